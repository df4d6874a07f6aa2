"""How large a share is in order: by unit, role and requirement, on a day and on the first of the last twelve months.

A figure counts an employee once for each requirement that binds them. In order is what the rule language calls
compliant: the task may be done, or the first deadline has not passed, or the person is away.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from compliance.services.answers import DAYS_KEPT, Answers
from compliance.services.overview.cells import Cells, cells
from compliance.services.overview.counting import Asked, Counter, Seen, Share

MONTHS = 12
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Line:
    """A unit, role or requirement by its code: today and twelve months ago."""

    code: str
    now: Share
    before: Share


@dataclass(frozen=True, slots=True)
class Shares:
    """Everything on the page of figures. `over_time` ends with the day asked.

    `units` are those right below the unit asked, each with all below it; `own` are the people of that unit itself,
    where it has units below and people of its own.
    """

    total: Share
    over_time: tuple[tuple[date, Share], ...]
    units: tuple[Line, ...]
    own: Line | None
    requirements: tuple[Line, ...]
    roles: tuple[Line, ...]


def days(on: date) -> tuple[date, ...]:
    """The first of the last twelve months, and the day itself."""
    first = on.replace(day=1)
    months = (first - relativedelta(months=back) for back in range(MONTHS - 1, -1, -1))
    return (*(month for month in months if month != on), on)


def over_a_year(answers: Answers) -> tuple[Cells, ...]:
    """The counts of those days, worked out once for a day's answers however many ask."""
    with _ONE_AT_A_TIME:
        return _over_a_year(answers)


@lru_cache(maxsize=DAYS_KEPT)
def _over_a_year(answers: Answers) -> tuple[Cells, ...]:
    return tuple(cells(answers.book, answers.facts, day) for day in days(answers.on))


def shares(answers: Answers, asked: Asked, seen: Seen) -> Shares:
    """The figures as far as they are seen. The units are as they are today, people where they were on each day."""
    year = [Counter(answers, one, asked, seen) for one in over_a_year(answers)]
    then, now = year[0], year[-1]
    children = {unit: answers.below(unit) for unit in units_below(answers, asked.unit, seen)}
    own = Line(asked.unit, *(one.of_units([asked.unit]) for one in (now, then))) if asked.unit else None
    return Shares(
        now.total,
        tuple((one.cells.on, one.total) for one in year),
        _lines((unit, now.of_units(below), then.of_units(below)) for unit, below in children.items()),
        own if own and own.now.all and children else None,
        _lines((code, now.of_requirement(code), then.of_requirement(code)) for code in now.codes),
        _lines((role, now.of_role(role), then.of_role(role)) for role in now.roles),
    )


def units_below(answers: Answers, unit: str | None, seen: Seen) -> tuple[str, ...]:
    """The units right below one; without one the sectors: the highest that are seen, or what is below the only one."""
    if unit is not None:
        return tuple(one for one in answers.scope.units if answers.parents[one] == unit)
    visible = frozenset().union(*(seen(code) for code in answers.book.requirements))
    tops = tuple(
        one
        for one in answers.scope.units
        if one in visible and not any(up in visible for up in answers.scope.above[one])
    )
    return units_below(answers, tops[0], seen) or tops if len(tops) == 1 else tops


def _lines(rows: Iterable[tuple[str, Share, Share]]) -> tuple[Line, ...]:
    """Those that have anybody today."""
    return tuple(Line(*row) for row in rows if row[1].all)
