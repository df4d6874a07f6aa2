"""Rows of a statement as columns: no object for each row, each kind of column in its leanest form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, Select, select
from sqlmodel import Session

Values = Sequence[Any]
Part = list[Any] | NDArray[Any]
Kind = Callable[[Values], Part]
Columns = dict[str, Any]

ROWS = 1_000
"""Rows fetched at a time: few enough to stay in the processor's cache and out of the garbage collector's sight."""


def days(values: Values) -> Part:
    """Day numbers."""
    return np.array(values, dtype=np.int32)


def numbers(values: Values) -> Part:
    """Whole numbers; row ids."""
    return np.array(values, dtype=np.int64)


def plain(values: Values) -> Part:
    """Values as they come."""
    return list(values)


def decimals(values: Values) -> Part:
    """Decimals, kept as text in the store."""
    return [value and Decimal(value) for value in values]


def codes() -> Kind:
    """Texts of which there are few different ones: each is kept once."""
    known: dict[Any, Any] = {}
    return lambda values: [known.setdefault(value, value) for value in values]


def places(of: Mapping[str, int]) -> Kind:
    """Names as places; -1 for a name that is not there, and for none."""
    return lambda values: np.fromiter((of.get(value, -1) for value in values), np.int32, len(values))


def read_columns(
    session: Session,
    wanted: Mapping[str, tuple[ColumnElement[Any], Kind]],
    where: Callable[[Select[Any]], Select[Any]],
) -> Columns:
    """Run a statement for the wanted columns and collect them; `where` adds what else it says.

    The driver's own tuples are read: an object for each row, however small, would take most of the time.
    """
    statement = where(select(*(column.label(name) for name, (column, _) in wanted.items())))
    parts: dict[str, list[Part]] = {name: [] for name in wanted}
    for rows in _driver_rows(session.connection(), statement):
        for (name, (_, kind)), values in zip(wanted.items(), zip(*rows, strict=True), strict=True):
            parts[name].append(kind(values))
    return {name: _joined(parts[name], kind) for name, (_, kind) in wanted.items()}


def _driver_rows(connection: Connection, statement: Select[Any]) -> Iterator[list[tuple[Any, ...]]]:
    sql = str(statement.compile(connection, compile_kwargs={"literal_binds": True}))
    driver: Any = connection.connection.driver_connection
    named = {"name": "columns"} if connection.dialect.name == "postgresql" else {}  # rows stay in the server
    with closing(driver.cursor(**named)) as cursor:
        cursor.execute(sql)
        while rows := cursor.fetchmany(ROWS):
            yield rows


def _joined(parts: list[Part], kind: Kind) -> Any:
    if not parts:
        return kind(())
    if isinstance(parts[0], np.ndarray):
        return np.concatenate(parts)
    joined: list[Any] = []
    for part in parts:
        joined.extend(part)
    return joined


def only(columns: Columns, keep: NDArray[np.bool_]) -> Columns:
    """The rows of columns that are kept."""
    if keep.all():
        return columns
    places_kept = np.flatnonzero(keep)
    return {
        name: values[places_kept] if isinstance(values, np.ndarray) else [values[row] for row in places_kept]
        for name, values in columns.items()
    }
