"""Calendars at a secret address, known by the hash of their secret, and the state of their events."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Table, and_, delete, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_calendar import Calendar, CalendarEvent
from compliance.store.upserts import insert_into

_CALENDARS, _EVENTS = table_of(Calendar), table_of(CalendarEvent)


@dataclass(frozen=True, slots=True)
class Opened:
    """A calendar: whose account, of which unit (None: their own), since when, and when it was last fetched."""

    secret_hash: str
    account: str
    unit: str | None
    made_at: datetime
    fetched_at: datetime | None


@dataclass(frozen=True, slots=True)
class EventState:
    """What an event said last (`digest`, empty: it is gone), how often it changed, and when last."""

    uid: str
    digest: str
    sequence: int
    changed_at: datetime


def open_(session: Session, secret_hash: str, account: str, unit: str | None) -> None:
    """Open a calendar; one that the account had of the same is no more, and its events go on under the new address."""
    session.connection().execute(delete(_CALENDARS).where(_same(_CALENDARS, account, unit)))
    row = {"secret_hash": secret_hash, "account_key": account, "unit": unit, "made_at": instant(session)}
    session.connection().execute(insert(_CALENDARS).values(row))


def find(session: Session, secret_hash: str) -> Opened | None:
    """The calendar of a secret."""
    found = _read(session, _CALENDARS.c.secret_hash == secret_hash)
    return found[0] if found else None


def of_account(session: Session, account: str) -> tuple[Opened, ...]:
    """The calendars of an account: its own first, then those of units by their codes."""
    found = _read(session, _CALENDARS.c.account_key == account)
    return tuple(sorted(found, key=lambda one: (one.unit is not None, one.unit or "")))


def touch(session: Session, secret_hash: str) -> None:
    """It was fetched now."""
    statement = update(_CALENDARS).where(_CALENDARS.c.secret_hash == secret_hash)
    session.connection().execute(statement.values(fetched_at=instant(session)))


def end(session: Session, account: str, unit: str | None) -> bool:
    """End a calendar and forget its events; False where there was none."""
    session.connection().execute(delete(_EVENTS).where(_same(_EVENTS, account, unit)))
    gone = session.connection().execute(delete(_CALENDARS).where(_same(_CALENDARS, account, unit)))
    return bool(gone.rowcount)


def end_all(session: Session, account: str) -> None:
    """End every calendar of an account."""
    for table in (_EVENTS, _CALENDARS):
        session.connection().execute(delete(table).where(table.c.account_key == account))


def states(session: Session, account: str, unit: str | None) -> dict[str, EventState]:
    """Uid → what is known of each event of a calendar, gone ones too."""
    columns = (_EVENTS.c.uid, _EVENTS.c.digest, _EVENTS.c.sequence, _EVENTS.c.changed_at)
    rows = session.connection().execute(select(*columns).where(_same(_EVENTS, account, unit)))
    return {row.uid: EventState(*row) for row in rows}


def keep(session: Session, account: str, unit: str | None, changed: Collection[EventState]) -> None:
    """Write what changed."""
    for one in changed:
        row = {"digest": one.digest, "sequence": one.sequence, "changed_at": one.changed_at}
        key = {"account_key": account, "uid": one.uid, "unit": unit}
        statement = insert_into(session, _EVENTS).values(**key, **row)
        session.connection().execute(
            statement.on_conflict_do_update(index_elements=["account_key", "uid"], set_=row)
        )


def _same(table: Table, account: str, unit: str | None) -> ColumnElement[bool]:
    of_unit = table.c.unit.is_(None) if unit is None else table.c.unit == unit
    return and_(table.c.account_key == account, of_unit)


def _read(session: Session, which: ColumnElement[bool]) -> list[Opened]:
    names = ("secret_hash", "account_key", "unit", "made_at", "fetched_at")
    rows = session.connection().execute(select(*(_CALENDARS.c[name] for name in names)).where(which))
    return [Opened(*row) for row in rows]
