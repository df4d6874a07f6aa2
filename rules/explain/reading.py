"""What an explanation says of one record: how long it lasts, and whether it counts or why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from rules.dates import Period


class Why(StrEnum):
    """Why a record is passed over, in the order in which it is asked: a later one has come further."""

    NOT_THAT_ONE = "not-that-one"
    """`times` and `hours` count the very competences named: no equivalents, no refreshers."""
    REJECTED = "rejected"
    PENDING = "pending"
    """It waits for verification."""
    LATER = "later"
    """It was achieved after the day of the check."""
    PREREQUISITE = "prerequisite"
    """Some prerequisites (`of`) were not held on the day of achievement; the first was held until `until`, before
    that day, and from `since` on, after it."""
    NOTHING_TO_RENEW = "nothing-to-renew"
    """A refresher before anything that it could renew."""
    RENEWED_LATE = "renewed-late"
    """A refresher after `until`, the last day on which it would have renewed."""
    NO_UNIT = "no-unit"
    """Bound to the unit, and the person was in none on the day of achievement."""
    LEVEL = "level"
    """Its level is lower than `of`, the one asked, or not given."""
    LIMITS = "limits"
    """Not achieved from `since` to `until`, as is asked."""
    EXPIRED = "expired"
    """Its last valid day was `until`."""
    FELL_OUT = "fell-out"
    """For `times` and `hours`: it counted for the last time on `until`."""
    REVOKED = "revoked"
    """Revoked on `since`, or the record that it renews was."""
    LEFT_UNIT = "left-unit"
    """Bound to the unit, in which the person was until `until`."""
    SUSPENDED = "suspended"
    """A competence on the way (`of`) is suspended from `since` to `until`."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is passed over, with what it takes to check that (see `Why`)."""

    why: Why
    since: date | None = None
    until: date | None = None
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenRecord:
    """A record. `row` is its place in the table that the facts were built from."""

    row: int
    competence: str
    achieved: date
    level: str | None
    hours: Decimal
    revoked: date | None


@dataclass(frozen=True, slots=True)
class Age:
    """Which age row decided: the age in whole years on the day of achievement (None: no birth date is known, so that
    the row that ends first decides), and the row's `to_age` (None: the row for everybody else)."""

    years: int | None
    to_age: int | None


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """How a last valid day comes about: base + period, moved to the end of a `month`, `quarter` or `year`.

    The base is the day of achievement, or the running last day where the date was `kept` because the renewal came
    within the time before it (`early`) or after it (`late`). Where the document has a date that one wins
    (`printed`), and nothing is added. `moved_from` is the day before the move (None: not moved).
    """

    base: date
    last: date | None
    printed: bool = False
    kept: Literal["", "early", "late"] = ""
    period: Period | None = None
    age: Age | None = None
    until_end_of: str | None = None
    moved_from: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One record as one part of the need reads it: used (`reason` None) or passed over.

    `route` leads from the competence asked to the one whose records count, by `also_met_by`. `stands_for` is the own
    record that a refresher renews. A used record counts until `until`; `cut` tells what ends it before its time.
    """

    record: SeenRecord
    route: tuple[str, ...]
    reason: Reason | None
    until: date | None
    cut: Literal["", "revoked", "left-unit", "suspended"] = ""
    arithmetic: Arithmetic | None = None
    stands_for: SeenRecord | None = None

    @property
    def used(self) -> bool:
        """Whether the record counts on the day."""
        return self.reason is None
