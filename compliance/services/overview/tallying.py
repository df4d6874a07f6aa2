"""How each unit stands with all below it, as far as somebody sees: counted once for them, then made good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from compliance.services.access import rights
from compliance.services.access.viewer import Sight, Viewer
from compliance.services.answers import Answers, Derived
from compliance.services.overview.asked import asked
from compliance.services.reports.people import Person
from compliance.services.reports.urgency import Urgency, urgency
from rules.model import COMPLIANT, Status

VIEWERS_KEPT = 100
"""Of so many the figures are kept; then all are counted again."""
_Counts = dict[str, Counter[Status]]


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


@dataclass(frozen=True, slots=True)
class _Alike:
    """What makes people alike to whoever looks: where they work, and what binds them where."""

    places: frozenset[str]
    requirement: str
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Counted:
    """By unit: how many have each status, and what that comes to."""

    counts: _Counts
    tallies: dict[str, Tally]


def tallies(answers: Answers, viewer: Viewer) -> Mapping[str, Tally]:
    """Unit → the figures of it with all below it, as far as the viewer sees, each person and requirement once.

    What is about the viewer alone does not count as seen by them.
    """
    known = _KNOWN.of(answers)
    # Language and account say nothing of what is seen.
    who = replace(viewer, account="", employee=None, language=None, must_change=False)
    if (found := known.get(who)) is None:
        with answers.lock:
            if len(known) >= VIEWERS_KEPT:
                known.clear()
            found = known[who] = _count_for(answers, who)
    return found.tallies


def _count_for(answers: Answers, viewer: Viewer) -> _Counted:
    counts: _Counts = {unit: Counter() for unit in answers.scope.units}
    for alike, by_status in COUNTED.of(answers).items():
        if not _sees(answers, viewer, alike):
            continue
        for place in _and_above(answers, alike.units):
            found = counts[place]
            for status, number in by_status.items():
                found[status] += number
    return _Counted(counts, {unit: _tally(unit, found) for unit, found in counts.items()})


def _sees(answers: Answers, viewer: Viewer, alike: _Alike) -> bool:
    return rights.sight(viewer, "", alike.places, asked(answers, alike.requirement)) >= Sight.STATUS


def _again(
    before: dict[Viewer, _Counted], then: Answers, now: Answers, of: frozenset[str]
) -> dict[Viewer, _Counted]:
    """The same for everybody who is known, with these employees taken out as they were and put in as they are."""
    return {viewer: _made_good(one, viewer, then, now, of) for viewer, one in list(before.items())}


def _made_good(before: _Counted, viewer: Viewer, then: Answers, now: Answers, of: frozenset[str]) -> _Counted:
    own: _Counts = {}
    for answers, step in ((then, -1), (now, 1)):
        for one in (person for employee in of for person in answers.of_employee.get(employee, ())):
            alike = _alike(answers, one)
            if not _sees(answers, viewer, alike):
                continue
            for place in _and_above(answers, alike.units):
                if place not in own:
                    own[place] = Counter(before.counts[place])
                own[place][one.status] += step
    made = {place: +found for place, found in own.items()}
    fresh = {place: _tally(place, found) for place, found in made.items()}
    return _Counted(before.counts | made, before.tallies | fresh)


_KNOWN: Derived[dict[Viewer, _Counted]] = Derived(lambda _: {}, _again)


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
