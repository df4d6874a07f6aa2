"""A rule book with its codes turned into the numbers that one set of facts uses.

Codes that the rule book has and the facts lack get -1 (nobody has it); those that only the facts have take no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rules.book import RuleBook
from rules.dates import ABSENT, ALWAYS, NEVER, number
from rules.facts import Facts, Index
from rules.model import AllOf, AnyOf, AppliesTo, AtLeast, Held, Hours, Need, Not, Requirement, Times, Version

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Path:
    """One way for records of `source` to count as a competence, by `also_met_by` over any number of steps.

    `level` is the one asked of the record ("" for none), `achieved` the day numbers [from, before) on which it must
    have been achieved, `via` all competences on the way, both ends included: a suspension of any bars the way.
    """

    source: str
    level: str
    achieved: tuple[int, int]
    via: frozenset[str]


@dataclass(frozen=True)
class Compiled:
    """What evaluation asks of a rule book, in the numbers of `facts`."""

    book: RuleBook
    facts: Facts

    @cached_property
    def competence_place(self) -> Mapping[str, int]:
        """The number of each competence code that the facts use."""
        return {code: place for place, code in enumerate(self.facts.competences)}

    @cached_property
    def requirement_place(self) -> Mapping[str, int]:
        """The number of each requirement code that the facts use (exemptions)."""
        return {code: place for place, code in enumerate(self.facts.requirements)}

    @cached_property
    def requirement_codes(self) -> tuple[str, ...]:
        """All requirements of the rule book in code-point order."""
        return tuple(sorted(self.book.requirements))

    def level_rank(self, competence: str) -> Index:
        """For each level of the facts its place among the competence's levels; the last entry, for none, is -1."""
        levels = self.book.competences[competence].levels
        ranks = [levels.index(level) if level in levels else -1 for level in self.facts.levels]
        return np.array([*ranks, -1], dtype=np.int32)

    @cached_property
    def _paths(self) -> dict[Held, tuple[Path, ...]]:
        return {}

    def paths(self, need: Held) -> tuple[Path, ...]:
        """Every way to meet the need, the direct one first."""
        if need not in self._paths:
            limits = (number(need.achieved_from, ALWAYS), number(need.achieved_before, NEVER))
            start = Path(need.competence, need.level or "", limits, frozenset({need.competence}))
            self._paths[need] = tuple(dict.fromkeys(self._walk(start)))
        return self._paths[need]

    def _walk(self, path: Path) -> Iterator[Path]:
        yield path
        for step in self.book.competences[path.source].also_met_by:
            low = max(path.achieved[0], number(step.achieved_from, ALWAYS))
            high = min(path.achieved[1], number(step.achieved_before, NEVER))
            yield from self._walk(
                Path(step.competence, step.level or "", (low, high), path.via | {step.competence})
            )

    def named(self, need: Need) -> frozenset[str]:
        """Competences named in a need (outside times and hours), and all that stand in for them."""
        return frozenset(path.source for held in held_needs(need) for path in self.paths(held))

    @cached_property
    def bound_to_unit(self) -> frozenset[str]:
        """The competences that last only as long as the person stays (3.4)."""
        return frozenset(code for code, competence in self.book.competences.items() if competence.bound_to)

    @cached_property
    def roles_of(self) -> Mapping[str, tuple[int, ...]]:
        """For each requirement, the roles of the facts that it binds."""
        places = {code: place for place, code in enumerate(self.facts.roles)}
        return {
            code: tuple(sorted(places[role] for role in self.book.roles_meeting(code) if role in places))
            for code in self.requirement_codes
        }

    @cached_property
    def alike(self) -> Mapping[str, str]:
        """For each requirement, in order, the first that applies to the same assignments on the same days."""
        first: dict[object, str] = {}
        bodies = ((code, self.book.requirements[code]) for code in self.requirement_codes)
        return {code: first.setdefault((repr(body.applies_to), windows(body)), code) for code, body in bodies}

    def units_below(self, units: Sequence[str]) -> Mask:
        """Which units are among these or below one of them. Units that the facts lack take no part."""
        chosen = _chosen(self.facts.units.ids, units)
        parent = self.facts.units.parent
        while True:
            below = chosen | (chosen[parent] & (parent >= 0))
            if (below == chosen).all():
                return chosen
            chosen = below

    def admits(self, requirement: str, rows: NDArray[np.int64]) -> Mask:
        """Which of these assignments have the units, attributes and hire dates that the requirement asks for."""
        assignments = self.facts.assignments
        to = self.book.requirements[requirement].applies_to
        match = np.ones(len(rows), dtype=bool)
        if to.units:
            match &= self.units_below(to.units)[assignments.unit[rows]]
        for name, values in to.attributes.items():
            match &= self._attribute(name, values, rows)
        if to.hired_from or to.hired_before:
            match &= self._hired(to, assignments.employee[rows])
        return match

    def _attribute(self, name: str, values: Sequence[str], rows: NDArray[np.int64]) -> Mask:
        if name not in self.facts.assignments.attributes:
            return np.zeros(len(rows), dtype=bool)
        places, known = self.facts.assignments.attributes[name]
        among: Mask = np.append(_chosen(known, values), False)[places[rows]]
        return among

    def _hired(self, to: AppliesTo, employee: Index) -> Mask:
        hired = self.facts.employees.hired[employee]
        within = (hired >= number(to.hired_from, ALWAYS)) & (hired < number(to.hired_before, NEVER))
        bound: Mask = within | (hired == ABSENT)
        return bound


def _chosen(names: Sequence[str], wanted: Sequence[str] | frozenset[str]) -> Mask:
    return np.array([name in wanted for name in names], dtype=bool)


def held_needs(need: Need) -> Iterator[Held]:
    """Every need of the form competence within a need, outside times and hours."""
    match need:
        case Held():
            yield need
        case Not(not_=part):
            yield from held_needs(part)
        case AllOf(all_of=parts) | AnyOf(any_of=parts) | AtLeast(of=parts):
            for part in parts:
                yield from held_needs(part)
        case Times() | Hours():
            return


def window(version: Version) -> tuple[int, int]:
    """The days [start, end) on which a version is in force."""
    until = number(version.in_force.until, NEVER - 1)
    return number(version.in_force.from_, ALWAYS), until + 1


def windows(requirement: Requirement) -> tuple[tuple[int, int], ...]:
    """The days on which any version is in force: apart, touching ones made one, in order."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(window(version) for version in requirement.versions):
        if result and result[-1][1] == start:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
    return tuple(result)
