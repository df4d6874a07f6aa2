"""What tokens wrote under which key, with the answer: the same request sent again gets it once more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_api import Write

_WRITES = table_of(Write)


@dataclass(frozen=True, slots=True)
class Written:
    """A write: the SHA-256 of what was asked, and status and answer (JSON) once it was carried out."""

    request_hash: str
    status: int | None
    answer: str | None


def find(session: Session, token: int, key_hash: str) -> Written | None:
    """The write of a token and key."""
    columns = (_WRITES.c.request_hash, _WRITES.c.status, _WRITES.c.answer)
    row = session.connection().execute(select(*columns).where(_which(token, key_hash))).first()
    return Written(*row) if row else None


def begin(session: Session, token: int, key_hash: str, request_hash: str) -> None:
    """Keep the key before anything is carried out."""
    values = {"token_id": token, "key_hash": key_hash, "request_hash": request_hash, "at": instant(session)}
    session.connection().execute(insert(_WRITES).values(values))


def finish(session: Session, token: int, key_hash: str, status: int, answer: str) -> None:
    """Keep the answer."""
    statement = update(_WRITES).where(_which(token, key_hash))
    session.connection().execute(statement.values(status=status, answer=answer))


def give_up(session: Session, token: int, key_hash: str) -> None:
    """Nothing was carried out: the key is free again."""
    session.connection().execute(delete(_WRITES).where(_which(token, key_hash)))


def sweep(session: Session, before: datetime) -> int:
    """Erase what is older; how many."""
    return session.connection().execute(delete(_WRITES).where(_WRITES.c.at < before)).rowcount


def _which(token: int, key_hash: str) -> ColumnElement[bool]:
    return (_WRITES.c.token_id == token) & (_WRITES.c.key_hash == key_hash)
