"""Reminders read from and written into the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from compliance.services.reminders.material import Past, Reminders
from compliance.services.reminders.readers import UNKNOWN_MAILBOX
from compliance.store import ledger, outbox, people, runs, standing
from notifications.plan import Reason


def read_past(session: Session) -> Past:
    """What the runs before have left."""
    last = runs.last_run(session)
    return Past(
        last_run=last.on_day if last else None,
        standing=standing.standing(session),
        staffing=runs.staffing_of(session, last.id) if last else (),
        sent=ledger.sent(session),
        passed_over=[row.key for row in ledger.skipped(session, [Reason.PASSED_OVER.value])],
    )


def save(session: Session, run_id: int, day: date, reminders: Reminders) -> None:
    """Queue the mails, write their proof and the reasons for silence; part of the run's transaction."""
    known: dict[str, str] = {}

    def key(recipient: str) -> str:
        if not recipient.startswith(UNKNOWN_MAILBOX):
            return recipient
        if recipient not in known:
            known[recipient] = people.mailbox_key(session, recipient.removeprefix(UNKNOWN_MAILBOX))
        return known[recipient]

    for reminder in reminders.mails:
        mail = replace(reminder.mail, recipient_key=key(reminder.mail.recipient_key))
        outbox_id = outbox.enqueue(session, mail, run_id)
        ledger.note_sent(
            session, run_id, outbox_id, [replace(one, recipient=key(one.recipient)) for one in reminder.keys]
        )
    skips = [
        (replace(skip.key, recipient=key(skip.key.recipient)), skip.reason.value) for skip in reminders.skips
    ]
    ledger.note_skipped(session, day, skips)
