"""Changing one's own password: only with the one that there is, and everybody else who is logged in by it is out."""

from __future__ import annotations

from datetime import timedelta

from compliance.errors import ComplianceError
from compliance.services.access import passwords
from compliance.services.access.guessing import Guess, Guesses
from compliance.services.access.passwords import Weak, WeakPassword
from compliance.store import access_log, accounts
from compliance.store.access_log import Entry
from compliance.store.db import Store
from compliance.store.ending import log_out


class WrongPassword(ComplianceError):
    """The present password is another one; or, with `wait`, it was not looked at: there were too many guesses."""

    def __init__(self, wait: timedelta = timedelta()) -> None:
        """With how long to wait before the next guess."""
        self.wait = wait
        super().__init__("the present password is another one")


def change_own(store: Store, guesses: Guesses, account: str, old: str, new: str, *, address: str) -> None:
    """Another password, and the end of all sessions; WrongPassword or WeakPassword, and then nothing is changed.

    Guesses at `old` are slowed as at the log-in: whoever finds a page left open shall not find out the password there.
    """
    with store.reading() as session:
        found = accounts.by_key(session, account)
    guess = Guess(f"change {account}", address)
    if wait := guesses.take(guess):
        raise WrongPassword(wait)
    if found is None or not passwords.fits(old, found.password_hash):
        raise WrongPassword
    guesses.was_right(guess)
    if new == old:
        raise WeakPassword(Weak.SAME)
    passwords.check(new, found.login, found.name)
    kept = passwords.hashed(new)
    with store.writing(aside=True) as session:
        accounts.set_password(session, account, kept, must_change=False)
        log_out(session, account)
        access_log.note(session, [Entry("password", account, address=address)])
