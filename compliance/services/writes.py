"""What a program asks to be written is carried out once: the same key again gets the same answer.

The key stands in the store before anything is carried out, and the answer after. A program that was killed in between
finds its key without an answer: the request is looked at again, and the service that carries it out knows the form
that it has carried out already (services/once.py). So nothing is doubled, whenever something breaks.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass, field
from datetime import timedelta

from compliance.errors import ComplianceError
from compliance.services.access.sessions import hash_of
from compliance.store import writes
from compliance.store.db import Store, instant
from compliance.store.writes import Written

KEPT = timedelta(hours=48)
"""So long an answer is given again."""


class InProgress(ComplianceError):
    """The same request is being carried out at this moment."""


class OtherRequest(ComplianceError):
    """The key was given to another request before."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to write: the number of the token, the key that the program chose, the SHA-256 of what it asks."""

    token: int
    key: str
    request_hash: str

    @property
    def form(self) -> str:
        """The token of the form that it is to the services."""
        return f"api {self.token} {self.key}"

    @property
    def key_hash(self) -> str:
        """The key as the store knows it: somebody may have put a name into it."""
        return hash_of(self.key)


@dataclass
class Underway:
    """The writes that are being carried out at this moment. One for the whole program; threads share it."""

    _lock: threading.Lock = field(default_factory=threading.Lock)
    _asked: set[tuple[int, str]] = field(default_factory=set)

    def take(self, asked: Asked) -> None:
        """Raises InProgress where it is underway already."""
        with self._lock:
            if (asked.token, asked.key) in self._asked:
                raise InProgress("the same request is being carried out")
            self._asked.add((asked.token, asked.key))

    def leave(self, asked: Asked) -> None:
        """It has ended, well or not."""
        with self._lock:
            self._asked.discard((asked.token, asked.key))


def request_hash(*parts: bytes) -> str:
    """The SHA-256 of a request's parts: no two different ones have the same."""
    return hashlib.sha256(b"".join(len(part).to_bytes(8) + part for part in parts)).hexdigest()


def begin(store: Store, asked: Asked) -> Written | None:
    """The answer that was given before; None: carry it out, then `finish` or `give_up`. Raises OtherRequest."""
    with store.writing(aside=True) as session:
        writes.sweep(session, instant(session) - KEPT)
        found = writes.find(session, asked.token, asked.key_hash)
        if found is None:
            writes.begin(session, asked.token, asked.key_hash, asked.request_hash)
    if found and found.request_hash != asked.request_hash:
        raise OtherRequest("the key was given to another request")
    return found if found and found.answer is not None else None


def finish(store: Store, asked: Asked, status: int, answer: str) -> None:
    """Keep the answer."""
    with store.writing(aside=True) as session:
        writes.finish(session, asked.token, asked.key_hash, status, answer)


def give_up(store: Store, asked: Asked) -> None:
    """It was refused and nothing written: the key is free for what is sent instead."""
    with store.writing(aside=True) as session:
        writes.give_up(session, asked.token, asked.key_hash)
