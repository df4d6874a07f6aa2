"""Forms that were carried out: the same form sent a second time is known again, and does nothing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_access import Submission

_SUBMISSIONS = table_of(Submission)


def keep(session: Session, token_hash: str, account: str) -> None:
    """Remember that an account's form is carried out by this transaction."""
    values = {"token_hash": token_hash, "account_key": account, "at": instant(session)}
    session.connection().execute(insert(_SUBMISSIONS).values(values))


def carried_out(session: Session, token_hash: str, account: str) -> datetime | None:
    """When an account's form was carried out; None where it was not."""
    which = (_SUBMISSIONS.c.token_hash == token_hash, _SUBMISSIONS.c.account_key == account)
    found: datetime | None = session.connection().execute(select(_SUBMISSIONS.c.at).where(*which)).scalar()
    return found


def sweep(session: Session, before: datetime) -> int:
    """Erase what is older; how many."""
    return session.connection().execute(delete(_SUBMISSIONS).where(_SUBMISSIONS.c.at < before)).rowcount
