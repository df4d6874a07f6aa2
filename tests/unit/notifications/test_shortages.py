"""When a staffing shortage is news."""

from datetime import date, timedelta

import pytest

from notifications.shortages import Shortage, Staffing, shortages
from notifications.stages import Stage
from tests.unit.notifications.program import STANDARD

DAY = date(2027, 2, 1)
SOON, FAR = DAY + timedelta(days=30), DAY + timedelta(days=31)


def row(short=0, first=None, requirement="smoke-diving", unit="watch-1", stages=STANDARD, **readers):
    return Staffing(
        requirement, unit, short, first, stages, {"employee": ("kari",), "leader": ("leader",)} | readers
    )


def news(now, *, before=None, last_run=DAY - timedelta(days=1)):
    told = shortages([now], DAY, last_run=last_run, before=[before] if before else [])
    return [one.recipient for one in told if one.news]


def test_a_shortage_is_news_once_it_is_within_the_readers_own_warning_time():
    assert news(row(first=SOON), before=row(first=SOON)) == ["leader"], "30 days: seen since this morning"
    assert news(row(first=FAR), before=row(first=FAR)) == []
    assert shortages([row(first=FAR)], DAY) == ()


def test_a_shortage_that_was_told_is_shown_again_but_is_no_news():
    near = row(first=SOON - timedelta(days=5))
    assert shortages([near], DAY, last_run=DAY - timedelta(days=1), before=[near]) == (
        Shortage("leader", "smoke-diving", "watch-1", news=False),
    )


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (row(1, DAY), row(0, DAY), True),
        (row(2, DAY), row(1, DAY - timedelta(days=9)), True),
        (row(1, DAY), row(2, DAY - timedelta(days=9)), False),
        (row(1, DAY), row(1, DAY - timedelta(days=9)), False),
        (row(0, DAY + timedelta(days=3)), row(0, DAY + timedelta(days=9)), True),
        (row(0, DAY + timedelta(days=9)), row(0, DAY + timedelta(days=3)), False),
        (row(1, DAY), None, True),
        (row(1, DAY), row(0, None), True),
    ],
)
def test_it_is_news_when_it_begins_grows_or_comes_earlier_than_told(now, before, told):
    assert bool(news(now, before=before)) is told


def test_the_first_run_of_all_tells_every_shortage():
    assert news(row(1, DAY), last_run=None) == ["leader"]


def test_running_again_on_the_same_day_is_no_news():
    now = row(1, DAY)
    assert news(now, before=now, last_run=DAY) == []


def test_the_employee_is_never_told_of_staffing_and_nobody_is_where_the_plan_names_no_one_else():
    alone = (Stage("before", "P90D", ("employee",)),)
    assert shortages([row(1, DAY, stages=alone)], DAY) == ()


def test_two_words_for_one_reader_are_one_shortage():
    stages = (Stage("before", "P30D", ("leader", "role:chief")),)
    now = row(1, DAY, stages=stages, **{"role:chief": ("leader", "chief")})
    assert [one.recipient for one in shortages([now], DAY)] == ["chief", "leader"]
