"""On which day a stage falls due."""

from datetime import date

import pytest

from notifications.stages import Stage, first_after, newest_passed, period, within_warning

END = date(2027, 3, 31)


def names(stages, end, day):
    return [sending.words for sending in newest_passed(tuple(stages), end, day)]


def test_before_is_due_on_the_very_day_and_not_the_day_before():
    stage = Stage("before", "P30D", ("employee",))
    assert names([stage], END, date(2027, 3, 1)) == ["before P30D"]
    assert names([stage], END, date(2027, 2, 28)) == []


def test_after_p0d_is_due_on_the_last_valid_day_itself():
    stage = Stage("after", "P0D", ("employee",))
    assert names([stage], END, END) == ["after P0D"]
    assert names([stage], END, date(2027, 3, 30)) == []


def test_a_month_before_the_31st_is_the_last_day_of_the_shorter_month():
    stage = Stage("before", "P1M", ("employee",))
    assert [sending.day for sending in newest_passed((stage,), END, END)] == [date(2027, 2, 28)]


def test_repetitions_are_counted_from_the_first_and_do_not_drift_at_month_ends():
    stage = Stage("after", "P0D", ("leader",), repeat="P1M", up_to=4)
    days = [date(2027, 3, 31), date(2027, 4, 30), date(2027, 5, 31), date(2027, 6, 30)]
    assert [newest_passed((stage,), END, day)[0].day for day in days] == days
    assert names([stage], END, date(2030, 1, 1)) == ["after P0D #4"]


def test_a_repetition_without_last_goes_on_for_ever_and_a_gap_of_years_is_no_work():
    stage = Stage("after", "P1D", ("leader",), repeat="P1D")
    assert names([stage], date(1900, 1, 1), date(2027, 1, 1)) == ["after P1D #46386"]


def test_a_repetition_every_month_for_a_hundred_years_is_found_exactly():
    stage = Stage("after", "P1M", ("leader",), repeat="P1M")
    [sending] = newest_passed((stage,), date(1927, 1, 31), date(2027, 2, 27))
    assert (sending.words, sending.day) == ("after P1M #1200", date(2027, 1, 31))


def test_two_lines_with_the_same_words_are_one_stage_with_both_lines_readers():
    stages = (Stage("before", "P7D", ("employee",)), Stage("before", "P7D", ("leader", "employee")))
    [sending] = newest_passed(stages, END, END)
    assert sending.to == ("employee", "leader")


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2027, 3, 1), "before P7D"), (date(2027, 3, 24), "after P1D"), (date(2027, 4, 1), "after P1D #2")],
)
def test_the_first_sending_after_a_day(day, expected):
    stages = (Stage("before", "P7D", ("a",)), Stage("after", "P1D", ("a",), repeat="P14D", up_to=2))
    assert [sending.words for sending in first_after(stages, END, day)] == [expected]


def test_after_the_last_sending_there_is_none():
    stages = (Stage("before", "P7D", ("a",)), Stage("after", "P1D", ("a",), repeat="P14D", up_to=2))
    assert first_after(stages, END, date(2027, 4, 15)) == ()


@pytest.mark.parametrize("end", [date.min, date.max])
def test_a_stage_past_the_calendar_is_never(end):
    stages = (Stage("before", "P1D", ("a",)), Stage("after", "P1D", ("a",), repeat="P1D"))
    for sending in newest_passed(stages, end, date.max):
        assert (sending.words.split()[0] == "before") is (end == date.max)


def test_a_stage_that_repeats_every_no_days_is_refused():
    stage = Stage("after", "P1D", ("a",), repeat="P0D")
    with pytest.raises(ValueError, match="a stage that repeats every P0D would never end"):
        newest_passed((stage,), END, date(2027, 5, 1))


@pytest.mark.parametrize("text", ["P", "30D", "P1.5Y", "P1D1Y", ""])
def test_what_is_not_a_period_is_refused(text):
    with pytest.raises(ValueError, match="is not a period such as P2Y"):
        period(text)


def test_the_warning_time_is_the_longest_before_and_can_be_asked_for_one_reader():
    stages = (Stage("before", "P90D", ("employee",)), Stage("before", "P30D", ("leader",)))
    assert within_warning(stages, END, date(2026, 12, 31))
    assert not within_warning(stages, END, date(2026, 12, 30))
    assert not within_warning(stages, END, date(2026, 12, 31), "leader")
    assert within_warning(stages, END, date(2027, 3, 1), "leader")


def test_without_a_before_the_event_itself_must_have_come():
    stages = (Stage("after", "P1D", ("leader",)),)
    assert not within_warning(stages, END, date(2027, 3, 30))
    assert within_warning(stages, END, END)
