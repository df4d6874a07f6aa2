"""What was known when: every row of the data is known from an instant until another, half open."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, FromClause, and_, or_

LAST_MOMENT = timedelta(microseconds=1)


def end_of_day(day: date, zone: str) -> datetime:
    """The last instant of a day in the organisation's zone: known then is known at the end of the day."""
    if day == date.max:
        return datetime.combine(day, time.max, ZoneInfo("UTC"))
    midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
    return midnight.astimezone(ZoneInfo("UTC")) - LAST_MOMENT


def known_at(table: FromClause, known: datetime | None) -> ColumnElement[bool]:
    """The rows known at an instant; None: those known now."""
    if known is None:
        return table.c.known_until.is_(None)
    return and_(table.c.known_from <= known, or_(table.c.known_until.is_(None), table.c.known_until > known))
