"""This is wrong: one task for the leader, settled once or passed to HR."""

from datetime import date

import pytest

from compliance.services import once
from compliance.services.registering.wrong import Refused
from compliance.services.requests import wrong
from compliance.store import grants, records, tasks
from compliance.store.grants import Grant, Standin
from compliance.store.tasks import About
from tests.integration.requests.conftest import DAY

BOUND = {"smoke-diving"}


def say(watch, who="bo", token="say", **about):
    about = About(watch.keys[who], **(about or {"requirement": "smoke-diving"}))
    return wrong.say_wrong(watch.store, watch.answers().book, watch.form(who, token), about, BOUND)


def waits_for(watch, who):
    return [one.row.id for one in wrong.to_settle(watch.store, watch.form(who).viewer, DAY)]


def row(watch, which):
    with watch.store.reading() as session:
        return tasks.one(session, which)


def make_hr(watch, who):
    with watch.store.writing(aside=True) as session:
        grants.add(session, Grant(watch.accounts[who], "hr", None, None, None, date(2026, 1, 1), None))


def test_said_twice_it_is_the_same_open_task(watch):
    which = say(watch)
    assert say(watch, token="again") == which
    assert say(watch) is None, "the same form once more: nothing"
    assert waits_for(watch, "anna") == waits_for(watch, "chief") == [which]
    assert waits_for(watch, "bo") == waits_for(watch, "dag") == []


def test_settled_once_and_said_anew_it_is_another(watch):
    which = say(watch)
    with pytest.raises(Refused):
        wrong.settle(watch.store, watch.form("anna"), which, "I did it")
    wrong.settle(watch.store, watch.form("anna"), which, "is-right")
    assert (row(watch, which).outcome, row(watch, which).settler) == ("is-right", watch.keys["anna"])
    with pytest.raises(once.Stale):
        wrong.settle(watch.store, watch.form("chief", "u"), which, "talked")
    assert say(watch, token="again") != which


def test_a_deputy_settles_in_the_leaders_place(watch):
    which = say(watch)
    with watch.store.writing(aside=True) as session:
        grants.add_deputy(session, Standin(watch.keys["anna"], watch.keys["dag"], DAY, DAY))
    # Whoever leads has work of their own here, or none at all.
    wrong.settle(watch.store, watch.form("dag"), which, "talked")
    assert row(watch, which).state == "done"


def test_passed_on_it_is_hrs_alone(watch):
    make_hr(watch, "dag")
    which = say(watch)
    with pytest.raises(once.Stale):
        wrong.settle(watch.store, watch.form("dag"), which, "talked")
    wrong.pass_on(watch.store, watch.form("anna"), which)
    assert (waits_for(watch, "anna"), waits_for(watch, "dag")) == ([], [which])
    wrong.settle(watch.store, watch.form("dag", "u"), which, "role-put-right")


def test_nobody_settles_their_own_and_where_nobody_else_leads_it_is_for_hr(watch):
    watch.place.bring(units="id,name,parent,leader\nbrigade,Brigade,,\nwatch-1,Watch 1,brigade,bo\n")
    which = say(watch)
    assert row(watch, which).state == "passed"
    with pytest.raises(once.NotAllowed):
        wrong.settle(watch.store, watch.form("anna"), which, "talked")
    assert waits_for(watch, "bo") == []


def test_of_a_record_whichever_version(watch):
    with watch.store.reading() as session:
        (version,) = records.of_person(session, watch.keys["bo"])
    which = say(watch, record=version.row)
    assert wrong.said_by(watch.store, watch.keys["bo"])[0].competence == "medical"
    assert say(watch, token="again", record=version.row) == which


def test_nobody_says_so_of_what_is_somebody_elses_or_not_there(watch):
    with watch.store.reading() as session:
        (annas,) = records.of_person(session, watch.keys["anna"])
    for about in ({"record": annas.row}, {"record": 999}, {"requirement": "unheard-of"}):
        with pytest.raises(once.NotAllowed):
            say(watch, **about)


def test_what_exactly_is_told_afterwards_and_no_text_where_it_is_sensitive(watch):
    which, book = say(watch), watch.answers().book
    wrong.tell_more(watch.store, book, watch.form("bo"), which, "wrong-date", "Det var 3. mai")
    assert (row(watch, which).what, row(watch, which).note) == ("wrong-date", "Det var 3. mai")
    with pytest.raises(once.NotAllowed):
        wrong.tell_more(watch.store, book, watch.form("anna"), which, "other", "")
    text = next(file.read_text() for file in watch.place.settings.rules[0].glob("*.yaml"))
    watch.place.write_rules(text.replace("valid_for: P1Y}", "valid_for: P1Y, sensitive: true}"))
    with pytest.raises(Refused) as refused:
        wrong.tell_more(watch.store, watch.answers().book, watch.form("bo", "u"), which, "other", "rygg")
    assert [one.what for one in refused.value.wrong] == ["no text here"]
