"""The outbox as the queue that delivery works through: claim with a lease, settle with an outcome."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import Store
from compliance.store.outbox import MailRow, mail
from compliance.store.tables_work import Mail
from notifications.delivery import Again, Claimed, Letter, Outcome, Sent

_OUTBOX = table_of(Mail)

ERASED = "the text was erased, because somebody it named was forgotten or its time was over"
NO_ADDRESS = (
    "the reader has no address; tell them in person, or give them one and run `compliance outbox retry`"
)


class OutboxQueue:
    """`notifications.delivery.Queue` over the database; each call is a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def claim(self, owner: str, now: datetime, lease: timedelta) -> Claimed | None:
        """Claim the oldest mail that is due; None where nothing is (then nothing is written either)."""
        due = _due(now)
        oldest = select(_OUTBOX.c.id).where(due).order_by(_OUTBOX.c.id).limit(1)
        with self._store.reading() as session:
            if session.connection().execute(oldest).first() is None:
                return None
        with self._store.writing() as session:
            found = session.connection().execute(oldest).scalar()
            taken = update(_OUTBOX).where(_OUTBOX.c.id == found, due)
            values = {"state": "claimed", "lease_owner": owner, "lease_until": now + lease}
            statement = taken.values(**values, attempts=_OUTBOX.c.attempts + 1)
            if found is None or not session.connection().execute(statement).rowcount:
                session.rollback()
                return None
            return _claimed(mail(session, found), now + lease)

    def settle(self, claimed: Claimed, owner: str, outcome: Outcome) -> bool:
        """Write the outcome; False (and nothing written) where `owner` no longer holds the mail."""
        held = and_(
            _OUTBOX.c.id == claimed.id,
            _OUTBOX.c.state == "claimed",
            _OUTBOX.c.lease_owner == owner,
            _OUTBOX.c.lease_until == claimed.lease_until,
        )
        with self._store.writing() as session:
            if not _write(session, held, outcome):
                session.rollback()
                return False
            return True


def _due(now: datetime) -> ColumnElement[bool]:
    queued = and_(
        _OUTBOX.c.state == "queued", or_(_OUTBOX.c.not_before.is_(None), _OUTBOX.c.not_before <= now)
    )
    return or_(queued, and_(_OUTBOX.c.state == "claimed", _OUTBOX.c.lease_until <= now))


def _claimed(row: MailRow, lease_until: datetime) -> Claimed:
    if row.subject is None or row.text is None or row.html is None:
        return Claimed(row.id, row.attempts, lease_until, None, ERASED)
    if not row.address:
        return Claimed(row.id, row.attempts, lease_until, None, NO_ADDRESS)
    letter = Letter(
        row.message_id, row.address, row.language, row.subject, row.text, row.html, row.created_at
    )
    return Claimed(row.id, row.attempts, lease_until, letter)


def _write(session: Session, held: ColumnElement[bool], outcome: Outcome) -> bool:
    values: dict[str, Any] = {"lease_owner": None, "lease_until": None}
    if isinstance(outcome, Sent):
        values |= {"state": "sent", "sent_at": outcome.at, "last_error": None}
    elif isinstance(outcome, Again):
        values |= {"state": "queued", "not_before": outcome.not_before, "last_error": outcome.reason}
        values["attempts"] = _OUTBOX.c.attempts - (0 if outcome.counted else 1)
    else:
        values |= {"state": "stopped", "last_error": outcome.reason}
    return session.connection().execute(update(_OUTBOX).where(held).values(values)).rowcount == 1
