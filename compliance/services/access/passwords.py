"""Passwords: what is accepted, how it is kept (argon2id), whether it is right.

Checking takes a tenth of a second and 64 MiB on purpose; no more than `AT_ONCE` are checked at the same time, so that
guessing can't take all of the machine.
"""

from __future__ import annotations

import threading
from enum import StrEnum
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from compliance.errors import InputError

SHORTEST, LONGEST = 12, 200
AT_ONCE = 2
_AT_ONCE = threading.BoundedSemaphore(AT_ONCE)
HASHER = PasswordHasher()
"""The library's own parameters: those of RFC 9106 for machines with little memory. They may grow with it."""
NOBODYS = HASHER.hash("nobody's password: checked where there is no account, so that it takes as long")


def hashed(password: str) -> str:
    """A password as it is kept."""
    with _AT_ONCE:
        return HASHER.hash(_plain(password))


def fits(password: str, kept: str | None) -> bool:
    """Whether a password is the one kept; without one, False after as long a time."""
    with _AT_ONCE:
        try:
            HASHER.verify(kept or NOBODYS, _plain(password))
        except (VerificationError, InvalidHashError):
            return False
    return kept is not None


def is_old(kept: str) -> bool:
    """Whether it was kept with other parameters than today's and should be kept anew."""
    return HASHER.check_needs_rehash(kept)


class Weak(StrEnum):
    """What makes a password one that can't be used, with the sentence that says so."""

    SHORT = f"password: is too short; write at least {SHORTEST} characters, such as a short sentence"
    LONG = f"password: is too long; write at most {LONGEST} characters"
    REPEATS = "password: repeats a few characters; write a short sentence instead"
    NAMES = "password: contains the name or number that you log in with; leave it out"
    SAME = "password: is the one that you have; write another one"


class WeakPassword(InputError):
    """A password that can't be used; `found` says why."""

    def __init__(self, *found: Weak) -> None:
        """With everything that is wrong with it."""
        self.found = found
        super().__init__([weak.value for weak in found])


def check(password: str, *names: str | None) -> None:
    """Refuse a password that is easily guessed; raises WeakPassword. `names`: what must not be a part of it.

    Length counts, not signs and capitals: rules for those make people choose worse ones.
    """
    said = password.casefold()
    parts = {part for name in names if name for part in (name, *name.split()) if len(part) > 3}
    found = {
        Weak.SHORT: len(password) < SHORTEST,
        Weak.LONG: len(password) > LONGEST,
        Weak.REPEATS: len(set(password)) < 5 and len(password) >= SHORTEST,
        Weak.NAMES: any(part.casefold() in said for part in parts),
    }
    if any(found.values()):
        raise WeakPassword(*(weak for weak, is_so in found.items() if is_so))


def _plain(password: str) -> str:
    """One form for what looks the same: keyboards write å as one character or as two."""
    return normalize("NFKC", password[: LONGEST + 1])
