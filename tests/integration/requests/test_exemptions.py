"""Exemptions in the store: asked, decided by whom it may be, once, and never reaching back."""

from datetime import date, timedelta

import pytest

from compliance.services import once
from compliance.services.registering.wrong import Refused
from compliance.services.requests import exemptions
from compliance.services.requests.exemption_lists import lists, whole
from compliance.services.requests.typed import Wanted
from compliance.store import access_log, exemption_asks
from compliance.store import exemptions as permits
from compliance.store.db import change_number
from rules.model import Status
from tests.integration.requests.conftest import DAY

LAST = date(2026, 6, 30)
WANTED = Wanted(DAY, LAST, "waiting-place", "Time hos lege 20. juni")


@pytest.fixture
def asked(watch):
    """Anna, who leads the watch, asks for Bo; the number of the ask."""
    return ask(watch)


def ask(watch, who="anna", token="ask", wanted=WANTED, day=DAY):
    exemptions.ask(
        watch.store, watch.answers(day), watch.form(who, token, day), watch.keys["bo"], "smoke-diving", wanted
    )
    with watch.store.reading() as session:
        return exemption_asks.of_person(session, watch.keys["bo"])[-1].id


def status(watch, day=DAY):
    return next(one.status for one in watch.answers(day).of_employee["bo"])


def now(watch, which):
    with watch.store.reading() as session:
        return exemption_asks.one(session, which)


def test_approved_it_is_an_exemption_that_the_findings_tell_and_the_history_keeps(watch, asked):
    assert status(watch) is Status.EXPIRED
    exemptions.approve(watch.store, watch.answers(), watch.form("chief"), asked)
    assert status(watch) is Status.EXEMPT
    with watch.store.reading() as session:
        (permit,) = permits.of_person(session, watch.keys["bo"], "smoke-diving")
        assert access_log.about(session, watch.keys["bo"])[0].action == "change"
    assert (permit.until_day, permit.approved_by_key, permit.approved_by) == (LAST, watch.keys["chief"], None)
    found = whole(watch.store, watch.answers(), watch.form("anna").viewer, asked)
    assert (found.before.status, found.after.status) == (Status.EXPIRED, Status.EXEMPT)
    assert found.names[watch.accounts["chief"]] == "Cora Eng"


def test_asking_makes_no_answer_old(watch):
    with watch.store.reading() as session:
        before = change_number(session)
    ask(watch)
    with watch.store.reading() as session:
        assert change_number(session) == before


def test_without_an_officer_the_leader_above_the_one_who_asked_decides(watch, asked):
    for who in ("anna", "bo", "dag"):
        with pytest.raises(once.NotAllowed):
            exemptions.approve(watch.store, watch.answers(), watch.form(who), asked)
    assert [one.id for one in lists(watch.store, watch.answers(), watch.form("chief").viewer).to_decide] == [
        asked
    ]


def test_what_the_employee_asks_for_is_for_their_own_leader(watch):
    which = ask(watch, "bo")
    exemptions.approve(watch.store, watch.answers(), watch.form("anna"), which)
    assert now(watch, which).state == "approved"


def test_where_there_is_an_officer_only_the_officer_decides(watch, asked):
    watch.officer("dag")
    with pytest.raises(once.NotAllowed):
        exemptions.approve(watch.store, watch.answers(), watch.form("chief"), asked)
    exemptions.refuse(watch.store, watch.answers(), watch.form("dag"), asked, "not-safe")
    assert (now(watch, asked).state, now(watch, asked).why) == ("refused", "not-safe")
    assert status(watch) is Status.EXPIRED


def test_an_officer_who_asks_does_not_decide_and_the_leader_does(watch):
    watch.officer("dag")
    which = ask(watch, "dag")
    with pytest.raises(once.NotAllowed):
        exemptions.approve(watch.store, watch.answers(), watch.form("dag"), which)
    exemptions.approve(watch.store, watch.answers(), watch.form("anna"), which)


def test_where_nobody_could_decide_it_cannot_be_asked_for(watch):
    with pytest.raises(Refused) as refused:
        ask(watch, "chief")
    assert [one.what for one in refused.value.wrong] == ["nobody decides"]


def test_two_decide_and_the_second_is_told(watch, asked):
    exemptions.approve(watch.store, watch.answers(), watch.form("chief"), asked)
    with pytest.raises(once.Stale):
        exemptions.refuse(watch.store, watch.answers(), watch.form("chief", "u"), asked, "not-safe")
    exemptions.approve(
        watch.store, watch.answers(), watch.form("chief"), asked
    )  # the same form once more: nothing


def test_an_approval_never_reaches_back(watch, asked):
    late = DAY + timedelta(days=10)
    exemptions.approve(watch.store, watch.answers(late), watch.form("chief", day=late), asked)
    assert now(watch, asked).granted_from == late
    assert status(watch, late - timedelta(days=1)) is Status.EXPIRED


@pytest.mark.parametrize("what", ["left", "not bound", "days"])
def test_what_happened_meanwhile_is_told_and_nothing_is_approved(watch, asked, what):
    day = LAST + timedelta(days=1) if what == "days" else DAY
    if what == "left":
        watch.place.bring(
            employees="id,name,left_on\nanna,Anna,\nbo,Bo Dal,2026-05-01\nchief,Cora Eng,\ndag,Dag,\n"
        )
    if what == "not bound":
        row = "bo,smoke-diver,watch-1,"
        later = f"employee,role,unit,from,until\n{row}2020-01-01,2026-05-04\n{row}2026-07-01,\n"
        watch.place.bring(assignments=later)
    seen = whole(watch.store, watch.answers(day), watch.form("chief", day=day).viewer, asked)
    with pytest.raises(once.Stale):
        exemptions.approve(watch.store, watch.answers(day), watch.form("chief", day=day), asked)
    assert (now(watch, asked).state, seen.over) == ("waiting", what)


def test_days_that_another_covers_are_refused_when_asked_and_when_approved(watch, asked):
    with pytest.raises(Refused) as refused:
        ask(watch, "bo", "second")
    assert [one.what for one in refused.value.wrong] == ["asked already"]
    watch.place.bring(
        exemptions="employee,requirement,from,until,reason,approved_by\nbo,smoke-diving,2026-06-01,2026-06-10,x,y\n"
    )
    with pytest.raises(Refused) as refused:
        exemptions.approve(watch.store, watch.answers(), watch.form("chief"), asked)
    assert [one.what for one in refused.value.wrong] == ["overlaps"]
    exemptions.withdraw(watch.store, watch.form("anna"), asked)
    with pytest.raises(Refused) as refused:
        ask(watch, "bo", "third")
    assert [one.what for one in refused.value.wrong] == ["overlaps"]


def test_withdrawn_by_whoever_asked_alone(watch, asked):
    with pytest.raises(once.NotAllowed):
        exemptions.withdraw(watch.store, watch.form("chief"), asked)
    exemptions.withdraw(watch.store, watch.form("anna"), asked)
    with pytest.raises(once.Stale):
        exemptions.approve(watch.store, watch.answers(), watch.form("chief"), asked)


def test_ended_early_it_counts_no_more_and_the_past_stays(watch, asked):
    exemptions.approve(watch.store, watch.answers(), watch.form("chief"), asked)
    later = DAY + timedelta(days=5)
    exemptions.end(watch.store, watch.answers(later), watch.form("anna", day=later), asked)
    assert status(watch, later) is Status.EXPIRED
    assert status(watch, later - timedelta(days=1)) is Status.EXEMPT
    with pytest.raises(once.Stale):
        exemptions.end(watch.store, watch.answers(later), watch.form("chief", "u", later), asked)


def test_of_something_sensitive_no_text_is_kept(watch):
    text = next(file.read_text() for file in watch.place.settings.rules[0].glob("*.yaml"))
    watch.place.write_rules(text.replace("valid_for: P1Y}", "valid_for: P1Y, sensitive: true}"))
    with pytest.raises(Refused) as refused:
        ask(watch)
    assert [one.what for one in refused.value.wrong] == ["no text here"]
