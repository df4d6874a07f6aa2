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

from rules.explain.reading import Reading
from rules.model import Need, Status, Version


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
