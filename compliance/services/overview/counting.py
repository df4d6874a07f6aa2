"""Adding up one day's cells, within what is asked and what the viewer sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from compliance.services.answers import Answers
from compliance.services.overview.cells import Cells, Mask
from rules.book import RuleBook
from rules.findings import IS_COMPLIANT, STATUSES
from rules.model import Status
from rules.model.requirement import Authority

Law = Literal["", "law", "local"]
"""Which requirements: every one, those that a law or regulation demands, the others."""
Seen = Callable[[str], frozenset[str]]
"""The units whose figures of a requirement (its code) are seen."""
_IS_GAP = np.array([status in (Status.EXPIRED, Status.MISSING) for status in STATUSES])


@dataclass(frozen=True, slots=True)
class Share:
    """`met` of `all` are in order; `gaps` are expired or missing."""

    all: int = 0
    met: int = 0
    gaps: int = 0

    @property
    def share(self) -> int | None:
        """Per cent, rounded down so that 100 is everybody; None where nothing binds."""
        return self.met * 100 // self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted: in a unit with those below it (None: wherever the viewer sees), of a requirement, of a role."""

    unit: str | None = None
    requirement: str | None = None
    role: str | None = None
    law: Law = ""


def is_law(book: RuleBook, code: str, on: date) -> bool:
    """Whether a law or regulation demands it on the day (the last version where none is in force)."""
    whole = book.requirements[code]
    return (whole.on(on) or whole.versions[-1]).authority is Authority.LAW


class Counter:
    """Adds up one day's cells within what is asked and seen."""

    def __init__(self, answers: Answers, found: Cells, asked: Asked, seen: Seen) -> None:
        self.cells, self.facts = found, answers.facts
        wanted = self._wanted(answers, asked)
        self._units = {unit: place for place, unit in enumerate(self.facts.units.ids)}
        inside = answers.below(asked.unit) if asked.unit else None
        open_ = _open_units(self.facts.units.ids, found.requirements, wanted, seen, inside)
        self._place: Mask = open_[found.requirement[found.group], found.unit]
        if asked.role:
            self._place &= found.role == _index(self.facts.roles, asked.role)
        self.whole = found.any_of(self._place)
        self.total = self.of(self.whole)

    def _wanted(self, answers: Answers, asked: Asked) -> Mask:
        book, on = answers.book, self.cells.on
        return np.array(
            [
                asked.requirement in (None, code)
                and (not asked.law or is_law(book, code, on) == (asked.law == "law"))
                for code in self.cells.requirements
            ],
            dtype=bool,
        )

    @property
    def codes(self) -> list[str]:
        """The requirements that bind anybody here."""
        return [
            self.cells.requirements[place] for place in np.unique(self.cells.requirement[self.whole]).tolist()
        ]

    @property
    def roles(self) -> list[str]:
        """The roles in which they do."""
        return [self.facts.roles[place] for place in np.unique(self.cells.role[self._place]).tolist()]

    def in_units(self, units: Iterable[str]) -> Mask:
        """By group: whether it is of these units."""
        chosen = np.zeros(len(self.facts.units.ids), dtype=bool)
        chosen[[self._units[unit] for unit in units]] = True
        return self.cells.any_of(self._place & chosen[self.cells.unit])

    def under(self, code: str) -> Mask:
        """By group: whether it is bound by a requirement."""
        found: Mask = self.cells.requirement == self.cells.requirements.index(code)
        return self.whole & found

    def of_units(self, units: Iterable[str]) -> Share:
        """The people of these units."""
        return self.of(self.in_units(units))

    def of_requirement(self, code: str) -> Share:
        """Those bound by a requirement."""
        return self.of(self.under(code))

    def of_role(self, role: str) -> Share:
        """Those bound in a role."""
        return self.of(self.cells.any_of(self._place & (self.cells.role == _index(self.facts.roles, role))))

    def of(self, groups: Mask) -> Share:
        """The figures of some groups."""
        status, count = self.cells.status[groups], self.cells.count[groups]
        return Share(
            int(count.sum()), int(count[IS_COMPLIANT[status]].sum()), int(count[_IS_GAP[status]].sum())
        )


def _open_units(
    units: tuple[str, ...], codes: tuple[str, ...], wanted: Mask, seen: Seen, inside: frozenset[str] | None
) -> Mask:
    """By requirement and unit: whether its figures are seen and asked for."""
    masks: dict[frozenset[str], Mask] = {}
    found = np.zeros((len(codes), len(units)), dtype=bool)
    for place in np.flatnonzero(wanted).tolist():
        visible = seen(codes[place])
        if visible not in masks:
            those = visible if inside is None else visible & inside
            masks[visible] = np.array([unit in those for unit in units], dtype=bool)
        found[place] = masks[visible]
    return found


def _index(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else -1
