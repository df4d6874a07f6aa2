"""What employees say is wrong: kept, made more precise, passed on, settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_access import Account
from compliance.store.tables_requests import Task

_TASKS, _ACCOUNTS = table_of(Task), table_of(Account)


@dataclass(frozen=True, slots=True)
class About:
    """What is wrong, of whom (a person key): a requirement, or a record by the number of a version of it."""

    person: str
    requirement: str | None = None
    record: int | None = None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task. `settled_by` is an account, `settler` its person (a key; None: no employee's)."""

    id: int
    about: About
    what: str | None
    note: str | None
    raised_at: datetime
    state: str
    passed_at: datetime | None
    outcome: str | None
    settled_by: str | None
    settled_at: datetime | None
    settler: str | None


def add(session: Session, about: About, what: str | None, note: str | None, state: str = "open") -> int:
    """Keep a new one; its number."""
    values = {
        "person_key": about.person,
        "requirement": about.requirement,
        "record_id": about.record,
        "what": what,
        "note": note,
        "raised_at": instant(session),
        "state": state,
    }
    added = insert(_TASKS).values(values).returning(_TASKS.c.id)
    return int(session.connection().execute(added).scalar_one())


def tell_more(session: Session, which: int, what: str | None, note: str | None) -> None:
    """What exactly is wrong, said afterwards."""
    _change(session, which, {"what": what, "note": note})


def pass_on(session: Session, which: int, account: str) -> None:
    """From now on it is for HR."""
    _change(session, which, {"state": "passed", "passed_by": account, "passed_at": instant(session)})


def settle(session: Session, which: int, account: str, outcome: str) -> None:
    """It is done, and what was done."""
    values = {"state": "done", "outcome": outcome, "settled_by": account, "settled_at": instant(session)}
    _change(session, which, values)


def one(session: Session, which: int) -> TaskRow | None:
    """By its number."""
    found = _read(session, _TASKS.c.id == which)
    return found[0] if found else None


def unsettled(session: Session) -> tuple[TaskRow, ...]:
    """All that wait for somebody, those that have waited longest first."""
    return _read(session, _TASKS.c.state != "done")


def of_person(session: Session, person: str) -> tuple[TaskRow, ...]:
    """What a person said is wrong, the newest first."""
    return tuple(reversed(_read(session, _TASKS.c.person_key == person)))


def _change(session: Session, which: int, values: dict[str, object]) -> None:
    session.connection().execute(update(_TASKS).where(_TASKS.c.id == which).values(values))


def _read(session: Session, *which: ColumnElement[bool]) -> tuple[TaskRow, ...]:
    about = (_TASKS.c.person_key, _TASKS.c.requirement, _TASKS.c.record_id)
    rest = ("what", "note", "raised_at", "state", "passed_at", "outcome", "settled_by", "settled_at")
    statement = (
        select(
            _TASKS.c.id, *about, *(_TASKS.c[name] for name in rest), _ACCOUNTS.c.person_key.label("settler")
        )
        .select_from(_TASKS.outerjoin(_ACCOUNTS, _ACCOUNTS.c.key == _TASKS.c.settled_by))
        .where(*which)
        .order_by(_TASKS.c.raised_at, _TASKS.c.id)
    )
    rows = session.connection().execute(statement)
    return tuple(TaskRow(id_, About(*values[:3]), *values[3:]) for id_, *values in rows)
