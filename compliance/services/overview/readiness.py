"""Who may do the task today and tomorrow, who stands down, who lapses soon, and whether there are enough people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.answers import Answers, Derived
from compliance.services.overview.asked import asked
from compliance.services.reports.people import Person
from compliance.words.order import sort_key
from rules.dates import day
from rules.findings import STATUSES, StaffingRow
from rules.model import CLEARED, OnLapse, Status

SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Post:
    """One task in one unit: whoever is bound there, and how many it takes where the rules say so."""

    requirement: str
    unit: str
    people: tuple[Person, ...]
    tomorrow: Mapping[str, Status]
    staffing: StaffingRow | None
    on: date

    @property
    def cleared(self) -> tuple[Person, ...]:
        """Who may do the task today."""
        return tuple(one for one in self.people if one.cleared)

    @property
    def cleared_tomorrow(self) -> tuple[Person, ...]:
        """Who may do it tomorrow."""
        return tuple(one for one in self.people if self.tomorrow.get(one.employee) in CLEARED)

    @property
    def standing_down(self) -> tuple[Person, ...]:
        """Who must not do it today, and is here."""
        return tuple(one for one in self.people if not one.cleared and one.status is not Status.AWAY)

    @property
    def away(self) -> tuple[Person, ...]:
        """Who is away today."""
        return tuple(one for one in self.people if one.status is Status.AWAY)

    @property
    def lapsing(self) -> tuple[Person, ...]:
        """Who may do it today and no longer within 90 days, the first to lapse first."""
        soon = [one for one in self.cleared if one.lapse and one.lapse[0] <= self.on + SOON]
        return tuple(sorted(soon, key=lambda one: one.lapse[0] if one.lapse else self.on))

    @property
    def short(self) -> int:
        """How many there are too few today."""
        return self.staffing.short if self.staffing else 0

    @property
    def first_short(self) -> date | None:
        """The first day with too few within twelve months."""
        on = self.staffing.first_short_on if self.staffing else None
        return None if on is None else day(on)

    @property
    def rank(self) -> tuple[object, ...]:
        """The most urgent first: too few today, too few to come, somebody standing down, the rest."""
        return (
            -self.short,
            self.first_short or date.max,
            self.staffing is None,
            -len(self.standing_down),
        )


def posts(answers: Answers, viewer: Viewer) -> tuple[Post, ...]:
    """Those of `every_post` whose list opens for a viewer."""
    known = {code: asked(answers, code) for code in stand_down(answers)}
    return tuple(
        one
        for one in every_post(answers)
        if rights.may_see_readiness(viewer, one.unit, known[one.requirement])
    )


def every_post(answers: Answers) -> tuple[Post, ...]:
    """Every task from which a lapse stands down, unit for unit, the most urgent first."""
    return EVERY_POST.of(answers)


def _make(answers: Answers) -> tuple[Post, ...]:
    wanted = set(stand_down(answers))
    groups: dict[tuple[str, str], list[Person]] = {}
    for person in answers.people:
        if person.requirement in wanted:
            for unit in person.units:
                groups.setdefault((person.requirement, unit), []).append(person)
    rows = _staffing(answers)
    tomorrow = _tomorrow(answers, wanted)
    pairs = sorted({*groups, *(pair for pair in rows if pair[0] in wanted)})
    return _in_order(
        answers, (_post(answers, pair, groups.get(pair, ()), rows.get(pair), tomorrow) for pair in pairs)
    )


def _renew(before: tuple[Post, ...], _: Answers, answers: Answers, of: frozenset[str]) -> tuple[Post, ...]:
    """Only posts with one of these employees, or with another number of people than before, are made anew."""
    wanted, rows = set(stand_down(answers)), _staffing(answers)
    known = {(post.requirement, post.unit): post for post in before}
    theirs = [one for id_ in of for one in answers.of_employee.get(id_, ()) if one.requirement in wanted]
    touched = {(one.requirement, unit) for one in theirs for unit in one.units}
    touched |= {pair for pair, post in known.items() if any(one.employee in of for one in post.people)}
    touched |= {pair for pair, row in rows.items() if pair[0] in wanted and _row_of(known.get(pair)) != row}
    touched |= {pair for pair, post in known.items() if post.staffing and pair not in rows}
    tomorrow = _tomorrow(answers, {requirement for requirement, _ in touched})
    for pair in touched:
        here = [one for one in answers.of_unit.get(pair[1], ()) if one.requirement == pair[0]]
        known.pop(pair, None)
        if here or pair in rows:
            known[pair] = _post(answers, pair, here, rows.get(pair), tomorrow)
    return _in_order(answers, known.values())


EVERY_POST = Derived(_make, _renew)


def _staffing(answers: Answers) -> dict[tuple[str, str], StaffingRow]:
    return {(row.requirement, row.unit): row for row in answers.checked.evaluation.staffing if row.unit}


def _row_of(post: Post | None) -> StaffingRow | None:
    return post.staffing if post else None


def _in_order(answers: Answers, found: Iterable[Post]) -> tuple[Post, ...]:
    names = answers.names
    return tuple(sorted(found, key=lambda one: (*one.rank, sort_key(names.unit(one.unit)), one.requirement)))


def stand_down(answers: Answers) -> Iterator[str]:
    """The requirements in force that stand people down."""
    for code, requirement in answers.book.requirements.items():
        version = requirement.on(answers.on)
        if version is not None and version.on_lapse is OnLapse.STAND_DOWN:
            yield code


def _post(
    answers: Answers,
    pair: tuple[str, str],
    people: Iterable[Person],
    row: StaffingRow | None,
    tomorrow: Mapping[tuple[str, str], Status],
) -> Post:
    requirement, unit = pair
    by_name = sorted(people, key=lambda one: sort_key(answers.names.employee(one.employee)))
    then = {one.employee: status for one in by_name if (status := tomorrow.get((one.employee, requirement)))}
    return Post(requirement, unit, tuple(by_name), then, row, answers.on)


def _tomorrow(answers: Answers, requirements: Collection[str]) -> Mapping[tuple[str, str], Status]:
    """(employee id, requirement) → the status of the day after."""
    found, ids = answers.tomorrow, answers.facts.employees.ids
    asked = np.array([code in requirements for code in found.requirements], dtype=bool)
    rows = np.flatnonzero(asked[found.requirement])
    columns = (found.employee[rows], found.requirement[rows], found.status[rows])
    told = zip(*(column.tolist() for column in columns), strict=True)
    return {(ids[one], found.requirements[code]): STATUSES[status] for one, code, status in told}
