"""Who wrote which version of a record on a page, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.tables_access import Account, RecordAct

_ACTS, _ACCOUNTS = table_of(RecordAct), table_of(Account)


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
