"""The words in which migrations make tables. Never change what one means: old migrations are said in them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op


def text(name: str, *rest: Any, null: bool = False, length: int | None = None) -> sa.Column[Any]:
    """A text."""
    return sa.Column(name, sa.String(length), *rest, nullable=null)


def long(name: str) -> sa.Column[Any]:
    """A text of any length, or none."""
    return sa.Column(name, sa.Text(), nullable=True)


def day(name: str, *, null: bool = False) -> sa.Column[Any]:
    """A date."""
    return sa.Column(name, sa.Date(), nullable=null)


def at(name: str, *, null: bool = False) -> sa.Column[Any]:
    """An instant with its zone."""
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def number(name: str, *rest: Any, null: bool = False) -> sa.Column[Any]:
    """A whole number."""
    return sa.Column(name, sa.Integer(), *rest, nullable=null)


def json(name: str) -> sa.Column[Any]:
    """A JSON value."""
    return sa.Column(name, sa.JSON(), nullable=False)


def person(table: str, name: str = "person_key", *, null: bool = False) -> sa.Column[Any]:
    """A person key."""
    return text(name, sa.ForeignKey("persons.key", name=f"fk_{table}_{name}_persons"), null=null)


def run(table: str, *, null: bool = False) -> sa.Column[Any]:
    """The run that wrote the row."""
    return number("run_id", sa.ForeignKey("runs.id", name=f"fk_{table}_run_id_runs"), null=null)


def mail(table: str) -> sa.Column[Any]:
    """The mail that the row belongs to."""
    return number("outbox_id", sa.ForeignKey("outbox.id", name=f"fk_{table}_outbox_id_outbox"))


def one_of(table: str, column: str, words: str) -> sa.CheckConstraint:
    """Only these words (quoted, with commas between)."""
    return sa.CheckConstraint(f"{column} IN ({words})", name=op.f(f"ck_{table}_{column}"))


def make(table: str, *parts: Any, key: tuple[str, ...] = ("id",)) -> None:
    """A table; with an `id` of its own unless another key is named."""
    first = (number("id"),) if key == ("id",) else ()
    op.create_table(table, *first, *parts, sa.PrimaryKeyConstraint(*key, name=f"pk_{table}"))


def make_versioned(table: str, identity: tuple[str, ...], *parts: Any) -> None:
    """A table whose rows are never overwritten: one current row for each identity."""
    make(table, at("known_from"), at("known_until", null=True), *parts)
    one_current(table, *identity)


def one_current(table: str, *identity: str) -> None:
    """Of the rows with one identity at most one is known now."""
    name, current = f"uq_{table}_{identity[0]}_current", sa.text("known_until IS NULL")
    op.create_index(name, table, identity, unique=True, sqlite_where=current, postgresql_where=current)


def index(table: str, *columns: str) -> None:
    """An index that finds rows by these columns."""
    op.create_index("_".join(("ix", table, *columns)), table, columns)


def in_order(table: str, first: str = "from_day", last: str = "until_day") -> sa.CheckConstraint:
    """The last day is not before the first."""
    return sa.CheckConstraint(f"{last} IS NULL OR {last} >= {first}", name=op.f(f"ck_{table}_in_order"))
