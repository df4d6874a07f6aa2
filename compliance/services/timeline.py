"""What will happen if nothing is done: every status from a day on, and how many are cleared over time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from compliance.errors import NotFoundError, near
from compliance.services.checking import json_list, over_time
from compliance.services.notes import public_values
from compliance.services.situation import Situation
from compliance.services.switched_off import refuse_switched_off
from rules.book import RuleBook
from rules.dates import NEVER, Period, day
from rules.evaluate import evaluate, timeline
from rules.facts import Facts
from rules.findings import STATUSES, StaffingRow, Timeline
from rules.model import CLEARED, Status


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of one status, from `first` to `last` (None: it never changes), both inclusive."""

    employee: str
    requirement: str
    status: Status
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Course:
    """The runs from a day on, by employee, requirement and day, and the staffing rows."""

    on: date
    facts: Facts
    timeline: Timeline
    staffing: tuple[StaffingRow, ...]

    def requirements(self) -> frozenset[str]:
        """The codes of the requirements that it tells of."""
        found = self.timeline
        told = {found.requirements[place] for place in np.unique(found.requirement).tolist()}
        return frozenset(told | {row.requirement for row in self.staffing})

    def runs(self) -> Iterator[Run]:
        """Every run as plain values."""
        found = self.timeline
        columns = (found.employee, found.requirement, found.status, found.start, found.end)
        for employee, requirement, status, start, end in zip(*(one.tolist() for one in columns), strict=True):
            yield Run(
                self.facts.employees.ids[employee],
                found.requirements[requirement],
                STATUSES[status],
                day(start),
                None if end >= NEVER else day(end - 1),
            )


def course(
    situation: Situation,
    on: date,
    employees: Sequence[str] = (),
    requirements: Sequence[str] = (),
    *,
    horizon: Period,
) -> Course:
    """The course of the employees and requirements asked for (none: of all); NotFoundError for unknown ones.

    Staffing counts everybody, so it is left out where only some employees are asked for.
    """
    book, facts = situation.book, situation.facts
    _known("employee", employees, facts.employees.ids)
    refuse_switched_off(book, requirements)
    _known("requirement", requirements, tuple(book.requirements))
    if requirements:
        book = replace(
            book, requirements={code: book.requirements[code] for code in sorted(set(requirements))}
        )
    found = timeline(book, facts, on)
    if employees:
        places = [place for place, id_ in enumerate(facts.employees.ids) if id_ in set(employees)]
        found = _only(found, np.isin(found.employee, places))
    staffing = () if employees else evaluate(book, facts, on, horizon=horizon).staffing
    return Course(on, facts, found, staffing)


def _known(what: str, asked: Collection[str], known: Sequence[str]) -> None:
    there = set(known)
    for name in asked:
        if name not in there:
            raise NotFoundError(f'{what} "{name}" is unknown{near(name, known)}')


def _only(found: Timeline, keep: np.ndarray) -> Timeline:
    return replace(
        found,
        employee=found.employee[keep],
        requirement=found.requirement[keep],
        status=found.status[keep],
        start=found.start[keep],
        end=found.end[keep],
    )


def as_json(found: Course, book: RuleBook) -> Iterator[str]:
    """The JSON object of a course, in pieces: one run on each line.

    `notes` is what is not settled, by requirement; left out where there is nothing.
    """
    yield f'{{\n"on": "{found.on}",\n"timeline": ['
    yield from json_list(
        {
            "employee": run.employee,
            "requirement": run.requirement,
            "status": run.status.value,
            "cleared": run.status in CLEARED,
            "since": run.first,
            "until": run.last,
        }
        for run in found.runs()
    )
    yield '],\n"staffing": ['
    yield from json_list(over_time(found.staffing))
    notes = public_values(book, found.on, found.requirements())
    yield f'],\n"notes": {json.dumps(notes, ensure_ascii=False)}\n}}\n' if notes else "]\n}\n"
