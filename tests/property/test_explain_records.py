"""Every record of an explanation is told as the naive evaluator sees it, and every reason can be checked."""

from itertools import pairwise

from hypothesis import given

from rules.explain import Why
from rules.model import Held, Hours, Times
from tests.oracle.civil import FOREVER, age_on, day_before, end_of, minus, next_day, plus
from tests.oracle.needs import holdings_of
from tests.oracle.records import Lens
from tests.property.explained import needs_of
from tests.property.strategies import cases

PLAIN = Lens()


class Seen:
    """One reading of one record, beside what the naive evaluator makes of the record."""

    def __init__(self, case, need, part, reading):
        self.case, self.part, self.reading, self.reason = case, part, reading, reading.reason
        self.on, self.person = case.on, need.person
        self.record = need.records[reading.record.row]
        self.holdings = holdings_of(need.world, need.person)
        self.source = reading.route[-1] if reading.route else None

    def competence(self):
        return self.case.book.competences[self.source]

    def renewed(self):
        """What the walk of 3.2 made of it, and the days it covers; None where it takes no part."""
        walk = self.holdings.renewed(self.source, PLAIN)
        covered = self.holdings.counting(self.source, PLAIN)
        return next(
            ((one, days) for one, days in zip(walk, covered, strict=True) if one.record == self.record), None
        )

    def running(self):
        """The running last day before the record; None before the first."""
        key = self.order(self.record)
        before = [
            one.last for one in self.holdings.renewed(self.source, PLAIN) if self.order(one.record) < key
        ]
        return max(before, default=None)

    def order(self, record):
        return record.achieved, record.competence != self.source, record.identity


def seen(case, *, held):
    """Every reading of the competence parts, or of the parts that count acts."""
    for need in needs_of(case):
        for part, reading in need.readings():
            if isinstance(part.need, Held) == held:
                yield Seen(case, need, part, reading)


@given(cases())
def test_the_way_leads_from_the_competence_asked_by_what_also_meets_it(case):
    for one in seen(case, held=True):
        route = one.reading.route
        assert route[0] == one.part.need.competence
        assert one.record.competence in {route[-1], *one.competence().renewed_by}
        for code, step in pairwise(route):
            assert step in {other.competence for other in case.book.competences[code].also_met_by}


@given(cases())
def test_a_record_that_is_used_covers_the_day_until_the_day_told(case):
    """Until its days end, or until the day before the next suspension of a competence on the way."""
    for one in seen(case, held=True):
        if one.reading.used:
            _, counting = one.renewed()
            last = max(last for first, last in counting.spans if first <= one.on <= last)
            suspended = [
                day_before(span.first)
                for span in one.person.suspensions
                if span.of in one.reading.route and span.first > one.on
            ]
            assert (one.reading.until or FOREVER) == min([last, *suspended])
            assert not any(one.holdings.suspended(code, one.on, PLAIN) for code in one.reading.route)


@given(cases())
def test_the_arithmetic_adds_up_to_the_last_valid_day_of_the_naive_evaluator(case):
    """Base, period, age row and the move to the end of a period; the printed day; the record renewed."""
    for one in seen(case, held=True):
        told = one.reading.arithmetic
        if told is None:
            continue
        renewed, _ = one.renewed()
        assert (told.last or FOREVER) == renewed.last
        stands_for = one.reading.stands_for
        assert (stands_for.achieved if stands_for else one.record.achieved) == renewed.own.achieved
        if told.printed:
            assert told.last == (None if one.record.printed == FOREVER else one.record.printed)
        elif told.period is None:
            assert one.competence().valid_for is None
        else:
            assert renewed.last == end_of(plus(told.base, told.period), told.until_end_of)
            assert told.until_end_of in (None, one.competence().until_end_of)
            assert told.moved_from in (None, plus(told.base, told.period))


@given(cases())
def test_a_kept_date_is_the_running_last_day_and_the_record_lies_in_the_window(case):
    for one in seen(case, held=True):
        told = one.reading.arithmetic
        if told is None or told.printed:
            continue
        if not told.kept:
            assert told.base == one.record.achieved
            continue
        running, renewal = one.running(), one.competence().renewal
        assert told.base == running
        if told.kept == "early":
            assert minus(running, renewal.early) <= one.record.achieved <= running
        else:
            assert running < one.record.achieved <= plus(running, renewal.late)


@given(cases())
def test_the_age_row_is_the_first_not_below_the_age(case):
    """Without a birth date it is a row that ends first."""
    for one in seen(case, held=True):
        told = one.reading.arithmetic
        if told is None or told.age is None:
            continue
        rows = {row.to_age: row.for_ for row in one.competence().valid_for}
        assert told.period == rows[told.age.to_age]
        if one.person.born is None:
            assert told.age.years is None
            assert plus(told.base, told.period) == min(plus(told.base, period) for period in rows.values())
        else:
            assert told.age.years == age_on(one.person.born, one.record.achieved)
            fitting = [age for age in rows if age is not None and age >= told.age.years]
            assert told.age.to_age == min(fitting, default=None)


@given(cases())
def test_an_act_counts_within_the_period_and_until_it_is_revoked(case):
    for one in seen(case, held=False):
        if one.reading.used:
            last = plus(one.record.achieved, one.part.need.within)
            revoked = day_before(one.record.revoked) if one.record.revoked else FOREVER
            assert (one.reading.until or FOREVER) == min(last, revoked)
            assert one.record.achieved <= one.on <= min(last, revoked)
            assert one.record.competence in one.part.need.of


@given(cases())
def test_every_reason_can_be_checked(case):
    """What is said against a record is so."""
    for held in (True, False):
        for one in seen(case, held=held):
            if not one.reading.used:
                CHECKS[one.reason.why](one)


def rejected(one):
    assert one.record.status == "rejected"


def pending(one):
    assert one.record.status == "pending"


def later(one):
    assert one.record.achieved > one.on


def prerequisite(one):
    asked = one.case.book.competences[one.record.competence].prerequisites
    on = one.record.achieved
    lacking = tuple(code for code in asked if not one.holdings.holds(code, on, PLAIN))
    assert one.reason.of == lacking != ()
    if one.reason.until:
        assert one.reason.until < on
        assert one.holdings.holds(lacking[0], one.reason.until, PLAIN)
    if one.reason.since:
        assert one.reason.since > on
        assert one.holdings.holds(lacking[0], one.reason.since, PLAIN)


def nothing_to_renew(one):
    assert one.record.competence in one.competence().renewed_by
    assert one.running() is None


def renewed_late(one):
    assert one.record.competence in one.competence().renewed_by
    late = one.competence().renewal and one.competence().renewal.late
    assert one.reason.until == (plus(one.running(), late) if late else one.running())
    assert one.record.achieved > one.reason.until


def no_unit(one):
    assert one.competence().bound_to == "unit"
    assert not any(assigned.covers(one.record.achieved) for assigned in one.person.assignments)


def level(one):
    renewed, _ = one.renewed()
    assert not one.holdings.high_enough(one.source, renewed.own.level, one.reason.of[0])


def limits(one):
    renewed, _ = one.renewed()
    early = one.reason.since and renewed.own.achieved < one.reason.since
    assert early or renewed.own.achieved > one.reason.until


def expired(one):
    renewed, _ = one.renewed()
    assert one.reason.until == renewed.last < one.on


def fell_out(one):
    assert one.reason.until == plus(one.record.achieved, one.part.need.within) < one.on


def revoked(one):
    if isinstance(one.part.need, Held):
        renewed, _ = one.renewed()
        days = {renewed.record.revoked, renewed.own.revoked} - {None}
        assert one.reason.since == min(days)
        assert one.reason.since <= renewed.last
    else:
        assert one.reason.since == one.record.revoked
    assert one.reason.since <= one.on


def left_unit(one):
    assert one.competence().bound_to == "unit"
    assert one.reason.until == max(one.holdings.stays(one.record.achieved)) < one.on


def suspended(one):
    [code] = one.reason.of
    assert code in one.reading.route
    last = one.reason.until or FOREVER
    assert one.reason.since <= one.on <= last
    assert all(one.holdings.suspended(code, day, PLAIN) for day in (one.reason.since, one.on, last))
    assert last == FOREVER or not one.holdings.suspended(code, next_day(last), PLAIN)


def not_that_one(one):
    assert isinstance(one.part.need, Times | Hours)
    assert one.record.competence not in one.part.need.of


CHECKS = {
    Why.NOT_THAT_ONE: not_that_one,
    Why.REJECTED: rejected,
    Why.PENDING: pending,
    Why.LATER: later,
    Why.PREREQUISITE: prerequisite,
    Why.NOTHING_TO_RENEW: nothing_to_renew,
    Why.RENEWED_LATE: renewed_late,
    Why.NO_UNIT: no_unit,
    Why.LEVEL: level,
    Why.LIMITS: limits,
    Why.EXPIRED: expired,
    Why.FELL_OUT: fell_out,
    Why.REVOKED: revoked,
    Why.LEFT_UNIT: left_unit,
    Why.SUSPENDED: suspended,
}


def test_every_reason_has_a_check():
    assert set(CHECKS) == set(Why)
