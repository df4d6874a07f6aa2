"""Figures count what the findings say, and name nobody."""

from collections import Counter

from hypothesis import given

from compliance.services.figures import as_values, figures
from rules.evaluate import evaluate, statuses_in_blocks
from rules.findings import STATUSES
from tests.property.strategies import cases


@given(cases())
def test_the_status_alone_is_that_of_the_finding(case):
    """For each employee and requirement, whatever the block."""
    whole = evaluate(case.book, case.facts, case.on).findings
    codes = [whole.requirements[place] for place in whole.requirement.tolist()]
    expected = zip(whole.employee.tolist(), codes, whole.status.tolist(), strict=True)
    found = [
        (employee, part.requirement, status)
        for part in statuses_in_blocks(case.book, case.facts, case.on, block=2)
        for employee, status in zip(part.employee.tolist(), part.status.tolist(), strict=True)
    ]
    assert sorted(found) == sorted(expected)


@given(cases())
def test_the_figures_are_counts_of_the_findings(case):
    """Bound, cleared, compliant and each status."""
    whole = evaluate(case.book, case.facts, case.on).findings
    codes = [whole.requirements[place] for place in whole.requirement.tolist()]
    found = figures(case.book, case.facts, case.on)
    assert {one.requirement: one.bound for one in found} == Counter(codes)
    assert sum(one.cleared for one in found) == int(whole.cleared.sum())
    assert sum(one.compliant for one in found) == int(whole.compliant.sum())
    statuses = Counter(STATUSES[place] for place in whole.status.tolist())
    assert sum((Counter(one.by_status) for one in found), Counter()) == statuses
    assert not any(name in str(as_values(case.book, found, case.on)) for name in ("employee", "name"))
