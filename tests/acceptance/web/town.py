"""The made-up municipality with its pages: imported, one night done, and an account for each part."""

import atexit
import shutil
import tempfile
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import uvicorn
from starlette.testclient import TestClient

from compliance import clock
from compliance.services.answers import Kept
from compliance.services.demo.logins import PASSWORD, make_logins
from compliance.services.demo.site import build_site, clear_site
from compliance.services.importing import import_data
from compliance.services.intake.read import read_and_check
from compliance.services.running import run
from compliance.settings import Smtp
from compliance.store import accounts, grants
from compliance.store.db import open_store
from compliance.store.grants import Grant
from compliance.web.app import create_app
from compliance.web.serving import address, listen
from rules.load import load_rules

DAY, DATABASE = date(2026, 11, 23), "compliance.db"
OFFICER, HOME_LEADER, HR, DIVER, ADMINISTRATOR = "10003", "10071", "hr", "10025", "admin"
PARTS = {
    "nobody": None,
    "employee": DIVER,
    "leader": HOME_LEADER,
    "safety officer": OFFICER,
    "HR": HR,
    "administrator": ADMINISTRATOR,
}


@dataclass(frozen=True)
class Town:
    """Settings, store, the day's answers and the application."""

    settings: Any
    store: Any
    answers: Any
    app: Any

    def key(self, employee):
        """The person key of an employee id."""
        return self.answers.keys[employee]

    def client(self, login=None):
        """Somebody's browser without a browser, in the language they read; None: nobody is logged in."""
        client = TestClient(self.app, base_url="http://localhost", follow_redirects=False)
        if login:
            # Another test may have chosen one for them.
            with self.store.writing(aside=True) as session:
                accounts.set_language(session, accounts.by_login(session, login).key, None)
            answer = client.post("/log-in", data={"who": login, "password": PASSWORD})
            assert answer.status_code == 303, answer.text
        return client


def make_town(folder, now=clock.now):
    """A town of one's own; `now` tells the time of whatever is written."""
    site = clear_site(folder)
    settings = build_site(site, DAY, "nb", Smtp(host="127.0.0.1", port=1, security="none"))
    shutil.copyfile(_first_town(now), site.folder / DATABASE)
    store = open_store(settings.database, now=now)
    answers = Kept(settings.rules, store).on(DAY)
    return Town(settings, store, answers, create_app(settings, store, lambda: DAY))


@cache
def _first_town(now):
    """The database of the town as it begins, made once in each process and for each clock: the others copy it."""
    folder = Path(tempfile.mkdtemp(prefix="town-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    site = clear_site(folder / "demo")
    settings = build_site(site, DAY, "nb", Smtp(host="127.0.0.1", port=1, security="none"))
    store = open_store(settings.database, create=True, now=now)
    import_data(store, read_and_check(site.data, load_rules(settings.rules)))
    run(settings, store, DAY, kind="test")
    make_logins(store, Kept(settings.rules, store).on(DAY), DAY)
    with store.writing(aside=True) as session:
        kept = accounts.by_login(session, HR).password_hash
        key = accounts.add(session, person=None, login=ADMINISTRATOR, password_hash=kept, must_change=False)
        grants.add(session, Grant(key, "administrator", None, None, None, DAY, None))
    return site.folder / DATABASE


@contextmanager
def served(app):
    """The address of the pages on a port of their own, until the block ends."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield address(listener).rstrip("/")
    finally:
        server.should_exit = True
        thread.join()
        listener.close()
