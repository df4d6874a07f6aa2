"""What people hold: records become intervals for each competence (rule language, 3 and the first row of 4).

A `World` answers for one block under one set of assumptions: as things are; without any revocation, suspension or
leaving of the unit (to tell a natural end); without some revoked records; or with unverified records counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.block import Block
from rules.compiled import Path
from rules.coverage import Rows, Stretches, cover, covers, join, minus, union
from rules.dates import ALWAYS, NEVER, Days
from rules.facts import PENDING, VERIFIED, Index
from rules.model import Competence, Held
from rules.renewal import Lasting, Series, lasting

Value = TypeVar("Value", np.int8, np.int32)


@dataclass(frozen=True, slots=True)
class Counting:
    """Records that count as one competence, refreshers included: rows of the block's records.

    Days [start, end) are those that the record covers, suspensions aside. `basis` is the row of the record that it
    stands in for (itself, but for refreshers), whose level and day of achievement decide.
    """

    rows: Rows
    owner: Index
    start: Days
    end: Days
    basis: Rows

    def at(self, places: Rows) -> Counting:
        """Those alone that stand at these places."""
        return Counting(*(getattr(self, name)[places] for name in self.__slots__))


@dataclass(frozen=True)
class World:
    """What is held, in one block.

    `natural` leaves out revocations, suspensions and leaving the unit; `without` leaves out, for each owner, the
    records revoked on or before that day (ALWAYS: none; and all records of those with NEVER); `pending` counts
    unverified records too.
    """

    block: Block
    natural: bool = False
    without: Days | None = None
    pending: bool = False
    _held: dict[Held, Stretches] = field(default_factory=dict)
    _lacking: dict[int, World] = field(default_factory=dict)

    @cached_property
    def naturally(self) -> World:
        """The same without any revocation, suspension or leaving the unit, for the owners whom that concerns."""
        return replace(self, natural=True, _held={}, _lacking={})

    @cached_property
    def with_pending(self) -> World:
        """The same with unverified records counted."""
        return replace(self, pending=True, _held={}, _lacking={})

    def lacking(self, step: int) -> World:
        """The same without the records revoked by the owner's revocation number `step`; owners without are empty."""
        if step not in self._lacking:
            without = self.block.revoked_on(step)
            self._lacking[step] = replace(self, without=without, _held={}, _lacking={})
        return self._lacking[step]

    @cached_property
    def _taking_part(self) -> tuple[Rows, Rows]:
        """Rows that take part at all, grouped by competence, and where each competence begins."""
        table = self.block.records
        rows = self.block.disturbed_rows if self.natural or self.without is not None else None
        takes_part = _of(table.achieved, rows) <= self.block.on
        status = _of(table.status, rows)
        takes_part &= (status == VERIFIED) | (status == PENDING) if self.pending else status == VERIFIED
        if self.without is not None:
            takes_part &= _of(table.revoked, rows) > self.without[_of(table.employee, rows)]
        rows = np.flatnonzero(takes_part) if rows is None else rows[takes_part]
        return rows, np.searchsorted(rows, table.starts)

    def rows(self, competence: str) -> Rows:
        """Rows of a competence that take part, by owner, achieved and identity."""
        place = self.block.compiled.competence_place.get(competence)
        if place is None:
            return np.empty(0, dtype=np.int64)
        rows, starts = self._taking_part
        return rows[starts[place] : starts[place + 1]]

    def qualified(self, competence: str) -> Rows:
        """Rows of a competence whose prerequisites were held on the day of achievement."""
        rows = self.rows(competence)
        for prerequisite in self.block.compiled.book.competences[competence].prerequisites:
            held = self.held(Held(competence=prerequisite))
            rows = rows[covers(held, self.block.records.employee[rows], self.block.records.achieved[rows])]
        return rows

    def series(self, competence: str) -> tuple[Rows, Series]:
        """The records that take part in the renewal of a competence, in order (3.2)."""
        table = self.block.records
        own = self.qualified(competence)
        refreshers = [self.rows(code) for code in self._of(competence).renewed_by]
        rows = np.concatenate((own, *refreshers)) if refreshers else own
        is_own = np.arange(len(rows)) < len(own)
        if refreshers:
            order = np.lexsort((table.rank[rows], ~is_own, table.achieved[rows], table.employee[rows]))
            rows, is_own = rows[order], is_own[order]
        owner = table.employee[rows]
        printed = table.valid_until[rows]
        return rows, Series(owner, table.achieved[rows], is_own, printed, self.block.born[owner])

    def lasting(self, competence: str) -> tuple[Rows, Series, Lasting]:
        """What comes of every record that takes part in a competence."""
        rows, series = self.series(competence)
        return rows, series, lasting(self.block.compiled.book.competences[competence], series)

    def counting(self, competence: str) -> Counting:
        """The records that count as one of the competence."""
        table = self.block.records
        rows, series, outcome = self.lasting(competence)
        end = np.minimum(outcome.last + 1, NEVER)
        basis = rows[outcome.renews] if self._of(competence).renewed_by else rows
        if not self.natural:
            end = np.minimum(end, table.revoked[rows])
            if basis is not rows:
                end = np.minimum(end, table.revoked[basis])
            if self._of(competence).bound_to:
                end = np.minimum(end, self.block.stays_until(series.owner, series.achieved))
        found = Counting(rows, series.owner, series.achieved, end, basis)
        keep = outcome.counts & (series.achieved < end)
        return found if keep.all() else found.at(np.flatnonzero(keep))

    def _of(self, competence: str) -> Competence:
        return self.block.compiled.book.competences[competence]

    def held(self, need: Held) -> Stretches:
        """The days on which each owner meets a need of the form competence."""
        if need not in self._held:
            ways = [self.by(path) for path in self.block.compiled.paths(need)]
            self._held[need] = ways[0] if len(ways) == 1 else cover(join(ways))
        return self._held[need]

    def by(self, path: Path) -> Stretches:
        """The days on which each owner meets a need in one way, by records of the path's source."""
        counting = self.counting(path.source)
        keep = self.admitted(path, counting)
        intervals = Stretches(counting.owner, counting.start, counting.end)
        if not keep.all():
            intervals = intervals.where(keep)
        held = union(intervals)
        return held if self.natural or not len(held) else minus(held, self.block.suspended(path.via))

    def admitted(self, path: Path, counting: Counting) -> NDArray[np.bool_]:
        """Which counting records of the path's source have the level and the day of achievement that it asks."""
        table = self.block.records
        keep = np.ones(len(counting.rows), dtype=bool)
        if path.level:
            levels = self._of(path.source).levels
            # A level that is not there can't be held: it may come with an override, of which this book has none.
            asked = levels.index(path.level) if path.level in levels else len(levels)
            ranks = self.block.compiled.level_rank(path.source)
            keep &= ranks[table.level[counting.basis]] >= asked
        if path.achieved != (ALWAYS, NEVER):
            achieved = table.achieved[counting.basis]
            keep &= (achieved >= path.achieved[0]) & (achieved < path.achieved[1])
        return keep

    def counts_until(self, rows: Rows) -> Days:
        """The day before which records count as acts, for `times` and `hours`: whatever their expiry."""
        if self.natural:
            return np.full(len(rows), NEVER, dtype=np.int32)
        return self.block.records.revoked[rows]


def _of(column: NDArray[Value], rows: Rows | None) -> NDArray[Value]:
    return column if rows is None else column[rows]
