"""Why somebody is not told, where the rule language leaves it to a careful safety officer."""

from datetime import date, timedelta

from notifications.plan import plan
from notifications.stages import Stage
from tests.unit.notifications.program import KARI, LEADER, Program, case, skipped

P30, P90 = date(2027, 1, 30), date(2026, 12, 1)
DAY = timedelta(days=1)


def test_an_employee_without_address_is_told_by_the_leader_in_person():
    """Also of the stage that goes to the employee alone: somebody has to tell them."""
    program = Program(unreachable=frozenset({KARI}))
    made = program.run(P90, case())
    [message] = made.messages
    assert message.recipient == LEADER
    assert [(item.stages, item.in_person) for item in message.items] == [(("before P90D",), True)]
    assert skipped(made) == [(KARI, "before P90D", "no-address")]
    assert program.told(P90 + DAY, case()) == []


def test_an_address_that_comes_later_gets_the_newest_passed_stage():
    program = Program(unreachable=frozenset({KARI}))
    program.run(P90, case())
    program.unreachable = frozenset()
    assert program.told(P90 + DAY, case()) == [(KARI, "before P90D")]


def test_a_leader_without_address_is_a_skip():
    made = Program(unreachable=frozenset({LEADER})).run(P30, case())
    assert [message.recipient for message in made.messages] == [KARI]
    assert skipped(made) == [(LEADER, "before P30D", "no-address")]


def test_a_word_that_nobody_answers_to_is_a_skip_of_that_word():
    made = Program().run(P30, case(recipients={"employee": (KARI,), "leader": ()}))
    assert [message.recipient for message in made.messages] == [KARI]
    assert skipped(made) == [("leader", "before P30D", "nobody-to-tell")]


def test_while_a_proof_awaits_approval_only_the_employee_is_left_alone():
    program = Program()
    made = program.run(P30, case(awaits_approval=True))
    assert [message.recipient for message in made.messages] == [LEADER]
    assert skipped(made) == [(KARI, "before P30D", "proof-awaits-approval")]
    assert program.told(P30 + DAY, case()) == [(KARI, "before P30D")], "rejected: now Kari has to know"


def test_a_proof_that_awaits_approval_needs_no_telling_in_person():
    program = Program(unreachable=frozenset({KARI}))
    assert program.told(P90, case(awaits_approval=True)) == []


def test_stages_of_one_day_are_one_item_with_the_readers_of_both():
    """30 days and a month before 30 March 2027 are both 28 February."""
    stages = (Stage("before", "P1M", ("leader",)), Stage("before", "P30D", ("employee", "leader")))
    made = plan([case(end=date(2027, 3, 30), stages=stages)], date(2027, 2, 28))
    items = {message.recipient: [item.stages for item in message.items] for message in made.messages}
    assert items == {KARI: [("before P30D",)], LEADER: [("before P1M", "before P30D")]}


def test_items_come_with_the_earliest_end_first():
    late, early = case(end=date(2027, 2, 25)), case(requirement="driving", end=date(2027, 2, 3))
    [message, _] = plan([late, early], date(2027, 1, 30)).messages
    assert [item.requirement for item in message.items] == ["driving", "smoke-diving"]


def test_the_plan_does_not_depend_on_the_order_of_its_cases():
    cases = [case(), case(employee="ola", recipients={"employee": ("ola",), "leader": (LEADER,)})]
    assert plan(cases, P30) == plan(reversed(cases), P30)


def test_leaving_before_the_first_stage_is_no_skip_and_on_its_day_it_is():
    early, late = Program(), Program()
    early.run(P90 - 3 * DAY, case("valid"))
    assert skipped(early.run(P90 - DAY)) == []
    late.run(P90 - DAY, case("valid"))
    assert skipped(late.run(P90)) == [(KARI, "before P90D", "left")]
