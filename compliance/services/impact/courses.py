"""The same people under two rule books, side by side: one row for each stretch of days on which neither changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from rules.book import RuleBook
from rules.coverage import Keys, begins, keys, split
from rules.dates import NEVER, Days, number
from rules.evaluate import timeline
from rules.facts import Facts, Index
from rules.findings import IS_CLEARED, STATUSES, Timeline
from rules.model import Status
from rules.status import NO_FINDING

Rows = NDArray[np.intp]

MAY = np.append(IS_CLEARED, True)
"""By status (the last entry: not bound): the task may be done, as far as this requirement is concerned."""
MAY_NOT = ~MAY
MAY_NOT[STATUSES.index(Status.AWAY)] = False
"""By status: somebody at work may not do the task. Whoever is away loses nothing by that."""


@dataclass(frozen=True, slots=True)
class Course:
    """Stretches of days, ordered by employee, requirement and first day, from the day asked on without end.

    `employee` is a place in `Facts.employees.ids`, `requirement` one in `requirements`; `old` and `new` are places in
    `STATUSES`, NO_FINDING where the requirement does not bind the employee. The first row of each pair begins on `on`.
    """

    on: int
    requirements: tuple[str, ...]
    employee: Index
    requirement: Index
    start: Days
    old: NDArray[np.int8]
    new: NDArray[np.int8]

    @property
    def pair(self) -> NDArray[np.int64]:
        """Employee and requirement in one number."""
        return self.employee.astype(np.int64) * max(len(self.requirements), 1) + self.requirement

    def first(self, rows: NDArray[np.bool_]) -> Rows:
        """Of each pair the first of these rows."""
        found = np.flatnonzero(rows)
        return found[begins(self.pair[found])]

    def following(self, rows: Rows, wanted: NDArray[np.bool_]) -> Rows:
        """For each row the next wanted one of the same pair after it; -1 for none."""
        found, pair = np.flatnonzero(wanted), self.pair
        place = np.searchsorted(found, rows, side="right")
        after = np.append(found, -1)[place]
        return np.where((after >= 0) & (pair[after] == pair[rows]), after, -1)


def course(old: RuleBook, new: RuleBook, facts: Facts, on: date) -> Course:
    """How everybody stands from the day on, with the records achieved by it, under both rule books."""
    codes, day = tuple(sorted({*old.requirements, *new.requirements})), number(on)
    sides = [_Side.of(timeline(book, facts, on), codes, day) for book in (old, new)]
    pairs = np.unique(np.concatenate([split(side.key)[0] for side in sides]))
    beginning = keys(pairs, np.full(len(pairs), day, dtype=np.int32))
    both = np.unique(np.concatenate([beginning, *(side.key for side in sides)]))
    pair, start = split(both)
    width = np.int32(max(len(codes), 1))
    return Course(day, codes, pair // width, pair % width, start, *(side.at(both) for side in sides))


@dataclass(frozen=True, slots=True)
class _Side:
    """Every change of status under one rule book: pair and day in one number, and the status from then on."""

    key: Keys
    status: NDArray[np.int8]

    @classmethod
    def of(cls, runs: Timeline, codes: tuple[str, ...], on: int) -> _Side:
        places = np.array([codes.index(code) for code in runs.requirements], dtype=np.int32)
        width = np.int32(max(len(codes), 1))
        pair: Index = runs.employee * width + (places[runs.requirement] if len(places) else width)
        ends = np.flatnonzero(runs.end < NEVER)
        # A run that begins where another ends stands behind that end, and counts.
        key = np.concatenate(
            (keys(pair[ends], runs.end[ends]), keys(pair, np.maximum(runs.start, np.int32(on))))
        )
        status = np.concatenate((np.full(len(ends), NO_FINDING, dtype=np.int8), runs.status))
        order = np.argsort(key, kind="stable")
        key, status = key[order], status[order]
        last = np.append(key[1:] != key[:-1], True)[: len(key)]
        return cls(key[last], status[last])

    def at(self, asked: Keys) -> NDArray[np.int8]:
        """The status at each pair and day."""
        if not len(self.key):
            return np.full(len(asked), NO_FINDING, dtype=np.int8)
        row = np.searchsorted(self.key, asked, side="right") - 1
        same = (row >= 0) & (split(self.key[row])[0] == split(asked)[0])
        return np.where(same, self.status[row], np.int8(NO_FINDING)).astype(np.int8)
