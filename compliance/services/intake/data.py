"""The tables as values: what reading hands on to checking, evaluation and the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the columns that the file has, each with a value (or None) for every row.

    Values are `str`, `datetime.date` and `Decimal`. `file` is how the user knows the file, `rows` the number of
    each row in it (the header is row 1).
    """

    name: str
    file: str
    columns: dict[str, list[Any]]
    rows: Sequence[int]

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str) -> Sequence[Any]:
        """The values of a column; None everywhere for one that the file does not have."""
        return self.columns[name] if name in self.columns else [None] * len(self.rows)


Data = dict[str, Table]
"""Tables by name."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the data may name beside itself: people and units (unit → the one above) that the database holds."""

    employees: frozenset[str] = frozenset()
    units: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Intake:
    """Data that was read and checked, and what to look at in it although it is no error."""

    data: Data
    warnings: tuple[str, ...] = ()

    @property
    def columns(self) -> dict[str, dict[str, list[Any]]]:
        """The form that `rules.facts.build_facts` takes."""
        return {name: table.columns for name, table in self.data.items()}
