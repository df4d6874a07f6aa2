"""Where somebody is logged in, and ending all of it but here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from compliance.services.access.sessions import Limits, hash_of
from compliance.store import access_log, sessions
from compliance.store.access_log import Entry
from compliance.store.db import Store


@dataclass(frozen=True, slots=True)
class Place:
    """A session: since when, when it was last used, from which address it began (empty: erased); `here`: this one."""

    begun_at: datetime
    seen_at: datetime
    address: str
    here: bool


def where(store: Store, account: str, id_: str, limits: Limits) -> tuple[Place, ...]:
    """The sessions of an account that are not over, this one (`id_`) first, then the one used last."""
    with store.reading() as session:
        found = sessions.of_account(session, account)
        addresses = access_log.log_ins(session, account)
    now, here = store.now(), hash_of(id_)
    open_ = [
        Place(one.begun_at, one.seen_at, addresses.get(one.begun_at, ""), hash_ == here)
        for hash_, one in found.items()
        if not limits.is_over(one, now)
    ]
    return tuple(sorted(open_, key=lambda one: not one.here))


def end_others(store: Store, account: str, id_: str, *, address: str) -> int:
    """End every session but this one; how many. The browsers stay known: it is still the same person's password."""
    with store.writing(aside=True) as session:
        ended = sessions.end_all(session, account, but=hash_of(id_))
        if not ended:
            session.rollback()
            return 0
        access_log.note(session, [Entry("log-out", account, "others", address=address)])
    return ended
