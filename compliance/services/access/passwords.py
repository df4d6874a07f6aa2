"""Passwords: what is accepted, how it is kept (argon2id), whether it is right.

Checking takes a tenth of a second and 64 MiB on purpose; no more than `AT_ONCE` are checked at the same time, so that
guessing can't take all of the machine.
"""

from __future__ import annotations

import threading
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


def check(password: str, *names: str | None) -> None:
    """Refuse a password that is easily guessed; raises InputError. `names`: what must not be a part of it.

    Length counts, not signs and capitals: rules for those make people choose worse ones.
    """
    problems = []
    if len(password) < SHORTEST:
        problems.append(
            f"password: has {len(password)} characters; write at least {SHORTEST}, such as a short sentence"
        )
    if len(password) > LONGEST:
        problems.append(f"password: has {len(password)} characters; write at most {LONGEST}")
    if len(set(password)) < 5 <= SHORTEST <= len(password):
        problems.append("password: repeats a few characters; write a short sentence instead")
    if any(name and len(name) > 3 and name.casefold() in password.casefold() for name in names):
        problems.append("password: contains the name or number that you log in with; leave it out")
    if problems:
        raise InputError(problems)


def _plain(password: str) -> str:
    """One form for what looks the same: keyboards write å as one character or as two."""
    return normalize("NFKC", password[: LONGEST + 1])
