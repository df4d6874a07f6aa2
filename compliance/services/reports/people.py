"""Everybody whom a requirement binds in the units of a report, and when those now cleared lapse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from compliance.services.reports.scope import Scope
from rules.dates import day, number
from rules.facts import Facts
from rules.findings import STATUSES, Findings, Timeline
from rules.model import CLEARED, Status

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
    wanted = frozenset(scope.units)
    lapses = _lapses(facts, timeline, findings.on, number(until))
    people = (_person(facts, findings, row, wanted, lapses) for row in range(len(findings)))
    return tuple(person for person in people if person.units)


def _person(
    facts: Facts,
    findings: Findings,
    row: int,
    wanted: frozenset[str],
    lapses: Mapping[tuple[str, str], Lapse],
) -> Person:
    here = findings.units[findings.unit_start[row] : findings.unit_start[row + 1]]
    units = (facts.units.ids[unit] for unit in here)
    employee = facts.employees.ids[findings.employee[row]]
    requirement = findings.requirements[findings.requirement[row]]
    status = STATUSES[findings.status[row]]
    return Person(
        employee,
        requirement,
        tuple(unit for unit in units if unit in wanted),
        status,
        day(int(findings.since[row])),
        day(int(findings.last[row])),
        day(int(findings.cycle_end[row])),
        bool(findings.pending[row]),
        lapses.get((employee, requirement)) if status in CLEARED else None,
    )


def _lapses(facts: Facts, timeline: Timeline, on: int, until: int) -> dict[tuple[str, str], Lapse]:
    """The first lapse of each after the day and by the end of the horizon."""
    found: dict[tuple[str, str], Lapse] = {}
    columns = (timeline.employee, timeline.requirement, timeline.status, timeline.start)
    for employee, place, status_, start in zip(*(column.tolist() for column in columns), strict=True):
        status = STATUSES[status_]
        first = day(start) if on < start <= until else None
        if first is not None and status not in CLEARED and status is not Status.AWAY:
            pair = (facts.employees.ids[employee], timeline.requirements[place])
            found.setdefault(pair, (first, status))
    return found
