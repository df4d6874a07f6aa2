"""The figures on pages are those of `compliance report figures`, for every unit and every day that they show."""

from hypothesis import given, settings

from compliance.services.answers import Answers
from compliance.services.directory import Directory
from compliance.services.figures import figures
from compliance.services.overview.cells import cells
from compliance.services.overview.counting import Asked, Counter, is_law
from compliance.services.overview.shares import days, shares
from compliance.services.situation import Situation
from rules.evaluate import evaluate
from rules.model import Status
from tests.property.strategies import cases


def answers_of(case):
    """The day's answers of a made-up municipality, in which nobody has a name."""
    names = Directory(
        {id_: id_ for id_ in case.facts.employees.ids}, {id_: id_ for id_ in case.facts.units.ids}
    )
    keys = {id_: f"key-{id_}" for id_ in case.facts.employees.ids}
    return Answers(Situation(case.book, case.facts, names), keys, case.on)


def everything(answers):
    """A viewer who sees every unit."""
    return lambda _: frozenset(answers.facts.units.ids)


def by_requirement(counter):
    """Requirement → (bound, in order)."""
    return {code: (one.all, one.met) for code in counter.codes if (one := counter.of_requirement(code)).all}


@given(cases())
def test_every_requirement_has_the_figures_of_the_command(case):
    answers = answers_of(case)
    counter = Counter(answers, cells(case.book, case.facts, case.on), Asked(), everything(answers))
    told = figures(case.book, case.facts, case.on)
    assert by_requirement(counter) == {one.requirement: (one.bound, one.compliant) for one in told}
    assert counter.total.gaps == sum(
        one.by_status[Status.EXPIRED] + one.by_status[Status.MISSING] for one in told
    )


@given(cases())
def test_every_unit_has_its_people_and_those_below_each_once(case):
    answers = answers_of(case)
    found = evaluate(case.book, case.facts, case.on).findings
    counted = cells(case.book, case.facts, case.on)
    for unit in case.facts.units.ids[:3]:
        below = {place for place, id_ in enumerate(case.facts.units.ids) if id_ in answers.below(unit)}
        here = [
            row
            for row in range(len(found))
            if below & set(found.units[found.unit_start[row] : found.unit_start[row + 1]].tolist())
        ]
        counter = Counter(answers, counted, Asked(unit=unit), everything(answers))
        assert counter.total.all == len(here)
        assert counter.total.met == sum(bool(found.compliant[row]) for row in here)
        assert [one.bound for one in figures(case.book, case.facts, case.on, unit=unit)] == [
            counter.of_requirement(code).all for code in counter.codes
        ]


@given(cases())
def test_every_role_has_whoever_is_bound_in_it(case):
    answers = answers_of(case)
    counter = Counter(answers, cells(case.book, case.facts, case.on), Asked(), everything(answers))
    for role in counter.roles:
        alone = Counter(answers, cells(case.book, case.facts, case.on), Asked(role=role), everything(answers))
        assert counter.of_role(role) == alone.total
        assert all(role in case.book.roles_meeting(code) for code in alone.codes)
        assert 0 < alone.total.all <= counter.total.all


@settings(max_examples=20)
@given(cases())
def test_each_month_is_the_day_as_it_is_known_now(case):
    answers = answers_of(case)
    over_time = shares(answers, Asked(), everything(answers)).over_time
    assert [day for day, _ in over_time] == list(days(case.on))
    for day, share in over_time:
        told = figures(case.book, case.facts, day)
        assert (share.all, share.met) == (sum(one.bound for one in told), sum(one.compliant for one in told))


@given(cases())
def test_law_and_the_rest_are_everything(case):
    answers = answers_of(case)
    of = {
        law: Counter(answers, cells(case.book, case.facts, case.on), Asked(law=law), everything(answers))
        for law in ("", "law", "local")
    }
    assert of[""].total.all == of["law"].total.all + of["local"].total.all
    assert all(is_law(case.book, code, case.on) for code in of["law"].codes)


@given(cases())
def test_nobody_is_counted_where_nothing_is_seen(case):
    answers = answers_of(case)
    found = shares(answers, Asked(), lambda _: frozenset())
    assert found.total.all == 0
    assert found.requirements == found.roles == ()
