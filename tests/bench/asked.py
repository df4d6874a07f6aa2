"""The simple requirements as plain tables, and what one answers to them: the ground on which rivals are compared."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from rules.coverage import Stretches, union
from rules.dates import NEVER
from rules.facts import Facts
from rules.findings import STATUSES, Findings, Timeline
from rules.model import Status
from tests.bench.municipality import ROLES, SIMPLE, competences_of, valid_years

Columns = dict[str, NDArray[np.integer]]

PARTS = ((0,), (1, 2), (3, 4, 5), (6, 7, 8, 9), (9, 10))
"""Which of a role's competences each simple requirement counts."""
DEPTHS = (1, 1, 3, 2, 4)
"""How many of them it takes."""
ACTS = 4
"""The simple requirement that counts acts within a year; the others count competences held."""

_HOLDS = np.isin(np.arange(len(STATUSES)), [STATUSES.index(one) for one in (Status.VALID, Status.EXPIRING)])


def needs() -> Columns:
    """One row for each part of each requirement: what it counts, how many it takes, and whether it counts acts."""
    rows = [
        (role * len(SIMPLE) + place, competences_of(role)[part], DEPTHS[place], place == ACTS)
        for role in range(ROLES)
        for place in SIMPLE
        for part in PARTS[place]
    ]
    return _columns(("requirement", "competence", "depth", "acts"), rows)


def bound() -> Columns:
    """One row for each role and each of its requirements."""
    rows = [(role, role * len(SIMPLE) + place) for role in range(ROLES) for place in SIMPLE]
    return _columns(("role", "requirement"), rows)


def lasting(competences: int) -> Columns:
    """One row for each competence: its validity in whole years, 9999 for without end."""
    return _columns(("competence", "years"), [(one, valid_years(one) or 9999) for one in range(competences)])


def _columns(names: tuple[str, ...], rows: list[tuple[int, ...]]) -> Columns:
    table = np.array(rows, dtype=np.int32)
    return {name: np.ascontiguousarray(table[:, place]) for place, name in enumerate(names)}


def records(facts: Facts) -> Columns:
    table = facts.records
    return {name: getattr(table, name) for name in ("employee", "competence", "achieved", "revoked")}


def assignments(facts: Facts) -> Columns:
    table = facts.assignments
    return {name: getattr(table, name) for name in ("employee", "role", "start", "end")}


class Held(NamedTuple):
    """Whether the need holds today, for each employee and requirement, ordered by both."""

    employee: NDArray[np.integer]
    requirement: NDArray[np.integer]
    holds: NDArray[np.bool_]


def held(findings: Findings) -> Held:
    """Our findings, reduced to what the rivals can say."""
    return Held(findings.employee, findings.requirement, _HOLDS[findings.status])


Rows = NDArray[np.int64]


def rows(*columns: NDArray[np.integer]) -> Rows:
    """Columns as ordered rows, for comparing."""
    table = np.stack([np.asarray(column, dtype=np.int64) for column in columns], axis=1)
    return table[np.lexsort(table.T[::-1])]


def stretches(timeline: Timeline, on: int, requirements: int) -> Rows:
    """Our timeline, reduced to what the rivals can say: the stretches from the day on for which the need holds."""
    keep = _HOLDS[timeline.status]
    pair = timeline.employee[keep] * np.int32(requirements) + timeline.requirement[keep]
    start = np.maximum(timeline.start[keep], np.int32(on))
    whole = union(Stretches(pair, start, np.minimum(timeline.end[keep], np.int32(NEVER))))
    return rows(whole.owner // requirements, whole.owner % requirements, whole.start, whole.end)
