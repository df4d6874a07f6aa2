"""The whole answer of a check, one employee, one requirement and one day at a time.

Written from the rule language's text alone. It shares the model of the rule files with the library and nothing
of its evaluation. Runs of a status are found by asking for the status on every *turning day*: a day outside that set
can't have another status than the day before it (each place that makes such a set says why), and
`tests/property` holds that to asking day by day.
"""

from dataclasses import dataclass
from datetime import date

from rules.dates import Period
from rules.model import CLEARED, COMPLIANT, Status
from tests.oracle.civil import FOREVER
from tests.oracle.people import World
from tests.oracle.staffing import staffing
from tests.oracle.statuses import Pair

A_YEAR = Period(months=12)


@dataclass(frozen=True)
class Finding:
    """One entry of the answer."""

    employee: str
    requirement: str
    units: tuple[str, ...]
    status: Status
    since: date
    until: date | None
    cycle_end: date | None
    pending: bool


def pairs_of(world):
    """Every employee and requirement, ordered by both."""
    return [Pair(world, person, code) for person in world.people for code in sorted(world.book.requirements)]


def findings(book, tables, on):
    """One finding for each employee and requirement that applies on the day (data formats, 2)."""
    world, supposing = World(book, tables, on), World(book, tables, on, pending_counts=True)
    for pair, other in zip(pairs_of(world), pairs_of(supposing), strict=True):
        if (run := pair.run_around(on)) is None:
            continue
        yield Finding(
            employee=pair.person.id,
            requirement=pair.code,
            units=tuple(pair.units(on)),
            status=run.status,
            since=run.first,
            until=None if run.last == FOREVER else run.last,
            cycle_end=pair.cycle_end(on),
            pending=run.status not in CLEARED and other.status(on) in CLEARED,
        )


def check(book, tables, on, horizon=A_YEAR):
    """The object that `compliance check` writes, with dates as ISO texts."""
    world = World(book, tables, on)
    return {
        "on": on.isoformat(),
        "findings": [_finding(one) for one in findings(book, tables, on)],
        "staffing": [_row(one) for one in staffing(world, pairs_of(world), on, horizon)],
    }


def _finding(one):
    return {
        "employee": one.employee,
        "requirement": one.requirement,
        "units": list(one.units),
        "status": str(one.status),
        "cleared": one.status in CLEARED,
        "compliant": one.status in COMPLIANT,
        "since": one.since.isoformat(),
        "until": one.until and one.until.isoformat(),
    }


def _row(one):
    return {
        "requirement": one.requirement,
        "unit": one.unit,
        "need": one.need,
        "have": one.have,
        "short": one.short,
        "first_short_on": one.first_short_on and one.first_short_on.isoformat(),
    }


def timeline(book, tables, on):
    """Every run that holds the day or comes later: (employee, requirement, run)."""
    for pair in pairs_of(World(book, tables, on)):
        yield from ((pair.person.id, pair.code, run) for run in pair.runs() if run.last >= on)


def upcoming(book, tables, on, until):
    """Those whom a requirement does not apply to on the day but will by `until`.

    (employee, requirement, first such day, the run around it)
    """
    for pair in pairs_of(World(book, tables, on)):
        runs = pair.runs()
        if not pair.applies(on) and (later := [run for run in runs if on < run.first <= until]):
            yield pair.person.id, pair.code, later[0].first, later[0]
