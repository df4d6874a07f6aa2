"""Marks beside requirements in a table, and what they stand for, once, below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from compliance.cli.explain_lines import show
from compliance.services.explaining.lines import Line, Mark
from compliance.services.notes import Note
from compliance.words.notes import MARKS, legend
from rules.book import RuleBook


def signs(kinds: Iterable[str]) -> str:
    """The signs of some kinds of notes, to stand behind a name: ` *#`, or nothing."""
    there = set(kinds)
    found = "".join(sign for kind, sign in MARKS.items() if kind in there)
    return f" {found}" if found else ""


@dataclass(frozen=True)
class Noted:
    """The notes of the requirements of a table, by code."""

    book: RuleBook
    notes: Mapping[str, tuple[Note, ...]]
    language: str

    def marks(self, code: str) -> str:
        """The signs beside the name of a requirement."""
        return signs(note.kind for note in self.notes.get(code, ()))

    def show_legend(self, codes: Iterable[str], *, after_table: bool = False) -> None:
        """Print what the signs mean, and every note of these requirements once; nothing where there is none.

        An empty line follows, or, `after_table`, goes before.
        """
        told = [code for code in dict.fromkeys(codes) if self.notes.get(code)]
        if told:
            lines = self._lines(sorted(told, key=self._name))
            show([Line(""), *lines] if after_table else [*lines, Line("")])

    def _lines(self, codes: Iterable[str]) -> Iterator[Line]:
        listed = list(codes)
        there = {note.kind for code in listed for note in self.notes[code]}
        yield Line(", ".join(legend(kind, self.language) for kind in MARKS if kind in there), 0, Mark.HEADING)
        for code in listed:
            for note in self.notes[code]:
                text = note.said(self.book, self.language)
                yield Line(f"{MARKS[note.kind]} {self._name(code)}: {text}", 1)

    def _name(self, code: str) -> str:
        return self.book.requirements[code].name.say(self.language, code)
