"""An explanation tells the finding's own story, over the whole rule language."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given

from rules.dates import Period
from rules.evaluate import evaluate
from rules.explain import Why, explain
from rules.model import AllOf, AnyOf, AtLeast, Held, Hours, Not, Status, Times
from tests.oracle.civil import FOREVER, age_on, end_of, next_day, plus
from tests.oracle.naive import Finding
from tests.oracle.needs import holdings_of, holds, standing_in, stretches
from tests.oracle.people import World
from tests.oracle.records import Lens
from tests.property import answers
from tests.property.strategies import cases

HELD = {Status.VALID, Status.EXPIRING}
NOT_HELD = {Status.GRACE, Status.DUE, Status.EXPIRED, Status.MISSING}


def pairs(case):
    """The explanation of every employee and requirement."""
    for employee in case.facts.employees.ids:
        for requirement in sorted(case.book.requirements):
            yield explain(case.book, case.facts, employee, requirement, case.on)


def leaves(part):
    """The parts without parts."""
    if not part.parts:
        yield part
    for inner in part.parts:
        yield from leaves(inner)


def every(part):
    """A part and all parts within it."""
    yield part
    for inner in part.parts:
        yield from every(inner)


def parts(case):
    """(person of the naive evaluator's world, part) of every part of every explained need."""
    people = {person.id: person for person in World(case.book, case.tables, case.on).people}
    for explanation in pairs(case):
        if explanation.need is not None:
            yield from ((people[explanation.employee], part) for part in every(explanation.need))


def readings(case):
    """(person, part, reading) of every record in every part."""
    for person, part in parts(case):
        yield from ((person, part, reading) for reading in part.readings)


@given(cases())
def test_the_finding_is_that_of_evaluation(case):
    """Status, since, until, cycle end, pending and units; none where evaluation has none."""
    explained = [
        Finding(
            employee=one.employee,
            requirement=one.requirement,
            units=one.finding.units,
            status=one.finding.status,
            since=one.finding.since,
            until=one.finding.until,
            cycle_end=one.finding.cycle_end,
            pending=one.finding.pending,
        )
        for one in pairs(case)
        if one.finding is not None
    ]
    assert explained == list(answers.findings(evaluate(case.book, case.facts, case.on).findings, case.facts))


@given(cases())
def test_without_finding_there_is_a_reason_and_no_need(case):
    """No version in force, or no assignment that is active and fits; and with a finding there is one that does."""
    for one in pairs(case):
        matching = [assigned for assigned in one.assignments if assigned.active and not assigned.unfit]
        assert (one.finding is None) == (one.version is None or not matching)
        assert (one.need is None) == (one.finding is None)
        assert (one.gap is None) == (one.version is not None)


@given(cases())
def test_an_assignment_matches_where_nothing_of_it_is_unfit(case):
    """The same assignments as those of the naive evaluator."""
    world = World(case.book, case.tables, case.on)
    people = {person.id: person for person in world.people}
    for one in pairs(case):
        fitting = [
            (assigned.role, assigned.unit, assigned.first) for assigned in one.assignments if not assigned.unfit
        ]
        matching = world.matching(people[one.employee], one.requirement)
        assert sorted(fitting) == sorted((each.role, each.of, each.first) for each in matching)
