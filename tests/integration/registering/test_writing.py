"""Registering, deciding, correcting and revoking in the store: once, by whom it may be, with the history kept."""

import threading
from datetime import date

import pytest

from compliance.services import once
from compliance.services.access.viewer import Power, Role, Viewer
from compliance.services.access.viewers import viewer_of
from compliance.services.registering import writing
from compliance.services.registering.receipt import receipt
from compliance.services.registering.typed import Wanted
from compliance.store import access_log, accounts, people, records
from compliance.store.db import change_number
from rules.load import load_rules
from rules.model import Status

DAY = date(2026, 5, 1)
EXAM = Wanted("medical", date(2026, 4, 30))


@pytest.fixture
def site(place):
    return place


@pytest.fixture
def book(site):
    return load_rules(site.settings.rules)


@pytest.fixture
def keys(site):
    with site.store.reading() as session:
        return people.employee_keys(session)


@pytest.fixture
def by(site, keys):
    """Viewers by employee; cora leads the brigade."""
    with site.store.writing(aside=True) as session:
        made = {
            name: accounts.add(session, person=key, login=None, password_hash="x", must_change=False)
            for name, key in keys.items()
        }
    return {name: viewer_of(site.store, account, DAY) for name, account in made.items()}


def form(viewer, token="t"):
    return once.Form(viewer, token, DAY, "register", address="127.0.0.1")


def of(site, key):
    with site.store.reading() as session:
        return records.of_person(session, key)


def number(site):
    with site.store.reading() as session:
        return change_number(session)


def test_a_record_for_several_people_in_one_transaction(site, book, keys, by):
    before = number(site)
    both = [keys["anna"], keys["bo"]]
    writing.register(site.store, book, form(by["chief"]), EXAM, both, again=False)
    assert number(site) == before + 1
    for key in both:
        newest = of(site, key)[0]
        assert (newest.identity, newest.n) == (f"{key}/medical/2026-04-30/1", 1)
        assert newest.content.status == "verified"
    with site.store.reading() as session:
        assert access_log.about(session, keys["bo"])[0].action == "change"


def test_the_same_form_twice_at_once_registers_once(site, book, keys, by):
    once = [
        threading.Thread(
            target=writing.register,
            args=(site.store, book, form(by["chief"]), EXAM, [keys["bo"]]),
            kwargs={"again": False},
        )
        for _ in range(2)
    ]
    for thread in once:
        thread.start()
    for thread in once:
        thread.join()
    assert len(of(site, keys["bo"])) == 2, "the one that the file brought, and the new one"


def test_a_file_that_brings_the_same_record_later_does_not_double_it(site, book, keys, by):
    writing.register(site.store, book, form(by["chief"]), EXAM, [keys["bo"]], again=False)
    site.bring(records="employee,competence,achieved_on,issuer\nbo,medical,2026-04-30,Legevakta\n")
    newest, *older = of(site, keys["bo"])
    assert (newest.content.issuer, len(older)) == ("Legevakta", 1)


def test_the_receipt_says_what_changed_for_whom(site, book, keys, by):
    """Bo's certificate of 2 May 2025 would lapse after tomorrow."""
    writing.register(site.store, book, form(by["chief"]), EXAM, [keys["bo"]], again=False)
    (change,) = receipt(site.store, book, "t", by["chief"].account, DAY).changes
    assert (change.before.status, change.before.last) == (Status.EXPIRING, date(2026, 5, 2))
    assert (change.after.status, change.after.cycle_end) == (Status.VALID, date(2027, 4, 30))
    assert receipt(site.store, book, "t", by["anna"].account, DAY) is None


def test_who_had_one_of_that_day_is_named_and_nothing_is_written(site, book, keys, by):
    writing.register(site.store, book, form(by["chief"]), EXAM, [keys["bo"]], again=False)
    both, before = [keys["anna"], keys["bo"]], number(site)
    with pytest.raises(writing.Refused) as raised:
        writing.register(site.store, book, form(by["chief"], "u"), EXAM, both, again=False)
    (wrong,) = raised.value.wrong
    assert (wrong.field, wrong.values["people"]) == ("again", (keys["bo"],))
    assert number(site) == before
    writing.register(site.store, book, form(by["chief"], "u"), EXAM, both, again=True)
    assert [one.n for one in of(site, keys["bo"]) if one.n] == [1, 2]


@pytest.mark.parametrize("who", ["anna", "bo"])
def test_a_colleague_registers_nothing_of_others(site, book, keys, by, who):
    other = keys["bo" if who == "anna" else "anna"]
    with pytest.raises(once.NotAllowed):
        writing.register(site.store, book, form(by[who]), EXAM, [other], again=False)


def test_a_sensitive_one_is_for_the_officer_to_whom_the_requirement_was_granted(site, keys, by):
    text = next(file.read_text() for file in site.settings.rules[0].glob("*.yaml"))
    site.write_rules(text.replace("valid_for: P1Y}", "valid_for: P1Y, sensitive: true}"))
    book, key = load_rules(site.settings.rules), keys["bo"]
    with pytest.raises(once.NotAllowed):
        writing.register(site.store, book, form(by["chief"]), EXAM, [key], again=False)
    for requirement, may in ((None, False), ("smoke-diving", True)):
        power = Power(Role.SAFETY_OFFICER, frozenset({"watch-1"}), requirement=requirement)
        viewer = Viewer(by["anna"].account, keys["anna"], powers=(power,))
        if may:
            writing.register(site.store, book, form(viewer), EXAM, [key], again=False)
        else:
            with pytest.raises(once.NotAllowed):
                writing.register(site.store, book, form(viewer), EXAM, [key], again=False)


@pytest.fixture
def waiting(site, book, keys, by):
    """The number of a record of Bo's own that awaits approval."""
    writing.register(site.store, book, form(by["bo"], "own"), EXAM, [keys["bo"]], again=False)
    (found,) = [one for one in of(site, keys["bo"]) if one.content.status == "pending"]
    return found.row


def test_ones_own_awaits_approval_and_nobody_approves_their_own(site, book, by, waiting):
    for who in ("bo", "anna"):
        with pytest.raises(once.NotAllowed):
            writing.decide(site.store, book, form(by[who]), waiting, "approved", None)


def test_two_approve_and_the_second_is_told(site, book, keys, by, waiting):
    writing.decide(site.store, book, form(by["chief"]), waiting, "approved", None)
    assert of(site, keys["bo"])[0].content.status == "verified"
    with pytest.raises(once.Stale):
        writing.decide(site.store, book, form(by["chief"], "second"), waiting, "rejected", "unreadable")
    writing.decide(
        site.store, book, form(by["chief"]), waiting, "approved", None
    )  # the same form once more: nothing


def test_a_rejection_needs_a_reason_of_the_list(site, book, keys, by, waiting):
    with pytest.raises(writing.Refused):
        writing.decide(site.store, book, form(by["chief"]), waiting, "rejected", "I said so")
    writing.decide(site.store, book, form(by["chief"]), waiting, "rejected", "unreadable")
    assert of(site, keys["bo"])[0].content.status == "rejected"


def test_a_correction_keeps_what_was_known_before(site, book, keys, by):
    (old,) = of(site, keys["bo"])
    right = Wanted("medical", date(2025, 5, 20))
    writing.correct(site.store, book, form(by["chief"]), old.row, right, "wrong-day")
    with site.store.reading() as session:
        newest, before = records.history(session, old.identity)
    assert (newest.content.achieved_on, before.content.achieved_on) == (date(2025, 5, 20), date(2025, 5, 2))
    assert (newest.current, before.known_until) == (True, newest.known_from)
    with pytest.raises(once.Stale):
        writing.revoke(site.store, book, form(by["chief"], "u"), old.row, DAY, "by-mistake")
    writing.revoke(site.store, book, form(by["chief"], "u"), newest.row, DAY, "by-mistake")
    assert of(site, keys["bo"])[0].content.revoked_on == DAY


def test_a_day_that_was_corrected_away_is_free_again(site, book, keys, by):
    for token, act in (("a", "register"), ("b", "register")):
        writing.register(site.store, book, form(by["chief"], token), EXAM, [keys["bo"]], again=False)
        row = of(site, keys["bo"])[0].row
        moved = Wanted("medical", date(2026, 4, 1 + (token == "b")))
        writing.correct(site.store, book, form(by["chief"], f"{token} {act}"), row, moved, "wrong-day")
    assert len(of(site, keys["bo"])) == 3
