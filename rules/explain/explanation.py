"""What an explanation says: why one employee has the status they have for one requirement on one day.

Plain frozen values, no words of a language in them. Last days are inclusive; a first day of None is always, a last
day of None never ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from rules.dates import Period
from rules.model import Need, Status, Version


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


@dataclass(frozen=True, slots=True)
class Part:
    """A need, or a part of one, on the day.

    It holds, or not, on the unbroken days from `since` to `until`. `have` of `asked`: parts that hold, records that
    count, hours; it holds exactly where `have` is at least `asked`. `decides`: the whole ends when this part
    does, or does not hold because this part is as it is.
    """

    need: Need
    holds: bool
    since: date | None
    until: date | None
    have: Decimal
    asked: Decimal
    decides: bool
    parts: tuple[Part, ...] = ()
    readings: tuple[Reading, ...] = ()

    @property
    def used(self) -> tuple[Reading, ...]:
        """The records that count on the day, newest first."""
        return tuple(reading for reading in self.readings if reading.used)

    @property
    def passed_over(self) -> tuple[Reading, ...]:
        """The records that don't, newest first."""
        return tuple(reading for reading in self.readings if not reading.used)


@dataclass(frozen=True, slots=True)
class Found:
    """The finding: as `rules.findings.Findings` has it. `cycle_end` is None also where there is no end."""

    status: Status
    since: date | None
    until: date | None
    cycle_end: date | None
    pending: bool
    units: tuple[str, ...]


class Unfit(StrEnum):
    """What of `applies_to` an assignment does not fit."""

    ROLES = "roles"
    UNITS = "units"
    ATTRIBUTES = "attributes"
    HIRED = "hired"


@dataclass(frozen=True, slots=True)
class Assigned:
    """An assignment: matching where nothing of it is `unfit`.

    `bound_as` is the listed role that its role is or includes. `attributes` are those that the requirement
    asks for, with the values of the assignment.
    """

    role: str
    unit: str
    first: date | None
    last: date | None
    active: bool
    bound_as: str | None
    attributes: tuple[tuple[str, str | None], ...]
    unfit: tuple[Unfit, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """When the duty began and the last day to get what it asks for; `by` tells what its beginning is."""

    began: date | None
    last: date | None
    by: Literal["assignment", "version", "hired"]


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `first` to `last`."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Tolerance:
    """Grace after the last valid day: until when, or why there is none.

    `cut-short`: what held was revoked, suspended or left with the unit, and no expiry. `revoked`: a record
    that it rested on was revoked since. `suspended`: a competence that it asks for is.
    """

    until: date | None
    refused: Literal["", "cut-short", "revoked", "suspended"] = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an employee has the status they have for a requirement, or none.

    Without finding there is no `need`: nobody is told what somebody holds whom the requirement does not bind.
    `version` is the one in force on the day; where there is none, `gap` are the days without one. `warning_from`
    is the first day of the warning before the end of what is held now.
    """

    on: date
    employee: str
    requirement: str
    hired: date | None
    assignments: tuple[Assigned, ...]
    version: Version | None
    gap: Days | None = None
    finding: Found | None = None
    duty: Duty | None = None
    absent: Days | None = None
    exempt: Days | None = None
    warning_from: date | None = None
    tolerance: Tolerance | None = None
    need: Part | None = None
