"""Figures without names: how many of each requirement have each status, for a board, a committee, a report.

Nobody is named, and nothing but the status is worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from compliance.errors import NotFoundError, near
from compliance.services.notes import public_values
from rules.book import RuleBook
from rules.compiled import Compiled
from rules.evaluate import findings_in_blocks, statuses_in_blocks
from rules.facts import Facts
from rules.findings import IS_CLEARED, IS_COMPLIANT, STATUSES
from rules.model import Status


@dataclass(frozen=True, slots=True)
class Figure:
    """One requirement: how many it binds on the day, may do the task, are in order, and have each status."""

    requirement: str
    bound: int
    cleared: int
    compliant: int
    by_status: dict[Status, int]


def figures(book: RuleBook, facts: Facts, on: date, unit: str | None = None) -> tuple[Figure, ...]:
    """The figures of every requirement that binds anybody on the day, by code.

    `unit`: of those alone who are bound in that unit or below it; NotFoundError where nothing has that id.
    """
    counts = {code: np.zeros(len(STATUSES), dtype=np.int64) for code in sorted(book.requirements)}
    for code, statuses in _statuses(book, facts, on, unit):
        counts[code] += np.bincount(statuses, minlength=len(STATUSES))
    return tuple(
        Figure(
            code,
            int(row.sum()),
            int(row[IS_CLEARED].sum()),
            int(row[IS_COMPLIANT].sum()),
            dict(zip(STATUSES, row.tolist(), strict=True)),
        )
        for code, row in counts.items()
        if row.any()
    )


def _statuses(
    book: RuleBook, facts: Facts, on: date, unit: str | None
) -> Iterator[tuple[str, NDArray[np.int8]]]:
    """Requirement and the statuses of those whom it binds, block by block."""
    if unit is None:
        yield from ((found.requirement, found.status) for found in statuses_in_blocks(book, facts, on))
        return
    if unit not in facts.units.ids:
        raise NotFoundError(f'no unit has the id "{unit}"{near(unit, facts.units.ids)}')
    inside = Compiled(book, facts).units_below([unit])
    for findings in findings_in_blocks(book, facts, on):
        row = np.repeat(np.arange(len(findings)), np.diff(findings.unit_start))
        here = np.unique(row[inside[findings.units]])
        for place in np.unique(findings.requirement[here]).tolist():
            those = here[findings.requirement[here] == place]
            yield findings.requirements[place], findings.status[those]


def as_values(book: RuleBook, found: tuple[Figure, ...], on: date) -> dict[str, Any]:
    """The figures as plain values, for JSON; `notes`, where there are any, is what is not settled of them."""
    answer: dict[str, Any] = {
        "on": on,
        "figures": [
            {
                "requirement": one.requirement,
                "bound": one.bound,
                "cleared": one.cleared,
                "compliant": one.compliant,
                "by_status": {str(status): count for status, count in one.by_status.items()},
            }
            for one in found
        ],
    }
    notes = public_values(book, on, [one.requirement for one in found])
    return answer | ({"notes": notes} if notes else {})
