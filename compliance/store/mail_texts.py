"""What mails say, erased: that one was sent, when, to which person key and the hash of its words stay."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, func, or_, select, update
from sqlmodel import Session

from compliance.store.columns import Instant, table_of
from compliance.store.db import instant
from compliance.store.tables_work import LedgerEntry, Mail, MailAbout

_OUTBOX, _ABOUT, _LEDGER = table_of(Mail), table_of(MailAbout), table_of(LedgerEntry)

NOT_SENT = "the text was erased before the mail was sent"


def erase_mails(session: Session, key: str, traces: Collection[str]) -> int:
    """Erase the mails to a person, about them, or with one of their traces in the text; say how many."""
    about = select(_ABOUT.c.outbox_id).where(_ABOUT.c.person_key == key)
    written = (_OUTBOX.c.subject, _OUTBOX.c.text, _OUTBOX.c.last_error)
    naming = (column.contains(trace, autoescape=True) for column in written for trace in sorted(traces))
    which = or_(_OUTBOX.c.recipient_key == key, _OUTBOX.c.id.in_(about), *naming)
    _take_back_proof_of_others(session, which, key)
    return _erase(session, which)


def erase_before(session: Session, before: datetime) -> int:
    """Erase the mails that were sent, or stopped for good, before an instant; say how many."""
    return _erase(session, _done_before(before))


def count_before(session: Session, before: datetime) -> int:
    """How many mails `erase_before` would erase."""
    there = and_(_done_before(before), _OUTBOX.c.erased_at.is_(None))
    return int(session.connection().execute(select(func.count()).where(there)).scalar_one())


def _done_before(before: datetime) -> ColumnElement[bool]:
    when = func.coalesce(_OUTBOX.c.sent_at, _OUTBOX.c.created_at, type_=Instant)
    return and_(_OUTBOX.c.state.in_(("sent", "stopped")), when < before)


def _erase(session: Session, which: ColumnElement[bool]) -> int:
    waiting = _OUTBOX.c.state.in_(("queued", "claimed"))
    values: dict[str, Any] = {
        "subject": None,
        "text": None,
        "html": None,
        "last_error": case((waiting, NOT_SENT), else_=None),
        "state": case((waiting, "stopped"), else_=_OUTBOX.c.state),
        "lease_owner": None,
        "lease_until": None,
        "erased_at": instant(session),
    }
    statement = update(_OUTBOX).where(_OUTBOX.c.erased_at.is_(None), which).values(values)
    return session.connection().execute(statement).rowcount


def _take_back_proof_of_others(session: Session, which: ColumnElement[bool], key: str) -> None:
    """A mail that never left told nobody: without its proof, the others whom it named come in the next night's mail."""
    unsent = select(_OUTBOX.c.id).where(_OUTBOX.c.erased_at.is_(None), _OUTBOX.c.state == "queued", which)
    others = and_(_LEDGER.c.outbox_id.in_(unsent), _LEDGER.c.person_key != key)
    session.connection().execute(delete(_LEDGER).where(others))
