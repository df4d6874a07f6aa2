"""Import adds and corrects, takes away only what it is told to, and loses nothing of what was known."""

from datetime import date

import pytest
from sqlalchemy import text

from compliance.errors import InputError
from compliance.services.importing import import_data, known_already
from compliance.store.db import change_number
from compliance.store.facts import load_facts
from compliance.store.history import end_of_day
from compliance.store.people import employee_keys, everybody
from tests.integration.store.brigade import (
    ASSIGNMENTS,
    EMPLOYEES,
    RECORDS,
    UNITS,
    D,
    brigade,
    bring,
    cells,
    done,
    intake,
    with_row,
)


def number(store):
    with store.reading() as session:
        return change_number(session)


def rows(store, table):
    with store.reading() as session:
        return session.connection().execute(text(f"SELECT count(*) FROM {table}")).scalar_one()


def test_the_first_import_adds_every_row(store):
    assert bring(store) == {
        "units": (2, 0, 0, 0),
        "employees": (3, 0, 0, 0),
        "assignments": (2, 0, 0, 0),
        "records": (4, 0, 0, 0),
    }
    assert number(store) == 1


def test_the_same_data_again_changes_nothing_at_all(store, clock):
    bring(store)
    before = sorted(cells(store))
    clock.go(days=1)
    assert bring(store)["records"] == (0, 0, 0, 4)
    assert sorted(cells(store)) == before


def test_a_corrected_row_gets_a_new_version_and_the_old_one_stays(store, clock):
    bring(store)
    clock.go(days=1)
    corrected = with_row(RECORDS, 3, valid_until=D("2027-05-01"))
    assert bring(store, records=corrected)["records"] == (0, 1, 0, 3)
    assert rows(store, "records") == 5


def test_known_day_tells_what_was_known_at_the_end_of_it_in_the_zone(store, clock):
    bring(store)  # 06:00 on 1 May in Oslo
    clock.go(hours=17, minutes=59)  # 23:59 the same day
    bring(store, employees=with_row(EMPLOYEES, 1, birth_date=D("1981-03-12")))
    clock.go(minutes=1)  # midnight: the next day
    bring(store, employees=with_row(EMPLOYEES, 1, birth_date=D("1982-03-12")))

    def born(day):
        with store.reading() as session:
            known = day and end_of_day(day, "Europe/Oslo")
            key = employee_keys(session)["e2"]
            who = everybody(session, known).get(key)
            return who and who.birth_date.year

    assert [born(day) for day in (date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 2), None)] == [
        None,
        1981,
        1982,
        1982,
    ]


def test_a_clock_that_was_set_back_does_not_turn_history_around(store, clock):
    bring(store)
    clock.go(days=-30)
    bring(store, records=RECORDS[1:3], units=with_row(UNITS, 0, name="Brann"))
    with store.reading() as session:
        versions = session.connection().execute(
            text("SELECT known_from, known_until FROM units WHERE code = 'brigade' ORDER BY id")
        )
        (first, until), (second, open_) = versions.all()
    assert until == second > first
    assert open_ is None


def test_rows_that_are_missing_stay(store):
    bring(store)
    assert done(import_data(store, intake(employees=EMPLOYEES[:1], records=[]))) == {
        "employees": (0, 0, 0, 1),
        "records": (0, 0, 0, 0),
    }
    with store.reading() as session:
        assert len(load_facts(session).facts.records.row) == 4


def test_complete_withdraws_what_is_missing_and_keeps_it_in_the_history(store, clock):
    bring(
        store,
        records=RECORDS * 1 + [dict(RECORDS[0], achieved_on=date(2000, 1, 1 + day)) for day in range(8)],
    )
    then = clock.go(seconds=1)
    clock.go(days=1)
    many = RECORDS + [dict(RECORDS[0], achieved_on=date(2000, 1, 1 + day)) for day in range(7)]
    assert done(import_data(store, brigade(records=many), complete=["records"]))["records"] == (0, 0, 1, 11)
    with store.reading() as session:
        assert len(load_facts(session).facts.records.row) == 11
        assert len(load_facts(session, then).facts.records.row) == 12


def test_more_than_a_tenth_is_withdrawn_only_with_yes(store):
    bring(store)
    before = sorted(cells(store))
    with pytest.raises(InputError) as raised:
        import_data(
            store, brigade(records=RECORDS[:3], employees=EMPLOYEES[:2]), complete=["records", "employees"]
        )
    assert str(raised.value) == (
        "employees: 1 of 3 known rows are not in the data and would be withdrawn, more than a tenth; "
        "see that the data is whole, then import it with --yes. Nothing was changed\n"
        "records: 1 of 4 known rows are not in the data and would be withdrawn, more than a tenth; "
        "see that the data is whole, then import it with --yes. Nothing was changed"
    )
    assert sorted(cells(store)) == before
    assert done(import_data(store, brigade(records=RECORDS[:3]), complete=["records"], yes=True))[
        "records"
    ] == (
        0,
        0,
        1,
        3,
    )


def test_a_withdrawn_unit_that_is_still_named_is_refused(store):
    bring(store)
    with pytest.raises(InputError) as raised:
        import_data(store, brigade(units=UNITS[:1]), complete=["units"], yes=True)
    assert str(raised.value) == (
        "units: watch-1 would be withdrawn, but 2 rows of assignments or units still name it; "
        "end or withdraw those too"
    )


@pytest.mark.parametrize(
    ("complete", "sentence"),
    [
        (
            "absences",
            "--complete absences: the data has no table absences; a missing one does not say that there is nothing",
        ),
        ("recrods", '--complete recrods: there is no table "recrods"; did you mean "records"?'),
    ],
)
def test_a_complete_table_must_be_there(store, complete, sentence):
    with pytest.raises(InputError) as raised:
        import_data(store, brigade(), complete=[complete])
    assert str(raised.value) == sentence


def test_an_employee_who_was_withdrawn_and_comes_back_is_the_same_person(store, clock):
    bring(store)
    with store.reading() as session:
        key = employee_keys(session)["e10"]
    clock.go(days=1)
    two = intake(units=UNITS, employees=EMPLOYEES[:2])
    assert done(import_data(store, two, complete=["employees"], yes=True))["employees"] == (0, 0, 1, 2)
    assert "e10" not in known_already(store).employees
    clock.go(days=1)
    assert bring(store)["employees"] == (1, 0, 0, 2)
    with store.reading() as session:
        assert employee_keys(session)["e10"] == key


def test_who_changed_in_name_and_in_hire_date_was_corrected_once(store):
    bring(store)
    changed = with_row(with_row(EMPLOYEES, 1, name="Kari N. Li", hired_on=D("2011-01-01")), 0, email="a@b.no")
    assert bring(store, employees=changed)["employees"] == (0, 2, 0, 1)


def test_records_without_id_are_themselves_by_employee_competence_day_and_order(store):
    bring(store)
    more = [*RECORDS, RECORDS[1]]
    assert bring(store, records=more)["records"] == (1, 0, 0, 4)
    other_hours = with_row(more, 2, hours=None)
    assert bring(store, records=other_hours)["records"] == (0, 1, 0, 4)


def test_an_id_that_says_what_it_would_be_without_one_is_the_same_record(store):
    bring(store)
    named = with_row(RECORDS, 2, id="e2/exercise/2026-01-10/2")
    assert bring(store, records=named)["records"] == (0, 0, 0, 4)


def test_verified_said_or_not_said_is_the_same(store):
    bring(store)
    said = with_row(RECORDS, 0, status="verified")
    assert bring(store, records=said)["records"] == (0, 0, 0, 4)


def test_who_approved_is_a_key_where_it_is_an_employee_and_a_text_otherwise(store):
    base = {"employee": "e2", "requirement": "smoke-diving", "reason": "kurs"}
    both = [
        {**base, "from": D("2026-01-01"), "approved_by": "e1"},
        {**base, "from": D("2026-02-01"), "approved_by": "Statsforvalteren"},
    ]
    bring(store, exemptions=both)
    assert bring(store, exemptions=both)["exemptions"] == (0, 0, 0, 2)
    with store.reading() as session:
        found = session.connection().execute(
            text("SELECT approved_by, approved_by_key FROM exemptions ORDER BY from_day")
        )
        assert found.all() == [(None, employee_keys(session)["e1"]), ("Statsforvalteren", None)]


def test_a_failure_half_way_leaves_everything_as_it_was(store):
    bring(store)
    before = sorted(cells(store))
    broken = with_row(RECORDS, 3, status="perhaps")  # the database refuses the word
    with pytest.raises(Exception, match="ck_records_status"):
        bring(store, records=broken, units=with_row(UNITS, 0, name="Brann"))
    assert sorted(cells(store)) == before


def test_progress_is_told_of_every_row_twice(store):
    told = []
    import_data(store, brigade(assignments=ASSIGNMENTS), progress=told.append)
    assert sum(told) == 2 * (len(UNITS) + len(EMPLOYEES) + len(ASSIGNMENTS) + len(RECORDS))
