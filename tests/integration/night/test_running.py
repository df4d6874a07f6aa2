"""The nightly job writes what is new, once, and never turns history around."""

from datetime import date

import pytest
from sqlalchemy import MetaData, select

from compliance.services.running import Refused, run
from compliance.store.outbox import mails
from compliance.store.rule_books import files_of
from compliance.store.runs import last_run, runs, staffing_of, transitions_of
from tests.integration.night.conftest import DATA, RULES

DAY = date(2026, 5, 1)


def contents(store):
    """Every row of every table, but for the counter of writes."""
    tables = MetaData()
    tables.reflect(store.engine)
    with store.reading() as session:
        return {
            name: sorted(map(str, session.connection().execute(select(table)).all()))
            for name, table in tables.tables.items()
            if name != "store_state"
        }


def test_a_run_keeps_its_rule_book_its_figures_and_every_transition(place) -> None:
    """What was decided by, what was found and what changed can be read again."""
    report = run(place.settings, place.store, DAY)
    with place.store.reading() as session:
        saved = last_run(session)
        assert saved is not None
        assert (saved.id, saved.on_day, saved.rule_book) == (
            report.run_id,
            DAY,
            report.situation.book.hash,
        )
        assert saved.counts["by_status"] == {
            **dict.fromkeys(saved.counts["by_status"], 0),
            "valid": 1,
            "expiring": 1,
        }
        kept = files_of(session, saved.rule_book)
        assert kept is not None
        assert [text for _, text in kept] == [RULES]
        found = transitions_of(session, saved.id)
        assert sorted((row.from_status, row.to_status) for row in found) == [
            (None, "expiring"),
            (None, "valid"),
        ]


def test_running_twice_on_a_day_changes_nothing_and_mails_nobody_twice(place, clock) -> None:
    """The second run of a day with nothing new leaves every table as it was."""
    first = run(place.settings, place.store, DAY)
    assert first.new
    before = contents(place.store)
    clock.go(hours=3)
    again = run(place.settings, place.store, DAY)
    assert (again.new, again.run_id) == (False, first.run_id)
    assert contents(place.store) == before


def test_the_expiring_one_and_the_leader_are_told_once(place, clock) -> None:
    """Bo's stages are made up for by the newest; the day after nobody is told of it again."""
    run(place.settings, place.store, DAY)
    clock.go(days=1)
    run(place.settings, place.store, date(2026, 5, 2))
    with place.store.reading() as session:
        readers = [mail.address for mail in mails(session)]
    assert sorted(readers) == ["bo@fjordvik.example", "cora@fjordvik.example"]


def test_a_lapse_is_a_transition_of_its_night(place, clock) -> None:
    """Only what changed since the last run is a transition."""
    run(place.settings, place.store, date(2026, 5, 2))
    clock.go(days=2)
    report = run(place.settings, place.store, date(2026, 5, 3))
    (row,) = report.changes.transitions
    assert (row.from_status, row.to_status, row.cycle_end) == ("expiring", "expired", date(2026, 5, 2))


def test_data_that_came_later_on_the_same_day_is_a_run_of_its_own(place, clock) -> None:
    """A second run of a day saves what is new since the first."""
    first = run(place.settings, place.store, DAY)
    clock.go(hours=1)
    place.bring(records=DATA["records.csv"] + "r3,bo,medical,2026-04-30\n")
    again = run(place.settings, place.store, DAY)
    assert again.new
    assert again.run_id != first.run_id
    assert [(row.from_status, row.to_status) for row in again.changes.transitions] == [("expiring", "valid")]


def test_a_day_before_the_last_run_is_refused(place) -> None:
    """Saving the past would turn history around; the sentence says what to do instead."""
    run(place.settings, place.store, DAY)
    with pytest.raises(Refused) as refused:
        run(place.settings, place.store, date(2026, 4, 30))
    assert str(refused.value) == (
        "2026-04-30 lies before the last run, of 2026-05-01: saving it would turn history around. "
        "Look at it with --dry-run, or with compliance check --on"
    )


def test_a_dry_run_may_look_anywhere_and_saves_nothing(place) -> None:
    """A dry run of any day leaves every table as it was."""
    run(place.settings, place.store, DAY)
    before = contents(place.store)
    report = run(place.settings, place.store, date(2026, 4, 30), dry_run=True)
    assert report.run_id is None
    assert contents(place.store) == before


def test_a_unit_whose_last_holder_left_is_reported_as_having_nobody(place, clock) -> None:
    """It had a staffing row at the last run, so it has one now, of 0; and again at the next."""
    run(place.settings, place.store, DAY)
    ended = "employee,role,unit,from,until\nanna,smoke-diver,watch-1,2020-01-01,2026-05-01\n"
    for day in (date(2026, 5, 2), date(2026, 5, 3)):
        clock.go(days=1)
        place.bring(assignments=ended + "bo,smoke-diver,watch-1,2020-01-01,2026-05-01\n")
        report = run(place.settings, place.store, day)
        with place.store.reading() as session:
            assert report.run_id is not None
            (row,) = staffing_of(session, runs(session)[0].id)
        assert (row.unit, row.need, row.have, row.short) == ("watch-1", 1, 0, 1)


def test_rows_whose_code_the_rule_book_lost_are_kept_and_take_no_part(place, clock) -> None:
    """A code that is renamed in the rules hides nobody's data: it is kept, and the run goes on."""
    run(place.settings, place.store, DAY)
    before = contents(place.store)["records"]
    place.write_rules(RULES.replace("medical", "health-check"))
    clock.go(days=1)
    report = run(place.settings, place.store, date(2026, 5, 2))
    assert report.counts["by_status"]["missing"] == 2
    assert contents(place.store)["records"] == before
