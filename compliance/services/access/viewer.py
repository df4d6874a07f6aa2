"""Who looks, as plain values: what `rights` decides from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Role(StrEnum):
    """What can be granted. Employee, colleague and leader are known by the data and never granted."""

    SAFETY_OFFICER = "safety-officer"
    HR = "hr"
    ADMINISTRATOR = "administrator"


class Sight(IntEnum):
    """How much of one person's standing with one requirement is seen; each more than the one before."""

    NOTHING = 0
    CLEARED = 1
    """Whether they may do the task, as the readiness list says it."""
    STATUS = 2
    """The status and its dates."""
    LEGS = 3
    """Each part of the requirement and the records that count."""


@dataclass(frozen=True, slots=True)
class Power:
    """A grant as it counts on a day.

    `units` are all units that it covers, those below included; `everywhere` also covers who is in no unit.
    `requirement` None: every one.
    """

    role: Role
    units: frozenset[str] = frozenset()
    everywhere: bool = False
    requirement: str | None = None

    def covers(self, units: frozenset[str]) -> bool:
        """Whether it counts for somebody who is in these units."""
        return self.everywhere or not self.units.isdisjoint(units)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, on one day.

    `account` and `employee` are random keys; `employee` None: no employee. `led` are the units led on the day, as
    leader or as a deputy, with all below; `works_in` those of their own assignments. `language`: chosen, or theirs.
    `must_change`: the password came from somebody else, and only the page that changes it is open.
    """

    account: str
    employee: str | None = None
    language: str | None = None
    powers: tuple[Power, ...] = ()
    led: frozenset[str] = frozenset()
    works_in: frozenset[str] = frozenset()
    must_change: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement as far as rights look at it.

    `sensitive`: it rests on something sensitive (services/sensitive.py); `counted`: a watch must have enough people who
    are cleared for it; `part`: it is about something sensitive alone, and a wider requirement tells of it.
    """

    code: str
    sensitive: bool = False
    counted: bool = False
    part: bool = False
