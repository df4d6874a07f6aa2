"""Who is bound by what and how it stands on one day, as counts of people who are alike: what all figures add up.

People are alike by the requirement, by every unit and role in which it binds them, and by their status. So somebody
with two roles is still one, however the counts are added up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from rules.book import RuleBook
from rules.compiled import Compiled
from rules.dates import number
from rules.evaluate import statuses_in_blocks
from rules.facts import Facts, Index
from rules.findings import STATUSES

Mask = NDArray[np.bool_]
_NOBODY = np.int8(len(STATUSES))


@dataclass(frozen=True, slots=True)
class Cells:
    """The counts of the day `on`. A group is `count` people with one requirement and status.

    `requirement` is a place in `requirements`, `status` one in `STATUSES`. The places where group g is bound are the
    rows [first[g], first[g + 1]) of `unit` and `role`, places in `Facts.units.ids` and `Facts.roles`.
    """

    on: date
    requirements: tuple[str, ...]
    requirement: Index
    status: NDArray[np.int8]
    count: NDArray[np.int64]
    first: NDArray[np.int64]
    unit: Index
    role: Index

    @property
    def group(self) -> NDArray[np.int64]:
        """The group of each place."""
        return np.repeat(np.arange(len(self.count)), np.diff(self.first))

    def any_of(self, places: Mask) -> Mask:
        """By group: whether any of its places is among these."""
        if not len(self.count):
            return np.zeros(0, dtype=bool)
        found: Mask = np.logical_or.reduceat(places, self.first[:-1])
        return found


@dataclass(frozen=True, slots=True)
class _Groups:
    """Groups of one requirement that all have equally many places (the columns of `places`)."""

    requirement: int
    status: NDArray[np.int8]
    count: NDArray[np.int64]
    places: NDArray[np.int64]


def cells(book: RuleBook, facts: Facts, on: date) -> Cells:
    """Count everybody whom any requirement binds on the day, with the records achieved by it."""
    compiled = Compiled(book, facts)
    codes = compiled.requirement_codes
    statuses = _statuses(book, facts, on, codes)
    roles = max(len(facts.roles), 1)
    groups = [
        one
        for place, code in enumerate(codes)
        for one in _groups(place, *_bound(compiled, code, number(on), roles), statuses[place])
    ]
    sizes = [np.full(len(one.count), one.places.shape[1], dtype=np.int64) for one in groups]
    flat = _joined([one.places.ravel() for one in groups])
    return Cells(
        on,
        codes,
        _joined([np.full(len(one.count), one.requirement) for one in groups]).astype(np.int32),
        _joined([one.status for one in groups]).astype(np.int8),
        _joined([one.count for one in groups]),
        np.concatenate(([0], np.cumsum(_joined(sizes)))),
        (flat // roles).astype(np.int32),
        (flat % roles).astype(np.int32),
    )


def _joined(parts: list[NDArray[np.int64]] | list[NDArray[np.int8]]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


def _statuses(book: RuleBook, facts: Facts, on: date, codes: tuple[str, ...]) -> NDArray[np.int8]:
    """By requirement and employee the status on the day."""
    found = np.full((len(codes), len(facts.employees.ids)), _NOBODY, dtype=np.int8)
    place = {code: number_ for number_, code in enumerate(codes)}
    for one in statuses_in_blocks(book, facts, on):
        found[place[one.requirement], one.employee] = one.status
    return found


def _bound(compiled: Compiled, code: str, day: int, roles: int) -> tuple[Index, NDArray[np.int64]]:
    """Whom a requirement may bind on the day and where (unit and role in one number): each pair once, by employee."""
    table = compiled.facts.assignments
    active = (table.start <= day) & (day < table.end)
    rows = np.flatnonzero(active & np.isin(table.role, compiled.roles_of[code]))
    rows = rows[compiled.admits(code, rows)]
    where = table.unit[rows].astype(np.int64) * roles + table.role[rows]
    pairs = np.unique(np.stack((table.employee[rows].astype(np.int64), where)), axis=1)
    return pairs[0].astype(np.int32), pairs[1]


def _groups(
    requirement: int, employee: Index, where: NDArray[np.int64], statuses: NDArray[np.int8]
) -> Iterator[_Groups]:
    bound = statuses[employee] != _NOBODY
    employee, where = employee[bound], where[bound]
    people, begins, size = np.unique(employee, return_index=True, return_counts=True)
    for many in np.unique(size).tolist():
        those = np.flatnonzero(size == many)
        places = where[begins[those][:, None] + np.arange(many)]
        alike = np.column_stack((statuses[people[those]].astype(np.int64), places))
        found, count = np.unique(alike, axis=0, return_counts=True)
        yield _Groups(requirement, found[:, 0].astype(np.int8), count.astype(np.int64), found[:, 1:])
