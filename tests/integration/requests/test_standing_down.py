"""Stand-downs: logged by the night, confirmed by a named person, over when the person is cleared again."""

from datetime import date, timedelta

import pytest

from compliance.services import once
from compliance.services.requests import standing_down
from compliance.services.running import run
from compliance.store import stand_downs
from tests.integration.night.conftest import DATA
from tests.integration.requests.conftest import DAY


def night(watch, clock, day):
    clock.go(days=1)
    return run(watch.place.settings, watch.store, day)


def all_of(watch):
    """Bo's, the newest first."""
    with watch.store.reading() as session:
        found = stand_downs.open_now(session) + stand_downs.ended_since(session, date(2026, 1, 1))
    return tuple(one for one in found if one.person == watch.keys["bo"])


def confirm(watch, who="chief", token="t", day=DAY):
    standing_down.confirm(
        watch.store, watch.answers(day), watch.form(who, token, day), watch.keys["bo"], "smoke-diving"
    )


def test_the_night_logs_a_recommendation_once_with_what_was_known(watch, clock):
    night(watch, clock, DAY)
    (one,) = all_of(watch)
    assert one.pair == (watch.keys["bo"], "smoke-diving")
    assert (one.since, one.cycle_end) == (date(2026, 5, 3), date(2026, 5, 2))
    assert (one.recommended_on, one.confirmed_at, one.ended_at) == (DAY, None, None)
    night(watch, clock, DAY + timedelta(days=1))
    assert all_of(watch) == (one,)


def test_confirmed_once_by_a_named_person_and_never_ones_own(watch, clock):
    night(watch, clock, DAY)
    for who in ("bo", "dag"):
        with pytest.raises(once.NotAllowed):
            confirm(watch, who)
    confirm(watch)
    (one,) = all_of(watch)
    assert one.confirmer == watch.keys["chief"]
    assert timedelta(0) <= one.confirmed_at - clock.at < timedelta(seconds=1)
    with pytest.raises(once.Stale):
        confirm(watch, "anna", "second")
    confirm(watch)  # the same form once more: nothing


def test_cleared_again_it_ends_by_itself_and_another_lapse_is_another(watch, clock):
    night(watch, clock, DAY)
    confirm(watch)
    watch.place.bring(records=DATA["records.csv"] + "r3,bo,medical,2026-05-06\n")
    night(watch, clock, date(2026, 5, 6))
    (one,) = all_of(watch)
    assert one.ended_on == date(2026, 5, 6)
    assert timedelta(0) <= one.ended_at - clock.at < timedelta(seconds=1)
    with pytest.raises(once.Stale):
        confirm(watch, "chief", "late", date(2026, 5, 7))
    night(watch, clock, date(2027, 5, 8))
    fresh, old = all_of(watch)
    assert (fresh.confirmed_at, old.id) == (None, one.id)


def test_one_that_no_night_has_logged_yet_is_logged_when_it_is_confirmed(watch, clock):
    confirm(watch)
    (one,) = all_of(watch)
    assert one.recommended_at == one.confirmed_at
    night(watch, clock, DAY)
    assert all_of(watch) == (one,)


def test_who_is_away_is_neither_recommended_nor_ended(watch, clock):
    night(watch, clock, DAY)
    watch.place.bring(absences="employee,from,until\nbo,2026-05-06,2026-05-20\n")
    night(watch, clock, date(2026, 5, 7))
    (one,) = all_of(watch)
    assert one.ended_at is None


def test_who_leaves_stands_down_no_more(watch, clock):
    night(watch, clock, DAY)
    watch.place.bring(
        assignments="employee,role,unit,from,until\nbo,smoke-diver,watch-1,2020-01-01,2026-05-05\n"
    )
    night(watch, clock, date(2026, 5, 6))
    assert [one.ended_on for one in all_of(watch)] == [date(2026, 5, 6)]


def test_a_renewal_that_came_and_went_between_two_nights_is_another_stand_down(watch, clock):
    """The night did not run while he was cleared, but what had lapsed is not what lapses now."""
    night(watch, clock, DAY)
    watch.place.bring(records=DATA["records.csv"] + "r3,bo,medical,2026-05-06\n")
    night(watch, clock, date(2027, 5, 8))
    assert [(one.cycle_end, one.ended_at is None) for one in all_of(watch)] == [
        (date(2027, 5, 6), True),
        (date(2026, 5, 2), False),
    ]
