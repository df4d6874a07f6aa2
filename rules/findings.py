"""What an evaluation answers: findings, staffing and timelines, as columns of plain numbers.

`employee`, `requirement` and `unit` columns are places in `Facts.employees.ids`, in `requirements` of the
answer, and in `Facts.units.ids`. Days are day numbers; NEVER is no end. Statuses are places in `STATUSES`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rules.dates import Days
from rules.facts import Index
from rules.model import CLEARED, COMPLIANT, Status

STATUSES = tuple(Status)
"""Statuses by number, in the order of the specification's table."""

IS_CLEARED = np.array([status in CLEARED for status in STATUSES])
IS_COMPLIANT = np.array([status in COMPLIANT for status in STATUSES])


@dataclass(frozen=True, slots=True)
class Findings:
    """One row for each employee and requirement that applies on the day `on`, ordered by both (code point).

    `since` and `last` are the first day and the last (NEVER: it never changes) of the unbroken run of the status;
    `cycle_end` is the end that names the reminder cycle (ABSENT for away and exempt, NEVER where there is no end),
    `beneath_end` the same of the status that lies beneath an absence or an exemption (else it is `cycle_end`);
    `pending` tells where records still waiting for verification would clear the employee;
    `unit_start` (one longer than the rows) and `units` are the units of the matching assignments, ordered.
    """

    on: int
    requirements: tuple[str, ...]
    employee: Index
    requirement: Index
    status: NDArray[np.int8]
    since: Days
    last: Days
    cycle_end: Days
    beneath_end: Days
    pending: NDArray[np.bool_]
    unit_start: NDArray[np.int64]
    units: Index

    def __len__(self) -> int:
        return len(self.employee)

    @property
    def cleared(self) -> NDArray[np.bool_]:
        """Whether each may do the task."""
        return IS_CLEARED[self.status]

    @property
    def compliant(self) -> NDArray[np.bool_]:
        """Whether each counts as in order in statistics."""
        return IS_COMPLIANT[self.status]


@dataclass(frozen=True, slots=True)
class Statuses:
    """The status alone of those whom one requirement binds on a day; columns as in `Findings`."""

    requirement: str
    employee: Index
    status: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every run of one status, [start, end), ordered by employee, requirement and start."""

    requirements: tuple[str, ...]
    employee: Index
    requirement: Index
    status: NDArray[np.int8]
    start: Days
    end: Days


@dataclass(frozen=True, slots=True)
class Fall:
    """One employee who counted the day before the first short day and no longer does; status None: no longer there."""

    employee: str
    status: Status | None


@dataclass(frozen=True, slots=True)
class StaffingRow:
    """How many there must be and are, of one requirement in one unit (None: the whole organisation).

    `first_short_on` is the first short day within the horizon; `fall` names those who no longer count on it
    (empty where it is short from the day asked). `over_time` holds (first day, have) of every change from the
    day asked to the end of the horizon.
    """

    requirement: str
    unit: str | None
    need: int
    have: int
    short: int
    first_short_on: int | None
    fall: tuple[Fall, ...]
    over_time: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The answer for one day."""

    findings: Findings
    staffing: tuple[StaffingRow, ...]
