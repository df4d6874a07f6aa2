"""Bring queued mails to the mail server: claim one with a lease, send it, settle it.

The queue is whatever keeps the mails (`Queue`); the transport is whatever takes them.
One mail is claimed at a time: a process that is killed between sending and settling leaves one mail claimed.
Its lease runs out, it is claimed again, and that one may reach its reader twice (with the same Message-ID).
Nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as it is stored, and the address that its reader has today.

    `message_id` is the whole header value, `<...@...>`; `created_at` is aware UTC and becomes the Date
    header, so that a mail sent twice is the same mail.
    """

    message_id: str
    address: str
    language: str
    subject: str
    text: str
    html: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Claimed:
    """A mail in our hands until `lease_until`. `attempts` counts the claims, this one included.

    `letter` is None where it can't be sent any more (the reader has no address, or the text was erased);
    `gone` then says which, as a sentence.
    """

    id: int
    attempts: int
    lease_until: datetime
    letter: Letter | None
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """The server took the mail."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Again:
    """Not this time; try again from `not_before`.

    `counted` False: the mail is not to blame, the claim is taken back.
    """

    at: datetime
    not_before: datetime
    reason: str
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Stopped:
    """Never by itself again; a human sees the reason and decides."""

    at: datetime
    reason: str


Outcome = Sent | Again | Stopped


class Queue(Protocol):
    """Where mails wait. Each call is a transaction of its own."""

    def claim(self, owner: str, now: datetime, lease: timedelta) -> Claimed | None:
        """Claim the oldest mail that is due, or None.

        Due is what is queued with `not_before` not after `now` (or none), and what was claimed with a lease
        that has run out (lease_until <= now). The claim writes owner, lease_until = now + lease and
        attempts + 1 in one immediate transaction: two owners never hold one mail.
        """

    def settle(self, claimed: Claimed, owner: str, outcome: Outcome) -> bool:
        """Write the outcome; False (and nothing written) where `owner` no longer holds the mail.

        Sent: state sent, sent_at. Again: state queued, not_before, last_error, and attempts - 1 unless
        `counted`. Stopped: state stopped, last_error. All three end the lease.
        """
