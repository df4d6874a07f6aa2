"""An example stands at an edge where a day earlier or later something would be different."""

import pytest

from rules.example_coverage import example_coverage
from rules.examples import run_examples
from rules.load import load_texts

RULES = """\
format: 1
pack: p
title: T
competences: {{a: {{name: A, valid_for: P1Y}}}}
roles: {{r: {{name: R}}}}
requirements:
  q:
    name: Q
    authority: local
    applies_to: {{roles: [r]{to}}}
    needs: {need}
    expiring: P30D
    in_force: {{from: 2022-01-01, until: 2027-12-31}}
examples:
  - title: E
    on: {on}
    employee: {{roles: [r], from: {begins}{hired}}}
    records: [{{competence: a, achieved_on: {achieved}}}]
    expect: {{q: {status}}}
"""


def at_edge(on, status, *, to="", hired="", achieved="2025-06-01", need="a", begins="2020-01-01"):
    given = {"on": on, "status": status, "to": to, "achieved": achieved, "need": need, "begins": begins}
    text = RULES.format(hired=f", hired_on: {hired}" if hired else "", **given)
    book = load_texts([("p.yaml", text)])
    [outcome] = run_examples(book)
    assert outcome.passed, outcome.expectations
    [found] = example_coverage(book, [outcome])
    return bool(found.edge)


@pytest.mark.parametrize(
    ("on", "status", "edge"),
    [
        ("2026-04-30", "valid", False),
        ("2026-05-01", "valid", True),
        ("2026-05-02", "expiring", True),
        ("2026-05-03", "expiring", False),
        ("2026-05-31", "expiring", False),
        ("2026-06-01", "expiring", True),
        ("2026-06-02", "expired", True),
        ("2026-06-03", "expired", False),
    ],
)
def test_the_first_and_the_last_day_of_a_status(on, status, edge):
    assert at_edge(on, status) is edge


@pytest.mark.parametrize(
    ("on", "status", "edge"),
    [
        ("2021-12-30", "none", False),
        ("2021-12-31", "none", True),
        ("2027-12-31", "expired", True),
        ("2028-01-01", "none", True),
        ("2028-01-02", "none", False),
    ],
)
def test_the_first_and_the_last_day_of_a_version_and_the_days_beside_them(on, status, edge):
    assert at_edge(on, status, begins="2010-01-01", achieved="2021-01-01") is edge


@pytest.mark.parametrize(
    ("hired", "status", "edge"),
    [
        ("2016-12-30", "none", False),
        ("2016-12-31", "none", True),
        ("2017-01-01", "valid", True),
        ("2017-01-02", "valid", False),
    ],
)
def test_hired_on_the_day_of_a_cut_off_or_the_day_before(hired, status, edge):
    assert at_edge("2025-12-01", status, to=", hired_from: 2017-01-01", hired=hired) is edge


@pytest.mark.parametrize(
    ("achieved", "status", "edge"),
    [
        ("2025-08-30", "valid", False),
        ("2025-08-31", "valid", True),
        ("2025-09-01", "missing", True),
        ("2025-09-02", "missing", False),
    ],
)
def test_achieved_on_the_day_that_the_needs_name_or_the_day_before(achieved, status, edge):
    need = "{competence: a, achieved_before: 2025-09-01}"
    assert at_edge("2025-12-01", status, need=need, achieved=achieved) is edge


@pytest.mark.parametrize(("on", "edge"), [("2024-12-30", False), ("2024-12-31", True)])
def test_the_day_before_an_assignment(on, edge):
    assert at_edge(on, "none", begins="2025-01-01") is edge


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_are_have_one_neighbour(on):
    assert at_edge(on, "none", begins="0001-01-01") is False
    assert at_edge("2026-01-01", "valid", to=", hired_from: 0001-01-01", hired=on) is (on == "0001-01-01")
