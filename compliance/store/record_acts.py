"""Who wrote which version of a record on a page, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables import Record
from compliance.store.tables_access import Account, RecordAct

_ACTS, _ACCOUNTS, _RECORDS = table_of(RecordAct), table_of(Account), table_of(Record)


@dataclass(frozen=True, slots=True)
class Act:
    """What was done: registered, approved, rejected, corrected or revoked; by whom (person key or None)."""

    act: str
    reason: str | None
    person: str | None


def keep(session: Session, rows: Iterable[int], account: str, act: str, reason: str | None = None) -> None:
    """Remember who wrote these versions."""
    values = [{"record_id": row, "account_key": account, "act": act, "reason": reason} for row in rows]
    if values:
        session.connection().execute(insert(_ACTS), values)


def sign_written(session: Session, account: str) -> None:
    """Remember who wrote every version that this transaction has written: registered, or corrected if one ended."""
    at = instant(session)
    ended = select(_RECORDS.c.identity).where(_RECORDS.c.known_until == at)
    written = select(_RECORDS.c.id).where(_RECORDS.c.known_from == at)
    was_there = _RECORDS.c.identity.in_(ended)
    for act, which in (("corrected", was_there), ("registered", ~was_there)):
        rows = session.connection().execute(written.where(which)).scalars().all()
        keep(session, rows, account, act)


def of_versions(session: Session, rows: Sequence[int]) -> dict[int, Act]:
    """Version → what was done; versions that came from a file are left out."""
    statement = select(_ACTS.c.record_id, _ACTS.c.act, _ACTS.c.reason, _ACCOUNTS.c.person_key).select_from(
        _ACTS.join(_ACCOUNTS, _ACCOUNTS.c.key == _ACTS.c.account_key)
    )
    found: dict[int, Act] = {}
    for start in range(0, len(rows), 500):
        part = statement.where(_ACTS.c.record_id.in_(rows[start : start + 500]))
        found |= {row: Act(*rest) for row, *rest in session.connection().execute(part)}
    return found
