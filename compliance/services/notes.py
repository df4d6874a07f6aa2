"""What is not settled about a requirement, for every place that shows it: what to confirm, what is not checked here.

It is said of the version in force: what it must have confirmed itself, what it demands that is not looked at, and what
the competences that its needs name must have confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from compliance.services.sensitive import names_any, rests_on_sensitive, sensitive_names
from compliance.words.needs import competence_name
from rules.book import RuleBook
from rules.model import LANGUAGES, Need, Text, Version, named

Kind = Literal["confirm", "not_checked"]


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that is not settled; `competence` is the code of the one that it is about, None for the rule itself."""

    kind: Kind
    text: Text
    competence: str | None = None

    def said(self, book: RuleBook, language: str) -> str:
        """The text in one line, after the name of the competence that it is about."""
        text = " ".join(self.text.say(language).split())
        if self.competence is None:
            return text
        return f"{competence_name(self.competence, book.competences, language)}: {text}"


def notes_of(
    book: RuleBook, requirement: str, version: Version | None, *, public: bool = False
) -> tuple[Note, ...]:
    """The notes of one version (None: no notes), each once.

    `public`: for others than the person. Where the requirement rests on something sensitive, nothing is said of its
    competences then, and no text that names a sensitive one.
    """
    if version is None:
        return ()
    own = rule_notes(version)
    if not (public and rests_on_sensitive(book, requirement)):
        # What to confirm first, of the rule and of its competences.
        return tuple(sorted((*own, *competence_notes(book, [version.needs])), key=lambda note: note.kind))
    secret = sensitive_names(book)
    return tuple(
        note for note in own if not any(names_any(note.text.say(word), secret) for word in LANGUAGES)
    )


def rule_notes(version: Version) -> tuple[Note, ...]:
    """What one version itself says."""
    found: tuple[tuple[Kind, Text | None], ...] = (
        ("confirm", version.confirm),
        ("not_checked", version.not_checked),
    )
    return tuple(Note(kind, text) for kind, text in found if text)


def competence_notes(book: RuleBook, needs: Iterable[Need]) -> tuple[Note, ...]:
    """What the competences that needs name must have confirmed."""
    codes = dict.fromkeys(code for need in needs for code in named(need))
    found = ((code, book.competences[code].confirm) for code in codes if code in book.competences)
    return tuple(Note("confirm", text, code) for code, text in found if text)


def told_on(book: RuleBook, requirement: str, on: date) -> Version | None:
    """The version that notes are about on a day: that in force, else the next to come."""
    versions = book.requirements[requirement].versions
    later = (one for one in versions if one.in_force.from_ and one.in_force.from_ > on)
    return book.requirements[requirement].on(on) or next(later, None)


def as_values(notes: Iterable[Note]) -> list[dict[str, Any]]:
    """Notes for machines, in every language that they are written in."""
    return [
        {"kind": note.kind, "competence": note.competence, "text": note.text.model_dump(exclude_none=True)}
        for note in notes
    ]


def public_notes(book: RuleBook, on: date, requirements: Iterable[str]) -> dict[str, tuple[Note, ...]]:
    """What others may read of requirements on a day, by code; those that have no notes are left out."""
    found = {code: notes_of(book, code, told_on(book, code, on), public=True) for code in requirements}
    return {code: notes for code, notes in found.items() if notes}


def public_values(book: RuleBook, on: date, requirements: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """The same for machines, in the order of the codes."""
    found = public_notes(book, on, sorted(set(requirements)))
    return {code: as_values(notes) for code, notes in found.items()}
