"""Lists in pages: the next page begins behind the last row of this one, whatever was written meanwhile.

A cursor names the last row by what it is, not by its place. So every row that is there all the time comes exactly
once, and whoever reads a list while others write is never sent back to its beginning. `as_of` of each page says which
state it was made from.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from compliance.web.api.callers import Call
from compliance.web.api.problems import wrong

T = TypeVar("T")
Key = tuple[str | int, ...]
MOST = 1000


class Listing(BaseModel):
    """What every list takes. A parameter that there is not is refused: misspelt, it would filter nothing."""

    model_config = ConfigDict(extra="forbid")

    limit: int = Field(100, ge=1, le=MOST, description="rows on a page, at most")
    cursor: str | None = Field(
        None, max_length=1000, description="where to go on; stands in the address that `next` holds"
    )


class AsOf(BaseModel):
    """The state that a page was made from: pages with the same `change` and `rules` fit together."""

    on: date = Field(description="the day that is told of")
    at: datetime = Field(
        description="when anything was last written; `changed_since` takes it",
        examples=["2026-11-23T06:00:00Z"],
    )
    change: int = Field(description="goes up with each write")
    rules: str = Field(description="SHA-256 of the rule files")


class Page(BaseModel, Generic[T]):
    """Rows, and the address of the next page; `next` null: these were the last ones."""

    as_of: AsOf
    items: list[T]
    next: str | None = Field(description="address of the next page, also in the header Link")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list goes on: behind `after` (None: at its beginning), and what it was asked for."""

    after: Key | None
    asked: str
    limit: int


def place(listing: Listing, kinds: Sequence[type]) -> Place:
    """Read a cursor; `kinds` are the types of a row's key. A problem where it is of another list or other filters."""
    filters = listing.model_dump(exclude={"cursor", "limit"})
    cursor, limit = listing.cursor, listing.limit
    written = json.dumps([type(listing).__name__, filters], default=str, sort_keys=True)
    asked = hashlib.sha256(written.encode()).hexdigest()[:16]
    if cursor is None:
        return Place(None, asked, limit)
    try:
        kept, *after = json.loads(base64.urlsafe_b64decode(cursor.encode()))
        fits = [type(part) for part in after] == list(kinds)
    except (ValueError, TypeError):
        kept, after, fits = "", [], False
    if not fits or kept != asked:
        raise wrong(
            "The cursor is not one of this list with these filters; take the whole address from `next`, "
            "or begin without a cursor.",
            parameter="cursor",
        )
    return Place(tuple(after), asked, limit)


def some(rows: Iterable[tuple[Key, T]], limit: int) -> tuple[list[T], Key | None]:
    """The first rows, and the key of the last of them where there are more."""
    found: list[T] = []
    last: Key | None = None
    for key, row in rows:
        if len(found) == limit:
            return found, last
        found.append(row)
        last = key
    return found, None


def page(call: Call, where: Place, as_of: AsOf, items: list[T], last: Key | None) -> dict[str, Any]:
    """The page as it is sent; `last`: the key to go on behind, None where there is nothing more."""
    address = None
    if last is not None:
        cursor = base64.urlsafe_b64encode(json.dumps([where.asked, *last]).encode()).decode()
        url = call.visit.request.url.include_query_params(cursor=cursor)
        address = f"{url.path}?{url.query}"
        call.response.headers["Link"] = f'<{address}>; rel="next"'
    return {"as_of": as_of, "items": items, "next": address}
