"""Who is logged in, and the browsers that each account is known in: by hash only, never by the id itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_access import KnownBrowser, SessionRow

_SESSIONS, _BROWSERS = table_of(SessionRow), table_of(KnownBrowser)


@dataclass(frozen=True, slots=True)
class SessionNow:
    """A session: whose, since when, and when it was last used."""

    account: str
    begun_at: datetime
    seen_at: datetime


def add(session: Session, id_hash: str, account: str) -> None:
    """Keep a session that begins now."""
    now = instant(session)
    values = {"id_hash": id_hash, "account_key": account, "begun_at": now, "seen_at": now}
    session.connection().execute(insert(_SESSIONS).values(values))


def find(session: Session, id_hash: str) -> SessionNow | None:
    """The session with this hash."""
    columns = (_SESSIONS.c.account_key, _SESSIONS.c.begun_at, _SESSIONS.c.seen_at)
    row = session.connection().execute(select(*columns).where(_SESSIONS.c.id_hash == id_hash)).first()
    return SessionNow(*row) if row else None


def of_account(session: Session, account: str) -> dict[str, SessionNow]:
    """Hash → session, of an account; the one used last first."""
    columns = (_SESSIONS.c.id_hash, _SESSIONS.c.account_key, _SESSIONS.c.begun_at, _SESSIONS.c.seen_at)
    rows = session.connection().execute(select(*columns).where(_SESSIONS.c.account_key == account))
    newest = sorted(rows, key=lambda row: row.seen_at, reverse=True)
    return {row.id_hash: SessionNow(*row[1:]) for row in newest}


def touch(session: Session, id_hash: str) -> None:
    """It was used now."""
    statement = update(_SESSIONS).where(_SESSIONS.c.id_hash == id_hash)
    session.connection().execute(statement.values(seen_at=instant(session)))


def end(session: Session, id_hash: str) -> bool:
    """End one; False where there was none."""
    gone = session.connection().execute(delete(_SESSIONS).where(_SESSIONS.c.id_hash == id_hash))
    return bool(gone.rowcount)


def end_all(session: Session, account: str, *, but: str | None = None) -> int:
    """End all of an account, but the one with the hash `but`; how many."""
    which = delete(_SESSIONS).where(_SESSIONS.c.account_key == account)
    if but is not None:
        which = which.where(_SESSIONS.c.id_hash != but)
    return session.connection().execute(which).rowcount


def end_everybodys(session: Session) -> int:
    """End all sessions of all accounts; how many."""
    return session.connection().execute(delete(_SESSIONS)).rowcount


def sweep(session: Session, *, begun_before: datetime, seen_before: datetime) -> None:
    """Remove those whose time is over."""
    over = or_(_SESSIONS.c.begun_at < begun_before, _SESSIONS.c.seen_at < seen_before)
    session.connection().execute(delete(_SESSIONS).where(over))


def counts(session: Session) -> dict[str, int]:
    """Account → how many sessions it has."""
    statement = select(_SESSIONS.c.account_key, func.count()).group_by(_SESSIONS.c.account_key)
    return dict(session.connection().execute(statement).all())


def knows_browser(session: Session, account: str, id_hash: str) -> bool:
    """Whether the account has logged in in this browser before."""
    which = (_BROWSERS.c.account_key == account, _BROWSERS.c.id_hash == id_hash)
    return session.connection().execute(select(_BROWSERS.c.id_hash).where(*which)).first() is not None


def know_browser(session: Session, account: str, id_hash: str) -> None:
    """From now on the account is known in this browser."""
    now, connection = instant(session), session.connection()
    which = (_BROWSERS.c.account_key == account, _BROWSERS.c.id_hash == id_hash)
    if not connection.execute(update(_BROWSERS).where(*which).values(seen_at=now)).rowcount:
        values = {"account_key": account, "id_hash": id_hash, "seen_at": now}
        connection.execute(insert(_BROWSERS).values(values))


def forget_browsers(session: Session, account: str) -> None:
    """The account is known in no browser any more."""
    session.connection().execute(delete(_BROWSERS).where(_BROWSERS.c.account_key == account))


def sweep_browsers(session: Session, *, seen_before: datetime) -> None:
    """Browsers not used for so long are strange again."""
    session.connection().execute(delete(_BROWSERS).where(_BROWSERS.c.seen_at < seen_before))
