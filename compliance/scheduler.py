"""The scheduler: the nightly run and mail delivery, again and again. Wiring only.

Each night is claimed in the database, so that two schedulers on one database do each night once; APScheduler
only rings the bell. A night that was missed while the machine was off is made up for at the next start, or as soon
as the machine wakes: stages passed meanwhile are told by the newest alone (rule language, 9).
"""

from __future__ import annotations

import os
import secrets
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from compliance import clock
from compliance.errors import ENVIRONMENT
from compliance.services.nightly import night
from compliance.services.sending import send, sentence
from compliance.settings import Settings
from compliance.store.db import Store
from compliance.store.nights import beat

HEARTBEAT = "scheduler"
SERVING = "serve"
"""The sign of life of a scheduler within the pages' process."""
WAKE = timedelta(minutes=1)
"""How often the scheduler says that it lives, and looks whether a night was missed."""


@dataclass(frozen=True)
class Scheduler:
    """Everything that one scheduler process works with. `owner` names it in claims; `now` tells the time.

    `heartbeat`: the name under which it says that it lives.
    """

    settings: Settings
    store: Store
    owner: str
    say: Callable[[str], None]
    now: Callable[[], datetime] = clock.now
    heartbeat: str = HEARTBEAT
    _working: threading.Lock = field(default_factory=threading.Lock)

    def due_night(self) -> bool:
        """Whether today's night has come, by the organisation's clock."""
        local = self.now().astimezone(ZoneInfo(self.settings.zone))
        return local.time() >= time.fromisoformat(self.settings.schedule.nightly)

    def wake(self) -> int:
        """Say that we live, and do today's night if it has come and nobody has done it; the status of `nightly`."""
        with self.store.writing(aside=True) as session:
            beat(session, self.heartbeat, f"{self.settings.schedule.nightly} {self.settings.zone}")
        return self.nightly() if self.due_night() else 0

    def nightly(self) -> int:
        """Do tonight's job, unless it is done or another scheduler is at it; the exit status of what failed."""
        if not self._working.acquire(blocking=False):
            return 0
        try:
            today = self.now().astimezone(ZoneInfo(self.settings.zone)).date()
            done = night(self.settings, self.store, today, self.owner)
            if done.line:
                self.say(done.line)
            return done.status
        finally:
            self._working.release()

    def delivery(self) -> int:
        """Send what waits in the outbox; the exit status of a mail server that can't be used, else 0."""
        done = send(self.settings, self.store, self.owner)
        if line := sentence(done, self.settings.language):
            self.say(line)
        return ENVIRONMENT if done.line else 0


def owner() -> str:
    """A name for this process in the claims of nights: machine, process and a random part."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def start(scheduler: Scheduler) -> BackgroundScheduler:
    """Ring the bells in the background; the caller shuts the result down."""
    zone = ZoneInfo(scheduler.settings.zone)
    hour, minute = scheduler.settings.schedule.nightly.split(":")
    delivery = timedelta(minutes=scheduler.settings.schedule.delivery_minutes)
    bells = BackgroundScheduler(
        timezone=zone, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    soon = scheduler.now() + timedelta(seconds=1)
    bells.add_job(scheduler.nightly, CronTrigger(hour=hour, minute=minute, timezone=zone), id="nightly")
    bells.add_job(
        scheduler.delivery,
        IntervalTrigger(seconds=int(delivery.total_seconds()), timezone=zone),
        id="delivery",
        next_run_time=soon + timedelta(seconds=1),
    )
    bells.add_job(
        scheduler.wake,
        IntervalTrigger(seconds=int(WAKE.total_seconds()), timezone=zone),
        id="wake",
        next_run_time=soon,
    )
    bells.start()
    return bells


@contextmanager
def scheduled(settings: Settings, store: Store, say: Callable[[str], None]) -> Iterator[None]:
    """Ring the bells beside something else; at its end what is being done is finished."""
    bells = start(Scheduler(settings, store, owner(), say, heartbeat=SERVING))
    try:
        yield
    finally:
        bells.shutdown(wait=True)
