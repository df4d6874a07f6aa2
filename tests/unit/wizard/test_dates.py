"""Days as people and systems write them; only the order of day and month is ever asked about."""

from datetime import date

import pytest

from compliance.services.wizard.dates import NoDayError, Reading, example_of, order_of, read_day

OSLO = Reading("day", "Europe/Oslo", 2046)
TWELFTH = [
    "2026-03-12",
    "2026-03-12 09:11:00",
    "2026-03-12T09:11:00+01:00",
    "2026-03-11T23:30:00Z",
    "12.03.2026",
    "12.3.26",
    "12.03.2026 kl. 09.15",
    "12/3/2026",
    "12. mars 2026",
    "tor. 12. mars 2026",
    "torsdag 12. mars 2026",
    "Mar 12, 2026",
    "Thursday, March 12, 2026 9:11 AM",
    "12 March 2026",
    "2026/3/12",
    "20260312",
]


@pytest.mark.parametrize("text", TWELFTH)
def test_the_same_day_is_read_however_it_is_written(text):
    assert read_day(text, OSLO) == date(2026, 3, 12)


@pytest.mark.parametrize("text", ["i fjor", "31.02.2026", "12. foo 2026", "45000", "2026-13-01", "12/2026"])
def test_what_is_no_day_is_not_guessed_at(text):
    with pytest.raises(NoDayError):
        read_day(text, OSLO)


def test_a_column_settles_its_order_where_one_of_its_days_does():
    assert order_of(["3/12/2026", "25/3/2026"]) == "day"
    assert order_of(["3/12/2026", "3/25/2026"]) == "month"
    assert order_of(["12.03.2026", "2026-03-12"]) == "day"


def test_a_column_that_settles_nothing_is_asked_about_with_one_of_its_days():
    assert order_of(["3/12/2026", "3/3/2026"]) is None
    assert order_of(["25/3/2026", "3/25/2026", "3/12/2026"]) is None
    assert example_of(["3/3/2026", "3/12/2026"]) == "3/12/2026"


def test_the_order_that_was_chosen_is_kept():
    assert read_day("3/12/2026", OSLO) == date(2026, 12, 3)
    assert read_day("3/12/2026", Reading("month", "Europe/Oslo", 2046)) == date(2026, 3, 12)


def test_nobody_is_born_in_a_year_to_come():
    assert read_day("01.02.56", Reading("day", "Europe/Oslo", 2026)) == date(1956, 2, 1)
