"""The status of every pair at the last run: what the next run compares with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import delete, exists, insert, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.staging import staged
from compliance.store.tables_work import Standing

_STANDING = table_of(Standing)
_PAIR = ("person_key", "requirement")

Pair = tuple[str, str]
"""Person key and requirement."""


class Stand(NamedTuple):
    """The status of one pair, since when, and the end that names its cycle."""

    status: str
    since: date
    cycle_end: date | None


def standing(session: Session) -> dict[Pair, Stand]:
    """Every pair that had a finding at the last run."""
    columns = (_STANDING.c[name] for name in (*_PAIR, *Stand._fields))
    rows = session.connection().execute(select(*columns))
    return {(person, requirement): Stand(*rest) for person, requirement, *rest in rows}


def change_standing(session: Session, changed: Mapping[Pair, Stand], gone: Collection[Pair] = ()) -> None:
    """Write the pairs whose stand is new; take away those that have no finding any more."""
    _take_away(session, {*changed, *gone})
    if not changed:
        return
    names = (*_PAIR, *Stand._fields)
    rows = [(*pair, *stand) for pair, stand in changed.items()]
    values = dict(zip(names, zip(*rows, strict=True), strict=True))
    with staged(session, _STANDING, values) as beside:
        session.connection().execute(insert(_STANDING).from_select(names, select(*beside.c)))


def _take_away(session: Session, pairs: Collection[Pair]) -> None:
    if not pairs:
        return
    values = dict(zip(_PAIR, zip(*pairs, strict=True), strict=True))
    with staged(session, _STANDING, values) as beside:
        same = (_STANDING.c[name] == beside.c[name] for name in _PAIR)
        session.connection().execute(delete(_STANDING).where(exists().where(*same)))
