"""A block of employees: their slice of every table, with owners counted from 0.

Blocks are evaluated one by one (or side by side), because what fits in the processor's cache is several times
faster than whole columns, and needs a few megabytes instead of gigabytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rules.compiled import Compiled
from rules.coverage import Stretches, among, cover, distinct, in_order, join, keys, last_begun, split, union
from rules.dates import NEVER, Days
from rules.facts import PENDING, Facts, Index, Spans
from rules.grouped import Grouped

BLOCK = 250_000
"""Employees in a block: measured, see docs/decisions."""


@dataclass(frozen=True)
class Block:
    """Employees `first` to `stop` - 1; `on` is the day of the check (records achieved later take no part)."""

    compiled: Compiled
    first: int
    stop: int
    on: int

    @property
    def facts(self) -> Facts:
        """All facts; use the slices of this block."""
        return self.compiled.facts

    @property
    def size(self) -> int:
        """How many employees."""
        return self.stop - self.first

    @property
    def employees(self) -> slice:
        """The block's slice of the employees."""
        return slice(self.first, self.stop)

    def rows(self, employee: Index) -> slice:
        """The block's slice of a table, given the table's employee column."""
        # Asked in the column's own type: another would make a copy of the whole column first.
        low, high = np.searchsorted(employee, np.array((self.first, self.stop), dtype=employee.dtype))
        return slice(int(low), int(high))

    @cached_property
    def assignment_rows(self) -> slice:
        """The block's slice of the assignments."""
        return self.rows(self.facts.assignments.employee)

    @cached_property
    def records(self) -> Grouped:
        """The block's records, grouped by competence; `employee` counts from 0."""
        return Grouped(self.facts, self.rows(self.facts.records.employee), self.first)

    @cached_property
    def born(self) -> Days:
        """Birth dates by owner."""
        return self.facts.employees.born[self.employees]

    @cached_property
    def absent(self) -> Stretches:
        """The days on which each employee is on leave."""
        return union(self._spans(self.facts.absences))

    def exempt(self, requirement: str) -> Stretches:
        """The days on which an exemption from a requirement covers each employee."""
        spans, of = self._exemptions
        place = self.compiled.requirement_place.get(requirement, -1)
        return union(spans.at(_those(of, place)))

    def suspended(self, competences: frozenset[str]) -> Stretches:
        """The days on which any of these competences is suspended."""
        spans, of = self._suspensions
        places = [self.compiled.competence_place.get(code, -1) for code in competences]
        parts = [spans.at(_those(of, place)) for place in places]
        return union(parts[0]) if len(parts) == 1 else cover(join(parts))

    @cached_property
    def _exemptions(self) -> tuple[Stretches, Index]:
        return self._by_subject(self.facts.exemptions)

    @cached_property
    def _suspensions(self) -> tuple[Stretches, Index]:
        return self._by_subject(self.facts.suspensions)

    def _by_subject(self, table: Spans) -> tuple[Stretches, Index]:
        """The block's spans ordered by what they are of, owner and start; and what they are of."""
        of = table.of[self.rows(table.employee)]
        order = np.argsort(of, kind="stable")
        return self._spans(table).at(order), of[order]

    def _spans(self, table: Spans) -> Stretches:
        rows = self.rows(table.employee)
        return Stretches(table.employee[rows] - np.int32(self.first), table.start[rows], table.end[rows])

    @cached_property
    def waiting(self) -> NDArray[np.bool_]:
        """By owner: some record that takes part in the check waits for verification."""
        table = self.records
        rows = np.flatnonzero((table.status == PENDING) & (table.achieved <= self.on))
        return among(table.employee[rows], self.size)

    @cached_property
    def disturbed(self) -> NDArray[np.bool_]:
        """By owner: something may have ended before its time (revoked, suspended, bound to a unit)."""
        table = self.records
        bound = [code in self.compiled.bound_to_unit for code in self.facts.competences]
        early = table.revoked < NEVER
        if any(bound):
            early |= np.array(bound)[table.competence]
        result = among(table.employee[np.flatnonzero(early)], self.size)
        rows = self.rows(self.facts.suspensions.employee)
        result[self.facts.suspensions.employee[rows] - self.first] = True
        return result

    @cached_property
    def disturbed_rows(self) -> NDArray[np.int64]:
        """The records of those owners."""
        return np.flatnonzero(self.disturbed[self.records.employee])

    def revoked_on(self, step: int) -> Days:
        """By owner: the day of the revocation number `step` (from 0) of records that take part; NEVER for none.

        Several records revoked on one day are one revocation.
        """
        owner, day, order = self._revocations
        result, here = np.full(self.size, NEVER, dtype=np.int32), order == step
        result[owner[here]] = day[here]
        return result

    @cached_property
    def _revocations(self) -> tuple[Index, Days, NDArray[np.int64]]:
        """Each day of revocation of each owner: owner, day, and which of the owner's it is (from 0)."""
        table = self.records
        some = np.flatnonzero((table.revoked < NEVER) & (table.achieved <= self.on))
        owner, day = split(distinct(np.sort(keys(table.employee[some], table.revoked[some]))))
        return owner, day, np.arange(len(owner)) - np.searchsorted(owner, owner, side="left")

    @cached_property
    def _by_role(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The block's assignments grouped by role, and where each role begins."""
        role = self.facts.assignments.role[self.assignment_rows]
        order = np.argsort(role.astype(np.uint16) if len(self.facts.roles) < 65_536 else role, kind="stable")
        return order, np.searchsorted(role[order], np.arange(len(self.facts.roles) + 1))

    def matching(self, requirement: str) -> NDArray[np.int64]:
        """The block's assignments that a requirement applies to, dates aside (5, `applies_to`)."""
        order, starts = self._by_role
        roles = self.compiled.roles_of[requirement]
        rows = np.concatenate([order[:0], *(order[starts[role] : starts[role + 1]] for role in roles)])
        if len(roles) > 1:
            rows.sort()
        return rows[self.compiled.admits(requirement, rows + self.assignment_rows.start)]

    def stays_until(self, owner: Index, day: Days) -> Days:
        """The end of the longest unbroken stay in a unit where the owner was on the day (3.4).

        Assignments in one unit that touch are one. The day itself where the owner was nowhere: nothing lasts then.
        """
        if not len(self._stays):
            return day
        place = last_begun(self._stays, owner, day)
        return np.where(place >= 0, np.maximum(self._stays.end[place], day), day)

    @cached_property
    def _stays(self) -> Stretches:
        """Stays in one unit by owner and start; the end of each is the latest end of any begun until then.

        A stay that begins by a day holds that day if any such stay does, and the one that ends last is among them.
        """
        table, rows = self.facts.assignments, self.assignment_rows
        place = (table.employee[rows].astype(np.int64) - self.first) * len(self.facts.units.ids) + table.unit[
            rows
        ]
        pairs, pair = np.unique(place, return_inverse=True)
        stays = cover(Stretches(pair.astype(np.int32), table.start[rows], table.end[rows]))
        owner = (pairs // max(len(self.facts.units.ids), 1)).astype(np.int32)[stays.owner]
        ordered = in_order(Stretches(owner, stays.start, stays.end))
        latest = split(np.maximum.accumulate(keys(ordered.owner, ordered.end)))[1]
        return Stretches(ordered.owner, ordered.start, latest)

    def hired(self, owner: Index) -> Days:
        """Hire dates; ABSENT where not known."""
        return self.facts.employees.hired[self.employees][owner]


def _those(ordered: Index, place: int) -> slice:
    """The rows with a value in an ordered column; for -1 (nobody has it) none."""
    low, high = np.searchsorted(ordered, np.array((place, place + 1), dtype=ordered.dtype))
    return slice(int(low), int(high))


def blocks(compiled: Compiled, on: int, size: int = BLOCK) -> Iterator[Block]:
    """All employees, so many at a time; where there are none, one empty block."""
    count = len(compiled.facts.employees.ids)
    for first in range(0, max(count, 1), size):
        yield Block(compiled, first, min(first + size, count), on)
