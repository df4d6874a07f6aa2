"""Periods and calendar arithmetic, on single dates and on columns of day numbers.

A day number is the count of days since 1970-01-01 (as numpy `datetime64[D]`). Stretches of days are
half open, [start, end): `end` is the day after the last valid day. `NEVER` is the end of what has no
end, and any day past the calendar; `ALWAYS` is the start of what has no start.

Source: calendar arithmetic with month-end clamping as in domstolloven § 148 and `dateutil.relativedelta`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int32]

EPOCH = date(1970, 1, 1).toordinal()
NO_END = date(9999, 12, 31)
"""The date that HR systems write for no end."""
NEVER = date.max.toordinal() - EPOCH + 1
"""The end (exclusive) of what never ends: the day after 9999-12-31."""
ALWAYS = date.min.toordinal() - EPOCH - 1
"""The start of what has no start."""
ABSENT = np.iinfo(np.int32).min
"""A date that is not given."""

_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


@dataclass(frozen=True, slots=True)
class Period:
    """A duration of whole years, months, weeks and days. Years and months are added first, then days."""

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read an ISO 8601 duration such as `P1Y6M` or `P90D`; raise ValueError for anything else."""
        match = _PERIOD.fullmatch(text)
        if match is None or text == "P":
            raise ValueError("not a period; write years, months, weeks and days as in P2Y, P18M, P2W or P90D")
        parts = [int(part or 0) for part in match.groups()]
        if max(parts) > 99_999:
            raise ValueError("too long a period")
        return cls(*parts)

    @property
    def total_months(self) -> int:
        """Years and months together, in months."""
        return 12 * self.years + self.months

    @property
    def total_days(self) -> int:
        """Weeks and days together, in days."""
        return 7 * self.weeks + self.days

    def __bool__(self) -> bool:
        return bool(self.total_months or self.total_days)

    def __str__(self) -> str:
        parts = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        return "P" + ("".join(f"{count}{unit}" for count, unit in parts if count) or "0D")


def number(day: date | None, absent: int = ABSENT) -> int:
    """The day number of a date."""
    return absent if day is None else day.toordinal() - EPOCH


def day(number_: int) -> date | None:
    """The date of a day number; None for `NEVER`, `ALWAYS` and `ABSENT`."""
    return date.fromordinal(number_ + EPOCH) if ALWAYS < number_ < NEVER else None


def column(values: Iterable[date | str | None] | Days, absent: int = ABSENT) -> Days:
    """Dates (or ISO texts; None and "" are not given) as day numbers; a column of numbers passes unchanged."""
    if isinstance(values, np.ndarray) and values.dtype == np.int32:
        return values
    rows = list(values)
    # A column holds few different days: each is converted once (a million rows in a twentieth of the time).
    different = list(set(rows))
    cleaned: list[Any] = [value or None for value in different]
    days = np.array(cleaned, dtype="datetime64[D]").astype(np.int64)
    days[days < ALWAYS] = absent
    numbers = dict(zip(different, days.tolist(), strict=True))
    return np.fromiter(map(numbers.__getitem__, rows), dtype=np.int32, count=len(rows))


def add(days: Days, period: Period) -> Days:
    """Each day plus the period; `NEVER` stays, a day past the calendar is `NEVER`, `ALWAYS` stays."""
    return _shift(days, period.total_months, period.total_days)


def subtract(days: Days, period: Period) -> Days:
    """Each day minus the period; a day before the calendar is `ALWAYS`."""
    return _shift(days, -period.total_months, -period.total_days)


def end_of(days: Days, unit: str | None) -> Days:
    """Each day moved forward to the end of its month, quarter or year; unchanged where `unit` is None."""
    if unit is None:
        return days
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    month = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    last = ((month // months + 1) * months).astype("datetime64[M]").astype("datetime64[D]").astype(
        np.int64
    ) - 1
    return np.where((days > ALWAYS) & (days < NEVER), np.minimum(last, NEVER), days).astype(np.int32)


# Most dates lie within a few generations: there a table for each period is many times faster than the
# calendar (one look-up of a small, cached table instead of five divisions).
_TABLE_FROM, _TABLE_TO = number(date(1900, 1, 1)), number(date(2150, 1, 1))
_WORTH_A_TABLE = 30


def _shift(days: Days, months: int, rest: int) -> Days:
    if not (months or rest):
        return days
    if days.size < _WORTH_A_TABLE:
        return _by_calendar(days, months, rest)
    table = _shift_table(months, rest)
    place = days - np.int32(_TABLE_FROM)
    outside = place.view(np.uint32) >= len(table)  # those before the table wrap around to large numbers
    if not outside.any():
        within: Days = table[place]
        return within
    result: Days = table[np.where(outside, 0, place)]
    result[outside] = _by_calendar(days[outside], months, rest)
    return result


@lru_cache(maxsize=256)
def _shift_table(months: int, rest: int) -> Days:
    return _by_calendar(np.arange(_TABLE_FROM, _TABLE_TO, dtype=np.int32), months, rest)


def _by_calendar(days: Days, months: int, rest: int) -> Days:
    """Add months, clamped to the last day of the month reached, then days; what has no end keeps none."""
    day64 = days.astype("datetime64[D]")
    month = day64.astype("datetime64[M]")
    in_month = (day64 - month.astype("datetime64[D]")).astype(np.int64)
    target = month + np.timedelta64(months, "M")
    first = target.astype("datetime64[D]").astype(np.int64)
    length = (target + np.timedelta64(1, "M")).astype("datetime64[D]").astype(np.int64) - first
    moved = first + np.minimum(in_month, length - 1) + rest
    kept = np.where(days >= NEVER, NEVER, np.where(days <= ALWAYS, ALWAYS, moved))
    return np.clip(kept, ALWAYS, NEVER).astype(np.int32)
