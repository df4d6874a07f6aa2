"""Who an account is on a day: from the data, from grants, and by standing in for somebody."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import rules
from compliance.errors import InputError
from compliance.services.access import granting, managing
from compliance.services.access.viewer import Asked, Role
from compliance.services.access.viewers import asked_of, viewer_of
from compliance.store import places
from compliance.store.grants import Grant
from rules.load import load_rules
from tests.integration.access.conftest import DAY, PASSWORD
from tests.integration.store.brigade import ASSIGNMENTS, EMPLOYEES, UNITS, bring, with_row

FIRE = Path(rules.__file__).parent / "packs" / "fire.yaml"
ONE = timedelta(days=1)


def wanted(role, unit=None, organisation=None, requirement=None, until=None):
    return Grant("", role, unit, organisation, requirement, DAY, until)


@pytest.fixture
def become(brigade):
    """The viewer that an employee is on a day."""
    made = {}

    def become(employee, day=DAY):
        if employee not in made:
            made[employee] = managing.add(brigade, employee, PASSWORD, is_employee=True)
        return viewer_of(brigade, made[employee], day)

    return become


def test_a_leader_leads_the_unit_and_all_below_it(become, keys):
    assert become("e1").led == {"brigade", "watch-1"}
    assert become("e2").led == {"watch-1"}
    assert become("e10").led == frozenset()
    assert become("e2").employee == keys["e2"]


def test_everybody_works_where_they_have_an_assignment_on_the_day_or_later(become, brigade):
    assert become("e2").works_in == {"watch-1"}
    bring(brigade, assignments=with_row(ASSIGNMENTS, 1, until=DAY))
    assert become("e10").works_in == {"watch-1"}
    assert become("e10", DAY + ONE).works_in == frozenset()


def test_who_has_left_is_nobody_from_the_next_day(become, brigade):
    bring(brigade, employees=with_row(EMPLOYEES, 0, left_on=DAY))
    assert become("e1") is not None
    assert become("e1", DAY + ONE) is None


def test_nobody_leads_once_all_their_assignments_have_ended(become, brigade):
    bring(brigade, assignments=with_row(ASSIGNMENTS, 0, until=DAY))
    assert become("e2").led == {"watch-1"}
    assert become("e2", DAY + ONE).led == frozenset()
    assert become("e1", DAY + ONE).led, "a leader without any assignment of their own leads on"


def test_a_deputy_leads_what_the_leader_leads_on_these_days_only(become, brigade):
    granting.stand_in(brigade, "e1", "e10", DAY, DAY + ONE)
    days = [DAY - ONE, DAY, DAY + ONE, DAY + 2 * ONE]
    assert [bool(become("e10", day).led) for day in days] == [False, True, True, False]
    assert become("e10").led == {"brigade", "watch-1"}


def test_only_a_leader_has_a_deputy_so_that_nobody_stands_in_for_a_deputy(brigade):
    granting.stand_in(brigade, "e1", "e10", DAY, None)
    with pytest.raises(InputError):
        granting.stand_in(brigade, "e10", "e2", DAY, None)


def test_a_deputy_of_two_leaders_has_the_units_of_each_and_not_those_the_leaders_stand_in_for(
    become, brigade
):
    granting.stand_in(brigade, "e1", "e2", DAY, None)
    granting.stand_in(brigade, "e2", "e10", DAY, None)
    assert become("e2").led == {"brigade", "watch-1"}
    assert become("e10").led == {"watch-1"}


def test_a_grant_covers_the_units_below_on_its_days(become, brigade):
    become("e10")
    granting.grant(brigade, None, "e10", wanted("safety-officer", "brigade", until=DAY))
    [power] = become("e10").powers
    assert (power.role, power.units, power.everywhere) == (
        Role.SAFETY_OFFICER,
        {"brigade", "watch-1"},
        False,
    )
    assert [bool(become("e10", day).powers) for day in (DAY - ONE, DAY, DAY + ONE)] == [False, True, False]


def test_a_grant_for_all_units_covers_who_is_in_none(become, brigade):
    become("e10")
    granting.grant(brigade, None, "e10", wanted("safety-officer"))
    [power] = become("e10").powers
    assert power.everywhere
    assert power.covers(frozenset())


def test_a_grant_taken_back_counts_no_more(become, brigade):
    become("e10")
    kept = granting.grant(brigade, None, "e10", wanted("hr"))
    assert become("e10").powers
    granting.revoke(brigade, kept.id)
    assert become("e10").powers == ()


def test_hr_is_for_one_organisation_with_all_units_below_those_that_name_it(become, brigade):
    units = [
        {**UNITS[0], "organisation": "911"},
        UNITS[1],
        {"id": "care", "name": "Omsorg", "organisation": "922"},
        {"id": "home", "name": "Hjemmet", "parent": "care"},
        {"id": "church", "name": "Fellesråd"},
    ]
    bring(brigade, units=units)
    become("e10")
    for organisation in ("911", "922", None):
        granting.grant(brigade, None, "e10", wanted("hr", organisation=organisation))
    powers = become("e10").powers
    assert [power.units for power in powers] == [{"brigade", "watch-1"}, {"care", "home"}, {"church"}]
    assert not any(power.everywhere for power in powers)


def test_where_every_unit_names_an_organisation_hr_must_name_one(become, brigade):
    bring(brigade, units=[{**UNITS[0], "organisation": "911"}, UNITS[1]])
    become("e10")
    with pytest.raises(InputError) as raised:
        granting.grant(brigade, None, "e10", wanted("hr"))
    assert str(raised.value) == "every unit belongs to an organisation; write --organisation 911"


def test_with_one_employer_hr_covers_everybody(become, brigade):
    become("e10")
    granting.grant(brigade, None, "e10", wanted("hr"))
    assert become("e10").powers[0].everywhere


def test_the_language_is_the_employees(become):
    assert [become(employee).language for employee in ("e1", "e2", "e10")] == ["nn", "nb", None]


def test_somebody_who_is_no_employee_has_what_was_granted_and_nothing_else(brigade):
    key = managing.add(brigade, "drift", PASSWORD, is_employee=False)
    granting.grant(brigade, None, "drift", wanted("administrator"))
    viewer = viewer_of(brigade, key, DAY)
    assert (viewer.employee, viewer.led, viewer.works_in) == (None, frozenset(), frozenset())
    assert [power.role for power in viewer.powers] == [Role.ADMINISTRATOR]
    assert viewer.must_change


def test_of_several_people_the_units_of_each(brigade, keys):
    with brigade.reading() as session:
        found = places.units_of(session, list(keys.values()), date(2026, 5, 1))
    assert found == {keys["e2"]: {"watch-1"}, keys["e10"]: {"watch-1"}}


def test_smoke_diving_is_sensitive_and_counted_as_the_library_has_it():
    book = load_rules([FIRE])
    assert asked_of(book, "smoke-diving") == Asked("smoke-diving", sensitive=True, counted=True)
