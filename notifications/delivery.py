"""Bring queued mails to the mail server: claim one with a lease, send it, settle it.

The queue is whatever keeps the mails (`Queue`); the transport is whatever takes them.
One mail is claimed at a time: a process that is killed between sending and settling leaves one mail claimed.
Its lease runs out, it is claimed again, and that one may reach its reader twice (with the same Message-ID).
Nothing is lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from notifications.errors import LineError, RefusedError
from notifications.retry import Retry


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


class Transport(Protocol):
    """Something that takes mails, one after the other."""

    async def send(self, letter: Letter) -> None:
        """Hand over one mail; raise RefusedError (this mail) or LineError (no mail can leave)."""

    async def close(self) -> None:
        """Hang up."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a delivery did: how many mails were sent, are to be tried again, and were stopped.

    `line` says why it ended before the queue was empty ("" where it did not).
    """

    sent: int = 0
    again: int = 0
    stopped: int = 0
    line: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who delivers, and how patiently. `now` reads the clock, `chance` gives numbers from 0 up to 1.

    A send never outlives its lease: it is given up after `longest_send`, well before.
    """

    owner: str
    now: Callable[[], datetime]
    chance: Callable[[], float]
    retry: Retry = field(default_factory=Retry)
    lease: timedelta = timedelta(minutes=15)
    longest_send: timedelta = timedelta(minutes=10)
    lost_lines: int = 3


async def deliver(queue: Queue, transport: Transport, sender: Sender) -> Delivered:
    """Send everything that is due, one mail after the other; stop where no mail can leave."""
    outcomes: list[Outcome] = []
    line, lost = "", 0
    try:
        while not line and (claimed := queue.claim(sender.owner, sender.now(), sender.lease)) is not None:
            outcome, line, was_lost = await _attempt(claimed, transport, sender)
            queue.settle(claimed, sender.owner, outcome)
            outcomes.append(outcome)
            lost = lost + 1 if was_lost else 0
            if lost == sender.lost_lines and isinstance(outcome, Again):
                line = f"{lost} mails in a row: {outcome.reason}"
    finally:
        await transport.close()
    return Delivered(
        sent=sum(isinstance(outcome, Sent) for outcome in outcomes),
        again=sum(isinstance(outcome, Again) for outcome in outcomes),
        stopped=sum(isinstance(outcome, Stopped) for outcome in outcomes),
        line=line,
    )


async def _attempt(claimed: Claimed, transport: Transport, sender: Sender) -> tuple[Outcome, str, bool]:
    """Send one mail: its outcome, why no mail can leave ("" where one can), whether the line was lost."""
    if claimed.letter is None:
        return Stopped(sender.now(), claimed.gone), "", False
    if claimed.attempts > sender.retry.tries:
        reason = f"claimed {claimed.attempts - 1} times without an answer: the program ended each time"
        return Stopped(sender.now(), reason), "", False
    try:
        async with asyncio.timeout(sender.longest_send.total_seconds()):
            await transport.send(claimed.letter)
    except LineError as error:
        now = sender.now()
        return Again(now, now, str(error), counted=False), str(error), False
    except RefusedError as error:
        return _refused(claimed, error, sender), "", error.line_lost
    except TimeoutError:
        await transport.close()
        late = RefusedError("the mail server took too long over one mail", permanent=False, line_lost=True)
        return _refused(claimed, late, sender), "", True
    return Sent(sender.now()), "", False


def _refused(claimed: Claimed, error: RefusedError, sender: Sender) -> Outcome:
    now = sender.now()
    if error.permanent:
        return Stopped(now, str(error))
    not_before = sender.retry.not_before(claimed.attempts, now, sender.chance())
    if not_before is None:
        return Stopped(now, f"given up after {claimed.attempts} tries; the last: {error}")
    return Again(now, not_before, str(error))
