"""Which rows of figures are hidden from a committee, so that nobody can be recognised by them. Pure.

A row is hidden as a whole where any of its counts (all, in order, not in order) is under `LEAST`. Then more are hidden
until no hidden row can be worked out from those shown:

- what is hidden in a table is at least two rows, and together at least `LEAST` of each count: the total less the rows
  shown tells no more than that;
- no hidden row is a sum or difference of rows shown, of whichever table: two tables that hold the same people under
  two headings can't give each other away;
- no row shown lies so close around another that the difference between them is under `LEAST`.

Rows are told by their groups of people, so that people who are in two rows of a table are known to be.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LEAST = 5
"""The smallest count that is shown."""
_NEARLY = 1e-6

Mask = NDArray[np.bool_]


def hidden(member: Mask, counts: NDArray[np.int64], tables: Sequence[int]) -> Mask | None:
    """By row whether it is hidden; None where there are too few people to show anything at all.

    `member`: row × group, whether the group is in the row; `counts`: row × (all, in order); `tables`: which table a row
    is in. The first row is the total (of no table), and is shown if anything is.
    """
    whole = np.column_stack((counts, counts[:, 0] - counts[:, 1]))
    if (whole[0] < LEAST).any():
        return None
    return _Hiding(member, whole, np.array(tables)).done()


class _Hiding:
    def __init__(self, member: Mask, counts: NDArray[np.int64], tables: NDArray[np.int64]) -> None:
        self.counts, self.tables = counts, tables
        numbers = member.astype(np.float64)
        self.common = numbers @ numbers.T
        """Row × row: how many groups they have in common; its diagonal is how many each has."""
        self.size = np.diag(self.common)
        self.is_total: Mask = np.logical_and(self.common[0] == self.size[0], self.size == self.size[0])
        self.hidden: Mask = np.any(counts < LEAST, axis=1)

    def done(self) -> Mask:
        """Hide one more row until none has to be; everything but the total is hidden at the latest."""
        while (more := self._next()) is not None:
            self.hidden[more] = True
        return self.hidden

    def _next(self) -> int | None:
        """A row that must be hidden as well."""
        found = (one for look in (self._close, self._rest, self._derived) if (one := look()) is not None)
        return next(found, None)

    def _smallest(self, rows: Mask) -> int | None:
        """Of these rows the one shown that has fewest people; never what is the total by another name."""
        found = np.flatnonzero(rows & ~self.hidden & ~self.is_total)
        return int(found[np.argmin(self.counts[found, 0])]) if len(found) else None

    def _rest(self) -> int | None:
        """A row of a table whose hidden rows are too few, or too few people together."""
        for table in np.unique(self.tables[1:]).tolist():
            here = self.tables == table
            here[0] = False
            lacking = self.hidden & here
            rest = self.counts[0] - self.counts[here & ~self.hidden].sum(axis=0)
            if lacking.any() and (lacking.sum() < 2 or (rest < LEAST).any()):
                more = self._smallest(here)
                if more is not None:
                    return more
        return None

    def _derived(self) -> int | None:
        """A row from which, with others that are shown, a hidden one can be worked out."""
        shown, lacking = np.flatnonzero(~self.hidden), np.flatnonzero(self.hidden)
        if not len(lacking):
            return None
        share = (
            np.linalg.pinv(self.common[np.ix_(shown, shown)], hermitian=True)
            @ self.common[np.ix_(shown, lacking)]
        )
        left = self.size[lacking] - (self.common[np.ix_(shown, lacking)] * share).sum(axis=0)
        for place in np.flatnonzero(left <= _NEARLY * np.maximum(self.size[lacking], 1)).tolist():
            used = np.zeros(len(self.hidden), dtype=np.bool_)
            used[shown[np.abs(share[:, place]) > _NEARLY]] = True
            more = self._smallest(used)
            if more is not None:
                return more
        return None

    def _close(self) -> int | None:
        """A row shown within another that has only a few more."""
        shown = np.flatnonzero(~self.hidden)
        common, size, counts = self.common[np.ix_(shown, shown)], self.size[shown], self.counts[shown]
        within = (common == size[:, None]) & (size[:, None] < size[None, :])
        few = ((counts[None, :, :] - counts[:, None, :]) < LEAST).any(axis=2)
        close = np.zeros(len(self.hidden), dtype=np.bool_)
        close[shown[(within & few).any(axis=1)]] = True
        return self._smallest(close)
