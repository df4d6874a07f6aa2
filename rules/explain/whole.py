"""The whole explanation: the finding, and everything that it rests on, from the very intervals it was made of."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from rules.assessment import Assessed, assess, bound, cycle_end
from rules.block import Block
from rules.book import RuleBook
from rules.compiled import Compiled
from rules.coverage import Stretches, last_begun
from rules.dates import ABSENT, NEVER, day, number, subtract
from rules.explain.binding import assignments_of, gap_around
from rules.explain.explanation import Days, Duty, Explanation, Found
from rules.explain.parts import tree
from rules.explain.state import ALONE, EVERYBODY, one, state, until
from rules.explain.table import Table
from rules.explain.tolerance import tolerance
from rules.facts import Facts
from rules.findings import IS_CLEARED, STATUSES
from rules.holdings import World
from rules.status import Runs


def explain(book: RuleBook, facts: Facts, employee: str, requirement: str, on: date) -> Explanation:
    """Why an employee has the status they have for a requirement on a day, or why there is none.

    Uses what `rules.evaluate.evaluate` uses: the records achieved by `on`, everything else as it stands. Raises
    KeyError for an employee that the facts lack or a requirement that the rule book lacks.
    """
    if requirement not in book.requirements:
        raise KeyError(requirement)
    try:
        place = facts.employees.ids.index(employee)
    except ValueError:
        raise KeyError(employee) from None
    block = Block(Compiled(book, facts), place, place + 1, number(on))
    return _Explaining(block, requirement, on).whole(employee)


class _Explaining:
    """One block of one employee, and one requirement."""

    def __init__(self, block: Block, requirement: str, on: date) -> None:
        self.block, self.code, self.date, self.on = block, requirement, on, block.on
        self.requirement = block.compiled.book.requirements[requirement]
        self.version = self.requirement.on(on)
        self.world = World(block)
        self.bound = bound(block, requirement)

    def whole(self, employee: str) -> Explanation:
        """Everything, in one value."""
        hired = day(int(self.block.facts.employees.hired[self.block.first]))
        assignments = assignments_of(self.block, self.code)
        if self.version is None:
            gap = gap_around(self.requirement, self.on)
            return Explanation(self.date, employee, self.code, hired, assignments, None, gap)
        if not state(self.bound.present, self.on).holds:
            return Explanation(self.date, employee, self.code, hired, assignments, self.version)
        assessed, runs = assess(self.bound, self.world, ALONE)
        part = assessed[self.requirement.versions.index(self.version)]
        return Explanation(
            on=self.date,
            employee=employee,
            requirement=self.code,
            hired=hired,
            assignments=assignments,
            version=self.version,
            finding=self._found(assessed, runs),
            duty=self._duty(part),
            absent=self._days(self.block.absent),
            exempt=self._days(self.block.exempt(self.code)),
            warning_from=self._warning_from(part),
            tolerance=tolerance(part, self.world, self.on),
            need=tree(Table(self.world), self.version.needs, ALONE),
        )

    def _found(self, assessed: tuple[Assessed, ...], runs: Runs) -> Found:
        """The finding, read from the runs as `evaluate` reads them."""
        run = _run_on(runs, self.on)
        status = runs.status[[run]]
        end = int(cycle_end(assessed, EVERYBODY, one(self.on), status)[0])
        units = {
            self.block.facts.units.ids[unit]
            for unit in self._matching_units()[(self.bound.assigned.start <= self.on) & self._not_over()]
        }
        return Found(
            status=STATUSES[status[0]],
            since=day(int(runs.start[run])),
            until=until(int(runs.end[run])),
            cycle_end=None if end in (ABSENT, NEVER) else day(end),
            pending=not IS_CLEARED[status[0]] and self._cleared_by_pending(),
            units=tuple(sorted(units)),
        )

    def _matching_units(self) -> NDArray[Any]:
        return self.block.facts.assignments.unit[self.block.assignment_rows][self.bound.rows]

    def _not_over(self) -> NDArray[Any]:
        return self.bound.assigned.end > self.on

    def _cleared_by_pending(self) -> bool:
        runs = assess(self.bound, self.world.with_pending, ALONE)[1]
        return bool(IS_CLEARED[runs.status[_run_on(runs, self.on)]])

    def _duty(self, part: Assessed) -> Duty:
        place = int(last_begun(part.present, EVERYBODY, one(self.on))[0])
        began = int(part.began[place])
        stretch = state(self.bound.present, self.on)
        hired = self.block.facts.employees.hired[self.block.first] != ABSENT
        if part.version.due_from == "hired" and hired:
            return Duty(day(began), day(int(part.last_due[place])), "hired")
        by: Literal["assignment", "version"] = "assignment" if began == stretch.start else "version"
        return Duty(day(began), day(int(part.last_due[place])), by)

    def _days(self, stretches: Stretches) -> Days | None:
        around = state(stretches, self.on)
        return Days(day(around.start), until(around.end)) if around.holds else None

    def _warning_from(self, part: Assessed) -> date | None:
        """The first day of the warning before the end of what is held on the day."""
        met = state(part.met, self.on)
        if not met.holds or met.end >= NEVER:
            return None
        return day(max(int(subtract(one(met.end - 1), part.version.expiring)[0]), met.start))


def _run_on(runs: Runs, on: int) -> int:
    """The run that holds a day."""
    return int(np.flatnonzero((runs.start <= on) & (on < runs.end))[0])
