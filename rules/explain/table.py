"""One employee's records as evaluation reads them, row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import numpy as np

from rules.compiled import Compiled, Path
from rules.dates import day
from rules.explain.reading import Reason, SeenRecord, Why
from rules.explain.state import State, holds_on, state, until
from rules.facts import PENDING, REJECTED
from rules.grouped import Grouped
from rules.holdings import World
from rules.model import Competence, Held


@dataclass(frozen=True)
class Table:
    """The records of a block of one employee, and the world that the finding comes from."""

    world: World

    @property
    def on(self) -> int:
        """The day of the check."""
        return self.world.block.on

    @property
    def records(self) -> Grouped:
        """The employee's records."""
        return self.world.block.records

    @property
    def compiled(self) -> Compiled:
        """The rule book in the numbers of the facts."""
        return self.world.block.compiled

    def competence(self, code: str) -> Competence:
        """A competence of the rule book."""
        return self.compiled.book.competences[code]

    def rows_of(self, codes: Iterable[str]) -> Iterator[int]:
        """All the employee's records of these competences, whether they take part or not."""
        places = [self.compiled.competence_place.get(code, -1) for code in codes]
        yield from np.flatnonzero(np.isin(self.records.competence, places)).tolist()

    def seen(self, row: int) -> SeenRecord:
        """A record as a value."""
        table, facts = self.records, self.world.block.facts
        level = int(table.level[row])
        return SeenRecord(
            row=int(table.row[row]),
            competence=facts.competences[table.competence[row]],
            achieved=_given(day(int(table.achieved[row]))),
            level=facts.levels[level] if level >= 0 else None,
            hours=Decimal(int(table.hours(np.array([row]))[0])) / 100,
            revoked=day(int(table.revoked[row])),
        )

    def not_taking_part(self, row: int, *, own: bool) -> Reason | None:
        """Why a record takes no part at all: not verified, later than the day, prerequisites not held."""
        status = int(self.records.status[row])
        if status == REJECTED:
            return Reason(Why.REJECTED)
        if status == PENDING and not self.world.pending:
            return Reason(Why.PENDING)
        if self.records.achieved[row] > self.on:
            return Reason(Why.LATER)
        return self._unqualified(row) if own else None

    def _unqualified(self, row: int) -> Reason | None:
        code = self.world.block.facts.competences[self.records.competence[row]]
        if row in self.world.qualified(code).tolist():
            return None
        achieved = int(self.records.achieved[row])
        held = {
            other: self.world.held(Held(competence=other)) for other in self.competence(code).prerequisites
        }
        lacking = [other for other, stretches in held.items() if not holds_on(stretches, achieved)]
        around = state(held[lacking[0]], achieved)
        return Reason(Why.PREREQUISITE, day(around.end), until(around.start), tuple(lacking))

    def suspension(self, codes: Iterable[str]) -> tuple[str, State] | None:
        """The first of these competences that is suspended on the day, and the days of the suspension."""
        for code in codes:
            suspended = state(self.world.block.suspended(frozenset({code})), self.on)
            if suspended.holds:
                return code, suspended
        return None


def route_of(compiled: Compiled, asked: str, path: Path) -> tuple[str, ...]:
    """The steps of a path in order, from the competence asked to the one whose records count."""
    return next(_routes(compiled, (asked,), path))


def _given(found: date | None) -> date:
    """A date that is always there."""
    if found is None:
        raise ValueError("a record without a day of achievement")
    return found


def _routes(compiled: Compiled, so_far: tuple[str, ...], path: Path) -> Iterator[tuple[str, ...]]:
    if so_far[-1] == path.source and path.via == frozenset(so_far):
        yield so_far
    for step in compiled.book.competences[so_far[-1]].also_met_by:
        if step.competence in path.via:
            yield from _routes(compiled, (*so_far, step.competence), path)
