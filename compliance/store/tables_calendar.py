"""Calendars at a secret address: whose they are, and what their events said last.

Only the SHA-256 of an address's secret stands here: who reads this can't open a calendar.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from compliance.store.columns import Instant, Stored
from compliance.store.tables_access import ACCOUNT


class Calendar(Stored, table=True):
    """A calendar that somebody opened for themselves: of their own (`unit` None), or of a unit."""

    __tablename__ = "calendars"

    secret_hash: str = Field(primary_key=True, max_length=64)
    account_key: str = Field(foreign_key=ACCOUNT, index=True)
    unit: str | None = None
    made_at: datetime = Field(sa_type=Instant)
    fetched_at: datetime | None = Field(default=None, sa_type=Instant)


class CalendarEvent(Stored, table=True):
    """What an event said last: by its hash alone, so that calendars can be told that it moved.

    `digest` empty: the event is gone. It stays here, so that its number goes on where it comes again.
    """

    __tablename__ = "calendar_events"

    account_key: str = Field(primary_key=True, foreign_key=ACCOUNT)
    uid: str = Field(primary_key=True, max_length=32)
    unit: str | None = None
    digest: str = Field(max_length=64)
    sequence: int = Field(default=0, ge=0)
    changed_at: datetime = Field(sa_type=Instant)
