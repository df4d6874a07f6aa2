"""From whatever form the database has to the form that this program knows, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, insert, inspect, select, text

from compliance.store import problems
from compliance.store.columns import table_of
from compliance.store.tables_work import StoreState

FOLDER = Path(__file__).parent / "migrations"
UPGRADERS = 0x75706772


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for a connection; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def bring_up_to_date(
    engine: Engine, connection: Connection, *, create: bool, at: Callable[[], datetime]
) -> None:
    """Make or upgrade the tables where needed; refuse a newer database and one of another program."""
    if _is_current(connection, create=create):
        return
    connection.rollback()
    with engine.connect().execution_options(writing=True) as writer, writer.begin():
        if engine.dialect.name == "postgresql":
            writer.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": UPGRADERS})
        if not _is_current(writer, create=create):  # another program may have been quicker
            command.upgrade(configuration(writer), "head")
            _first_state(writer, at())


def _is_current(connection: Connection, *, create: bool) -> bool:
    url = connection.engine.url
    scripts = ScriptDirectory(str(FOLDER))
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None:
        if inspect(connection).get_table_names():
            raise problems.of_another_program(url)
        if not create:
            raise problems.NoDatabaseYetError(url)
        return False
    if revision not in {script.revision for script in scripts.walk_revisions()}:
        raise problems.newer(url, revision)
    return revision == scripts.get_current_head()


def _first_state(connection: Connection, at: datetime) -> None:
    state = table_of(StoreState)
    if connection.execute(select(state.c.id)).first() is None:
        connection.execute(insert(state).values(id=1, change_number=0, changed_at=at))
