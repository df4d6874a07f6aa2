"""One unit for its leader: people × requirements, gaps first, then what lapses soon; and the units below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from compliance.services.access.viewer import Viewer
from compliance.services.answers import Answers
from compliance.services.overview.tallying import Tally, tallies
from compliance.services.overview.urgency import Urgency, rank, urgency
from compliance.services.reports.people import Person
from compliance.words.order import sort_key

Seen = Callable[[Person], bool]
"""Whether the viewer may see a person's status."""


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


def unit_view(answers: Answers, unit: str, seen: Seen, viewer: Viewer) -> UnitView:
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

    whole = tallies(answers, viewer)
    return UnitView(
        unit,
        tuple(sorted(by_person, key=person_rank)),
        tuple(sorted(by_requirement, key=requirement_rank)),
        cells,
        tuple(whole[one] for one in answers.scope.units if answers.parents[one] == unit),
    )
