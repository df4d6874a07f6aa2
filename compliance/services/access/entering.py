"""Logging in with a local account. What it gives is an account: another way of log-in gives the same, beside this one.

A name that nobody has, a wrong password, an account that ended and an employee who left all take the same time and get
the same answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from compliance.services.access.guessing import Guess, Guesses
from compliance.services.access.passwords import fits, hashed, is_old
from compliance.services.access.sessions import hash_of
from compliance.store import access_log, accounts, places, sessions
from compliance.store.access_log import Entry
from compliance.store.accounts import AccountNow
from compliance.store.db import Store


@dataclass(frozen=True, slots=True)
class Entered:
    """How a try to log in ended: `account` where it went well; else `wait` says how long to wait first, if at all."""

    account: str | None
    wait: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Try:
    """What was typed, from which address, in which browser (the id from its cookie, or None)."""

    login: str
    password: str
    address: str
    browser: str | None = None


def enter(store: Store, guesses: Guesses, given: Try, day: date) -> Entered:
    """Check a log-in; a refusal is logged, a success when its session begins."""
    login = given.login.strip()
    found, is_known_browser = _find(store, login, given.browser, day)
    guess = Guess(login.casefold(), given.address, given.browser if is_known_browser else None)
    if wait := guesses.take(guess):
        return Entered(None, wait)
    if not fits(given.password, found.password_hash if found else None) or found is None:
        with store.writing(aside=True) as session:
            account = found.key if found else None
            access_log.note(session, [Entry("refused", account, address=given.address)])
        return Entered(None)
    guesses.was_right(guess)
    if is_old(found.password_hash or ""):
        with store.writing(aside=True) as session:
            accounts.set_password(session, found.key, hashed(given.password), must_change=found.must_change)
    return Entered(found.key)


def _find(store: Store, login: str, browser: str | None, day: date) -> tuple[AccountNow | None, bool]:
    """The account of a log-in, if somebody may use it on the day, and whether it is known in the browser."""
    with store.reading() as session:
        found = accounts.by_login(session, login) if login else None
        if found and found.person and not places.employed(session, [found.person], day):
            found = None
        is_known = bool(found and browser and sessions.knows_browser(session, found.key, hash_of(browser)))
        return found, is_known
