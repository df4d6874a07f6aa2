"""Each night is done once, whoever is at it, and one that was missed is made up for."""

import threading
import time
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from compliance import scheduler as schedule
from compliance.scheduler import Scheduler
from compliance.services.nightly import LEASE, night
from compliance.store.db import open_store
from compliance.store.nights import claim_night, heartbeats, last_finished_night
from compliance.store.runs import runs
from tests.integration.night.conftest import RULES

TODAY = date(2026, 5, 1)


def scheduler(place, clock, said=None, owner="one") -> Scheduler:
    return Scheduler(place.settings, place.store, owner, (said if said is not None else []).append, clock)


def days_run(place):
    with place.store.reading() as session:
        return [one.on_day for one in runs(session)]


def test_the_night_has_not_come_before_its_hour(place, clock) -> None:
    """At 05:59 in Oslo nothing is due; at 06:00 it is."""
    clock.go(minutes=-1)
    scheduler(place, clock).wake()
    assert days_run(place) == []
    clock.go(minutes=1)
    scheduler(place, clock).wake()
    assert days_run(place) == [TODAY]


def test_the_hour_is_that_of_the_organisations_zone_in_winter_too(place, clock) -> None:
    """06:00 in Oslo is 05:00 UTC in winter."""
    clock.at = datetime(2026, 12, 1, 4, 59, tzinfo=UTC)
    assert not scheduler(place, clock).due_night()
    clock.go(minutes=1)
    assert scheduler(place, clock).due_night()


def test_a_night_missed_while_the_machine_was_off_is_made_up_for(place, clock) -> None:
    """Started at ten, or woken after two days, the scheduler does today's night at once, and only once."""
    clock.go(hours=4)
    scheduler(place, clock).wake()
    clock.go(days=2)
    scheduler(place, clock).wake()
    scheduler(place, clock).wake()
    assert days_run(place) == [date(2026, 5, 3), TODAY]


def test_the_scheduler_says_that_it_lives(place, clock) -> None:
    """Every waking leaves a sign of life."""
    scheduler(place, clock).wake()
    with place.store.reading() as session:
        (beat,) = heartbeats(session)
    assert (beat.name, beat.detail) == ("scheduler", "06:00 Europe/Oslo")


def test_two_schedulers_on_one_database_do_the_night_once(place, clock, database_url) -> None:
    """Both ring at the same moment, each with a connection of its own; one run is saved."""
    said: list[str] = []
    both = [
        Scheduler(
            place.settings,
            open_store(database_url, now=clock, lock_seconds=30),
            owner,
            said.append,
            clock,
        )
        for owner in ("one", "two")
    ]
    start = threading.Barrier(2)

    def ring(one: Scheduler) -> None:
        start.wait()
        one.nightly()

    threads = [threading.Thread(target=ring, args=(one,)) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert days_run(place) == [TODAY]
    assert len(said) == 1


def test_the_night_of_a_scheduler_that_died_is_taken_over_when_its_lease_is_out(place, clock) -> None:
    """A claim without an end holds for its lease and no longer."""
    with place.store.writing() as session:
        assert claim_night(session, TODAY, "dead", LEASE)
    assert not night(place.settings, place.store, TODAY, "alive").done
    clock.go(seconds=int(LEASE.total_seconds()) + 1)
    assert night(place.settings, place.store, TODAY, "alive").done


def test_a_night_that_failed_is_said_and_tried_again(place, clock) -> None:
    """A broken rule file stops the night with a sentence; once mended, the next try does it."""
    place.write_rules(RULES.replace("authority: local", "authority: lokal"))
    failed = night(place.settings, place.store, TODAY, "one")
    assert failed.line.startswith("Nattjobben 01.05.2026 feilet: ")
    assert "watch.yaml:12:16" in failed.line
    assert days_run(place) == []
    place.write_rules(RULES)
    clock.go(minutes=1)
    assert night(place.settings, place.store, TODAY, "two").done
    with place.store.reading() as session:
        assert last_finished_night(session) == TODAY


@pytest.fixture
def ringing(place):
    """A real scheduler by the real clock, every hour of the day past its night."""
    settings = place.settings.model_copy(
        update={"schedule": place.settings.schedule.model_copy(update={"nightly": "00:00"})}
    )
    store = replace(place.store, now=lambda: datetime.now(UTC))
    bells = schedule.start(Scheduler(settings, store, "real", lambda _: None))
    yield bells
    bells.shutdown(wait=True)


def test_the_bells_ring_the_nightly_job_and_delivery(place, ringing) -> None:
    """APScheduler wakes the scheduler, which does the night and then tries to send (no server is there)."""
    bells = ringing
    assert {job.id for job in bells.get_jobs()} == {"nightly", "delivery", "wake"}
    assert all(job.misfire_grace_time is None and job.coalesce for job in bells.get_jobs())
    deadline = time.monotonic() + 30
    while not days_run(place) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert len(days_run(place)) == 1
