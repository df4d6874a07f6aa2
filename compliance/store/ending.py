"""The end of an account: no password, no grants, no tokens, no sessions, no calendars.

What it saw and did stays in the log, under its key.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session

from compliance.store import access_log, accounts, calendars, grants, sessions, tokens
from compliance.store.columns import table_of
from compliance.store.tables_access import Account

_ACCOUNTS = table_of(Account)


def end_account(session: Session, key: str) -> None:
    """End an account."""
    accounts.end(session, key)
    grants.revoke_all(session, key)
    tokens.end_of_account(session, key)
    calendars.end_all(session, key)
    log_out(session, key)


def log_out(session: Session, key: str) -> int:
    """End its sessions, and let it be known in no browser; how many sessions ended."""
    sessions.forget_browsers(session, key)
    return sessions.end_all(session, key)


def forget_access(session: Session, person: str) -> None:
    """Of a person who is forgotten: the account ends, they lead in nobody's place and nobody in theirs, and where they
    came from when they saw or did something is erased. That it was done stays."""
    key = (
        session.connection().execute(select(_ACCOUNTS.c.key).where(_ACCOUNTS.c.person_key == person)).scalar()
    )
    if key is not None:
        end_account(session, str(key))
    grants.end_deputies_of(session, person)
    access_log.erase_addresses(session, person)
