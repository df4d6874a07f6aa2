"""One unit for its leader: gaps first, then what lapses soon, people × requirements; and the units below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from compliance.services.access.viewer import Viewer
from compliance.services.answers import Answers
from compliance.services.overview.tallying import Tally, tallies
from compliance.services.reports.people import Person
from compliance.services.reports.urgency import Urgency, rank, urgency
from compliance.words.order import sort_key

Seen = Callable[[Person], bool]
"""Whether the viewer may see a person's status."""
Cells = Mapping[tuple[str, str], Person]
"""By employee and requirement."""

WHOLE = 200
"""The most people of a unit and those below it that stand in one table; with more, only the unit's own do."""


@dataclass(frozen=True)
class UnitView:
    """One unit with all below it, as far as the viewer sees.

    `gaps` and `soon` are the most urgent first, of the unit and all below it. `people`, `requirements` and `cells`
    make the table: of the same people, or where they are too many (`apart`) of the unit's own. `count` is how
    many people a requirement binds there, `below` are the units right below, and `nothing` says that the viewer
    sees no status here at all.
    """

    unit: str
    gaps: tuple[Person, ...]
    soon: tuple[Person, ...]
    people: tuple[str, ...]
    requirements: tuple[str, ...]
    cells: Cells
    below: tuple[Tally, ...]
    inside: frozenset[str]
    count: int
    apart: bool
    nothing: bool


def unit_view(answers: Answers, unit: str, seen: Seen, viewer: Viewer) -> UnitView:
    """One unit as far as `seen`: rows and columns of the table with the most urgent first."""
    inside = answers.below(unit)
    bound = _bound(answers, inside)
    count = len({employee for employee, _ in bound})
    apart = len(inside) > 1 and count > WHOLE
    table = _bound(answers, (unit,)) if apart else bound
    cells = {place: one for place, one in table.items() if seen(one)}
    whole = tallies(answers, viewer)
    return UnitView(
        unit,
        _urgent(bound.values(), seen, Urgency.GAP),
        _urgent(bound.values(), seen, Urgency.DEADLINE, Urgency.SOON),
        _people(answers, cells),
        _requirements(cells),
        cells,
        tuple(whole[one] for one in answers.scope.units if answers.parents[one] == unit),
        inside,
        count,
        apart,
        not cells and not any(seen(one) for one in bound.values()),
    )


def _bound(answers: Answers, units: Collection[str]) -> Cells:
    """Everybody in the units and what binds them, each once also where they work in several."""
    return {(one.employee, one.requirement): one for unit in units for one in answers.of_unit.get(unit, ())}


def _urgent(people: Iterable[Person], seen: Seen, *wanted: Urgency) -> tuple[Person, ...]:
    """Those that urgent whom the viewer sees, the most urgent first. Few are: who sees whom is asked last."""
    return tuple(sorted((one for one in people if urgency(one.status) in wanted and seen(one)), key=rank))


def _people(answers: Answers, cells: Cells) -> tuple[str, ...]:
    """The rows: who lacks most first."""
    levels: dict[str, list[Urgency]] = {}
    for (employee, _), one in cells.items():
        levels.setdefault(employee, []).append(urgency(one.status))

    def order(employee: str) -> tuple[object, ...]:
        return (sorted(levels[employee]), sort_key(answers.names.employee(employee)))

    return tuple(sorted(levels, key=order))


def _requirements(cells: Cells) -> tuple[str, ...]:
    """The columns: what most lack first."""
    counts: dict[str, Counter[Urgency]] = {}
    for (_, code), one in cells.items():
        counts.setdefault(code, Counter())[urgency(one.status)] += 1

    def order(code: str) -> tuple[object, ...]:
        levels = (Urgency.GAP, Urgency.DEADLINE, Urgency.SOON)
        return (*(-counts[code][level] for level in levels), code)

    return tuple(sorted(counts, key=order))
