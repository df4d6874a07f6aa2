"""The database is busy or gone: a page says so, nothing is lost, and it goes on by itself once it is back."""

import re
import sqlite3
from contextlib import closing

import pytest
from starlette.testclient import TestClient

from compliance.services.demo.logins import PASSWORD
from compliance.store.db import open_store
from compliance.web.app import create_app
from tests.acceptance.web.town import DATABASE, DAY, OFFICER, make_town

FORM = "/units/watch-2/register"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A town of our own whose writers wait for a fifth of a second: its folder, and the officer's browser."""
    folder = tmp_path_factory.mktemp("away") / "demo"
    town = make_town(folder)
    store = open_store(town.settings.database, lock_seconds=0.2)
    client = TestClient(
        create_app(town.settings, store, lambda: DAY), base_url="http://localhost", follow_redirects=False
    )
    assert client.post("/log-in", data={"who": OFFICER, "password": PASSWORD}).status_code == 303
    return folder, client


def test_while_another_program_writes_reading_goes_on_and_a_form_can_be_sent_again(site):
    folder, client = site
    page = client.get(f"{FORM}?competence=smoke-exercise-hot").text
    hidden = {name: re.search(rf'name="{name}" value="([^"]+)"', page)[1] for name in ("csrf", "token")}
    person = re.search(r'name="people" value="([0-9a-f]{16})"', page)[1]
    typed = {**hidden, "competence": "smoke-exercise-hot", "achieved_on": "20.11.2026", "people": person}
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert client.get("/readiness").status_code == 200
        refused = client.post(FORM, data=typed)
    assert refused.status_code == 503
    assert "<h1" in refused.text
    done = client.post(FORM, data=typed)
    assert (done.status_code, done.headers["location"]) == (303, f"/registered/{hidden['token']}")
    assert client.post(FORM, data=typed).headers["location"] == done.headers["location"]


def test_a_database_that_is_gone_is_said_and_found_again_without_a_restart(site):
    folder, client = site
    away = folder / "elsewhere"
    away.mkdir()
    files = list(folder.glob(f"{DATABASE}*"))
    for file in files:
        file.rename(away / file.name)
    (folder / DATABASE).mkdir()  # nothing can be opened or made anew in its place
    try:
        answer = client.get("/readiness")
    finally:
        (folder / DATABASE).rmdir()
        for file in files:
            (away / file.name).rename(file)
    assert answer.status_code == 503
    assert str(folder) not in answer.text
    assert client.get("/readiness").status_code == 200
