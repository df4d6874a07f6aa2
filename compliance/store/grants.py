"""Grants and deputies: what was given to whom, from when until when. Nothing is overwritten; taking back is a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Table, and_, insert, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_access import Deputy, GrantRow

_GRANTS, _DEPUTIES = table_of(GrantRow), table_of(Deputy)


@dataclass(frozen=True, slots=True)
class Grant:
    """A grant that was not taken back. `unit` and `requirement` None: all; days are inclusive. `id` 0: not kept yet."""

    account: str
    role: str
    unit: str | None
    organisation: str | None
    requirement: str | None
    from_day: date
    until_day: date | None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Standin:
    """`deputy` leads in the place of `person` (person keys) on these days, inclusive. `id` 0: not kept yet."""

    person: str
    deputy: str
    from_day: date
    until_day: date | None
    id: int = 0


def add(session: Session, grant: Grant) -> int:
    """Keep a grant; its number."""
    values = {
        "account_key": grant.account,
        "role": grant.role,
        "unit": grant.unit,
        "organisation": grant.organisation,
        "requirement": grant.requirement,
        "from_day": grant.from_day,
        "until_day": grant.until_day,
        "granted_at": instant(session),
    }
    return _insert(session, _GRANTS, values)


def given(session: Session, account: str | None = None) -> tuple[Grant, ...]:
    """The grants that were not taken back, past and future ones too: of one account, or of all."""
    columns = ("account_key", "role", "unit", "organisation", "requirement", "from_day", "until_day", "id")
    statement = select(*(_GRANTS.c[name] for name in columns)).where(_GRANTS.c.revoked_at.is_(None))
    if account is not None:
        statement = statement.where(_GRANTS.c.account_key == account)
    return tuple(Grant(*row) for row in session.connection().execute(statement.order_by(_GRANTS.c.id)))


def revoke(session: Session, which: int) -> bool:
    """Take a grant back by its number; False where there is none to take back."""
    values = {"revoked_at": instant(session)}
    open_ = and_(_GRANTS.c.id == which, _GRANTS.c.revoked_at.is_(None))
    return bool(session.connection().execute(update(_GRANTS).where(open_).values(values)).rowcount)


def revoke_all(session: Session, account: str) -> int:
    """Take back everything of an account; how many grants."""
    values = {"revoked_at": instant(session)}
    open_ = and_(_GRANTS.c.account_key == account, _GRANTS.c.revoked_at.is_(None))
    return session.connection().execute(update(_GRANTS).where(open_).values(values)).rowcount


def add_deputy(session: Session, standin: Standin) -> int:
    """Keep who leads in somebody's place; its number."""
    values = {
        "person_key": standin.person,
        "deputy_key": standin.deputy,
        "from_day": standin.from_day,
        "until_day": standin.until_day,
        "named_at": instant(session),
    }
    return _insert(session, _DEPUTIES, values)


def deputies(session: Session, *, of_deputy: str | None = None) -> tuple[Standin, ...]:
    """Who leads in whose place, past and future too: where one person does it, or all."""
    columns = (_DEPUTIES.c.person_key, _DEPUTIES.c.deputy_key, _DEPUTIES.c.from_day, _DEPUTIES.c.until_day)
    statement = select(*columns, _DEPUTIES.c.id).where(_DEPUTIES.c.ended_at.is_(None))
    if of_deputy is not None:
        statement = statement.where(_DEPUTIES.c.deputy_key == of_deputy)
    return tuple(Standin(*row) for row in session.connection().execute(statement.order_by(_DEPUTIES.c.id)))


def end_deputy(session: Session, which: int) -> bool:
    """End one by its number; False where there is none to end."""
    return _end_deputies(session, _DEPUTIES.c.id == which)


def end_deputies_of(session: Session, person: str) -> None:
    """End all in which a person leads for somebody or is led for."""
    _end_deputies(session, or_(_DEPUTIES.c.person_key == person, _DEPUTIES.c.deputy_key == person))


def _end_deputies(session: Session, which: ColumnElement[bool]) -> bool:
    statement = update(_DEPUTIES).where(which, _DEPUTIES.c.ended_at.is_(None))
    values = {"ended_at": instant(session)}
    return bool(session.connection().execute(statement.values(values)).rowcount)


def _insert(session: Session, table: Table, values: Mapping[str, object]) -> int:
    return int(session.connection().execute(insert(table).values(values).returning(table.c.id)).scalar_one())
