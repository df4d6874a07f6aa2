"""The database: opened, brought up to date, read in one piece and written by one at a time.

The only commit of the application is in `Store.writing`. SQLite: one file, WAL, foreign keys on; a reading
transaction is deferred (it never waits for a writer), a writing one immediate. PostgreSQL by the same
setting: a reading transaction sees one moment, and writers take turns as they do on SQLite.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool
from sqlmodel import Session, col, select, update

from compliance import clock
from compliance.errors import EnvironmentProblem
from compliance.store import problems
from compliance.store.migrating import bring_up_to_date
from compliance.store.tables_work import StoreState

LOCK_SECONDS = 60.0
WRITERS = 0x636F6D706C  # any number of our own: whoever writes in PostgreSQL holds the lock of this number
NOT_A_DATABASE_URL = (
    "{url}: not a database this program knows; write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
)


@dataclass(frozen=True, slots=True)
class Store:
    """An open database. `now` tells the time; `lock_seconds` is how long a writer waits for its turn."""

    engine: Engine
    now: Callable[[], datetime]
    lock_seconds: float

    @property
    def url(self) -> URL:
        """Where the database is."""
        return self.engine.url

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees the database as at one moment and can't change it."""
        options: dict[str, Any] = {"writing": False}
        if self.engine.dialect.name == "postgresql":
            options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with (
            problems.said_as_sentences(self.url, self.lock_seconds),
            self.engine.connect().execution_options(**options) as connection,
            Session(connection) as session,
        ):
            yield session

    @contextmanager
    def writing(self, *, aside: bool = False) -> Iterator[Session]:
        """A session that is committed at the end, all or nothing, and raises the change number.

        A body that finds nothing to write calls `session.rollback()`: then nothing is changed at all. `aside` leaves
        the number alone: for signs of life, sessions and logs, which no answer is made from.
        """
        with (
            problems.said_as_sentences(self.url, self.lock_seconds),
            self.engine.connect().execution_options(writing=True) as connection,
            Session(connection, autoflush=True) as session,
        ):
            self._wait_for_turn(session)
            session.info["instant"] = self._next_instant(session)
            yield session
            if session.in_transaction():
                if not aside:
                    _raise_change_number(session)
                session.commit()

    def _wait_for_turn(self, session: Session) -> None:
        if self.engine.dialect.name == "postgresql":
            connection = session.connection()
            connection.execute(text(f"SET LOCAL lock_timeout = {int(self.lock_seconds * 1000)}"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": WRITERS})

    def _next_instant(self, session: Session) -> datetime:
        """Now, but always after the last write: a clock that was set back must not turn history around."""
        last = session.exec(select(StoreState.changed_at)).one()
        return max(self.now(), last + timedelta(microseconds=1))


def instant(session: Session) -> datetime:
    """The one instant of a writing transaction: what it changes was known until, or is known from, then."""
    value: datetime = session.info["instant"]
    return value


def change_number(session: Session) -> int:
    """The number that every write but those `aside` raises: what was computed from it stays good while it stays."""
    return session.exec(select(StoreState.change_number)).one()


def last_change(session: Session) -> datetime:
    """The instant of the last write that raised the change number."""
    return session.exec(select(StoreState.changed_at)).one()


def changed_at(session: Session) -> datetime:
    """When that number was last raised: whatever was known before has known_from no later."""
    return session.exec(select(StoreState.changed_at)).one()


def open_store(
    url: str,
    *,
    create: bool = False,
    now: Callable[[], datetime] = clock.now,
    lock_seconds: float = LOCK_SECONDS,
) -> Store:
    """Open the database at a URL; an older one is brought up to date, with `create` a missing one is made.

    Raises EnvironmentProblem with a sentence where that can't be: no such database, no right to write, not a
    database, another program's, a newer program's, out of reach.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        _check_file(parsed, create=create)
    engine = _engine(parsed, lock_seconds)
    with (
        problems.said_as_sentences(parsed, lock_seconds),
        engine.connect().execution_options(writing=create) as connection,
    ):
        bring_up_to_date(engine, connection, create=create, at=now)
    return Store(engine, now, lock_seconds)


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise EnvironmentProblem(NOT_A_DATABASE_URL.format(url=url)) from error
    if backend not in {"sqlite", "postgresql"} or not parsed.database:
        raise EnvironmentProblem(NOT_A_DATABASE_URL.format(url=parsed.render_as_string()))
    return parsed


def _check_file(url: URL, *, create: bool) -> None:
    file = Path(str(url.database))
    if not file.parent.is_dir():
        raise problems.no_folder(file)
    if not create and not file.exists():
        raise problems.NoDatabaseYetError(url)


def _engine(url: URL, lock_seconds: float) -> Engine:
    """Each transaction has a connection of its own, closed at its end: nothing is left open, nowhere to forget."""
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": lock_seconds})
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        return create_engine(url, poolclass=NullPool)
    except ModuleNotFoundError as error:
        raise EnvironmentProblem(
            f"{problems.place(url)}: the PostgreSQL driver is not installed; "
            "run pip install 'compliance-tracker[postgres]'"
        ) from error


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver begins nothing by itself: see _begin_sqlite
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "cache_size=-65536",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    writing = options.get("writing", False)
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writing else 'ON'}")
    if options.get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _raise_change_number(session: Session) -> None:
    session.exec(
        update(StoreState).values(
            change_number=col(StoreState.change_number) + 1, changed_at=session.info["instant"]
        )
    )
