"""The planner over any run of days: nothing twice, nothing older after something newer, silence where due."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from notifications.plan import Case
from notifications.stages import Stage, newest_passed
from tests.unit.notifications.program import Program

START = date(2027, 1, 1)
PEOPLE = {
    "employee": ("kari",),
    "leader": ("leader",),
    "role:chief": ("chief", "leader"),
    "post@x.no": ("box",),
}
WORDS = st.lists(st.sampled_from(sorted(PEOPLE)), min_size=1, max_size=3, unique=True).map(tuple)
PERIODS = st.sampled_from(["P0D", "P1D", "P7D", "P30D", "P1M", "P90D", "P3M"])

befores = st.builds(Stage, st.just("before"), PERIODS, WORDS)
afters = st.builds(
    Stage,
    st.just("after"),
    PERIODS,
    WORDS,
    st.sampled_from([None, "P7D", "P14D", "P1M"]),
    st.one_of(st.none(), st.integers(1, 6)),
)
plans = st.lists(
    st.one_of(befores, afters), min_size=1, max_size=5, unique_by=lambda stage: (stage.when, stage.period)
).map(tuple)
ends = st.one_of(st.none(), st.dates(START - timedelta(days=60), START + timedelta(days=150)))
statuses = st.sampled_from(["valid", "expiring", "grace", "due", "expired", "missing", "away", "exempt"])
gaps = st.lists(st.integers(0, 40), min_size=1, max_size=15)


def case(status: str, end: date | None, stages: tuple[Stage, ...], *, awaits: bool = False) -> Case:
    return Case("kari", "smoke-diving", status, end, stages, PEOPLE, awaits_approval=awaits)


@st.composite
def histories(draw):
    """Days on which the program ran, each with what it found that day (or nothing at all)."""
    stages, day, found = draw(plans), START, []
    for gap in draw(gaps):
        day += timedelta(days=gap)
        one = st.builds(case, statuses, ends, st.just(stages), awaits=st.booleans())
        found.append((day, draw(st.one_of(st.none(), one))))
    return found


def keys_of(made):
    return [key for message in made.messages for key in message.keys]


@given(histories(), st.sets(st.sampled_from(["kari", "leader", "chief", "box"])))
def test_the_same_key_is_never_sent_twice(history, unreachable):
    program = Program(frozenset(unreachable))
    for day, found in history:
        program.run(day, *([found] if found else []))
    keys = [key for key, _ in program.sent]
    assert len(keys) == len(set(keys))


@given(histories(), st.sets(st.sampled_from(["kari", "leader", "chief", "box"])))
def test_running_again_on_the_same_day_sends_nothing_and_skips_nothing_new(history, unreachable):
    program = Program(frozenset(unreachable))
    for day, found in history:
        cases = [found] if found else []
        program.run(day, *cases)
        reasons = set(program.skips)
        assert program.run(day, *cases).messages == ()
        assert set(program.skips) == reasons


@given(histories())
def test_nobody_without_an_address_is_sent_anything_and_nobody_hears_of_the_absent_or_exempt(history):
    program = Program(frozenset({"kari", "box"}))
    for day, found in history:
        made = program.run(day, *([found] if found else []))
        assert not {message.recipient for message in made.messages} & {"kari", "box"}
        if found is None or found.status in {"away", "exempt"} or found.end is None:
            assert made.messages == ()


@given(histories())
def test_one_run_sends_stages_of_one_day_only_and_never_one_that_is_still_to_come(history):
    program = Program()
    for day, found in history:
        made = program.run(day, *([found] if found else []))
        if made.messages:
            newest = newest_passed(found.stages, found.end, day)
            assert {key.stage for key in keys_of(made)} <= {sending.words for sending in newest}
            assert all(sending.day <= day for sending in newest)
        assert len({message.recipient for message in made.messages}) == len(made.messages)


@given(plans, st.dates(START, START + timedelta(days=120)), gaps)
def test_with_an_end_that_stays_each_reader_hears_ever_newer_stages(stages, end, days):
    program, last = Program(), {}
    day = START - timedelta(days=100)
    for gap in days:
        day += timedelta(days=gap)
        due = {sending.words: sending.day for sending in newest_passed(stages, end, day)}
        sent = {
            key.recipient: due[key.stage] for key in keys_of(program.run(day, case("expiring", end, stages)))
        }
        assert all(last.get(reader, date.min) < newest for reader, newest in sent.items())
        last |= sent


@given(plans, st.dates(START, START + timedelta(days=120)))
def test_a_program_that_runs_every_day_sends_every_stage_on_its_day(stages, end):
    """Day by day nothing is missed, skipped or late, whatever the plan."""
    program = Program()
    program.run(START - timedelta(days=400), case("valid", end, stages))
    day = START - timedelta(days=100)
    while day < START + timedelta(days=150):
        made = program.run(day, case("expiring", end, stages))
        due = [sending for sending in newest_passed(stages, end, day) if sending.day == day]
        expected = {(reader, one.words) for one in due for word in one.to for reader in PEOPLE[word]}
        assert {(key.recipient, key.stage) for key in keys_of(made)} == expected
        day += timedelta(days=1)


@given(plans, ends, st.integers(1, 100), st.integers(1, 60))
def test_an_end_moved_later_never_sends_what_the_last_run_had_seen_pass(stages, end, later, gap):
    if end is None:
        return
    program, moved = Program(), end + timedelta(days=later)
    program.run(START, case("expiring", end, stages))
    for step in range(gap, gap + 3):
        made = program.run(START + timedelta(days=step), case("expiring", moved, stages))
        passed = {sending.words for sending in newest_passed(stages, moved, START)}
        assert not passed & {key.stage for key in keys_of(made)}
