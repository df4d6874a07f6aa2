"""The only module that reads the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)


def today(zone: str) -> date:
    """The civil date of this instant in the organisation's zone."""
    return now().astimezone(ZoneInfo(zone)).date()
