"""The naive evaluator may look only at turning days: asked day by day it says the same."""

from datetime import timedelta

from hypothesis import given

from tests.oracle import naive
from tests.oracle.civil import plus
from tests.oracle.needs import holds
from tests.oracle.people import World
from tests.oracle.staffing import day_by_day, staffing
from tests.property.strategies import cases

DAYS = 400


def around(day):
    """Every day of the time around a day."""
    return [day + timedelta(days=offset) for offset in range(-DAYS, DAYS)]


@given(cases())
def test_a_run_of_a_status_is_what_every_day_of_it_says(case):
    pairs = naive.pairs_of(World(case.book, case.tables, case.on))[:2]
    for pair in pairs:
        runs = pair.runs()
        for day in around(case.on):
            found = [run.status for run in runs if run.first <= day <= run.last]
            assert found == [status for status in [pair.status(day)] if status is not None], day


@given(cases())
def test_a_stretch_of_a_need_is_what_every_day_of_it_says(case):
    pairs = naive.pairs_of(World(case.book, case.tables, case.on))[:2]
    for pair in pairs:
        version = pair.requirement.versions[0]
        for day in around(case.on):
            assert (pair.around(version, day) is not None) == holds(pair.holdings, version.needs, day), day


@given(cases())
def test_the_number_there_over_time_is_what_every_day_of_it_says(case):
    world = World(case.book, case.tables, case.on)
    pairs = naive.pairs_of(world)
    for row in list(staffing(world, pairs, case.on, naive.A_YEAR))[:2]:
        asked = case.book.requirements[row.requirement].on(case.on).staffing
        bound = [pair for pair in pairs if pair.code == row.requirement]
        for day, have in day_by_day(world, bound, asked, row.unit, plus(case.on, naive.A_YEAR)):
            assert [count for first, count in row.over_time if first <= day][-1] == have, day
