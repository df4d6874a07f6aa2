"""In which units somebody has the assignments that a requirement asks about, under either rule book."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from compliance.services.impact.courses import Course, Rows
from rules.book import RuleBook
from rules.compiled import Compiled
from rules.dates import Days
from rules.facts import Facts, Index


@dataclass(frozen=True)
class Places:
    """The units of people under both books."""

    facts: Facts
    books: tuple[RuleBook, RuleBook]

    def units(self, found: Course, rows: Rows, days: Days) -> list[list[str]]:
        """For each row (an employee and a requirement, on a day of its own) the ids of the units, in order."""
        units: list[set[int]] = [set() for _ in rows]
        for book in self.books:
            compiled = Compiled(book, self.facts)
            for code in sorted(book.requirements):
                here = np.flatnonzero(found.requirement[rows] == found.requirements.index(code))
                if len(here):
                    self._add(units, compiled, code, here, found.employee[rows[here]], days[here])
        return [[self.facts.units.ids[unit] for unit in sorted(some)] for some in units]

    def _add(
        self, units: list[set[int]], compiled: Compiled, code: str, here: Rows, employee: Index, day: Days
    ) -> None:
        """The units of those employees' matching assignments on their days."""
        assignments = self.facts.assignments
        place = np.full(len(self.facts.employees.ids), -1, dtype=np.int64)
        place[employee] = np.arange(len(here))
        asked = place[assignments.employee]
        rows = np.flatnonzero((asked >= 0) & np.isin(assignments.role, compiled.roles_of[code]))
        rows = rows[compiled.admits(code, rows)]
        on = day[asked[rows]]
        rows = rows[(assignments.start[rows] <= on) & (on < assignments.end[rows])]
        for one, unit in zip(here[asked[rows]].tolist(), assignments.unit[rows].tolist(), strict=True):
            units[one].add(unit)
