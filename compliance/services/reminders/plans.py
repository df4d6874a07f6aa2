"""The reminder plans of a rule book, as the planner takes them, and how far they look ahead."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from notifications.stages import Stage as Planned
from rules.book import STANDARD_REMINDERS, RuleBook
from rules.dates import Days, add, column, day, subtract
from rules.model import Stage, Version

_CLAMPED = timedelta(days=3)
"""A month back from a month's end can be up to so many days off from a month ahead."""


class Plans:
    """The plans that requirements name on a day."""

    def __init__(self, book: RuleBook, on: date) -> None:
        self._book = book
        self._on = on
        self.planned = lru_cache(maxsize=None)(self._planned)

    def version(self, requirement: str, on: date | None = None) -> Version:
        """The version in force on a day (None: the day of the plans), else the last one."""
        whole = self._book.requirements[requirement]
        return whole.on(on or self._on) or whole.versions[-1]

    def first_sending(self, requirement: str, ends: Days) -> Days:
        """The day of the first stage of the cycles that end on the days given."""
        shifted = [_shifted(stage, ends) for stage in self._stages(requirement)]
        first: Days = np.minimum.reduce(shifted)
        return first

    def farthest(self) -> date:
        """The last day on which an assignment may begin that any plan already reminds of."""
        today = column([self._on])
        plans = self._book.reminders.values()
        before = [stage.before for plan in plans for stage in plan if stage.before]
        ahead = max((int(add(today, period)[0]) for period in before), default=int(today[0]))
        return (day(ahead) or date.max - _CLAMPED) + _CLAMPED

    def _stages(self, requirement: str, on: date | None = None) -> tuple[Stage, ...]:
        return self._book.reminders.get(self.version(requirement, on).reminders, STANDARD_REMINDERS)

    def _planned(self, requirement: str, on: date | None = None) -> tuple[Planned, ...]:
        """The stages in the planner's own values."""
        return tuple(_as_planned(stage) for stage in self._stages(requirement, on))


def _shifted(stage: Stage, ends: Days) -> Days:
    if stage.before is not None:
        return subtract(ends, stage.before)
    return ends if stage.after is None else add(ends, stage.after)


def _as_planned(stage: Stage) -> Planned:
    repeat = str(stage.repeat) if stage.repeat else None
    if stage.before is not None:
        return Planned("before", str(stage.before), tuple(stage.to), repeat, stage.up_to)
    return Planned("after", str(stage.after), tuple(stage.to), repeat, stage.up_to)
