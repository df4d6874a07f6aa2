"""The scheduler within the pages' process, and what is told to whoever watches over it."""

import threading
from datetime import date

import pytest
from starlette.testclient import TestClient

from compliance import scheduler as schedule
from compliance.scheduler import SERVING, Scheduler, scheduled
from compliance.services.answers import Kept
from compliance.services.health import health
from compliance.store.db import open_store
from compliance.store.nights import heartbeats
from compliance.store.runs import runs
from compliance.web.app import create_app

DAY = date(2026, 5, 1)


def asked(place, scheduling=None, store=None):
    return health(store or place.store, Kept(place.settings.rules, place.store), scheduling=scheduling)


def test_pages_alone_are_well_without_a_scheduler(place):
    found = asked(place)
    assert found.ok
    assert found.schedule is None


def test_a_scheduler_is_well_while_it_says_that_it_lives(place, clock):
    assert not asked(place, SERVING).ok
    Scheduler(place.settings, place.store, "one", lambda _: None, clock, SERVING).wake()
    found = asked(place, SERVING)
    assert (found.ok, found.night, found.silent_seconds) == (True, "2026-05-01", 0)
    clock.go(minutes=6)
    assert not asked(place, SERVING).ok


def test_another_programs_scheduler_does_not_speak_for_this_one(place, clock):
    Scheduler(place.settings, place.store, "one", lambda _: None, clock).wake()
    assert not asked(place, SERVING).ok


def test_rule_files_that_cannot_be_used_are_told(place):
    place.write_rules("format: 1\n")
    assert (asked(place).rules, asked(place).ok) == (False, False)


def test_a_database_that_is_gone_is_told(place, tmp_path):
    gone = open_store(f"sqlite:///{tmp_path / 'gone.db'}", create=True)
    (tmp_path / "gone.db").unlink()
    (tmp_path / "gone.db").mkdir()
    assert asked(place, SERVING, gone).database is False


def test_the_page_says_it_in_json_to_everybody_and_names_nobody(place):
    client = TestClient(create_app(place.settings, place.store, lambda: DAY), base_url="http://localhost")
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "database": True, "rules": True})
    place.write_rules("format: 1\n")
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (503, "degraded")
    assert str(place.folder) not in answer.text


@pytest.fixture
def at_midnight(place):
    """The place with a real clock, past the hour of its night."""
    settings = place.settings.model_copy(
        update={"schedule": place.settings.schedule.model_copy(update={"nightly": "00:00"})}
    )
    return settings, open_store(place.store.url.render_as_string(hide_password=False))


def test_it_does_the_night_while_it_serves_and_ends_with_it(at_midnight):
    settings, store = at_midnight
    done = threading.Event()
    with scheduled(settings, store, lambda _: done.set()):
        assert done.wait(30)
    with store.reading() as session:
        assert len(runs(session)) == 1
        assert {beat.name for beat in heartbeats(session)} == {"serve"}
    assert not [thread for thread in threading.enumerate() if "APScheduler" in thread.name]


def test_each_process_has_a_name_of_its_own():
    assert schedule.owner() != schedule.owner()
