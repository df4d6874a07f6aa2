"""A calendar lives as long as its owner may have it, and its events move and vanish with the facts."""

import re
from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from compliance.services.access import granting, managing
from compliance.services.access.viewers import viewer_of
from compliance.services.answers import Kept
from compliance.services.calendars import owning
from compliance.services.calendars.fetching import Feeds, Fetch
from compliance.services.forgetting import forget_one
from compliance.services.once import Form, NotAllowed
from compliance.store import access_log
from compliance.store.calendars import of_account
from compliance.store.grants import Grant
from tests.integration.night.conftest import DATA, RULES, place

__all__ = ["place"]
DAY = date(2026, 5, 1)
RECORDS = DATA["records.csv"]
EXEMPT = (
    "employee,requirement,from,until,reason,approved_by\nbo,smoke-diving,2026-05-04,2026-08-31,course,chief\n"
)


@pytest.fixture
def feeds(place):
    return Feeds(place.store, Kept(place.settings.rules, place.store))


def account(place, employee):
    return managing.add(place.store, employee, "fire snegler på tur", is_employee=True, must_change=False)


def form(place, key, token="t", day=DAY):
    return Form(viewer_of(place.store, key, day), token, day, "calendar", None, "10.0.0.7")


def get(feeds, secret, day=DAY, pages="https://k.example"):
    return feeds.fetch(Fetch(secret, "10.0.0.9", day, pages, "nb"))


def told(file):
    return sorted((one.start, str(one["SUMMARY"])) for one in Calendar.from_ical(file.content).events)


def test_a_person_finds_the_last_day_and_the_day_to_book_by_in_their_language(place, feeds):
    """Anna's certificate of 1 April 2026 holds for a year; the standard plan first speaks 90 days before."""
    secret = owning.open_(place.store, form(place, account(place, "anna")), None)
    assert told(get(feeds, secret)) == [
        (date(2027, 1, 1), "På tide å bestille: Smoke diving"),
        (date(2027, 4, 1), "Siste gyldige dag: Smoke diving"),
    ]
    bo = owning.open_(place.store, form(place, account(place, "bo"), "u"), None)
    assert (date(2026, 5, 2), "Siste gyldige dag: Smoke diving") in told(get(feeds, bo))


def test_what_is_sensitive_says_nothing_in_a_calendar_that_colleagues_see(place, feeds):
    place.write_rules(RULES.replace("kind: fitness", "kind: fitness, sensitive: true"))
    secret = owning.open_(place.store, form(place, account(place, "anna")), None)
    content = get(feeds, secret).content.decode()
    assert content.count("SUMMARY:Kompetanse: en dato å huske") == 2
    assert "Smoke" not in content
    assert "medical" not in content


def test_a_unit_has_counts_and_no_names_and_the_first_short_day(place, feeds):
    """Bo lapses on 3 May, Anna on 2 April: then nobody is left and one is needed."""
    secret = owning.open_(place.store, form(place, account(place, "chief")), "brigade")
    file = get(feeds, secret)
    assert told(file) == [
        (date(2026, 5, 3), "1 loses Smoke diving"),
        (date(2027, 4, 2), "1 loses Smoke diving"),
        (date(2027, 4, 2), "Too few: Smoke diving, Watch 1"),
    ]
    assert not re.search(r"Anna|Bo |Berg|Dal|Cora", file.content.decode())


def test_two_who_lose_it_on_one_day_are_one_event(place, feeds):
    place.bring(records=RECORDS.replace("2025-05-02", "2026-04-01"))
    secret = owning.open_(place.store, form(place, account(place, "chief")), "watch-1")
    assert (date(2027, 4, 2), "2 lose Smoke diving") in told(get(feeds, secret))


def test_a_renewal_moves_the_event_and_an_exemption_takes_its_place(place, feeds, clock):
    secret = owning.open_(place.store, form(place, account(place, "bo")), None)
    before = {one["UID"]: one for one in Calendar.from_ical(get(feeds, secret).content).events}
    clock.go(days=1)
    place.bring(records=RECORDS.replace("2025-05-02", "2026-04-30"))
    after = {one["UID"]: one for one in Calendar.from_ical(get(feeds, secret).content).events}
    (uid,) = [uid for uid in before if before[uid].start == date(2026, 5, 2)]
    assert (after[uid].start, after[uid]["SEQUENCE"]) == (date(2027, 4, 30), 1)
    assert after[uid].last_modified > before[uid].last_modified
    place.bring(records=RECORDS, exemptions=EXEMPT)
    assert told(get(feeds, secret, date(2026, 6, 1))) == [
        (date(2026, 8, 31), "Dispensasjonen sluttar: Smoke diving")
    ]


def test_what_did_not_change_is_the_same_bytes_also_in_a_program_started_anew(place, feeds, clock):
    secret = owning.open_(place.store, form(place, account(place, "anna")), None)
    first = get(feeds, secret)
    clock.go(days=2)
    place.bring(records=RECORDS.replace("2025-05-02", "2025-06-02"))
    anew = Feeds(place.store, Kept(place.settings.rules, place.store))
    assert get(feeds, secret) == first
    assert get(anew, secret, date(2026, 5, 3)) == first


def test_another_address_ends_the_old_one_and_goes_on_with_the_same_events(place, feeds):
    key = account(place, "anna")
    old = owning.open_(place.store, form(place, key), None)
    first = get(feeds, old)
    new = owning.open_(place.store, form(place, key, "other"), None)
    assert new != old
    assert get(feeds, old) is None
    assert get(feeds, new) == first


def test_a_form_sent_twice_opens_one_and_tells_its_address_once(place, feeds):
    key = account(place, "anna")
    secret = owning.open_(place.store, form(place, key), None)
    assert owning.open_(place.store, form(place, key), None) is None
    assert get(feeds, secret)


def test_ended_it_is_gone(place, feeds):
    key = account(place, "anna")
    secret = owning.open_(place.store, form(place, key), None)
    owning.end(place.store, form(place, key, "end"), None)
    assert get(feeds, secret) is None


def test_only_leaders_and_safety_officers_have_a_units_calendar(place):
    anna = form(place, account(place, "anna"))
    for unit in ("watch-1", "brigade"):
        with pytest.raises(NotAllowed):
            owning.open_(place.store, anna, unit)


def test_whoever_loses_the_right_to_a_unit_loses_its_calendar_for_good(place, feeds):
    key = account(place, "anna")
    wanted = Grant("", "safety-officer", "watch-1", None, "smoke-diving", DAY, None)
    kept = granting.grant(place.store, None, "anna", wanted)
    secret = owning.open_(place.store, form(place, key), "watch-1")
    assert get(feeds, secret)
    granting.revoke(place.store, kept.id)
    assert get(feeds, secret) is None
    granting.grant(place.store, None, "anna", replace(wanted, from_day=DAY))
    assert get(feeds, secret) is None


def test_a_person_who_is_forgotten_or_has_left_has_no_calendar(place, feeds):
    secrets = {
        name: owning.open_(place.store, form(place, account(place, name), name), None)
        for name in ("anna", "bo")
    }
    forget_one(place.store, "anna", DAY)
    assert get(feeds, secrets["anna"]) is None
    place.bring(
        employees=DATA["employees.csv"]
        .replace("language\n", "language,left_on\n")
        .replace("bo@fjordvik.example,nn", "bo@fjordvik.example,nn,2026-04-30")
        .replace("anna,Anna Berg,anna@fjordvik.example,nb\n", "")
        .replace(",en\n", ",en,\n"),
        assignments=DATA["assignments.csv"].replace("anna,smoke-diver,watch-1,2020-01-01\n", ""),
        records=RECORDS.replace("r1,anna,medical,2026-04-01\n", ""),
    )
    assert get(feeds, secrets["bo"]) is None


def test_the_database_has_no_secret_and_the_log_says_once_a_day_that_it_was_fetched(place, feeds, clock):
    key = account(place, "anna")
    secret = owning.open_(place.store, form(place, key), None)
    for hours in (0, 5, 20):
        clock.go(hours=hours)
        get(feeds, secret)
    with place.store.reading() as session:
        (opened,) = of_account(session, key)
        log = [one for one in access_log.by_account(session, key) if one.page == "calendar"]
    assert opened.secret_hash != secret
    assert [(one.action, one.address) for one in log] == [
        ("download", "10.0.0.9"),
        ("download", "10.0.0.9"),
        ("change", "10.0.0.7"),
    ]
    assert log[0].person == log[0].about
    assert secret not in repr(log)
