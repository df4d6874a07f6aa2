"""The step chart of how many there are over time: a drawing of plain lines, made here, with the same figures beside it.

In units of the drawing, 400 wide: on a phone one is about a pixel, on paper and wide screens more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from rules.dates import day
from rules.findings import StaffingRow

WIDTH, HEIGHT = 400, 190
LEFT, RIGHT, TOP, BOTTOM = 26, 14, 18, 24
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on there are so many; `short`: how many too few."""

    first: date
    have: int
    short: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: where, and what it says (empty: a line alone)."""

    at: float
    day: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything the drawing needs. `short_at`: where the first short day is, None where there is none."""

    steps: tuple[Step, ...]
    line: str
    below: tuple[tuple[float, float, float, float], ...]
    need: int
    need_y: float
    months: tuple[Tick, ...]
    counts: tuple[Tick, ...]
    short_at: tuple[float, float] | None
    first: date
    last: date

    @property
    def least(self) -> int:
        """The fewest on any day."""
        return min(step.have for step in self.steps)


def step_chart(row: StaffingRow, on: date) -> Chart:
    """The chart of a staffing row over the twelve months from the day on."""
    last = on + relativedelta(months=MONTHS)
    steps = tuple(
        Step(at, have, max(0, row.need - have))
        for number, have in row.over_time
        if (at := day(number)) is not None and at <= last
    )
    scale = _Scale(on, last, max(row.need, *(step.have for step in steps)) + 1)
    short = None if row.first_short_on is None else day(row.first_short_on)
    return Chart(
        steps=steps,
        line=_line(steps, scale),
        below=tuple(_below(steps, scale, row.need)),
        need=row.need,
        need_y=scale.y(row.need),
        months=tuple(_months(scale)),
        counts=tuple(Tick(scale.y(count), None, count) for count in scale.counts),
        short_at=_point(steps, short, scale) if short and short <= last else None,
        first=on,
        last=last,
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and counts to places in the drawing."""

    first: date
    last: date
    most: int

    def x(self, day_: date) -> float:
        share = (day_ - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, count: int) -> float:
        return round(HEIGHT - BOTTOM - count / self.most * (HEIGHT - TOP - BOTTOM), 1)

    @property
    def counts(self) -> range:
        return range(0, self.most + 1, 1 if self.most <= 8 else 2 if self.most <= 16 else 5)


def _line(steps: Sequence[Step], scale: _Scale) -> str:
    """Across, then up or down, to the right edge."""
    path = f"M{scale.x(steps[0].first)} {scale.y(steps[0].have)}"
    for step in steps[1:]:
        path += f"H{scale.x(step.first)}V{scale.y(step.have)}"
    return f"{path}H{scale.x(scale.last)}"


def _below(steps: Sequence[Step], scale: _Scale, need: int) -> list[tuple[float, float, float, float]]:
    """Where there are too few: from the line up to the minimum."""
    ends = [*(step.first for step in steps[1:]), scale.last]
    found = []
    for step, end in zip(steps, ends, strict=True):
        if step.short:
            left, top = scale.x(step.first), scale.y(need)
            found.append((left, top, round(scale.x(end) - left, 1), round(scale.y(step.have) - top, 1)))
    return found


def _months(scale: _Scale) -> list[Tick]:
    """The first of every other month."""
    at = scale.first.replace(day=1) + relativedelta(months=1)
    found = []
    while at <= scale.last:
        found.append(Tick(scale.x(at), at, 0))
        at += relativedelta(months=2)
    return found


def _point(steps: Sequence[Step], on: date, scale: _Scale) -> tuple[float, float]:
    have = [step.have for step in steps if step.first <= on][-1]
    return scale.x(on), scale.y(have)
