"""Sessions: somebody is logged in, from a beginning until an end. How they proved who they are is decided before.

A session's id is 256 random bits in a cookie; the store knows only its SHA-256. The token that forms carry is made
from the id: it can't be guessed without it and does not give it away.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from compliance.settings import Web
from compliance.store import access_log, sessions
from compliance.store.access_log import Entry
from compliance.store.db import Store
from compliance.store.sessions import SessionNow

TOUCHED_EVERY = timedelta(minutes=1)
"""When a session was last used is written no more often: reading pages should not write all the time."""
BROWSER_KNOWN = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a session lasts: at most, and without being used."""

    longest: timedelta
    idle: timedelta

    @classmethod
    def of(cls, web: Web) -> Limits:
        """The limits that the settings name."""
        return cls(timedelta(hours=web.session_hours), timedelta(minutes=web.idle_minutes))

    def is_over(self, session: SessionNow, now: datetime) -> bool:
        """Whether one of the two has passed."""
        return now - session.begun_at >= self.longest or now - session.seen_at >= self.idle


def new_id() -> str:
    """A random id for a cookie: of a session, a browser, or a form before the log-in."""
    return secrets.token_urlsafe(32)


def begin(store: Store, account: str, limits: Limits, *, browser: str, address: str | None) -> str:
    """Begin a session for an account, under an id that nobody had before; the id, for the cookie.

    `browser` is the id of the browser, in which the account is known from now on. Sessions whose time is over are
    removed on the way.
    """
    id_ = new_id()
    with store.writing(aside=True) as session:
        now = store.now()
        sessions.sweep(session, begun_before=now - limits.longest, seen_before=now - limits.idle)
        sessions.sweep_browsers(session, seen_before=now - BROWSER_KNOWN)
        sessions.know_browser(session, account, hash_of(browser))
        sessions.add(session, hash_of(id_), account)
        access_log.note(session, [Entry("log-in", account, address=address)])
    return id_


def find(store: Store, id_: str, limits: Limits) -> str | None:
    """The account of a session; None where there is none or its time is over."""
    with store.reading() as session:
        found = sessions.find(session, hash_of(id_))
    now = store.now()
    if found is None or limits.is_over(found, now):
        return None
    if now - found.seen_at >= TOUCHED_EVERY:
        with store.writing(aside=True) as session:
            sessions.touch(session, hash_of(id_))
    return found.account


def end(store: Store, id_: str, *, address: str | None) -> None:
    """End one session (log out); nothing happens where it had ended."""
    with store.writing(aside=True) as session:
        found = sessions.find(session, hash_of(id_))
        if found is None or not sessions.end(session, hash_of(id_)):
            session.rollback()
            return
        access_log.note(session, [Entry("log-out", found.account, address=address)])


def end_all(store: Store, account: str) -> int:
    """End every session of an account; how many there were."""
    with store.writing(aside=True) as session:
        return sessions.end_all(session, account)


def form_token(id_: str) -> str:
    """The token that forms of this session (or of this browser, before the log-in) carry."""
    return hmac.new(id_.encode(), b"form", hashlib.sha256).hexdigest()


def is_form_token(id_: str, token: str) -> bool:
    """Whether a form came from a page of this session."""
    return hmac.compare_digest(form_token(id_).encode(), token.encode())


def hash_of(id_: str) -> str:
    """An id as the store knows it."""
    return hashlib.sha256(id_.encode()).hexdigest()
