"""Rule files as they would be: those in effect, with the ones to be tried in their place or beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from rules.book import RuleBook
from rules.errors import Problem
from rules.load import SUFFIXES, load_texts

AROUND = 2
"""So many lines before and after a wrong one are shown with it."""
File = tuple[str, str]
"""(name, text)."""


class Refused(Exception):
    """A name that files can't be tried under."""

    def __init__(self, what: str, name: str) -> None:
        """`what` is a key of the pages' words, `name` fills its blank."""
        self.what, self.name = what, name
        super().__init__(f"{what}: {name}")


@dataclass(frozen=True, slots=True)
class Changed:
    """All files of the book to try. `replaced` and `added` are the short names of those that were given."""

    files: tuple[File, ...]
    replaced: tuple[str, ...]
    added: tuple[str, ...]

    def book(self) -> RuleBook:
        """The rule book that they make; raises RuleFileError with every problem."""
        return load_texts(self.files)


@dataclass(frozen=True, slots=True)
class Place:
    """A problem where it stands: `where` is `file:line:column`, `lines` are (number, text, whether it is the one)."""

    where: str
    message: str
    lines: tuple[tuple[int, str, bool], ...]


def short_name(name: str) -> str:
    """A file's name without its folders, nor where it lies on anybody's machine."""
    return PurePath(name.replace("\\", "/").rpartition(":")[2]).name


def changed_files(now: Sequence[File], given: Sequence[File]) -> Changed:
    """Lay the given files over those in effect: in the place of the one that is called the same, else beside them.

    Where a file of one's own and one of the library are called the same, one's own is meant. Raises Refused where a
    name is no rule file's, is given twice, or stands for several files.
    """
    new: dict[str, str] = {}
    for name, text in given:
        short = short_name(name)
        if PurePath(short).suffix.lower() not in SUFFIXES:
            raise Refused("try not yaml", short)
        if short in new:
            raise Refused("try twice", short)
        new[short] = text
    meant = {short: _meant(short, [name for name, _ in now]) for short in new}
    instead = {name: new[short] for short, name in meant.items() if name}
    added = tuple(short for short, name in meant.items() if not name)
    files = [(name, instead.get(name, text)) for name, text in now]
    files += [(short, new[short]) for short in added]
    return Changed(tuple(files), tuple(short for short, name in meant.items() if name), added)


def _meant(short: str, names: Sequence[str]) -> str:
    """The file in effect that a short name stands for; empty where there is none."""
    called = [name for name in names if short_name(name) == short]
    own = [name for name in called if not name.startswith("library:")]
    if len(own or called) > 1:
        raise Refused("try several", short)
    return next(iter(own or called), "")


def places(problems: Sequence[Problem], files: Sequence[File]) -> Iterator[Place]:
    """Each problem with the lines around it; a problem of a file as a whole has none."""
    texts = {name: text.splitlines() for name, text in files}
    for one in problems:
        at, short = one.position, short_name(one.position.file)
        where = f"{short}:{at.line}:{at.column}" if at.line else short
        yield Place(where, one.message, tuple(_around(texts.get(at.file, []), at.line)))


def _around(lines: Sequence[str], line: int) -> Iterator[tuple[int, str, bool]]:
    if not line:
        return
    for number in range(max(1, line - AROUND), min(len(lines), line + AROUND) + 1):
        yield number, lines[number - 1], number == line
