"""Forgetting erases what was written in words; that it was asked and decided stays."""

from datetime import timedelta

from compliance.services.forgetting import forget_one
from compliance.services.requests import exemptions, wrong
from compliance.services.requests.typed import Wanted
from compliance.store import exemption_asks, tasks
from compliance.store.tasks import About
from tests.integration.requests.conftest import DAY


def test_the_words_go_and_the_rest_stays(watch):
    bo, book = watch.keys["bo"], watch.answers().book
    wanted = Wanted(DAY, DAY, "waiting-place", "Bo Dal får plass 20. mai")
    exemptions.ask(watch.store, watch.answers(), watch.form("anna"), bo, "smoke-diving", wanted)
    which = wrong.say_wrong(
        watch.store, book, watch.form("bo"), About(bo, requirement="smoke-diving"), {"smoke-diving"}
    )
    wrong.tell_more(watch.store, book, watch.form("bo", "u"), which, "other", "Spør Anna Berg")
    forget_one(watch.store, "anna", DAY)
    with watch.store.reading() as session:
        assert tasks.one(session, which).note == "Spør [erased]"
    forget_one(watch.store, "bo", DAY)
    with watch.store.reading() as session:
        task, (ask,) = tasks.one(session, which), exemption_asks.of_person(session, bo)
    assert (task.note, task.what) == (None, "other")
    assert (ask.note, ask.reason) == (None, "waiting-place")
    assert wrong.to_settle(watch.store, watch.form("chief").viewer, DAY + timedelta(days=1)) == ()
