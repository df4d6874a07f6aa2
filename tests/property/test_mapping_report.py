"""The reports hold for every rule book and municipality: they add up, and say what the findings say."""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from compliance.services.directory import Directory
from compliance.services.reports.frame import Made, end_of_horizon
from compliance.services.reports.mapping import answer, mapping_report
from compliance.services.reports.matrix import matrix_report
from compliance.services.reports.people import people_in
from compliance.services.reports.scope import Asked, scope_of
from compliance.services.reports.tally import For, Tally
from compliance.services.sensitive import rests_on_sensitive
from compliance.words.needs import parts_of
from compliance.words.pages import say
from reports.render import FORMATS, render
from rules.model import CLEARED, COMPLIANT, LANGUAGES, Status
from tests.oracle import naive
from tests.property.strategies import cases

MADE = Made(datetime(2027, 2, 12, 7, tzinfo=UTC), "Europe/Oslo")
LACKING = frozenset({Status.DUE, Status.EXPIRED, Status.MISSING})


def rows_of(case):
    """The rows of the whole organisation and what they were made from."""
    asked = Asked(case.on)
    directory = Directory.from_tables(case.tables)
    answered = answer(case.book, case.facts, asked)
    scope, until = scope_of(case.facts, directory, None), end_of_horizon(asked)
    people = people_in(case.facts, answered.evaluation.findings, answered.timeline, scope, until)
    rows = Tally(case.book, scope, case.on, until, answered.evaluation.staffing).rows(people)
    return rows, people, answered, until


@given(cases(), st.sampled_from(LANGUAGES), st.sampled_from([mapping_report, matrix_report]))
def test_every_report_can_be_drawn_in_every_form(case, language, build):
    asked = Asked(case.on, language=language)
    answered = answer(case.book, case.facts, asked)
    made = build(case.book, case.facts, Directory.from_tables(case.tables), asked, answered, MADE)
    for form in FORMATS:
        if form != "pdf":  # in a process of its own each time: tests/property/test_pdf.py
            assert render(made, form)


@given(cases())
def test_the_matrix_has_every_finding_once_in_each_unit_where_the_person_works(case):
    asked, directory = Asked(case.on), Directory.from_tables(case.tables)
    answered = answer(case.book, case.facts, asked)
    made = matrix_report(case.book, case.facts, directory, asked, answered, MADE)
    scope = scope_of(case.facts, directory, None)
    people = people_in(
        case.facts, answered.evaluation.findings, answered.timeline, scope, end_of_horizon(asked)
    )
    expected = Counter((unit, one.employee, one.status in COMPLIANT) for one in people for unit in one.units)
    words = {say(f"cell {status}", "nb"): status in COMPLIANT for status in Status}
    shown = Counter((row[1].text, row[4].text, words[row[6].text]) for row in made.sheet.rows)
    assert shown == expected
    cells = [cell for one in made.sections for row in one.rows for cell in row[1:] if cell.lines]
    assert len(cells) == expected.total()


@given(cases())
def test_more_are_needed_exactly_where_there_is_a_first_day_below_the_need(case):
    rows, _, _, until = rows_of(case)
    for row in rows:
        enough = row.enough
        assert enough.short == max(0, enough.need - enough.have)
        assert enough.train >= enough.short
        assert (enough.first_short_on is None) == (enough.train == 0)
        if enough.first_short_on is not None:
            assert (enough.first_short_on == case.on) == (enough.short > 0)
            assert case.on <= enough.first_short_on <= until


@given(cases())
def test_those_to_train_without_a_minimum_are_those_not_cleared_on_some_day_of_the_horizon(case):
    """Told day by day by the naive evaluator; who is away today is left out."""
    rows, _, _, until = rows_of(case)
    lost, away = set(), set()
    for employee, requirement, run in naive.timeline(case.book, case.tables, case.on):
        if run.first <= case.on <= run.last and run.status is Status.AWAY:
            away.add((employee, requirement))
        if run.first <= until and run.status not in CLEARED | {Status.AWAY}:
            lost.add((employee, requirement))
    for row in rows:
        if row.enough.counted is For.EVERYBODY:
            pairs = {(person.employee, person.requirement) for person in row.people}
            assert row.enough.train == len(pairs & (lost - away))


@given(cases())
def test_whoever_is_not_cleared_lacks_some_part(case):
    """The parts asked one by one say what the requirement says as a whole."""
    _, people, answered, _ = rows_of(case)
    for person in people:
        code = person.requirement
        version = case.book.requirements[code].on(case.on)
        told = len(parts_of(version.needs)) > 1 and not rests_on_sensitive(case.book, code)
        failing = answered.reasons.failing.get((person.employee, code), ())
        if person.status in LACKING:
            assert bool(failing) == told
        elif person.status in {Status.VALID, Status.EXPIRING}:
            assert not failing
