"""Nights: each day's nightly job is claimed by one scheduler. Heartbeats: what keeps running says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import and_, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_work import Heartbeat, Night
from compliance.store.upserts import insert_into

_NIGHTS, _HEARTBEATS = table_of(Night), table_of(Heartbeat)


@dataclass(frozen=True, slots=True)
class HeartbeatRow:
    """The last sign of life."""

    name: str
    at: datetime
    detail: str


def claim_night(session: Session, day: date, owner: str, lease: timedelta) -> bool:
    """Claim a day's job; False where it is done, or another owner's claim still holds.

    A claim whose lease ran out without the job being finished (its owner died) goes to whoever asks.
    """
    now = instant(session)
    claim = {"owner": owner, "claimed_at": now, "lease_until": now + lease}
    first = insert_into(session, _NIGHTS).values(day=day, **claim).on_conflict_do_nothing()
    if session.connection().execute(first.execution_options(preserve_rowcount=True)).rowcount:
        return True
    free = and_(
        _NIGHTS.c.day == day,
        _NIGHTS.c.finished_at.is_(None),
        or_(_NIGHTS.c.lease_until <= now, _NIGHTS.c.owner == owner),
    )
    return session.connection().execute(update(_NIGHTS).where(free).values(claim)).rowcount == 1


def finish_night(session: Session, day: date, owner: str) -> bool:
    """Say that the job is done; False where the claim went to another owner."""
    mine = and_(_NIGHTS.c.day == day, _NIGHTS.c.owner == owner, _NIGHTS.c.finished_at.is_(None))
    done = update(_NIGHTS).where(mine).values(finished_at=instant(session))
    return session.connection().execute(done).rowcount == 1


def release_night(session: Session, day: date, owner: str) -> None:
    """Give a claim back after a failure: anybody may try again at once."""
    mine = and_(_NIGHTS.c.day == day, _NIGHTS.c.owner == owner, _NIGHTS.c.finished_at.is_(None))
    session.connection().execute(update(_NIGHTS).where(mine).values(lease_until=instant(session)))


def last_finished_night(session: Session) -> date | None:
    """The latest day whose job is done."""
    latest = select(_NIGHTS.c.day).where(_NIGHTS.c.finished_at.is_not(None)).order_by(_NIGHTS.c.day.desc())
    day: date | None = session.connection().execute(latest.limit(1)).scalar()
    return day


def beat(session: Session, name: str, detail: str = "") -> None:
    """Write a sign of life. No person is named in it."""
    row = {"name": name, "at": instant(session), "detail": detail}
    statement = insert_into(session, _HEARTBEATS).values(row)
    session.connection().execute(statement.on_conflict_do_update(index_elements=["name"], set_=row))


def heartbeats(session: Session) -> tuple[HeartbeatRow, ...]:
    """All signs of life, by name."""
    columns = (_HEARTBEATS.c.name, _HEARTBEATS.c.at, _HEARTBEATS.c.detail)
    rows = session.connection().execute(select(*columns).order_by(_HEARTBEATS.c.name))
    return tuple(HeartbeatRow(*row) for row in rows)
