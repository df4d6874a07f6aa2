"""How long a guess at a password must wait: guessing becomes slow, and nobody can be locked out for good.

Wrong guesses are counted three ways, each with its own patience: of one name from one place, of one name from
everywhere, and from one place at all names. A browser in which the account has logged in before counts for
itself: whoever guesses elsewhere can't make its owner wait there. Counted in memory, by what was typed, whether there
is such an account or not, so that waiting says nothing; nothing of it is kept when the program ends.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

FORGIVEN = timedelta(hours=24)
MOST_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Patience:
    """So many wrong guesses are free; each more doubles the wait, from two seconds up to `longest`."""

    free: int
    longest: timedelta

    def wait(self, wrong: int) -> timedelta:
        """How long after the last of so many wrong guesses the next is looked at."""
        doublings = wrong - self.free
        if doublings < 0:
            return timedelta()
        return min(timedelta(seconds=2 ** min(doublings + 1, 30)), self.longest)


NAME_AND_PLACE = Patience(5, timedelta(minutes=15))
NAME = Patience(20, timedelta(minutes=1))
PLACE = Patience(100, timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class Guess:
    """Who tries, from where; `browser`: of a browser that the account is known in, else None."""

    name: str
    address: str
    browser: str | None = None

    def counted_as(self) -> dict[str, Patience]:
        """The counts that it belongs to. Names are kept as hashes only: somebody may have typed a password there."""
        if self.browser is not None:
            return {_hash("browser", self.name, self.browser): NAME_AND_PLACE}
        return {
            _hash("both", self.name, self.address): NAME_AND_PLACE,
            _hash("name", self.name): NAME,
            _hash("place", self.address): PLACE,
        }


class Guesses:
    """The wrong guesses of the last day. One for the whole program; threads share it."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._wrong: OrderedDict[str, tuple[int, datetime]] = OrderedDict()

    def take(self, guess: Guess) -> timedelta:
        """Zero: the guess may be looked at, and counts as wrong until `was_right`, so that many at once gain nothing.

        Else how long from now it must wait; it is not looked at and counts for nothing.
        """
        now = self._now()
        counted = guess.counted_as()
        with self._lock:
            wait = max(timedelta(), *(self._left(key, patience, now) for key, patience in counted.items()))
            if not wait:
                for key in counted:
                    self._count(key, self._recent(key, now)[0] + 1, now)
        return wait

    def was_right(self, guess: Guess) -> None:
        """Forgive this name from this place. Of the other counts only this guess is taken back: one's own log-in must
        not free a guesser."""
        first, *others = guess.counted_as()
        now = self._now()
        with self._lock:
            self._wrong.pop(first, None)
            for key in others:
                wrong, last = self._recent(key, now)
                self._count(key, max(wrong - 1, 0), last)

    def _count(self, key: str, wrong: int, last: datetime) -> None:
        self._wrong[key] = (wrong, last)
        self._wrong.move_to_end(key)
        while len(self._wrong) > MOST_KEPT:
            self._wrong.popitem(last=False)

    def _left(self, key: str, patience: Patience, now: datetime) -> timedelta:
        wrong, last = self._recent(key, now)
        return last + patience.wait(wrong) - now

    def _recent(self, key: str, now: datetime) -> tuple[int, datetime]:
        wrong, last = self._wrong.get(key, (0, now))
        return (wrong, last) if now - last < FORGIVEN else (0, now)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
