"""The rule book as the files are now, read anew only where one of them was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from rules.book import RuleBook
from rules.library import in_library
from rules.load import SUFFIXES, load_rules


class RuleFiles:
    """Rule files, and the book that was last made of them."""

    def __init__(self, paths: Sequence[Path]) -> None:
        """Nothing is read before somebody asks."""
        self.paths = tuple(paths)
        self._read: tuple[object, RuleBook] | None = None

    def book(self) -> RuleBook:
        """The rule book; RuleFileError where the files can't be used."""
        signature = tuple(_signature(self.paths))
        if self._read is None or self._read[0] != signature:
            self._read = (signature, load_rules(self.paths))
        return self._read[1]


def _signature(paths: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    """What tells that a rule file was written since it was read."""
    for path in paths:
        place = in_library(path) or path
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.suffix.lower() in SUFFIXES and file.is_file():
                about = file.stat()
                yield file.as_posix(), about.st_size, about.st_mtime_ns
