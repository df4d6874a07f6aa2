"""A date column read as day numbers (days since 1970-01-01), reckoned by the database.

A million dates need not become a million date objects on their way into a column of numbers.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from rules.dates import ABSENT


class day_number(GenericFunction[int]):  # noqa: N801 - reads like the other functions of a statement
    """The day number of a date; ABSENT where there is none."""

    type = Integer()
    inherit_cache = True
    name = "day_number"

    def __init__(self, column: Column[Any]) -> None:
        super().__init__(column)


@compiles(day_number, "sqlite")
def _in_sqlite(element: day_number, compiler: Any, **options: Any) -> str:
    date = compiler.process(element.clauses, **options)
    return f"coalesce(CAST(julianday({date}) - 2440587.5 AS INTEGER), {ABSENT})"


@compiles(day_number, "postgresql")
def _in_postgresql(element: day_number, compiler: Any, **options: Any) -> str:
    date = compiler.process(element.clauses, **options)
    return f"coalesce({date} - DATE '1970-01-01', {ABSENT})"
