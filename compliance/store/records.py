"""Single records as people register, correct and decide on them; every version stays in the history.

A version of a record is known by the number of its row. `current` says whether it is an old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.history import known_at
from compliance.store.tables import Record

_RECORDS = table_of(Record)
_PART = 500
"""Identities that are asked for at a time."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a record says. `status` is verified, pending or rejected; `valid_until` is inclusive."""

    person: str
    competence: str
    achieved_on: date
    valid_until: date | None = None
    level: str | None = None
    hours: Decimal | None = None
    status: str = "verified"
    issuer: str | None = None
    revoked_on: date | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """A record as known from an instant until another (None: still): `row` is this version, `identity` the record."""

    row: int
    identity: str
    n: int | None
    known_from: datetime
    known_until: datetime | None
    content: Content

    @property
    def current(self) -> bool:
        """Whether it is what is known now."""
        return self.known_until is None


def add(session: Session, contents: Sequence[Content]) -> list[int]:
    """Add records without an id of their own: each gets the identity that a file without ids would give it.

    So a list that comes later from where the course was held names the same record, and not a second one. The numbers
    of the versions, in the order of the contents.
    """
    rows = []
    for content in contents:
        start = f"{content.person}/{content.competence}/{content.achieved_on}/"
        taken = set(_identities(session, start))
        n = next(n for n in range(1, len(taken) + 2) if f"{start}{n}" not in taken)
        rows.append(_insert(session, f"{start}{n}", n, content))
    return rows


def change(session: Session, version: Version, content: Content) -> int:
    """Give a record another content; what it said stays in the history. Its identity stays, also on another day."""
    closed = update(_RECORDS).where(_RECORDS.c.id == version.row).values(known_until=instant(session))
    session.connection().execute(closed)
    return _insert(session, version.identity, version.n, content)


def version(session: Session, row: int) -> Version | None:
    """A version of a record by its number, old ones too."""
    found = _read(session, _RECORDS.c.id == row)
    return found[0] if found else None


def history(session: Session, identity: str) -> tuple[Version, ...]:
    """All versions of a record, the newest first."""
    return tuple(reversed(_read(session, _RECORDS.c.identity == identity)))


def of_person(session: Session, person: str) -> tuple[Version, ...]:
    """What is known now of a person, the newest achievement first."""
    found = _read(session, known_at(_RECORDS, None), _RECORDS.c.person_key == person)
    return tuple(sorted(found, key=lambda one: one.content.achieved_on, reverse=True))


def awaiting(session: Session) -> tuple[Version, ...]:
    """All records that wait for somebody to approve them, those that have waited longest first."""
    return tuple(_read(session, known_at(_RECORDS, None), _RECORDS.c.status == "pending"))


def on_day(session: Session, like: Content) -> tuple[Version, ...]:
    """What is known of the same person, competence and day."""
    same = (getattr(_RECORDS.c, name) for name in ("person_key", "competence", "achieved_on"))
    values = (like.person, like.competence, like.achieved_on)
    which = (column == value for column, value in zip(same, values, strict=True))
    return tuple(_read(session, known_at(_RECORDS, None), *which))


def written_at(session: Session, at: datetime) -> tuple[Version, ...]:
    """The versions that one writing transaction made."""
    return tuple(_read(session, _RECORDS.c.known_from == at))


def changed(session: Session, since: datetime | None, after: int, most: int) -> tuple[Version, ...]:
    """What became known after an instant (None: everything known now), by number, from beyond a number on.

    Of a record that is not known any more its last version, with the end of its time.
    """
    now = _RECORDS.c.known_until.is_(None)
    which: ColumnElement[bool] = now
    if since is not None:
        later = _RECORDS.alias()
        known = select(later.c.id).where(
            later.c.identity == _RECORDS.c.identity,
            or_(later.c.known_until.is_(None), later.c.known_until > _RECORDS.c.known_until),
        )
        gone = and_(_RECORDS.c.known_until > since, ~known.exists())
        which = or_(and_(now, _RECORDS.c.known_from > since), gone)
    own = ("id", "identity", "n", "known_from", "known_until", "person_key")
    statement = select(*(_RECORDS.c[name] for name in (*own, *_NAMES))).where(which, _RECORDS.c.id > after)
    rows: list[Any] = list(session.connection().execute(statement.order_by(_RECORDS.c.id).limit(most)))
    return tuple(_version(row) for row in rows)


def owners(session: Session, identities: Sequence[str]) -> dict[str, str]:
    """Identity → person key, of the records known now."""
    found: dict[str, str] = {}
    for start in range(0, len(identities), _PART):
        which = (known_at(_RECORDS, None), _RECORDS.c.identity.in_(identities[start : start + _PART]))
        rows = session.connection().execute(select(_RECORDS.c.identity, _RECORDS.c.person_key).where(*which))
        found |= {row.identity: row.person_key for row in rows}
    return found


def _identities(session: Session, start: str) -> Iterable[str]:
    """Those known now that begin so, also of records whose day was corrected since."""
    which = (known_at(_RECORDS, None), _RECORDS.c.identity.startswith(start, autoescape=True))
    return session.connection().execute(select(_RECORDS.c.identity).where(*which)).scalars()


def _insert(session: Session, identity: str, n: int | None, content: Content) -> int:
    values = {
        "identity": identity,
        "n": n,
        "known_from": instant(session),
        "person_key": content.person,
        **{name: getattr(content, name) for name in _NAMES},
    }
    added = insert(_RECORDS).values(values).returning(_RECORDS.c.id)
    return int(session.connection().execute(added).scalar_one())


def _read(session: Session, *which: ColumnElement[bool]) -> list[Version]:
    """Ordered by when they were written."""
    own = ("id", "identity", "n", "known_from", "known_until", "person_key")
    statement = select(*(_RECORDS.c[name] for name in (*own, *_NAMES))).where(*which)
    ordered = statement.order_by(_RECORDS.c.known_from, _RECORDS.c.id)
    rows: list[Any] = list(session.connection().execute(ordered))
    return [_version(row) for row in rows]


def _version(values: Sequence[Any]) -> Version:
    row, identity, n, known_from, known_until, *content = values
    return Version(row, identity, n, known_from, known_until, Content(*content))


_NAMES = tuple(name for name in Content.__dataclass_fields__ if name != "person")
