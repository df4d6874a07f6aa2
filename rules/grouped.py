"""The records of a block, grouped by competence: what one competence asks of them lies side by side in memory."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.coverage import Rows
from rules.dates import Days
from rules.facts import Facts, Index

Value = TypeVar("Value", np.int8, np.int32, np.int64)


class Grouped:
    """Columns as in `rules.facts.Records`, ordered by competence, owner (from 0), achieved and identity.

    Each column is put in this order when it is first asked for: most rule books need but some of them.
    """

    def __init__(self, facts: Facts, rows: slice, first: int) -> None:
        self._table, self._rows, self._first = facts.records, rows, first
        competence, codes = self._table.competence[rows], len(facts.competences)
        narrow = competence.astype(np.uint16) if codes < 65_536 else competence
        self._order = np.argsort(narrow, kind="stable")  # 16 bits are sorted by radix
        self.starts = np.concatenate(([0], np.cumsum(np.bincount(competence, minlength=codes))))
        """Where each competence begins, and the end of the last."""

    def _taken(self, column: NDArray[Value]) -> NDArray[Value]:
        return column[self._rows][self._order]

    @cached_property
    def employee(self) -> Index:
        """Owners: employees counted from the first of the block."""
        return self._taken(self._table.employee) - np.int32(self._first)

    @cached_property
    def competence(self) -> Index:
        """Places of competences."""
        return self._taken(self._table.competence)

    @cached_property
    def achieved(self) -> Days:
        """First valid days."""
        return self._taken(self._table.achieved)

    @cached_property
    def valid_until(self) -> Days:
        """Last valid days as printed."""
        return self._taken(self._table.valid_until)

    @cached_property
    def level(self) -> Index:
        """Places of levels."""
        return self._taken(self._table.level)

    def hours(self, rows: Rows) -> NDArray[np.int64]:
        """Hundredths of hours of some rows: few needs ask for them, and of few."""
        return self._table.hours[self._rows][self._order[rows]]

    @cached_property
    def status(self) -> NDArray[np.int8]:
        """Verified, pending or rejected."""
        return self._taken(self._table.status)

    @cached_property
    def revoked(self) -> Days:
        """First days on which records no longer count."""
        return self._taken(self._table.revoked)

    @cached_property
    def rank(self) -> Index:
        """The order of identities among records of one employee and day."""
        return self._taken(self._table.rank)

    @cached_property
    def row(self) -> NDArray[np.int64]:
        """Places in the table that the facts were built from."""
        return self._taken(self._table.row)
