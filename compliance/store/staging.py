"""Many rows at once: put beside their table first, then compared with it by the database itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Index,
    MetaData,
    Table,
    and_,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    text,
    update,
)
from sqlmodel import Session

from compliance.store.columns import Instant
from compliance.store.db import instant

ROWS = 20_000
"""Rows sent at a time."""

Progress = Callable[[int], None]
Values = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Merged:
    """Rows that were new, that got a new version, that were withdrawn; and how many were known before."""

    added: int
    corrected: int
    withdrawn: int
    before: int


@contextmanager
def staged(
    session: Session, table: Table, values: Values, progress: Progress = lambda _rows: None
) -> Iterator[Table]:
    """A temporary table with those columns of a table, filled with the values."""
    connection = session.connection()
    columns = (Column(name, table.c[name].type) for name in values)
    beside = Table(f"staged_{table.name}", MetaData(), *columns, prefixes=["TEMPORARY"])
    beside.create(connection)
    _send(connection, beside, values, progress)
    connection.execute(text(f"ANALYZE {beside.name}"))
    yield beside
    beside.drop(connection)


def merge(
    session: Session,
    table: Table,
    identity: Sequence[str],
    beside: Table,
    *,
    whole: ColumnElement[bool] | None,
) -> Merged:
    """Make the staged rows the known ones: new ones are added, changed ones get a new version.

    `whole`: the rows of which the staged ones are the whole truth; those missing there are withdrawn.
    """
    now = instant(session)
    connection = session.connection()
    same = and_(table.c.known_until.is_(None), *(table.c[name] == beside.c[name] for name in identity))
    rest = [column.name for column in beside.c if column.name not in identity]
    differs = or_(false(), *(table.c[name].is_distinct_from(beside.c[name]) for name in rest))
    before = connection.execute(select(func.count()).where(table.c.known_until.is_(None))).scalar_one()
    changed = select(table.c.id).select_from(beside.join(table, same)).where(differs)
    corrected = connection.execute(
        update(table).where(table.c.id.in_(changed)).values(known_until=now)
    ).rowcount
    withdrawn = 0
    if whole is not None:
        Index(f"ix_{beside.name}", *(beside.c[name] for name in identity)).create(connection)
        missing = ~exists().where(*(table.c[name] == beside.c[name] for name in identity))
        current = table.c.known_until.is_(None)
        gone = update(table).where(current, whole, missing).values(known_until=now)
        withdrawn = connection.execute(gone).rowcount
    names = [column.name for column in beside.c]
    fresh = select(literal(now, Instant), *beside.c).where(~exists().where(same))
    into = insert(table).from_select(["known_from", *names], fresh)
    inserted = connection.execute(into.execution_options(preserve_rowcount=True)).rowcount
    return Merged(inserted - corrected, corrected, withdrawn, before)


def _send(connection: Connection, table: Table, values: Values, progress: Progress) -> None:
    """All rows, in parts: COPY where the driver has it, otherwise one prepared statement for many."""
    columns = [(values[column.name], _processor(connection, column)) for column in table.c]
    send = _copy if connection.dialect.name == "postgresql" else _insert_many
    for start in range(0, len(columns[0][0]), ROWS):
        parts = [(column[start : start + ROWS], process) for column, process in columns]
        rows = list(zip(*(map(process, part) if process else part for part, process in parts), strict=True))
        send(connection, table, rows)
        progress(len(rows))


def _processor(connection: Connection, column: Column[Any]) -> Callable[[Any], Any] | None:
    """The function that makes values what the driver takes; None: they are already."""
    return column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)


def _insert_many(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * len(table.c))
    connection.exec_driver_sql(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608 - our names


def _copy(connection: Connection, table: Table, rows: list[tuple[Any, ...]]) -> None:
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY {table.name} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
