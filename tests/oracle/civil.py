"""Civil dates and periods, one at a time, by `dateutil.relativedelta`.

Days are inclusive here, as the rule language speaks of them: a *last* day is the last valid one. `FOREVER`
is the last day of what never ends, `BEGINNING` the first day of what has no start.
"""

from calendar import monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

FOREVER = date.max
BEGINNING = date.min
ONE_DAY = timedelta(days=1)


def plus(day, period):
    """The day a period later; past the calendar is never (preamble)."""
    if day == FOREVER:
        return FOREVER
    try:
        return day + relativedelta(
            years=period.years, months=period.months, weeks=period.weeks, days=period.days
        )
    except (ValueError, OverflowError):
        return FOREVER


def minus(day, period):
    """The day a period earlier, clamped to the month's end as well (preamble)."""
    try:
        return day - relativedelta(
            years=period.years, months=period.months, weeks=period.weeks, days=period.days
        )
    except (ValueError, OverflowError):
        return BEGINNING


def next_day(day):
    """The day after; nothing comes after the calendar's last day."""
    return FOREVER if day == FOREVER else day + ONE_DAY


def day_before(day):
    """The day before; nothing comes before the calendar's first day."""
    return BEGINNING if day == BEGINNING else day - ONE_DAY


def end_of(day, unit):
    """The day moved forward to the end of its month, quarter or year (2, `until_end_of`)."""
    if unit is None or day == FOREVER:
        return day
    month = {"month": day.month, "quarter": (day.month + 2) // 3 * 3, "year": 12}[unit]
    return date(day.year, month, monthrange(day.year, month)[1])


def age_on(born, day):
    """Age in whole years: a birthday is birth + n years, so 28 February for 29 (2, `valid_for`)."""
    years = day.year - born.year
    return years if born + relativedelta(years=years) <= day else years - 1


def last_day(value):
    """A last day as written: nothing and 9999-12-31 are no end (3.1)."""
    return FOREVER if value is None else value
