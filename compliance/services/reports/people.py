"""Everybody whom a requirement binds in the units of a report, and when those now cleared lapse."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from compliance.services.reports.scope import Scope
from rules.dates import day, number
from rules.facts import Facts
from rules.findings import STATUSES, Findings, Timeline
from rules.model import CLEARED, Status

_IS_LAPSE = np.array([status not in CLEARED and status is not Status.AWAY for status in STATUSES])
Lapse = tuple[date, Status]
"""A day on which somebody who is bound and not away is no longer cleared, and the status then."""


@dataclass(frozen=True, slots=True)
class Person:
    """One employee and one requirement on the day.

    `last` is the last day of the status and `cycle_end` the day that its reminders count from (None: no end);
    `lapse` is the first by the end of the horizon, for those now cleared.
    """

    employee: str
    requirement: str
    units: tuple[str, ...]
    status: Status
    since: date | None
    last: date | None
    cycle_end: date | None
    pending: bool = False
    lapse: Lapse | None = None

    @property
    def cleared(self) -> bool:
        """Whether the task may be done."""
        return self.status in CLEARED


def people_in(
    facts: Facts, findings: Findings, timeline: Timeline, scope: Scope, until: date
) -> tuple[Person, ...]:
    """A person for every finding in the units of the report; `until` is the last day of the horizon."""
    ids, codes = facts.employees.ids, findings.requirements
    lapses = _lapses(facts, timeline, findings.on, number(until))
    columns = ("employee", "requirement", "status", "since", "last", "cycle_end", "pending")
    rows = zip(*(getattr(findings, name).tolist() for name in columns), strict=True)
    found = []
    for units, row in zip(_units(facts, findings, frozenset(scope.units)), rows, strict=True):
        if units:
            employee, requirement, status = ids[row[0]], codes[row[1]], STATUSES[row[2]]
            lapse = lapses.get((employee, requirement)) if status in CLEARED else None
            days = (day(row[3]), day(row[4]), day(row[5]))
            found.append(Person(employee, requirement, units, status, *days, row[6], lapse))
    return tuple(found)


def _units(facts: Facts, findings: Findings, wanted: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """For each finding its units that are wanted: the same tuple for the same units."""
    starts, places, ids = findings.unit_start.tolist(), findings.units.tolist(), facts.units.ids
    known: dict[tuple[int, ...], tuple[str, ...]] = {}
    for first, last in pairwise(starts):
        key = tuple(places[first:last])
        if key not in known:
            known[key] = tuple(ids[place] for place in key if ids[place] in wanted)
        yield known[key]


def people_again(before: Sequence[Person], fresh: Iterable[Person], of: Iterable[str]) -> tuple[Person, ...]:
    """People in their order, with the fresh ones in place of all that stood there of these employees (ids)."""
    people, by_employee = list(before), dict[str, list[Person]]()
    for person in fresh:
        by_employee.setdefault(person.employee, []).append(person)
    for employee in of:
        first = bisect_left(people, employee, key=_employee)
        last = bisect_right(people, employee, lo=first, key=_employee)
        people[first:last] = by_employee.get(employee, ())
    return tuple(people)


def _employee(person: Person) -> str:
    return person.employee


def _lapses(facts: Facts, timeline: Timeline, on: int, until: int) -> dict[tuple[str, str], Lapse]:
    """The first lapse of each after the day and by the end of the horizon."""
    rows = np.flatnonzero((on < timeline.start) & (timeline.start <= until) & _IS_LAPSE[timeline.status])
    found: dict[tuple[str, str], Lapse] = {}
    columns = (timeline.employee, timeline.requirement, timeline.status, timeline.start)
    for employee, place, status, start in zip(*(column[rows].tolist() for column in columns), strict=True):
        first = day(start)
        if first is not None:
            pair = (facts.employees.ids[employee], timeline.requirements[place])
            found.setdefault(pair, (first, STATUSES[status]))
    return found
