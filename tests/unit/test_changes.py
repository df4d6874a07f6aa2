"""What is new since the last run."""

from __future__ import annotations

from datetime import date

from compliance.services.changes import changes, deserted
from compliance.store.runs import StaffingOfRun
from compliance.store.standing import Stand
from rules.book import RuleBook
from rules.dates import number
from rules.findings import StaffingRow
from rules.model import Requirement

ON = date(2026, 5, 1)
VALID = Stand("valid", date(2026, 1, 1), date(2027, 1, 1))


def test_the_same_statuses_are_no_change() -> None:
    """Nothing new gives no transition and nothing to write."""
    result = changes({("a", "q"): VALID}, {("a", "q"): VALID})
    assert (result.transitions, result.changed, result.gone) == ((), {}, ())


def test_a_new_status_is_a_transition_from_the_old() -> None:
    """The transition names both statuses, and since when and until when the new one is."""
    now = Stand("expiring", date(2026, 4, 30), date(2027, 1, 1))
    (row,) = changes({("a", "q"): VALID}, {("a", "q"): now}).transitions
    assert (row.from_status, row.to_status, row.since, row.cycle_end) == (
        "valid",
        "expiring",
        now.since,
        now.cycle_end,
    )


def test_a_renewal_without_change_of_status_is_written_but_is_no_transition() -> None:
    """A later end of the same status changes what the next run compares with, not the status."""
    now = VALID._replace(cycle_end=date(2028, 1, 1))
    result = changes({("a", "q"): VALID}, {("a", "q"): now})
    assert result.transitions == ()
    assert result.changed == {("a", "q"): now}


def test_whoever_comes_or_goes_has_a_transition_from_or_to_nothing() -> None:
    """No finding is no status."""
    result = changes({("gone", "q"): VALID}, {("new", "q"): VALID})
    assert [(row.person_key, row.from_status, row.to_status) for row in result.transitions] == [
        ("gone", "valid", None),
        ("new", None, "valid"),
    ]
    assert result.gone == (("gone", "q"),)


def _book(**staffing: object) -> RuleBook:
    body = {"authority": "local", "needs": "c", "staffing": staffing}
    requirement = Requirement.model_validate(
        {"name": "Q", "applies_to": {"roles": ["r"]}, "versions": [body]}
    )
    return RuleBook((), {}, {}, {"q": requirement}, {})


def test_a_unit_that_lost_its_last_holder_has_nobody() -> None:
    """A unit with a row at the last run and none now is short of all it needs, from today."""
    before = [StaffingOfRun("q", "watch-1", 2, 1, 1, None)]
    (row,) = deserted(before, [], _book(at_least=2), {"watch-1"}, ON)
    assert (row.unit, row.need, row.have, row.short, row.first_short_on) == ("watch-1", 2, 0, 2, number(ON))


def test_a_unit_with_a_row_is_not_deserted() -> None:
    """What the evaluation counts stands."""
    row = StaffingRow("q", "watch-1", 2, 1, 1, None, (), ())
    assert (
        deserted([StaffingOfRun("q", "watch-1", 2, 1, 1, None)], [row], _book(at_least=2), {"watch-1"}, ON)
        == ()
    )


def test_units_or_requirements_that_are_no_more_are_left_out() -> None:
    """A unit that the data has no more, a lost code, and a rule that lists its units have no deserted rows."""
    before = [StaffingOfRun("q", "watch-1", 2, 1, 1, None), StaffingOfRun("lost", "watch-1", 2, 1, 1, None)]
    assert deserted(before, [], _book(at_least=2), set(), ON) == ()
    assert deserted(before, [], _book(at_least=2, units=["watch-9"]), {"watch-1"}, ON) == ()
