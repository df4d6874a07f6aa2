"""When to try a refused mail again: pure, with chance passed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retry:
    """Waits that double from `first` up to `longest`, each changed at random by up to `jitter` of itself.

    The jitter keeps mails that failed together from coming back together. Sixteen tries take about five days.
    """

    tries: int = 16
    first: timedelta = timedelta(minutes=5)
    longest: timedelta = timedelta(hours=12)
    jitter: float = 0.2

    def not_before(self, tries: int, now: datetime, chance: float) -> datetime | None:
        """When to try again after so many tries; None: never. `chance` is from 0 up to 1."""
        if tries >= self.tries:
            return None
        doubled = self.first * (1 << min(tries - 1, 32))
        return now + min(doubled, self.longest) * (1 + self.jitter * (2 * chance - 1))
