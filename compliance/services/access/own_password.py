"""Changing one's own password: only with the one that there is, and everybody else who is logged in by it is out."""

from __future__ import annotations

from compliance.errors import ComplianceError
from compliance.services.access import passwords
from compliance.services.access.passwords import Weak, WeakPassword
from compliance.store import access_log, accounts, sessions
from compliance.store.access_log import Entry
from compliance.store.db import Store


class WrongPassword(ComplianceError):
    """The present password is another one."""


def change_own(store: Store, account: str, old: str, new: str, *, address: str | None) -> None:
    """Another password, and the end of all sessions; WrongPassword or WeakPassword, and then nothing is changed."""
    with store.reading() as session:
        found = accounts.by_key(session, account)
    if found is None or not passwords.fits(old, found.password_hash):
        raise WrongPassword("the present password is another one")
    if new == old:
        raise WeakPassword(Weak.SAME)
    passwords.check(new, found.login, found.name)
    kept = passwords.hashed(new)
    with store.writing(aside=True) as session:
        accounts.set_password(session, account, kept, must_change=False)
        sessions.end_all(session, account)
        access_log.note(session, [Entry("password", account, address=address)])
