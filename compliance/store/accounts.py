"""Accounts: the ways in. A log-in is an employee's id (kept in `people`), or the account's own text."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.history import known_at
from compliance.store.people import new_key
from compliance.store.tables import Employee, Identity
from compliance.store.tables_access import Account

_ACCOUNTS = table_of(Account)
_PEOPLE, _EMPLOYEES = table_of(Identity), table_of(Employee)


@dataclass(frozen=True, slots=True)
class AccountNow:
    """An account that is not ended. `login` is the employee id where there is one; None: no longer known."""

    key: str
    person: str | None
    login: str | None
    name: str | None
    password_hash: str | None
    must_change: bool
    language: str | None


def by_login(session: Session, login: str) -> AccountNow | None:
    """The account of a log-in: of an account's own text first, then of an employee's id."""
    own = _read(session, _ACCOUNTS.c.login == login.lower())
    found = own or _read(session, _PEOPLE.c.employee_id == login)
    return found[0] if found else None


def by_key(session: Session, key: str) -> AccountNow | None:
    """The account of a key."""
    found = _read(session, _ACCOUNTS.c.key == key)
    return found[0] if found else None


def everyone(session: Session) -> tuple[AccountNow, ...]:
    """All accounts, by log-in."""
    return tuple(sorted(_read(session), key=lambda one: (one.login or "", one.key)))


def add(
    session: Session, *, person: str | None, login: str | None, password_hash: str, must_change: bool
) -> str:
    """Add an account, or open again the one that the person or log-in had; its key."""
    now, connection = instant(session), session.connection()
    login = login.lower() if login else None
    same = _ACCOUNTS.c.person_key == person if person else _ACCOUNTS.c.login == login
    values = {"password_hash": password_hash, "must_change": must_change, "ended_at": None}
    old = connection.execute(select(_ACCOUNTS.c.key).where(same)).scalar()
    if old is not None:
        connection.execute(update(_ACCOUNTS).where(_ACCOUNTS.c.key == old).values(values))
        return str(old)
    key = new_key()
    row = {"key": key, "person_key": person, "login": login, "created_at": now, **values}
    connection.execute(insert(_ACCOUNTS).values(row))
    return key


def set_password(session: Session, key: str, password_hash: str, *, must_change: bool) -> None:
    """Another password."""
    values = {"password_hash": password_hash, "must_change": must_change}
    session.connection().execute(update(_ACCOUNTS).where(_ACCOUNTS.c.key == key).values(values))


def set_language(session: Session, key: str, language: str | None) -> None:
    """The language that the account's pages are in; None: the employee's."""
    session.connection().execute(update(_ACCOUNTS).where(_ACCOUNTS.c.key == key).values(language=language))


def end(session: Session, key: str) -> None:
    """Nobody logs in by this account any more; its password is erased."""
    values = {"password_hash": None, "ended_at": instant(session)}
    session.connection().execute(update(_ACCOUNTS).where(_ACCOUNTS.c.key == key).values(values))


def _read(session: Session, *which: ColumnElement[bool]) -> list[AccountNow]:
    person = and_(_PEOPLE.c.person_key == _ACCOUNTS.c.person_key, known_at(_PEOPLE, None))
    employee = and_(_EMPLOYEES.c.person_key == _ACCOUNTS.c.person_key, known_at(_EMPLOYEES, None))
    statement = select(
        _ACCOUNTS.c.key,
        _ACCOUNTS.c.person_key,
        _ACCOUNTS.c.login,
        _PEOPLE.c.employee_id,
        _PEOPLE.c.name,
        _ACCOUNTS.c.password_hash,
        _ACCOUNTS.c.must_change,
        _ACCOUNTS.c.language,
        _EMPLOYEES.c.language.label("of_employee"),
    ).select_from(_ACCOUNTS.outerjoin(_PEOPLE, person).outerjoin(_EMPLOYEES, employee))
    rows = session.connection().execute(statement.where(_ACCOUNTS.c.ended_at.is_(None), *which))
    return [
        AccountNow(
            row.key,
            row.person_key,
            row.login or row.employee_id,
            row.name,
            row.password_hash,
            row.must_change,
            row.language or row.of_employee,
        )
        for row in rows
    ]
