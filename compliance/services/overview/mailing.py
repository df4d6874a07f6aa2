"""What was mailed to whom, when and why, and what failed: without what the mails say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
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


@dataclass(frozen=True, slots=True)
class Mails:
    """Mails that may be looked at: those of one page, how many were asked for, and how many are in each state."""

    page: tuple[MailHead, ...]
    count: int
    states: Mapping[str, int]


Cut = Callable[[int], slice]
"""The rows of a page, from how many there are."""
Match = Callable[[MailHead], bool]
"""Whether a mail is looked for."""


def mailed(store: Store, may: May, cut: Cut, state: str = "", match: Match | None = None) -> Mails:
    """A page of what failed first, then what waits, then what was sent, each newest first.

    Who may look is decided mail by mail; only what is shown (or searched, with `match`) is read in full.
    """
    with store.reading() as session:
        people, decided = outbox.people_in(session), dict[frozenset[str], bool]()
        open_ = [pair for pair in outbox.states(session) if _may(may, people[pair[0]], decided)]
        wanted = [pair for pair in open_ if state in ("", pair[1])]
        if match is not None:
            known = {one.id: one for one in outbox.heads(session)}
            wanted = [pair for pair in wanted if match(known[pair[0]])]
        here = [id_ for id_, _ in sorted(wanted, key=lambda pair: _ORDER.get(pair[1], 1))][cut(len(wanted))]
        by_id = {one.id: one for one in outbox.heads(session, here)}
    return Mails(tuple(by_id[id_] for id_ in here), len(wanted), Counter(state for _, state in open_))


def count_stopped(store: Store, may: May) -> int:
    """How many mails that may be looked at can't be sent."""
    with store.reading() as session:
        return sum(may(people) for people in outbox.people_in(session, "stopped").values())


def _may(may: May, people: frozenset[str], decided: dict[frozenset[str], bool]) -> bool:
    """Decided once for mails to and about the same people."""
    if people not in decided:
        decided[people] = may(people)
    return decided[people]


def one_mailed(store: Store, mail_id: int, may: May) -> Mailed | None:
    """One mail; None where it may not be looked at. NotFoundError where there is none of that number."""
    with store.reading() as session:
        found = outbox.mail(session, mail_id)
        if not may(outbox.people_in(session, mail_id=mail_id)[mail_id]):
            return None
        return Mailed(found, ledger.told_by(session, mail_id))
