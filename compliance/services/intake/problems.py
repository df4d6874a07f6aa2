"""Everything wrong with a set of files, collected in one go and told in the order of the files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from compliance.errors import InputError
from compliance.services.intake.tables import TABLES

T = TypeVar("T")

LISTED = 200
"""So many problems are told; the rest are counted."""

_ORDER = {table.name: place for place, table in enumerate(TABLES)}
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class _Told:
    table: str
    row: int
    column: int
    text: str

    @property
    def place(self) -> tuple[int, int, int, str]:
        return _ORDER.get(self.table, -1), self.row, self.column, self.text


class Problems:
    """Collects problems; `refuse` raises them, ordered by table, row and column.

    Only as many texts are kept as can be told: a million bad rows take the memory of a few hundred.
    """

    def __init__(self) -> None:
        self.count = 0
        self._told: list[_Told] = []

    def __bool__(self) -> bool:
        return self.count > 0

    def file(self, table: str, file: str, text: str) -> None:
        """Something wrong with a file as a whole."""
        self.count += 1
        self._told.append(_Told(table, 0, 0, f"{file}: {text}"))

    def rows(
        self,
        table: str,
        file: str,
        column: tuple[int, str],
        found: Iterable[tuple[int, T]],
        say: Callable[[T], str] = str,
    ) -> None:
        """(row, what was found) of one column (its place and name), in the order of the rows.

        `say` makes the sentence; it is asked only for rows that can be told of.
        """
        place, name = column[0], _UNPRINTABLE.sub("�", column[1])
        for kept, (row, what) in enumerate(found):
            self.count += 1
            if kept < LISTED:
                self._told.append(_Told(table, row, place, f"{file}:{row}:{name}: {say(what)}"))

    def refuse(self) -> None:
        """Raise InputError with what was collected; nothing happens where there is nothing."""
        if not self.count:
            return
        told = [problem.text for problem in sorted(self._told, key=lambda problem: problem.place)[:LISTED]]
        if rest := self.count - len(told):
            told.append(f"... and {rest:,} more problem{'s' if rest > 1 else ''}")
        raise InputError(told)


def shown(text: str, limit: int = 40) -> str:
    """A cell's text in quotes for a sentence: one line, shortened, nothing that a terminal would obey."""
    clean = _UNPRINTABLE.sub("�", text)
    return f'"{clean if len(clean) <= limit else clean[: limit - 1] + "…"}"'


def one_of(words: Sequence[str]) -> str:
    """`a, b or c`."""
    return _joined(words, "or")


def all_of(words: Sequence[str]) -> str:
    """`a, b and c`."""
    return _joined(words, "and")


def _joined(words: Sequence[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
