"""The arithmetic of one last valid day, retold from what evaluation made of the record (rule language, 2 and 3)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from rules.dates import ABSENT, Period, day, end_of
from rules.explain.reading import Age, Arithmetic
from rules.explain.state import later, one
from rules.model import AgeRow, Competence
from rules.renewal import Lasting, Series


def arithmetic(competence: Competence, series: Series, outcome: Lasting, place: int) -> Arithmetic:
    """How the last valid day of the record at a place of the series comes about."""
    achieved, last = int(series.achieved[place]), int(outcome.last[place])
    if series.printed[place] != ABSENT:
        return Arithmetic(_date(achieved), day(last), printed=True)
    kept = _window(outcome, place, achieved)
    base = int(outcome.running[place]) if kept else achieved
    period, age = _period(competence, int(series.born[place]), achieved, base)
    if period is None:
        return Arithmetic(_date(base), None, kept=kept)
    plain = later(base, period)
    moved = int(end_of(one(plain), competence.until_end_of)[0]) != plain
    return Arithmetic(
        base=_date(base),
        last=day(last),
        kept=kept,
        period=period,
        age=age,
        until_end_of=competence.until_end_of if moved else None,
        moved_from=day(plain) if moved else None,
    )


def _window(outcome: Lasting, place: int, achieved: int) -> Literal["", "early", "late"]:
    if not outcome.kept[place]:
        return ""
    return "early" if achieved <= outcome.running[place] else "late"


def _period(competence: Competence, born: int, achieved: int, base: int) -> tuple[Period | None, Age | None]:
    """The period that is added, and the age row that it stands in."""
    rows = competence.valid_for
    if rows is None or isinstance(rows, Period):
        return rows, None
    years = None if born == ABSENT else _whole_years(born, achieved)
    row = _shortest(rows, base) if years is None else _row_of(rows, years)
    return row.for_, Age(years, row.to_age)


def _whole_years(born: int, achieved: int) -> int:
    """The age on a day: the birthdays until then."""
    years = _date(achieved).year - _date(born).year
    return years if later(born, Period(years=years)) <= achieved else years - 1


def _row_of(rows: tuple[AgeRow, ...], years: int) -> AgeRow:
    return next(row for row in rows if row.to_age is None or row.to_age >= years)


def _shortest(rows: tuple[AgeRow, ...], base: int) -> AgeRow:
    return min(rows, key=lambda row: later(base, row.for_))


def _date(number: int) -> date:
    found = day(number)
    if found is None:
        raise ValueError(f"day number {number} is no date")
    return found
