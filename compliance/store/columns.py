"""What every table of the store is made of: checked rows, and columns that lose nothing on the way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import ClassVar, cast

from pydantic import ConfigDict
from sqlalchemy import CheckConstraint, DateTime, Dialect, Index, MetaData, String, Table, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name on every database, so that a migration can speak of it."""


class Instant(TypeDecorator[datetime]):
    """An instant, aware and in UTC on both sides; one without a zone is refused, not guessed."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone; an instant is stored in UTC")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give UTC (SQLite keeps no zone)."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal kept as text: exact on both databases, and the same number always has the same text."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """2.50 and 2.5 are one number; a hundred is 100, not 1E+2."""
        return None if value is None else f"{value.normalize():f}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """The number again."""
        return None if value is None else Decimal(value)


class Stored(SQLModel):
    """The start of every table: values are checked when a row is made and when it is changed."""

    model_config = ConfigDict(validate_assignment=True)  # type: ignore[assignment]  # SQLModel's own type is private
    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)


class Versioned(Stored):
    """A row that is never overwritten: it says from when until when it was known (half open)."""

    id: int | None = Field(default=None, primary_key=True)
    known_from: datetime = Field(sa_type=Instant)
    known_until: datetime | None = Field(default=None, sa_type=Instant)


def one_current(table: str, *identity: str) -> Index:
    """Of the rows with one identity at most one is known now."""
    current = text("known_until IS NULL")
    return Index(
        f"uq_{table}_{identity[0]}_current",
        *identity,
        unique=True,
        sqlite_where=current,
        postgresql_where=current,
    )


def by_time(table: str) -> tuple[Index, Index]:
    """What was written, and what ended, since an instant is found without reading everything."""
    ended = text("known_until IS NOT NULL")
    return (
        Index(f"ix_{table}_known_from", "known_from"),
        Index(f"ix_{table}_known_until", "known_until", sqlite_where=ended, postgresql_where=ended),
    )


def one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    """The database too refuses a word that is not one of these."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def in_order(first: str = "from_day", last: str = "until_day") -> CheckConstraint:
    """The last day is not before the first."""
    return CheckConstraint(f"{last} IS NULL OR {last} >= {first}", name="in_order")


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a class, for statements on whole columns."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]  # set where table=True
