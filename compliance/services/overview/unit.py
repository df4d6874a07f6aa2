"""One unit for its leader: people × requirements, gaps first, then what lapses soon; and the units below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from compliance.services.answers import Answers, Derived
from compliance.services.overview.urgency import Urgency, rank, urgency
from compliance.services.reports.people import Person
from compliance.words.order import sort_key
from rules.model import COMPLIANT, Status

Seen = Callable[[Person], bool]
"""Whether the viewer may see a person's status."""
SeenOf = Callable[[frozenset[str], str], bool]
"""The same of anybody who works in these units, by requirement."""


@dataclass(frozen=True)
class UnitView:
    """The people of one unit and what binds them there. `below` are the units right below."""

    unit: str
    people: tuple[str, ...]
    requirements: tuple[str, ...]
    cells: Mapping[tuple[str, str], Person]
    below: tuple[Tally, ...]

    def of(self, *wanted: Urgency) -> tuple[Person, ...]:
        """What is that urgent, the most urgent first."""
        return tuple(sorted((one for one in self.cells.values() if urgency(one.status) in wanted), key=rank))


@dataclass(frozen=True, slots=True)
class Tally:
    """How a unit stands: `met` of `all` requirements of its people, `counts` by urgency."""

    unit: str
    met: int
    all: int
    counts: Mapping[Urgency, int]

    @property
    def gaps(self) -> int:
        """How many are expired or missing."""
        return self.counts.get(Urgency.GAP, 0)

    @property
    def soon(self) -> int:
        """How many lapse soon, are tolerated or have a deadline."""
        return self.counts.get(Urgency.SOON, 0) + self.counts.get(Urgency.DEADLINE, 0)

    @property
    def share(self) -> int | None:
        """Per cent in order, rounded down so that 100 is everybody; None where nothing binds."""
        return self.met * 100 // self.all if self.all else None


def unit_view(answers: Answers, unit: str, seen: Seen, seen_of: SeenOf) -> UnitView:
    """One unit as far as `seen`: rows and columns with the most urgent first."""
    here = answers.of_unit.get(unit, ())
    cells = {(one.employee, one.requirement): one for one in here if seen(one)}
    by_person: dict[str, list[Urgency]] = {}
    by_requirement: dict[str, Counter[Urgency]] = {}
    for (employee, code), one in cells.items():
        by_person.setdefault(employee, []).append(urgency(one.status))
        by_requirement.setdefault(code, Counter())[urgency(one.status)] += 1

    def person_rank(employee: str) -> tuple[object, ...]:
        return (sorted(by_person[employee]), sort_key(answers.names.employee(employee)))

    def requirement_rank(code: str) -> tuple[object, ...]:
        counts = by_requirement[code]
        return (*(-counts[level] for level in (Urgency.GAP, Urgency.DEADLINE, Urgency.SOON)), code)

    whole = tallies(answers, seen_of)
    return UnitView(
        unit,
        tuple(sorted(by_person, key=person_rank)),
        tuple(sorted(by_requirement, key=requirement_rank)),
        cells,
        tuple(whole[one] for one in answers.scope.units if answers.parents[one] == unit),
    )


def tallies(answers: Answers, seen: SeenOf) -> dict[str, Tally]:
    """Unit → the figures of it with all below it, as far as `seen`, each person and requirement once."""
    counts: dict[str, Counter[Status]] = {unit: Counter() for unit in answers.scope.units}
    for alike, by_status in COUNTED.of(answers).items():
        if not seen(alike.places, alike.requirement):
            continue
        for place in _and_above(answers, alike.units):
            found = counts[place]
            for status, number in by_status.items():
                found[status] += number
    return {unit: _tally(unit, found) for unit, found in counts.items()}


def _and_above(answers: Answers, units: tuple[str, ...]) -> Collection[str]:
    """These units and all above, each once."""
    above = answers.scope.above
    if len(units) == 1:
        return (*above[units[0]], units[0])
    return {up for unit in units for up in (unit, *above[unit])}


def _tally(unit: str, found: Counter[Status]) -> Tally:
    levels: Counter[Urgency] = Counter()
    for status, number in found.items():
        levels[urgency(status)] += number
    met = sum(number for status, number in found.items() if status in COMPLIANT)
    return Tally(unit, met, levels.total(), levels)


@dataclass(frozen=True, slots=True)
class _Alike:
    """What makes people alike to whoever looks: where they work, and what binds them where."""

    places: frozenset[str]
    requirement: str
    units: tuple[str, ...]


def _count(answers: Answers) -> dict[_Alike, Counter[Status]]:
    """How many have each status, among people who are alike: thousands of rows where there are a hundred thousand."""
    found: dict[_Alike, Counter[Status]] = {}
    for one in answers.people:
        found.setdefault(_alike(answers, one), Counter())[one.status] += 1
    return found


def _recount(
    before: dict[_Alike, Counter[Status]], then: Answers, now: Answers, of: frozenset[str]
) -> dict[_Alike, Counter[Status]]:
    """The same, with these employees taken out as they were and put in as they are."""
    found, own = dict(before), set[_Alike]()
    for answers, step in ((then, -1), (now, 1)):
        for one in (person for employee in of for person in answers.of_employee.get(employee, ())):
            key = _alike(answers, one)
            if key not in own:
                own.add(key)
                found[key] = Counter(found.get(key, {}))
            found[key][one.status] += step
    for key in own:
        found[key] = +found[key]
        if not found[key]:
            del found[key]
    return found


COUNTED = Derived(_count, _recount)


def _alike(answers: Answers, person: Person) -> _Alike:
    return _Alike(answers.places_of(person.employee), person.requirement, person.units)
