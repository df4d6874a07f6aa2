"""Who was told what, and who was not and why. Sent rows are proof of notice: never changed, never deleted but where
the mail was erased before it left, because somebody else in it was forgotten (`mail_texts`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, insert, select, true
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_work import LEDGER_KEY, LedgerEntry, Run, Skip
from compliance.store.upserts import insert_into
from notifications.ledger import Key

_LEDGER, _SKIPS, _RUNS = table_of(LedgerEntry), table_of(Skip), table_of(Run)
_KEY_OF_LEDGER = [_LEDGER.c[name] for name in LEDGER_KEY]
_KEY_OF_SKIPS = [_SKIPS.c[name] for name in LEDGER_KEY]


@dataclass(frozen=True, slots=True)
class SkipRow:
    """Somebody who was not told, why, and on which days' runs that was so (first and last)."""

    key: Key
    reason: str
    first_day: date
    last_day: date


def sent(session: Session, *, ends_from: date | None = None) -> list[tuple[Key, date]]:
    """What was sent, with the day of the run that planned it; of all cycles, or those ending from a day on."""
    wanted = true() if ends_from is None else _LEDGER.c.cycle_end >= ends_from
    joined = _LEDGER.join(_RUNS, _RUNS.c.id == _LEDGER.c.run_id)
    statement = select(*_KEY_OF_LEDGER, _RUNS.c.on_day).select_from(joined).where(wanted)
    return [(Key(*key), day) for *key, day in session.connection().execute(statement)]


def note_sent(session: Session, run_id: int, outbox_id: int, keys: Iterable[Key]) -> None:
    """Write what a mail tells of. A key that was sent before breaks the transaction: nobody is told twice."""
    proof = {"run_id": run_id, "outbox_id": outbox_id, "planned_at": instant(session)}
    rows = [_columns(key) | proof for key in keys]
    if rows:
        session.connection().execute(insert(_LEDGER), rows)


def mails_about(session: Session, key: Key) -> list[int]:
    """The mails of the outbox that told of a key."""
    statement = select(_LEDGER.c.outbox_id).where(*_same(_KEY_OF_LEDGER, key))
    return list(session.connection().execute(statement).scalars())


def note_skipped(session: Session, day: date, skips: Iterable[tuple[Key, str]]) -> None:
    """Write (key, reason) of those not told on a day; the same again only moves the last day."""
    rows = [_columns(key) | {"reason": reason, "first_day": day, "last_day": day} for key, reason in skips]
    if not rows:
        return
    statement = insert_into(session, _SKIPS)
    statement = statement.on_conflict_do_update(
        index_elements=[*LEDGER_KEY, "reason"],
        set_={"last_day": statement.excluded.last_day},
        where=_SKIPS.c.last_day < statement.excluded.last_day,
    )
    session.connection().execute(statement, rows)


def skipped(session: Session, reasons: Collection[str] | None = None) -> Sequence[SkipRow]:
    """Who was not told, for all reasons or some, the latest first."""
    wanted = true() if reasons is None else _SKIPS.c.reason.in_(reasons)
    columns = (*_KEY_OF_SKIPS, _SKIPS.c.reason, _SKIPS.c.first_day, _SKIPS.c.last_day)
    statement = select(*columns).where(wanted).order_by(_SKIPS.c.last_day.desc(), _SKIPS.c.id)
    rows = session.connection().execute(statement)
    return [SkipRow(Key(*key), reason, first, last) for *key, reason, first, last in rows]


def _columns(key: Key) -> dict[str, object]:
    values = (key.employee, key.requirement, key.end, key.stage, key.recipient)
    return dict(zip(LEDGER_KEY, values, strict=True))


def _same(columns: Sequence[ColumnElement[object]], key: Key) -> list[ColumnElement[bool]]:
    return [column == value for column, value in zip(columns, _columns(key).values(), strict=True)]


def told_by(session: Session, mail_id: int) -> tuple[Key, ...]:
    """The reminders that one mail brought."""
    statement = select(*_KEY_OF_LEDGER).where(_LEDGER.c.outbox_id == mail_id).order_by(_LEDGER.c.id)
    return tuple(Key(*row) for row in session.connection().execute(statement))
