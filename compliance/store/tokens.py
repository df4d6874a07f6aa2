"""Tokens: who a program acts as, what it may ask, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_api import Token

_TOKENS = table_of(Token)


@dataclass(frozen=True, slots=True)
class TokenNow:
    """A token that was not ended; it may have expired. `account` is the key of the account that it acts as."""

    id: int
    name: str
    account: str
    scopes: frozenset[str]
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


def add(
    session: Session, name: str, token_hash: str, account: str, scopes: frozenset[str], expires_at: datetime
) -> int:
    """Keep a token; its number."""
    values = {
        "name": name,
        "token_hash": token_hash,
        "account_key": account,
        "scopes": " ".join(sorted(scopes)),
        "made_at": instant(session),
        "expires_at": expires_at,
    }
    added = insert(_TOKENS).values(values).returning(_TOKENS.c.id)
    return int(session.connection().execute(added).scalar_one())


def by_hash(session: Session, token_hash: str) -> TokenNow | None:
    """The token with this SHA-256."""
    found = _read(session, _TOKENS.c.token_hash == token_hash)
    return found[0] if found else None


def by_name(session: Session, name: str) -> TokenNow | None:
    """The token of this name."""
    found = _read(session, _TOKENS.c.name == name)
    return found[0] if found else None


def everyone(session: Session) -> tuple[TokenNow, ...]:
    """All tokens, by name."""
    return tuple(sorted(_read(session), key=lambda one: one.name))


def touch(session: Session, which: int) -> None:
    """It was used now."""
    session.connection().execute(
        update(_TOKENS).where(_TOKENS.c.id == which).values(used_at=instant(session))
    )


def end(session: Session, which: int) -> None:
    """It opens nothing any more."""
    _end(session, _TOKENS.c.id == which)


def end_of_account(session: Session, account: str) -> None:
    """The same of all tokens that act as an account."""
    _end(session, _TOKENS.c.account_key == account)


def _end(session: Session, which: ColumnElement[bool]) -> None:
    statement = update(_TOKENS).where(which, _TOKENS.c.ended_at.is_(None))
    session.connection().execute(statement.values(ended_at=instant(session)))


def _read(session: Session, *which: ColumnElement[bool]) -> list[TokenNow]:
    columns = ("id", "name", "account_key", "scopes", "made_at", "expires_at", "used_at")
    statement = select(*(_TOKENS.c[name] for name in columns)).where(_TOKENS.c.ended_at.is_(None), *which)
    rows = session.connection().execute(statement)
    return [
        TokenNow(
            row.id,
            row.name,
            row.account_key,
            frozenset(row.scopes.split()),
            row.made_at,
            row.expires_at,
            row.used_at,
        )
        for row in rows
    ]
