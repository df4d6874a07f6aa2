"""The conformance cases: the library's answer, the command's, and that of the naive evaluator (see README.md)."""

import pytest

from rules.evaluate import evaluate
from rules.facts import build_facts
from rules.load import load_rules
from rules.model import CLEARED, COMPLIANT
from tests.conformance.reading import CASES, only_what_is_asked, read_case, read_tables
from tests.oracle import naive
from tests.property import answers

cases = pytest.mark.parametrize("case", [read_case(folder) for folder in CASES], ids=lambda case: case.name)


def day(value):
    """A day as the answer writes it."""
    return value and value.isoformat()


def answer(case):
    """The object of data formats, 2, from the library alone."""
    facts = build_facts(read_tables(case.data))
    found = evaluate(load_rules([case.rules]), facts, case.on)
    staffing = ("requirement", "unit", "need", "have", "short", "first_short_on")
    return {
        "on": day(case.on),
        "findings": [
            {
                "employee": one.employee,
                "requirement": one.requirement,
                "units": list(one.units),
                "status": one.status.value,
                "cleared": one.status in CLEARED,
                "compliant": one.status in COMPLIANT,
                "since": day(one.since),
                "until": day(one.until),
            }
            for one in answers.findings(found.findings, facts)
        ],
        "staffing": [
            dict(zip(staffing, (*row[:5], day(row[5])), strict=True))
            for row in answers.staffing(found.staffing)
        ],
    }


def test_there_are_cases():
    """An empty folder would pass everything below."""
    assert len(CASES) == 12


@cases
def test_the_library_answers_what_the_case_says(case):
    assert only_what_is_asked(case.expected, answer(case)) == case.expected


@cases
def test_the_naive_evaluator_answers_what_the_case_says(case):
    found = naive.check(load_rules([case.rules]), read_tables(case.data), case.on)
    assert only_what_is_asked(case.expected, found) == case.expected


@cases
@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found[1:],
        lambda found: found[::-1],
        lambda found: [{**found[0], "status": "unheard-of"}, *found[1:]],
        lambda found: [{**found[0], "until": "0001-01-01"}, *found[1:]],
    ],
    ids=["one missing", "another order", "another status", "another day"],
)
def test_a_wrong_answer_is_seen(case, spoil):
    """The comparison itself finds what it is for."""
    wrong = {**case.expected, "findings": spoil(case.expected["findings"])}
    assert only_what_is_asked(case.expected, wrong) != case.expected
