"""The step chart draws what the figures say."""

from datetime import date

import pytest

from compliance.web.chart import BOTTOM, HEIGHT, LEFT, RIGHT, WIDTH, step_chart
from rules.dates import number
from rules.findings import StaffingRow

ON = date(2026, 11, 23)


def row(*changes, need=4):
    """A staffing row with how many there are from each day."""
    over_time = tuple((number(date.fromisoformat(first)), have) for first, have in changes)
    short = next((first for first, have in over_time if have < need), None)
    return StaffingRow("smoke-diving", "watch-3", need, over_time[0][1], 0, short, (), over_time)


def test_a_step_for_each_change_with_how_many_too_few():
    chart = step_chart(row(("2026-11-23", 5), ("2027-01-27", 3), ("2027-03-01", 4)), ON)
    assert [(step.first.isoformat(), step.have, step.short) for step in chart.steps] == [
        ("2026-11-23", 5, 0),
        ("2027-01-27", 3, 1),
        ("2027-03-01", 4, 0),
    ]
    assert chart.least == 3
    assert chart.line.count("V") == 2
    assert len(chart.below) == 1


def test_the_line_goes_from_edge_to_edge():
    chart = step_chart(row(("2026-11-23", 5)), ON)
    assert chart.line.startswith(f"M{LEFT}.0 ") or chart.line.startswith(f"M{LEFT} ")
    assert chart.line.endswith(f"H{float(WIDTH - RIGHT)}")
    assert (chart.below, chart.short_at) == ((), None)


def test_the_first_short_day_is_a_point_on_the_line():
    chart = step_chart(row(("2026-11-23", 5), ("2027-05-25", 0)), ON)
    x, y = chart.short_at
    assert y == HEIGHT - BOTTOM
    assert x == pytest.approx((LEFT + WIDTH - RIGHT) / 2, abs=2), "half a year is half the way"


def test_many_people_do_not_crowd_the_axis():
    chart = step_chart(row(("2026-11-23", 40), need=30), ON)
    assert [tick.count for tick in chart.counts] == list(range(0, 42, 5))
