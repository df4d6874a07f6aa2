"""Who a person key is: the only queries on names, addresses, birth dates and employee ids."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, insert, or_, select
from sqlmodel import Session

from compliance.errors import NotFoundError, near
from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.history import known_at
from compliance.store.tables import Employee, Identity, Person

_PEOPLE = table_of(Identity)
_PERSONS = table_of(Person)
_EMPLOYEES = table_of(Employee)


@dataclass(frozen=True, slots=True)
class Who:
    """A person as known at a time; a mailbox has only an address. Forgotten people are not found."""

    key: str
    employee_id: str | None
    name: str | None
    email: str | None
    birth_date: date | None
    language: str | None


def new_key() -> str:
    """A random person key: it says nothing of the person and stands in web addresses."""
    return secrets.token_hex(8)


def employee_keys(session: Session) -> dict[str, str]:
    """Employee id → person key, of all employees known now."""
    current = and_(_PEOPLE.c.employee_id.is_not(None), known_at(_PEOPLE, None))
    rows = session.connection().execute(select(_PEOPLE.c.employee_id, _PEOPLE.c.person_key).where(current))
    return dict(rows.all())


def keys_for(session: Session, ids: Iterable[str]) -> dict[str, str]:
    """Employee id → person key, also for withdrawn employees; ids never seen get a new person."""
    seen = select(_PEOPLE.c.employee_id, _PEOPLE.c.person_key).where(_PEOPLE.c.employee_id.is_not(None))
    keys = dict(session.connection().execute(seen.order_by(_PEOPLE.c.known_from)).all())
    fresh = {name: new_key() for name in ids if name not in keys}
    _add_persons(session, fresh.values(), "employee")
    return keys | fresh


def keys_of(session: Session, ids: Iterable[str]) -> frozenset[str]:
    """The person keys that these employee ids (some hundreds) have or had."""
    wanted = select(_PEOPLE.c.person_key).where(_PEOPLE.c.employee_id.in_(sorted(ids)))
    return frozenset(session.connection().execute(wanted).scalars())


def mailbox_key(session: Session, address: str) -> str:
    """The person key of an address that is not an employee's, compared in lower case; made where missing."""
    address = address.lower()
    mailbox = and_(_PEOPLE.c.email == address, _PEOPLE.c.employee_id.is_(None), known_at(_PEOPLE, None))
    connection = session.connection()
    known = connection.execute(select(_PEOPLE.c.person_key).where(mailbox)).scalar()
    if known is not None:
        return str(known)
    key = new_key()
    _add_persons(session, [key], "mailbox")
    connection.execute(insert(_PEOPLE).values(person_key=key, email=address, known_from=instant(session)))
    return key


def who(session: Session, keys: Sequence[str], known: datetime | None = None) -> dict[str, Who]:
    """Person key → who that is, for those of the keys that are known (at an instant; None: now)."""
    found: dict[str, Who] = {}
    for start in range(0, len(keys), 500):
        part = _PEOPLE.c.person_key.in_(keys[start : start + 500])
        found |= {one.key: one for one in _read(session, part, known)}
    return found


def everybody(session: Session, known: datetime | None = None) -> dict[str, Who]:
    """Person key → who that is, for everybody known."""
    return {one.key: one for one in _read(session, _PEOPLE.c.id.is_not(None), known)}


def find_employee(session: Session, employee: str) -> Who:
    """The employee with an id; raise NotFoundError with a near id otherwise."""
    found = _read(session, _PEOPLE.c.employee_id == employee, None)
    if not found:
        raise _not_there(session, employee)
    return found[0]


def find_ever(session: Session, name: str) -> str:
    """The person key of an employee id that is or was known, or of a mailbox's address; NotFoundError otherwise."""
    mailbox = and_(_PEOPLE.c.employee_id.is_(None), _PEOPLE.c.email == name.lower())
    statement = select(_PEOPLE.c.person_key).where(or_(_PEOPLE.c.employee_id == name, mailbox))
    key = session.connection().execute(statement.order_by(_PEOPLE.c.known_from.desc()).limit(1)).scalar()
    if key is None:
        raise _not_there(session, name)
    return str(key)


def _not_there(session: Session, employee: str) -> NotFoundError:
    return NotFoundError(f'there is no employee "{employee}"{near(employee, list(employee_keys(session)))}')


def count_employees(session: Session) -> int:
    """How many employees are known now."""
    current = select(func.count()).select_from(_EMPLOYEES).where(known_at(_EMPLOYEES, None))
    return int(session.connection().execute(current).scalar_one())


def _read(session: Session, which: ColumnElement[bool], known: datetime | None) -> list[Who]:
    language = and_(_EMPLOYEES.c.person_key == _PEOPLE.c.person_key, known_at(_EMPLOYEES, known))
    statement = (
        select(
            _PEOPLE.c.person_key,
            _PEOPLE.c.employee_id,
            _PEOPLE.c.name,
            _PEOPLE.c.email,
            _PEOPLE.c.birth_date,
            _EMPLOYEES.c.language,
        )
        .select_from(_PEOPLE.outerjoin(_EMPLOYEES, language))
        .where(which, known_at(_PEOPLE, known))
    )
    return [Who(*row) for row in session.connection().execute(statement)]


def _add_persons(session: Session, keys: Iterable[str], kind: str) -> None:
    rows = [{"key": key, "kind": kind, "created_at": instant(session)} for key in keys]
    if rows:
        session.connection().execute(insert(_PERSONS), rows)
