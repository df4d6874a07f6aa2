"""Exemptions that were asked for: kept, decided, withdrawn, ended; never changed otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_requests import ExemptionAsk

_ASKS = table_of(ExemptionAsk)


@dataclass(frozen=True, slots=True)
class Ask:
    """Who is to be exempt from what on which days (inclusive), who asked, and what became of it.

    `person` is a person key, `asked_by`, `decided_by` and `ended_by` are accounts. `granted_from` is None until it is
    approved.
    """

    id: int
    person: str
    requirement: str
    from_day: date
    until_day: date
    reason: str
    note: str | None
    asked_by: str
    asked_at: datetime
    state: str
    why: str | None
    decided_by: str | None
    decided_at: datetime | None
    granted_from: date | None
    ended_by: str | None
    ended_at: datetime | None


def add(
    session: Session,
    account: str,
    person: str,
    requirement: str,
    days: tuple[date, date],
    reason: str,
    note: str | None,
) -> int:
    """Keep what an account asks for; its number."""
    values = {
        "person_key": person,
        "requirement": requirement,
        "from_day": days[0],
        "until_day": days[1],
        "reason": reason,
        "note": note,
        "asked_by": account,
        "asked_at": instant(session),
        "state": "waiting",
    }
    return int(session.connection().execute(insert(_ASKS).values(values).returning(_ASKS.c.id)).scalar_one())


def decide(
    session: Session,
    which: int,
    account: str,
    state: str,
    *,
    why: str | None = None,
    granted: date | None = None,
) -> None:
    """Approved (from a day), refused (with a word) or withdrawn, by an account."""
    values = {"state": state, "why": why, "granted_from": granted, "decided_by": account}
    _change(session, which, {**values, "decided_at": instant(session)})


def end(session: Session, which: int, account: str) -> None:
    """An approved one counts no more."""
    _change(session, which, {"state": "ended", "ended_by": account, "ended_at": instant(session)})


def one(session: Session, which: int) -> Ask | None:
    """By its number."""
    found = _read(session, _ASKS.c.id == which)
    return found[0] if found else None


def waiting(session: Session) -> tuple[Ask, ...]:
    """All that wait, those that have waited longest first."""
    return tuple(_read(session, _ASKS.c.state == "waiting"))


def of_person(session: Session, person: str) -> tuple[Ask, ...]:
    """All about a person."""
    return tuple(_read(session, _ASKS.c.person_key == person))


def by(session: Session, account: str, person: str | None) -> tuple[Ask, ...]:
    """All that an account asked for, and all about its person; the newest first."""
    own = _ASKS.c.asked_by == account
    return tuple(reversed(_read(session, own if person is None else or_(own, _ASKS.c.person_key == person))))


def approved_until(session: Session, first: date, last: date) -> tuple[Ask, ...]:
    """Those approved whose last day lies within, the first to end first."""
    found = _read(session, _ASKS.c.state == "approved", _ASKS.c.until_day.between(first, last))
    return tuple(sorted(found, key=lambda ask: (ask.until_day, ask.id)))


def _change(session: Session, which: int, values: dict[str, Any]) -> None:
    session.connection().execute(update(_ASKS).where(_ASKS.c.id == which).values(values))


def _read(session: Session, *which: ColumnElement[bool]) -> list[Ask]:
    columns = [_ASKS.c[{"person": "person_key"}.get(name, name)] for name in Ask.__dataclass_fields__]
    statement = select(*columns).where(*which).order_by(_ASKS.c.asked_at, _ASKS.c.id)
    return [Ask(*row) for row in session.connection().execute(statement)]
