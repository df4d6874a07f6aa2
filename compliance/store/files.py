"""Which files there are, and which record each proves. What they hold lies in a folder (file_folder.py)."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables import Record
from compliance.store.tables_files import FileRow, ProofRow

_FILES, _PROOFS, _RECORDS = table_of(FileRow), table_of(ProofRow), table_of(Record)


@dataclass(frozen=True, slots=True)
class Proof:
    """A file of a record: `identity` is the record, `row` the version it was brought with, `account` who brought it."""

    key: str
    identity: str
    row: int
    hash: str
    media_type: str
    size: int
    account: str
    added_at: datetime


def keep(session: Session, hash_: str, media_type: str, size: int) -> None:
    """Remember a file; one with the same content is known already."""
    if session.connection().execute(select(_FILES.c.hash).where(_FILES.c.hash == hash_)).first() is None:
        row = {"hash": hash_, "media_type": media_type, "size": size, "stored_at": instant(session)}
        session.connection().execute(insert(_FILES).values(row))


def add(session: Session, row: int, person: str, hash_: str, account: str) -> str:
    """Let a file prove a record, by the number of a version; the random key in its address."""
    key = secrets.token_urlsafe(18)
    values = {
        "key": key,
        "record_id": row,
        "person_key": person,
        "file_hash": hash_,
        "account_key": account,
        "added_at": instant(session),
    }
    session.connection().execute(insert(_PROOFS).values(values))
    return key


def of_records(session: Session, identities: Sequence[str]) -> dict[str, tuple[Proof, ...]]:
    """Record → its files, in the order in which they came; records without are left out."""
    found: dict[str, tuple[Proof, ...]] = {}
    for start in range(0, len(identities), 500):
        part = _proofs().where(_RECORDS.c.identity.in_(identities[start : start + 500]))
        for one in _read(session, part):
            found[one.identity] = (*found.get(one.identity, ()), one)
    return found


def by_key(session: Session, key: str) -> Proof | None:
    """The file of an address; None where there is none, or none any more."""
    found = _read(session, _proofs().where(_PROOFS.c.key == key))
    return found[0] if found else None


def erase_of(session: Session, person: str) -> int:
    """Take away what proves a person's records; how many. Files that nothing else needs are no longer known."""
    mine = (_PROOFS.c.person_key == person, _PROOFS.c.file_hash.is_not(None))
    gone = update(_PROOFS).where(*mine).values(file_hash=None, erased_at=instant(session))
    count = session.connection().execute(gone).rowcount
    used = select(_PROOFS.c.file_hash).where(_PROOFS.c.file_hash.is_not(None))
    session.connection().execute(delete(_FILES).where(_FILES.c.hash.not_in(used)))
    return count


def known(session: Session) -> dict[str, int]:
    """Every file that must lie in the folder: its hash, and its size in bytes."""
    rows = session.connection().execute(select(_FILES.c.hash, _FILES.c.size))
    return {row.hash: row.size for row in rows}


def _proofs() -> Select[Any]:
    return select(
        _PROOFS.c.key,
        _RECORDS.c.identity,
        _PROOFS.c.record_id,
        _FILES.c.hash,
        _FILES.c.media_type,
        _FILES.c.size,
        _PROOFS.c.account_key,
        _PROOFS.c.added_at,
    ).select_from(
        _PROOFS.join(_RECORDS, _RECORDS.c.id == _PROOFS.c.record_id).join(
            _FILES, _FILES.c.hash == _PROOFS.c.file_hash
        )
    )


def _read(session: Session, statement: Select[Any]) -> list[Proof]:
    ordered = statement.order_by(_PROOFS.c.added_at, _PROOFS.c.key)
    return [Proof(*row) for row in session.connection().execute(ordered)]
