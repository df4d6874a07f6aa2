"""Long lists, a page at a time: which rows, and the addresses of the pages before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar
from urllib.parse import urlencode

from fastapi import Query

Row = TypeVar("Row")
PAGE = 50
"""Rows."""
Words = Annotated[str, Query(max_length=200)]
"""What is searched for."""
PageNumber = Annotated[int, Query(ge=1)]
"""The page asked for; beyond the last it is the last."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Page `number` of `of`, with its rows, of `count` in all. A page's number is written behind `address`."""

    rows: Sequence[Row]
    number: int
    of: int
    count: int
    address: str


def place(count: int, number: int) -> tuple[int, int, slice]:
    """The page that there is for a number asked for, how many pages there are, and the rows of that one."""
    pages = max(1, -(-count // PAGE))
    number = min(number, pages)
    return number, pages, slice((number - 1) * PAGE, number * PAGE)


def page_of(rows: Sequence[Row], number: int, path: str, given: Mapping[str, str]) -> Page[Row]:
    """One page of all rows; `given` is what else the address asks for, without what is empty."""
    number, pages, here = place(len(rows), number)
    return Page(rows[here], number, pages, len(rows), address(path, given))


def address(path: str, given: Mapping[str, str]) -> str:
    """The address before the number of a page."""
    asked = urlencode({name: value for name, value in given.items() if value})
    return f"{path}?{asked}&page=" if asked else f"{path}?page="
