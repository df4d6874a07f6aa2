"""Single exemptions as they are approved and ended on pages; every version stays in the history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.history import known_at
from compliance.store.tables import Exemption

_EXEMPTIONS = table_of(Exemption)


@dataclass(frozen=True, slots=True)
class Permit:
    """Somebody (a person key) is exempt from a requirement on these days, inclusive; `until_day` None: for good."""

    person: str
    requirement: str
    from_day: date
    until_day: date | None
    reason: str | None
    approved_by: str | None = None
    approved_by_key: str | None = None


def add(session: Session, permit: Permit) -> None:
    """Keep a new one."""
    values = {_COLUMN.get(name, name): getattr(permit, name) for name in Permit.__dataclass_fields__}
    session.connection().execute(insert(_EXEMPTIONS).values(known_from=instant(session), **values))


def of_person(session: Session, person: str, requirement: str) -> tuple[Permit, ...]:
    """What is known now of one person and requirement, the earliest first."""
    return _read(session, _EXEMPTIONS.c.person_key == person, _EXEMPTIONS.c.requirement == requirement)


def ending(session: Session, first: date, last: date) -> tuple[Permit, ...]:
    """Those in force on the first day whose last day lies within, the first to end first."""
    found = _read(session, _EXEMPTIONS.c.from_day <= first, _EXEMPTIONS.c.until_day.between(first, last))
    return tuple(sorted(found, key=lambda one: (one.until_day or date.max, one.person, one.requirement)))


def end(session: Session, permit: Permit, on: date) -> None:
    """From a day on it counts no more; what was known stays in the history. One that had not begun is withdrawn."""
    same = (
        known_at(_EXEMPTIONS, None),
        _EXEMPTIONS.c.person_key == permit.person,
        _EXEMPTIONS.c.requirement == permit.requirement,
        _EXEMPTIONS.c.from_day == permit.from_day,
    )
    closed = update(_EXEMPTIONS).where(*same).values(known_until=instant(session))
    session.connection().execute(closed)
    if permit.from_day < on:
        values = {name: getattr(permit, name) for name in Permit.__dataclass_fields__}
        add(session, Permit(**{**values, "until_day": on - timedelta(days=1)}))


def _read(session: Session, *which: ColumnElement[bool]) -> tuple[Permit, ...]:
    columns = [_EXEMPTIONS.c[_COLUMN.get(name, name)] for name in Permit.__dataclass_fields__]
    statement = select(*columns).where(known_at(_EXEMPTIONS, None), *which)
    rows: list[Any] = list(session.connection().execute(statement.order_by(_EXEMPTIONS.c.from_day)))
    return tuple(Permit(*row) for row in rows)


_COLUMN = {"person": "person_key"}
