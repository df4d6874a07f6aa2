"""The sentences of the rule language's section on reminders, one test each."""

from datetime import date, timedelta

import pytest

from notifications.stages import Stage
from tests.unit.notifications.program import KARI, LEADER, STANDARD, Program, case, skipped

END = date(2027, 3, 1)
DAY = timedelta(days=1)
P90, P30, P7 = date(2026, 12, 1), date(2027, 1, 30), date(2027, 2, 22)


def test_a_stage_is_named_by_its_own_words_and_each_repetition_is_a_stage_of_its_own():
    program = Program()
    days = [P90, P30, P7, *(END + DAY + n * timedelta(days=14) for n in range(8))]
    names = [{stage for _, stage in program.told(day, case())} for day in days]
    assert names[:4] == [{"before P90D"}, {"before P30D"}, {"before P7D"}, {"after P1D"}]
    assert names[4:9] == [{f"after P1D #{n}"} for n in range(2, 7)]


def test_up_to_counts_all_sendings_the_first_included():
    program = Program()
    days = [END + DAY + n * timedelta(days=14) for n in range(12)]
    sent = [program.told(day, case("expired")) for day in days]
    assert [bool(each) for each in sent] == [True] * 6 + [False] * 6


def test_each_stage_is_sent_once_however_often_the_check_runs():
    program = Program()
    assert program.told(P30, case()) == [(KARI, "before P30D"), (LEADER, "before P30D")]
    for _ in range(3):
        assert program.told(P30, case()) == []
    for later in range(1, 23):
        assert program.told(P30 + later * DAY, case()) == []
    assert program.told(P7, case()) == [(KARI, "before P7D"), (LEADER, "before P7D")]


def test_each_stage_is_sent_once_for_each_recipient():
    """The new leader has not been told; the old one and the employee have."""
    program = Program()
    program.run(P30, case())
    new = case(recipients={"employee": (KARI,), "leader": ("leader-2",)})
    assert program.told(P30 + DAY, new) == [("leader-2", "before P30D")]
    assert program.told(P30 + 2 * DAY, case()) == []


def test_the_next_cycle_begins_anew():
    program = Program()
    program.run(P30, case())
    renewed = case("valid", date(2028, 3, 1))
    assert program.told(P30 + DAY, renewed) == []
    assert program.told(date(2028, 3, 1) - timedelta(days=90), renewed) == [(KARI, "before P90D")]


def test_stages_passed_while_the_program_was_not_running_are_made_up_for_by_the_newest_alone():
    program = Program()
    program.run(P90 - DAY, case("valid"))
    assert program.told(P7 + DAY, case()) == [(KARI, "before P7D"), (LEADER, "before P7D")]
    assert program.told(P7 + 2 * DAY, case()) == []


def test_the_first_run_of_all_makes_up_with_the_newest_passed_stage_alone():
    assert Program().told(END + timedelta(days=400), case("expired")) == [
        (KARI, "after P1D #6"),
        (LEADER, "after P1D #6"),
    ]


def test_an_older_stage_is_never_sent_later_not_even_when_the_plan_loses_the_newer_one():
    program = Program()
    program.run(P7, case())
    without_newest = tuple(stage for stage in STANDARD if stage.period != "P7D")
    assert program.told(P7 + DAY, case(stages=without_newest)) == []


def test_an_end_that_moves_later_leaves_only_stages_not_yet_passed_under_the_new_end():
    program = Program()
    program.run(P30, case())
    moved = case(end=END + timedelta(days=10))
    day = date(2027, 2, 20)  # 30 days before the new end were passed on 9 February, while the old one held
    program.run(day - DAY, case())
    made = program.run(day, moved)
    assert made.messages == ()
    assert skipped(made) == [
        (KARI, "before P7D", "cleared-for-next-cycle"),
        (LEADER, "before P7D", "cleared-for-next-cycle"),
        (KARI, "before P30D", "passed-when-end-moved"),
        (LEADER, "before P30D", "passed-when-end-moved"),
    ]
    assert program.told(day + DAY, moved) == []
    assert program.told(date(2027, 3, 4), moved) == [(KARI, "before P7D"), (LEADER, "before P7D")]


def test_a_stage_of_the_very_day_is_not_passed_when_the_end_moves_later():
    program = Program()
    program.run(P30, case(end=END - timedelta(days=3)))
    assert program.told(P30, case()) == [(KARI, "before P30D"), (LEADER, "before P30D")]


def test_an_end_that_moves_earlier_sends_the_newest_passed_stage():
    program = Program()
    program.run(P90, case())
    moved = case(end=P90 + timedelta(days=20))
    assert program.told(P90 + DAY, moved) == [(KARI, "before P30D"), (LEADER, "before P30D")]
    assert program.told(P90 + 2 * DAY, moved) == []


def test_an_end_that_moves_away_and_back_repeats_nothing():
    program = Program()
    program.run(P30, case())
    program.run(P30 + DAY, case(end=END + timedelta(days=300)))
    assert program.told(P30 + 2 * DAY, case()) == []


@pytest.mark.parametrize(("days_ahead", "told"), [(90, True), (91, False)])
def test_an_assignment_that_begins_within_the_plans_longest_before_is_already_reminded_of(days_ahead, told):
    today = date(2027, 5, 1)
    coming = case("missing", today + timedelta(days=days_ahead), begins=today + timedelta(days=days_ahead))
    assert bool(Program().told(today, coming)) is told


def test_a_coming_assignment_is_told_of_a_lapse_of_long_ago_only_when_it_is_near():
    today = date(2027, 5, 1)
    far = case("expired", date(2020, 1, 1), begins=today + timedelta(days=120))
    program = Program()
    assert program.told(today, far) == []
    assert program.told(today + timedelta(days=30), far) == [(KARI, "after P1D #6"), (LEADER, "after P1D #6")]


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (case("valid", date(2029, 3, 1)), "cleared-for-next-cycle"),
        (case("valid", None), "cleared-for-next-cycle"),
        (None, "left"),
    ],
)
def test_whoever_becomes_cleared_for_the_next_cycle_or_leaves_gets_no_more(now, reason):
    program = Program()
    program.run(P30, case())
    made = program.run(P30 + DAY, *([now] if now else []))
    assert made.messages == ()
    assert (KARI, "before P7D", reason) in skipped(made)
    for day in (P7, END + DAY, END + timedelta(days=200)):
        assert program.told(day, *([now] if now else [])) == []


def test_whoever_renews_long_before_anything_was_told_leaves_no_trace():
    program = Program()
    program.run(P90 - 30 * DAY, case("valid"))
    assert skipped(program.run(P90 - 29 * DAY, case("valid", date(2029, 3, 1)))) == []


def test_whoever_is_exempt_gets_no_more_until_the_exemption_ends():
    program = Program()
    program.run(P30, case())
    made = program.run(P7, case("exempt"))
    assert made.messages == ()
    assert skipped(made) == [(KARI, "before P7D", "exempt"), (LEADER, "before P7D", "exempt")]
    assert program.told(P7 + 5 * DAY, case()) == [(KARI, "before P7D"), (LEADER, "before P7D")]


def test_about_absent_employees_nobody_is_told_until_they_are_back():
    program = Program()
    for day in (P90, P30, P7):
        assert program.told(day, case("away")) == []
    assert program.told(P7 + DAY, case()) == [(KARI, "before P7D"), (LEADER, "before P7D")]


def test_a_skip_is_one_key_and_reason_with_its_first_and_last_day():
    program = Program()
    for later in range(5):
        program.run(P30 + later * DAY, case("away"))
    spans = {(key.recipient, key.stage): days for (key, _), days in program.skips.items()}
    assert spans[KARI, "before P30D"] == (P30, P30 + 4 * DAY)
    assert spans[LEADER, "before P30D"] == (P30, P30 + 4 * DAY)


def test_everything_that_one_recipient_gets_in_one_run_is_one_message():
    """The leader of two people hears of both, and of their own requirement, in one message."""
    ola = case(employee="ola", recipients={"employee": ("ola",), "leader": (LEADER,)})
    own = case(employee=LEADER, recipients={"employee": (LEADER,), "leader": ("chief",)})
    made = Program().run(P30, case(), ola, own)
    readers = {message.recipient: [item.employee for item in message.items] for message in made.messages}
    assert readers == {KARI: [KARI], "ola": ["ola"], LEADER: [KARI, LEADER, "ola"], "chief": [LEADER]}


def test_a_recipient_named_twice_gets_one_item():
    twice = (Stage("before", "P30D", ("employee", "leader", "role:chief")),)
    recipients = {"employee": (KARI,), "leader": (LEADER,), "role:chief": (LEADER,)}
    assert Program().told(P30, case(stages=twice, recipients=recipients)) == [
        (KARI, "before P30D"),
        (LEADER, "before P30D"),
    ]


def test_a_cycle_without_end_is_never_told():
    assert Program().told(P30, case("valid", None)) == []
