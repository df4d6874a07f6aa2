"""Which competences a person's roles take, read from the rules: the demo keeps step with the rule library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from compliance.services.demo.dossier import Dossier
from compliance.services.demo.organisation import UNITS
from rules.book import RuleBook
from rules.dates import Period
from rules.model import AllOf, AnyOf, AppliesTo, AtLeast, Held, Hours, Kind, Need, Times

_PARENT = {unit.id: unit.parent for unit in UNITS}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A competence to hold: at a level, `times` within a period, or hours of it; achieved between two days."""

    competence: str
    level: str | None = None
    times: int = 1
    hours: Decimal = Decimal()
    within: Period | None = None
    achieved_from: date | None = None
    achieved_before: date | None = None


class Demands:
    """What the rules in force on a day ask of people."""

    def __init__(self, book: RuleBook, day: date) -> None:
        """Look up once whom each requirement binds."""
        self.book = book
        bound = [
            (requirement.applies_to, version.needs, book.roles_meeting(code))
            for code, requirement in book.requirements.items()
            if (version := requirement.on(day))
        ]
        # What leaves no choice first: it tells which way somebody goes where there is one.
        self._bound = sorted(bound, key=lambda one: not isinstance(one[1], Held))
        self._professions = {
            code
            for code, competence in book.competences.items()
            if competence.kind is Kind.AUTHORIZATION and competence.bound_to is None
        }

    def of(self, person: Dossier) -> tuple[Wanted, ...]:
        """What it takes to meet every requirement of the person, each way that a competence counts once.

        Of several ways to meet a need the first is taken, or one that the person goes anyway.
        """
        found: dict[Wanted, None] = {}
        for applies_to, needs, roles in self._bound:
            if _binds(applies_to, roles, person):
                held = {one.competence for one in found}
                found.update(dict.fromkeys(self._way(needs, held)))
        return tuple(one for one in found if not any(self._covers(other, one) for other in found))

    def _covers(self, one: Wanted, other: Wanted) -> bool:
        """Whether holding the one at its level is holding the other too."""
        levels = self.book.competences[one.competence].levels
        if one.competence != other.competence or one.within or other.within or not one.level:
            return False
        return other.level is None or levels.index(one.level) > levels.index(other.level)

    def _way(self, need: Need, held: set[str]) -> Iterator[Wanted]:
        """One way to meet the need."""
        match need:
            case Held():
                yield Wanted(
                    need.competence,
                    need.level,
                    achieved_from=need.achieved_from,
                    achieved_before=need.achieved_before,
                )
            case Times() | Hours():
                yield from _acts(need)
            case AllOf():
                for part in need.all_of:
                    yield from self._way(part, held)
            case AnyOf():
                yield from self._way(self._nearest(need.any_of, held), held)
            case AtLeast():
                for part in need.of[: need.at_least]:
                    yield from self._way(part, held)
            case _:
                return  # what must not be held is not

    def _nearest(self, parts: tuple[Need, ...], held: set[str]) -> Need:
        """What the person holds anyway; else what needs no profession that they do not have; else the first."""

        def distance(part: Need) -> tuple[bool, bool]:
            codes = {one.competence for one in self._way(part, held)}
            return not codes <= held, bool(codes & self._professions - held)

        return min(parts, key=distance)


def _acts(need: Times | Hours) -> Iterator[Wanted]:
    """Hours of the first kind; times in equal shares of every kind."""
    if isinstance(need, Hours):
        yield Wanted(need.of[0], hours=need.hours, within=need.within)
        return
    for place, code in enumerate(need.of):
        share = (need.times + len(need.of) - 1 - place) // len(need.of)
        if share:
            yield Wanted(code, times=share, within=need.within)


def _binds(to: AppliesTo, roles: frozenset[str], person: Dossier) -> bool:
    if to.hired_from and person.hired_on < to.hired_from:
        return False
    if to.hired_before and person.hired_on >= to.hired_before:
        return False
    return any(
        row["role"] in roles and (not to.units or _above(str(row["unit"])) & set(to.units))
        for row in person.assignments
    )


def _above(unit: str) -> set[str]:
    found = set()
    while unit:
        found.add(unit)
        unit = _PARENT[unit]
    return found
