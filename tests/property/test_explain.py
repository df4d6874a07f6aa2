"""An explanation tells the finding's own story, over the whole rule language."""

from hypothesis import given

from rules.evaluate import evaluate
from rules.model import Held, Hours, Not, Status, Times
from tests.oracle.civil import BEGINNING, FOREVER, ONE_DAY, minus, next_day, plus
from tests.oracle.naive import Finding
from tests.oracle.needs import holdings_of, holds, stretches
from tests.oracle.people import World
from tests.oracle.statuses import UNTOUCHED, Pair
from tests.property import answers
from tests.property.explained import needs_of, pairs, touched
from tests.property.strategies import cases

HELD = {Status.VALID, Status.EXPIRING}
NOT_HELD = {Status.GRACE, Status.DUE, Status.EXPIRED, Status.MISSING}


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
            (assigned.role, assigned.unit, assigned.first)
            for assigned in one.assignments
            if not assigned.unfit
        ]
        matching = world.matching(people[one.employee], one.requirement)
        assert sorted(fitting) == sorted((each.role, each.of, each.first) for each in matching)


@given(cases())
def test_the_need_as_a_whole_holds_where_the_status_says_so(case):
    """Valid and expiring while it holds, else none of the two; leave and exemption tell nothing of it."""
    for one in pairs(case):
        if one.finding is not None:
            assert one.need.holds or one.finding.status not in HELD
            assert not one.need.holds or one.finding.status not in NOT_HELD
            assert (one.absent is not None) == (one.finding.status == Status.AWAY)
            assert one.absent or (one.exempt is not None) == (one.finding.status == Status.EXEMPT)


@given(cases())
def test_each_part_holds_on_the_days_of_the_naive_evaluator(case):
    """The unbroken days around the day asked, of every part at any depth."""
    for need in needs_of(case):
        holdings = holdings_of(need.world, need.person)
        for part in need.every_part():
            around = [(a, z) for a, z in stretches(holdings, part.need) if a <= case.on <= z]
            assert part.holds == holds(holdings, part.need, case.on) == bool(around)
            since, until = part.since or BEGINNING, part.until or FOREVER
            if part.holds:
                assert [(since, until)] == around
            else:
                assert not any(a <= until and since <= z for a, z in stretches(holdings, part.need))
                assert since == BEGINNING or holds(holdings, part.need, since - ONE_DAY)
                assert until == FOREVER or holds(holdings, part.need, next_day(until))


@given(cases())
def test_a_part_holds_exactly_where_there_are_as_many_as_it_takes(case):
    """Parts, records, times and hours; and a part without parts by the records that it uses."""
    for need in needs_of(case):
        for part in need.every_part():
            assert part.holds == (part.have >= part.asked)
            assert part.have >= 0
            if isinstance(part.need, Held | Times):
                assert part.have == len(part.used)
            if isinstance(part.need, Hours):
                assert part.have == sum(one.record.hours for one in part.used)


@given(cases())
def test_every_record_that_a_part_touches_is_told_of_once(case):
    """Used or passed over, never both, never left out; and no other record is."""
    for need in needs_of(case):
        for part in need.every_part():
            told = sorted(one.record.row for one in part.readings)
            rows = [
                row
                for row, record in need.records.items()
                if record.competence in touched(case.book, part.need)
            ]
            assert told == sorted(rows)
            assert sorted([*part.used, *part.passed_over], key=id) == sorted(part.readings, key=id)


@given(cases())
def test_something_decides_down_to_a_part_without_parts_where_anything_does(case):
    """Where the need ends or does not hold, one part of each deciding part decides; else none does."""
    for need in needs_of(case):
        root = need.part
        assert root.decides == (not root.holds or root.until is not None)
        for part in need.every_part():
            if part.parts:
                assert part.decides == any(inner.decides for inner in part.parts)


@given(cases())
def test_what_decides_changes_with_the_whole_or_stands_against_it(case):
    """A deciding part without parts turns on the day after the last day, or stands wrong on the day asked."""
    for need in needs_of(case):
        holdings = holdings_of(need.world, need.person)
        for part, wanted in leaves(need.part):
            last = need.part.until or FOREVER
            if part.decides and need.part.holds:
                assert holds(holdings, part.need, last) == wanted
                assert holds(holdings, part.need, next_day(last)) != wanted
            elif part.decides:
                assert part.holds != wanted


def leaves(part, wanted=True):
    """The parts without parts, each with whether it is wanted to hold (not within a `not`)."""
    if not part.parts:
        yield part, wanted
    for inner in part.parts:
        yield from leaves(inner, wanted != isinstance(part.need, Not))


@given(cases())
def test_the_duty_and_the_warning_are_those_of_the_naive_evaluator(case):
    """The first day of the duty and the last to get it, the first day of the warning."""
    for one in pairs(case):
        if one.finding is None:
            continue
        pair = answers_pair(case, one)
        assert one.duty.began == pair.duty_began(case.on)
        assert (one.duty.last or FOREVER) == plus(one.duty.began, one.version.due_within)
        if one.need.holds and one.need.until:
            first = max(minus(one.need.until, one.version.expiring), one.need.since or BEGINNING)
            assert one.warning_from == (None if first == BEGINNING else first)
        else:
            assert one.warning_from is None


@given(cases())
def test_the_tolerated_days_are_those_of_the_naive_evaluator(case):
    """Told for what ends or ended in a version with grace: until the last such day, or why there is none."""
    for one in pairs(case):
        if one.finding is None:
            continue
        pair, told = answers_pair(case, one), one.tolerance
        end = one.need.until if one.need.holds else one.need.since and one.need.since - ONE_DAY
        assert (told is None) == (end is None or not one.version.grace)
        assert one.finding.status != Status.GRACE or not told.refused
        if told is None:
            continue
        over = case.on > plus(end, one.version.grace)
        asked = next_day(end) if one.need.holds or over else case.on
        assert bool(told.refused) != pair._in_grace(one.version, asked)
        if told.refused:
            naturally = holds(pair.holdings, one.version.needs, next_day(end), UNTOUCHED)
            assert (told.refused == "cut-short") == naturally
        elif told.until:
            assert pair._in_grace(one.version, told.until)
            assert not pair._in_grace(one.version, next_day(told.until))


def answers_pair(case, explanation):
    """The naive evaluator's pair."""
    world = World(case.book, case.tables, case.on)
    person = next(person for person in world.people if person.id == explanation.employee)
    return Pair(world, person, explanation.requirement)
