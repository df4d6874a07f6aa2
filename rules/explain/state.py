"""Whether one employee's stretches hold a day, and the unbroken days around it on which nothing changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from rules.coverage import Stretches, covers, last_begun
from rules.dates import ALWAYS, NEVER, Days, Period, add
from rules.dates import day as day_of
from rules.needs import Scope

EVERYBODY = np.zeros(1, dtype=np.int32)
"""The owners of a block of one employee."""
ALONE = Scope.of(EVERYBODY, 1)
"""All of them asked about."""


@dataclass(frozen=True, slots=True)
class State:
    """Held or not on every day of [start, end)."""

    start: int
    end: int
    holds: bool


def state(stretches: Stretches, day: int) -> State:
    """The state on a day; `stretches` are of one owner, in order and apart."""
    place = int(last_begun(stretches, EVERYBODY, one(day))[0])
    if place < 0:
        return State(start=ALWAYS, end=int(stretches.start[0]) if len(stretches) else NEVER, holds=False)
    end = int(stretches.end[place])
    if day < end:
        return State(start=int(stretches.start[place]), end=end, holds=True)
    following = place + 1
    next_start = int(stretches.start[following]) if following < len(stretches) else NEVER
    return State(start=end, end=next_start, holds=False)


def holds_on(stretches: Stretches, day: int) -> bool:
    """Whether a stretch holds the day."""
    return bool(covers(stretches, EVERYBODY, one(day))[0])


def one(day: int) -> Days:
    """A column of one day."""
    return np.array([day], dtype=np.int32)


def until(end: int) -> date | None:
    """The last day of days that end before `end`; None where they never end."""
    return None if end >= NEVER else day_of(end - 1)


def later(day: int, period: Period) -> int:
    """The day a period later."""
    return int(add(one(day), period)[0])
