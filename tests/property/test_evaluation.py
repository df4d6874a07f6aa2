"""Evaluation answers exactly what the naive evaluator does, over the whole rule language.

`HYPOTHESIS_PROFILE=thorough` tries thousands of cases; otherwise as many as the profile of the test run says.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.evaluate import evaluate, timeline, upcoming
from rules.facts import build_facts
from tests.oracle import naive
from tests.oracle.civil import FOREVER, plus
from tests.oracle.people import World
from tests.oracle.staffing import staffing
from tests.property import answers
from tests.property.days import periods
from tests.property.strategies import cases

SPECIFIED = ("employee", "requirement", "units", "status", "since", "until", "cycle_end", "pending")


def row(staffed):
    """A staffing row of the oracle as `answers.staffing` gives those of the library."""
    return (
        staffed.requirement,
        staffed.unit,
        staffed.need,
        staffed.have,
        staffed.short,
        staffed.first_short_on,
        staffed.over_time,
        staffed.fall,
    )


@given(cases())
def test_findings_are_those_of_the_naive_evaluator(case):
    """Employee, requirement, units, status, since, until, the cycle's end and what waits for verification."""
    found = evaluate(case.book, case.facts, case.on).findings
    assert list(answers.findings(found, case.facts)) == list(naive.findings(case.book, case.tables, case.on))


@given(cases(), periods)
def test_staffing_is_that_of_the_naive_evaluator(case, horizon):
    """Rows, need, have, short, the first short day, who fell away, and the number over time."""
    found = evaluate(case.book, case.facts, case.on, horizon=horizon).staffing
    world = World(case.book, case.tables, case.on)
    expected = [row(one) for one in staffing(world, naive.pairs_of(world), case.on, horizon)]
    assert list(answers.staffing(found)) == expected


@given(cases())
def test_the_timeline_is_the_status_of_every_day_from_the_day_asked(case):
    """All runs that hold the day asked or come later, with the records achieved by it."""
    found = timeline(case.book, case.facts, case.on)
    expected = [
        (employee, requirement, run.status, run.first, run.last)
        for employee, requirement, run in naive.timeline(case.book, case.tables, case.on)
    ]
    assert list(answers.runs(found, case.facts)) == expected


@given(cases(), periods)
def test_upcoming_are_those_not_yet_bound_as_of_their_first_day(case, ahead):
    """Whoever has no finding on the day but one by the end of the time ahead, once, with the status of that day."""
    until = plus(case.on, ahead)
    found = upcoming(case.book, case.facts, case.on, until)
    expected = [
        (employee, requirement, run.status, run.first, run.last)
        for employee, requirement, _, run in naive.upcoming(case.book, case.tables, case.on, until)
    ]
    assert [
        (one.employee, one.requirement, one.status, one.since, one.until or FOREVER)
        for one in answers.findings(found, case.facts)
    ] == expected


@pytest.mark.parametrize(("block", "threads"), [(1, 1), (2, 1), (1, 2)])
@given(case=cases())
def test_the_size_and_number_of_blocks_change_nothing(case, block, threads):
    """One employee at a time, two, or two at once: the same answer."""
    whole = evaluate(case.book, case.facts, case.on)
    parts = evaluate(case.book, case.facts, case.on, block=block, threads=threads)
    assert list(answers.findings(parts.findings, case.facts)) == list(
        answers.findings(whole.findings, case.facts)
    )
    assert parts.staffing == whole.staffing


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(case, chance):
    """Rows may come in any order; records keep theirs where they have no id, for it makes their identity."""
    shuffled = build_facts({name: shuffle(table, chance) for name, table in case.tables.items()})
    plain = evaluate(case.book, case.facts, case.on)
    other = evaluate(case.book, shuffled, case.on)
    assert list(answers.findings(other.findings, shuffled)) == list(
        answers.findings(plain.findings, case.facts)
    )
    assert other.staffing == plain.staffing


def shuffle(table, chance: random.Random):
    """The rows of a table in another order."""
    rows = list(zip(*table.values(), strict=True))
    if all(table.get("id", ["some"])):
        chance.shuffle(rows)
    return {name: [one[place] for one in rows] for place, name in enumerate(table)}
