"""Figures without names: how many of each requirement have each status, for a board, a committee, a report.

Nobody is named, and nothing but the status is worked out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from compliance.services.notes import public_values
from rules.book import RuleBook
from rules.evaluate import statuses_in_blocks
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


def figures(book: RuleBook, facts: Facts, on: date) -> tuple[Figure, ...]:
    """The figures of every requirement that binds anybody on the day, by code."""
    counts = {code: np.zeros(len(STATUSES), dtype=np.int64) for code in sorted(book.requirements)}
    for found in statuses_in_blocks(book, facts, on):
        counts[found.requirement] += np.bincount(found.status, minlength=len(STATUSES))
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
