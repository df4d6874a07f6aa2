"""Who may do the task today and tomorrow, who stands down, who lapses soon, and whether there are enough people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from compliance.services.answers import DAYS_KEPT, Answers
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


def posts(answers: Answers, may_see: Callable[[str, str], bool]) -> tuple[Post, ...]:
    """Those of `every_post` where `may_see(requirement, unit)`."""
    return tuple(one for one in every_post(answers) if may_see(one.requirement, one.unit))


@lru_cache(maxsize=DAYS_KEPT)
def every_post(answers: Answers) -> tuple[Post, ...]:
    """Every task from which a lapse stands down, unit for unit, the most urgent first."""
    wanted = set(stand_down(answers))
    groups: dict[tuple[str, str], list[Person]] = {}
    for person in answers.people:
        if person.requirement in wanted:
            for unit in person.units:
                groups.setdefault((person.requirement, unit), []).append(person)
    rows = {(row.requirement, row.unit): row for row in answers.checked.evaluation.staffing if row.unit}
    found = (
        _post(answers, requirement, unit, groups.get((requirement, unit), ()), rows.get((requirement, unit)))
        for requirement, unit in sorted({*groups, *(key for key in rows if key[0] in wanted)})
    )
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
    requirement: str,
    unit: str,
    people: list[Person] | tuple[Person, ...],
    row: StaffingRow | None,
) -> Post:
    by_name = sorted(people, key=lambda one: sort_key(answers.names.employee(one.employee)))
    return Post(requirement, unit, tuple(by_name), _tomorrow(answers, requirement), row, answers.on)


def _tomorrow(answers: Answers, requirement: str) -> Mapping[str, Status]:
    """Employee id → the status of the day after."""
    found = answers.tomorrow.evaluation.findings
    if requirement not in found.requirements:
        return {}
    place = found.requirements.index(requirement)
    rows = (found.requirement == place).nonzero()[0].tolist()
    ids = answers.facts.employees.ids
    return {ids[found.employee[row]]: STATUSES[found.status[row]] for row in rows}
