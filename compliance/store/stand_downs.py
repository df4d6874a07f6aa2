"""Stand-downs: recommended, confirmed, ended; each with its instant, and none is taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_access import Account
from compliance.store.tables_requests import StandDown

_DOWNS, _ACCOUNTS = table_of(StandDown), table_of(Account)

Pair = tuple[str, str]
"""Person key and requirement."""


@dataclass(frozen=True, slots=True)
class Down:
    """One time of not being cleared. `since` and `cycle_end` are those of the finding when it was recommended.

    `confirmed_by` is an account, `confirmer` its person (a key), None where it is no employee's.
    """

    id: int
    person: str
    requirement: str
    since: date
    cycle_end: date | None
    recommended_on: date
    recommended_at: datetime
    confirmed_by: str | None
    confirmed_at: datetime | None
    ended_on: date | None
    ended_at: datetime | None
    confirmer: str | None = None

    @property
    def pair(self) -> Pair:
        """Whom and what it is about."""
        return self.person, self.requirement


def recommend(session: Session, pairs: Iterable[tuple[Pair, date, date | None]], on: date) -> None:
    """Keep new recommendations of a day: each with its since and cycle end."""
    rows = [
        {
            "person_key": person,
            "requirement": requirement,
            "since": since,
            "cycle_end": cycle_end,
            "recommended_on": on,
            "recommended_at": instant(session),
        }
        for (person, requirement), since, cycle_end in pairs
    ]
    if rows:
        session.connection().execute(insert(_DOWNS), rows)


def confirm(session: Session, which: int, account: str) -> None:
    """An account confirms it now."""
    _change(session, [which], {"confirmed_by": account, "confirmed_at": instant(session)})


def end(session: Session, which: Iterable[int], on: date) -> None:
    """They are over: the people are cleared again, or the requirement binds them no more."""
    _change(session, list(which), {"ended_on": on, "ended_at": instant(session)})


def open_now(session: Session) -> tuple[Down, ...]:
    """All that have not ended, the newest recommendation first."""
    return _read(session, _DOWNS.c.ended_at.is_(None))


def open_of(session: Session, pair: Pair) -> Down | None:
    """That of one person and requirement which has not ended."""
    person, requirement = pair
    mine = (_DOWNS.c.person_key == person, _DOWNS.c.requirement == requirement)
    found = _read(session, _DOWNS.c.ended_at.is_(None), *mine)
    return found[0] if found else None


def ended_since(session: Session, day: date) -> tuple[Down, ...]:
    """Those that ended on a day or later, the newest recommendation first."""
    return _read(session, _DOWNS.c.ended_on >= day)


def _change(session: Session, which: list[int], values: dict[str, object]) -> None:
    for start in range(0, len(which), 500):
        part = _DOWNS.c.id.in_(which[start : start + 500])
        session.connection().execute(update(_DOWNS).where(part).values(values))


def _read(session: Session, *which: ColumnElement[bool]) -> tuple[Down, ...]:
    own = [name for name in Down.__dataclass_fields__ if name != "confirmer"]
    columns = [_DOWNS.c[{"person": "person_key"}.get(name, name)] for name in own]
    joined = _DOWNS.outerjoin(_ACCOUNTS, _ACCOUNTS.c.key == _DOWNS.c.confirmed_by)
    statement = select(*columns, _ACCOUNTS.c.person_key.label("confirmer")).select_from(joined).where(*which)
    ordered = statement.order_by(_DOWNS.c.recommended_at.desc(), _DOWNS.c.id)
    return tuple(Down(*row) for row in session.connection().execute(ordered))
