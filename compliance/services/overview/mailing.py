"""What was mailed to whom, when and why, and what failed: without what the mails say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compliance.store import ledger, outbox
from compliance.store.db import Store
from compliance.store.outbox import MailHead, MailRow
from notifications.ledger import Key

May = Callable[[frozenset[str]], bool]
"""Whether a mail may be looked at, from the person keys of everybody whom it goes to or names."""
_ORDER = {"stopped": 0, "queued": 1, "claimed": 1, "sent": 2}


@dataclass(frozen=True, slots=True)
class Mailed:
    """One mail, and the reminders that it brought."""

    mail: MailRow
    told: tuple[Key, ...]


def mailed(store: Store, may: May) -> tuple[MailHead, ...]:
    """Every mail that may be looked at: what failed first, then what waits, then what was sent, each newest first."""
    with store.reading() as session:
        people = outbox.people_in(session)
        found = [one for one in outbox.heads(session) if may(people[one.id])]
    return tuple(sorted(found, key=lambda one: (_ORDER.get(one.state, 1), -one.id)))


def one_mailed(store: Store, mail_id: int, may: May) -> Mailed | None:
    """One mail; None where it may not be looked at. NotFoundError where there is none of that number."""
    with store.reading() as session:
        found = outbox.mail(session, mail_id)
        if not may(outbox.people_in(session)[mail_id]):
            return None
        return Mailed(found, ledger.told_by(session, mail_id))
