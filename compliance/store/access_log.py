"""The log of who saw and did what: rows are added, read, and erased when their time is over; never changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_access import AccessRow, Account

_LOG, _ACCOUNTS = table_of(AccessRow), table_of(Account)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written: one act. `account` None: nobody known; `about`: the person keys it was about.

    `page` is the name of the page or form, `unit` the unit whose people it showed, `address` where it came from,
    `token` the number of the token where a program did it.
    """

    action: str
    account: str | None
    page: str | None = None
    about: tuple[str, ...] = ()
    unit: str | None = None
    address: str | None = None
    token: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What is read: who (a person key, or None), when, did what, on which page, about whom, from where."""

    at: datetime
    account: str | None
    person: str | None
    action: str
    page: str | None
    about: str | None
    unit: str | None
    address: str | None
    token: int | None = None
    login: str | None = None
    """Of an account that is no employee's."""


def note(session: Session, entries: Iterable[Entry]) -> None:
    """Add entries; one row for each person that an entry is about, or one without."""
    now = instant(session)
    rows = [
        {
            "at": now,
            "account_key": entry.account,
            "action": entry.action,
            "page": entry.page,
            "about_key": about,
            "about_unit": entry.unit,
            "address": entry.address,
            "token_id": entry.token,
        }
        for entry in entries
        for about in entry.about or (None,)
    ]
    if rows:
        session.connection().execute(insert(_LOG), rows)


def about(session: Session, person: str, *, most: int = 100, skip: int = 0) -> tuple[Seen, ...]:
    """What was seen and done about a person, by others and by themselves; the newest first."""
    statement = _select().where(_LOG.c.about_key == person).order_by(_LOG.c.at.desc(), _LOG.c.id.desc())
    return tuple(Seen(*row) for row in session.connection().execute(statement.limit(most).offset(skip)))


def count_about(session: Session, person: str) -> int:
    """How many rows are about a person."""
    mine = select(func.count()).select_from(_LOG).where(_LOG.c.about_key == person)
    return int(session.connection().execute(mine).scalar_one())


def log_ins(session: Session, account: str) -> dict[datetime, str]:
    """When an account logged in → from where. A session begins at the very instant of its row here."""
    mine = (_LOG.c.account_key == account, _LOG.c.action == "log-in", _LOG.c.address.is_not(None))
    return dict(session.connection().execute(select(_LOG.c.at, _LOG.c.address).where(*mine)).all())


def by_account(session: Session, account: str, *, most: int = 100) -> tuple[Seen, ...]:
    """What an account saw and did; the newest first."""
    statement = _select().where(_LOG.c.account_key == account).order_by(_LOG.c.at.desc(), _LOG.c.id.desc())
    return tuple(Seen(*row) for row in session.connection().execute(statement.limit(most)))


def count_before(session: Session, before: datetime) -> int:
    """How many rows are older."""
    older = select(func.count()).select_from(_LOG).where(_LOG.c.at <= before)
    return int(session.connection().execute(older).scalar_one())


def erase_before(session: Session, before: datetime) -> int:
    """Erase what is older; how many rows."""
    return session.connection().execute(delete(_LOG).where(_LOG.c.at <= before)).rowcount


def erase_addresses(session: Session, person: str) -> None:
    """Where a person's own acts came from is erased, and the addresses of guesses at their account."""
    own = select(_ACCOUNTS.c.key).where(_ACCOUNTS.c.person_key == person)
    statement = update(_LOG).where(_LOG.c.account_key.in_(own)).values(address=None)
    session.connection().execute(statement)


def _select() -> Select[Any]:
    return select(
        _LOG.c.at,
        _LOG.c.account_key,
        _ACCOUNTS.c.person_key,
        _LOG.c.action,
        _LOG.c.page,
        _LOG.c.about_key,
        _LOG.c.about_unit,
        _LOG.c.address,
        _LOG.c.token_id,
        _ACCOUNTS.c.login,
    ).select_from(_LOG.outerjoin(_ACCOUNTS, _ACCOUNTS.c.key == _LOG.c.account_key))
