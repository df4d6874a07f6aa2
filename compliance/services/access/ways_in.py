"""The ways in: how somebody proves who they are. What each gives is an account; the session that follows is the same.

Local accounts ask in a form of ours. A way elsewhere (OpenID Connect) sends the browser to whoever knows people, and
looks at what it brings back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from compliance.services.access.entering import Entered, Try, enter
from compliance.services.access.guessing import Guesses
from compliance.store import access_log, accounts, places
from compliance.store.access_log import Entry
from compliance.store.db import Store


@dataclass(frozen=True, slots=True)
class Proof:
    """What came as proof: the fields of a form or of an answer from elsewhere, from which address, in which browser.

    `kept` is what the browser was given at the beginning; empty where there was no beginning here.
    """

    fields: Mapping[str, str]
    address: str
    browser: str | None = None
    kept: str = ""


class WayIn(Protocol):
    """One way to prove who somebody is."""

    def enter(self, proof: Proof, day: date) -> Entered:
        """The account that may be used on the day; a refusal is logged and says nothing of why."""
        ...


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where the browser is sent, and what it is given to bring back unread (at most 2 kB)."""

    address: str
    kept: str


class Elsewhere(WayIn, Protocol):
    """A way in that begins somewhere else. `name` stands in addresses, `label` on the page of the log-in."""

    name: str
    label: str

    def begin(self, back: str) -> Beginning:
        """Begin; `back` is the address of ours to which the browser is to come back."""
        ...


@dataclass(frozen=True, slots=True)
class LocalAccounts:
    """A log-in and a password, kept here."""

    store: Store
    guesses: Guesses

    def enter(self, proof: Proof, day: date) -> Entered:
        """Check what was typed; guesses are slowed."""
        typed = Try(
            proof.fields.get("who", ""), proof.fields.get("password", ""), proof.address, proof.browser
        )
        return enter(self.store, self.guesses, typed, day)


def entered_as(store: Store, login: str, day: date, address: str) -> Entered:
    """The account of somebody whom another way in has vouched for: an employee's number, or an account's own text.

    They must have an account here, and must not have left.
    """
    with store.reading() as session:
        found = accounts.by_login(session, login) if login else None
        if found and found.person and not places.employed(session, [found.person], day):
            found = None
    if found is None:
        with store.writing(aside=True) as session:
            access_log.note(session, [Entry("refused", None, address=address)])
        return Entered(None)
    return Entered(found.key)
