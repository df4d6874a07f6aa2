"""Tokens of programs: made, listed, ended, and looked at when a program comes with one.

A token is 256 random bits, shown once; the store knows only its SHA-256. It acts as an account, with what is granted to
that account on the day, and within its own scopes: it can do less than the account, never more.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from compliance.errors import ComplianceError, InputError, NotFoundError, near
from compliance.services.access.guessing import Guess, Guesses
from compliance.services.access.managing import log, named
from compliance.services.access.sessions import hash_of
from compliance.services.access.viewer import Viewer
from compliance.services.access.viewers import viewer_in
from compliance.store import access_log, accounts, tokens
from compliance.store.access_log import Entry
from compliance.store.db import Store
from compliance.store.tokens import TokenNow

SCOPES: Mapping[str, str] = {
    "findings:read": "how people stand with requirements, and why",
    "staffing:read": "whether there are enough people who are cleared",
    "people:read": "who there is, and where they work",
    "records:read": "records, with their history",
    "records:write": "register, correct, revoke and decide on records",
    "import:write": "bring tables of data in",
}
PREFIX = "cmp_"
"""So that a token that was left lying in a file is known for what it is."""
TOUCHED_EVERY = timedelta(minutes=1)


class UnknownTokenError(ComplianceError):
    """No token, or one that opens nothing any more. `wait`: how long this sender's next wrong one must wait."""

    def __init__(self, wait: timedelta = timedelta()) -> None:
        self.wait = wait
        super().__init__("the token is not known")


@dataclass(frozen=True, slots=True)
class Entered:
    """Who comes: the token, and whom it acts as on the day."""

    token: TokenNow
    viewer: Viewer


@dataclass(frozen=True, slots=True)
class Listed:
    """A token, the log-in of the account that it acts as, and whether its time is over."""

    token: TokenNow
    login: str | None
    is_over: bool


def add(store: Store, name: str, scopes: Collection[str], login: str, expires_at: datetime) -> str:
    """Make a token that acts as an account; its text, which nobody can be shown again.

    InputError for a scope that there is not, a name that is taken and a time that is over; NotFoundError for an account
    that there is not.
    """
    _check(store, name, scopes, expires_at)
    text = PREFIX + secrets.token_urlsafe(32)
    with store.writing(aside=True) as session:
        account = named(session, login).key
        if tokens.by_name(session, name):
            raise InputError([f'there is a token "{name}" already; end it first, or take another name'])
        tokens.add(session, name, hash_of(text), account, frozenset(scopes), expires_at)
        log(session, "token add", account)
    return text


def listed(store: Store) -> tuple[Listed, ...]:
    """All tokens that were not ended, by name."""
    with store.reading() as session:
        logins = {one.key: one.login for one in accounts.everyone(session)}
        found = tokens.everyone(session)
    return tuple(Listed(one, logins.get(one.account), one.expires_at <= store.now()) for one in found)


def end(store: Store, name: str) -> None:
    """End a token; NotFoundError with a near name where there is none."""
    with store.writing(aside=True) as session:
        found = tokens.by_name(session, name)
        if found is None:
            known = [one.name for one in tokens.everyone(session)]
            raise NotFoundError(f'there is no token "{name}"{near(name, known)}')
        tokens.end(session, found.id)
        log(session, "token end", found.account)


def enter(store: Store, guesses: Guesses, text: str, address: str, day: date) -> Entered:
    """Who comes with a token. Raises UnknownTokenError, which is logged unless the sender must wait.

    A right token never waits: 256 bits are guessed by nobody, and wrong ones sent by others keep no program out. It
    is those that wait, so that the log and the database are not flooded.
    """
    with store.reading() as session:
        found = tokens.by_hash(session, hash_of(text))
        open_ = found is not None and store.now() < found.expires_at
        viewer = viewer_in(session, found.account, day) if found and open_ else None
    if found is None or viewer is None:
        raise _refused(store, guesses, Guess(f"token {hash_of(text)}", address), found)
    if found.used_at is None or store.now() - found.used_at >= TOUCHED_EVERY:
        with store.writing(aside=True) as session:
            tokens.touch(session, found.id)
    return Entered(found, viewer)


def is_known(store: Store, text: str) -> bool:
    """Whether there is such a token at all: what a stranger sends need not be kept. Nothing is logged."""
    with store.reading() as session:
        return tokens.by_hash(session, hash_of(text)) is not None


def _refused(store: Store, guesses: Guesses, guess: Guess, found: TokenNow | None) -> UnknownTokenError:
    if wait := guesses.take(guess):
        return UnknownTokenError(wait)
    which = found.id if found else None
    with store.writing(aside=True) as session:
        account = found.account if found else None
        access_log.note(session, [Entry("refused", account, "api", address=guess.address, token=which)])
    return UnknownTokenError()


def _check(store: Store, name: str, scopes: Collection[str], expires_at: datetime) -> None:
    problems = [
        f'there is no scope "{scope}"{near(scope, list(SCOPES))}' for scope in scopes if scope not in SCOPES
    ]
    if not scopes:
        problems.append(f"a token without a scope opens nothing; name at least one of {', '.join(SCOPES)}")
    if not name.strip() or not name.isprintable() or len(name) > 100:
        problems.append("the name of a token has 1 to 100 characters on one line; write what it is for")
    if expires_at <= store.now():
        problems.append(f"the token would end on {expires_at:%Y-%m-%d}, which has been; write a later day")
    if problems:
        raise InputError(problems)
