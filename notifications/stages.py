"""The stages of a reminder plan: what each is called, and on which day it falls due in a cycle.

A stage is named by its own words (`before P30D`, `after P1D`), each repetition too (`after P1D #2`). Days are
always counted from the end of the cycle, never from the stage before, so that month ends do not drift.

Source: rule language, 9; calendar arithmetic with month-end clamping (`dateutil.relativedelta`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import count
from typing import Literal

from dateutil.relativedelta import relativedelta

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


@dataclass(frozen=True, slots=True)
class Stage:
    """One line of a reminder plan, in the words of the rule file (periods as `P30D`, `to` as `leader`).

    `up_to` counts all sendings, the first included; without `repeat` there is one, without `up_to` no last.
    """

    when: Literal["before", "after"]
    period: str
    to: tuple[str, ...]
    repeat: str | None = None
    up_to: int | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """One sending of a stage in one cycle: its words, the day it falls due, and to whom it goes."""

    words: str
    day: date
    to: tuple[str, ...]


@lru_cache(maxsize=256)
def period(text: str) -> relativedelta:
    """Read `P1Y6M`, `P2W`, `P90D`; raise ValueError for anything else."""
    match = _PERIOD.fullmatch(text)
    if match is None or text == "P":
        raise ValueError(f"{text!r} is not a period such as P2Y, P18M, P2W or P90D")
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return relativedelta(years=years, months=months, days=7 * weeks + days)


@lru_cache(maxsize=65_536)
def newest_passed(stages: tuple[Stage, ...], end: date, day: date) -> tuple[Sending, ...]:
    """The sendings that fell due last, on `day` or before it: stages that share that day come together."""
    passed = [sending for stage in stages if (sending := _last_until(stage, end, day))]
    newest = max((sending.day for sending in passed), default=None)
    return _merged([sending for sending in passed if sending.day == newest])


def first_after(stages: Sequence[Stage], end: date, day: date) -> tuple[Sending, ...]:
    """The sendings that fall due first after `day`."""
    coming = [sending for stage in stages if (sending := _first_after(stage, end, day))]
    first = min((sending.day for sending in coming), default=None)
    return _merged([sending for sending in coming if sending.day == first])


def within_warning(stages: Sequence[Stage], event: date, day: date, to: str | None = None) -> bool:
    """Whether `day` is within the plan's longest `before` of an event (of the stages sent to `to`, if given).

    A plan without such a stage warns of nothing: the event must have come.
    """
    before = [stage for stage in stages if stage.when == "before" and (to is None or to in stage.to)]
    warned = [_moved(event, -period(stage.period)) for stage in before]
    return day >= min((first for first in warned if first), default=event)


def _merged(sendings: Sequence[Sending]) -> tuple[Sending, ...]:
    """One sending for each name: two lines with the same words are one stage with both lines' readers."""
    readers: dict[str, dict[str, None]] = {}
    for sending in sendings:
        readers.setdefault(sending.words, {}).update(dict.fromkeys(sending.to))
    days = {sending.words: sending.day for sending in sendings}
    return tuple(Sending(words, days[words], tuple(to)) for words, to in readers.items())


def _last_until(stage: Stage, end: date, day: date) -> Sending | None:
    last = None
    for sending in _sendings(stage, end, near=day):
        if sending.day > day:
            break
        last = sending
    return last


def _first_after(stage: Stage, end: date, day: date) -> Sending | None:
    return next((sending for sending in _sendings(stage, end, near=day) if sending.day > day), None)


def _sendings(stage: Stage, end: date, near: date) -> Iterator[Sending]:
    """The sendings of a stage in order; of those passed by the day `near`, some early ones are left out."""
    words = f"{stage.when} {stage.period}"
    offset = period(stage.period) if stage.when == "after" else -period(stage.period)
    step = period(stage.repeat) if stage.repeat else None
    first = _moved(end, offset)
    if first is None:
        return
    yield Sending(words, first, stage.to)
    if step is None:
        return
    for number in count(max(1, _surely_passed(stage, first, near))):
        day = _moved(end, offset + step * number)
        if day is None or (stage.up_to is not None and number >= stage.up_to):
            return
        yield Sending(f"{words} #{number + 1}", day, stage.to)


def _moved(end: date, by: relativedelta) -> date | None:
    """The end moved; None past the calendar, which is never."""
    try:
        return end + by
    except (OverflowError, ValueError):
        return None


def _surely_passed(stage: Stage, first: date, near: date) -> int:
    """A repetition that is not after `near`, so that a gap of years is not walked through one by one."""
    step = period(stage.repeat or "P0D")
    longest = 366 * step.years + 31 * step.months + step.days
    if longest <= 0:
        raise ValueError(f"a stage that repeats every {stage.repeat} would never end")
    number = max(0, (near - first).days // longest)
    return number if stage.up_to is None else min(number, stage.up_to - 1)
