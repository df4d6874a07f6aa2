"""The tables that migrations make are the tables that the program knows, on both databases."""

import pytest
from alembic import command
from sqlalchemy import create_engine, inspect, text

from compliance.errors import EnvironmentProblem
from compliance.store.columns import Stored
from compliance.store.db import change_number, open_store
from compliance.store.migrating import configuration


@pytest.fixture
def connection(store):
    with store.engine.connect().execution_options(writing=True) as connection:
        yield connection


def test_migrations_and_tables_say_the_same(connection):
    command.check(configuration(connection))


def test_the_words_that_columns_may_hold_are_those_of_the_tables(connection):
    """Alembic's own comparison does not look at CHECK constraints."""
    migrated = checks(connection)
    command.downgrade(configuration(connection), "base")
    Stored.metadata.create_all(connection)
    assert migrated == checks(connection)
    assert len(migrated["records"]) == 2


def checks(connection):
    return {
        name: {check["name"]: check["sqltext"] for check in inspect(connection).get_check_constraints(name)}
        for name in Stored.metadata.tables
    }


def test_down_and_up_again_leaves_the_same_tables(connection):
    command.downgrade(configuration(connection), "base")
    assert set(inspect(connection).get_table_names()) == {"alembic_version"}
    command.upgrade(configuration(connection), "head")
    command.check(configuration(connection))


def test_an_older_database_is_brought_up_to_date_when_it_is_opened(store, database_url):
    with store.engine.connect().execution_options(writing=True) as connection, connection.begin():
        command.downgrade(configuration(connection), "0001")
    with open_store(database_url).reading() as session:
        assert change_number(session) == 0


def test_a_newer_database_is_refused_and_left_alone(store, database_url):
    with store.engine.connect().execution_options(writing=True) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '9001'"))
    with pytest.raises(EnvironmentProblem) as raised:
        open_store(database_url)
    name = (
        store.url.database
        if "sqlite" in database_url
        else f"PostgreSQL database {store.url.database} on this machine"
    )
    assert str(raised.value) == (
        f"{name}: a newer version of this program has used this database (its form is 9001, unknown here); "
        "install that version or a later one. Nothing was changed"
    )


def test_a_database_of_another_program_is_refused(tmp_path):
    file = tmp_path / "other.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (id INTEGER)"))
    engine.dispose()
    with pytest.raises(EnvironmentProblem) as raised:
        open_store(f"sqlite:///{file}", create=True)
    assert str(raised.value) == (
        f"{file}: this database belongs to another program; "
        "set `database` to one that is empty or was made by compliance. Nothing was changed"
    )
