"""Erase who somebody was: identity in every version, free text that may name them, the texts of mails.

What stays says nothing of who it was: assignments, records, statuses, that a mail was sent and when, figures.
Erasing is the one thing that changes the past on purpose; docs/how-to/store.md says what stays and why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, insert, literal, null, or_, select, update
from sqlmodel import Session

from compliance.store import files
from compliance.store.columns import Instant, table_of
from compliance.store.db import instant
from compliance.store.drafts import forget_in_imports
from compliance.store.ending import forget_access
from compliance.store.history import known_at
from compliance.store.mail_texts import erase_mails
from compliance.store.tables import DATA, Assignment, Employee, Exemption, Identity, Person, Record, Unit
from compliance.store.tables_requests import REQUESTS

_PEOPLE, _PERSONS = table_of(Identity), table_of(Person)
WITH_TEXTS = (*DATA, *REQUESTS)
ERASED = "[erased]"
"""What stands where a name stood in a text that somebody wrote."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased: versions of the identity, texts that named the person, mails, and proof on records."""

    identities: int
    texts: int
    mails: int
    files: int


@dataclass(frozen=True, slots=True)
class _Traces:
    """What may name a person: names as they are written, addresses, ids, birth dates (in two forms)."""

    names: frozenset[str]
    addresses: frozenset[str]
    ids: frozenset[str]
    births: frozenset[str]

    def in_texts(self) -> re.Pattern[str]:
        """Finds a name or an address in anybody's text, as whole words, in any case."""
        return _words(self.names | self.addresses)

    def in_own_texts(self) -> re.Pattern[str]:
        """Finds anything of it in what was written of the person."""
        return _words(self.names | self.addresses | self.ids | self.births)


def forget(session: Session, key: str, on: date) -> Forgotten:
    """Erase a person's identity for good; from the day after `on` they count as having left."""
    traces = _traces(session, key)
    _end_work(session, key, on)
    texts = _erase_own_texts(session, key, traces) + _erase_in_all_texts(session, traces)
    mails = erase_mails(session, key, traces.names | traces.addresses)
    forget_access(session, key)
    forget_in_imports(session, key, {name.casefold() for name in traces.names})
    erased = session.connection().execute(delete(_PEOPLE).where(_PEOPLE.c.person_key == key)).rowcount
    told = update(_PERSONS).where(_PERSONS.c.key == key).values(forgotten_at=instant(session))
    session.connection().execute(told)
    return Forgotten(erased, texts, mails, files.erase_of(session, key))


def _traces(session: Session, key: str) -> _Traces:
    statement = select(_PEOPLE.c.name, _PEOPLE.c.email, _PEOPLE.c.employee_id, _PEOPLE.c.birth_date)
    rows = session.connection().execute(statement.where(_PEOPLE.c.person_key == key)).all()
    births = {day for *_, day in rows if day}
    return _Traces(
        frozenset(form for name, *_ in rows if name for form in _written(name)),
        frozenset(email for _, email, *_ in rows if email),
        frozenset(id_ for *_, id_, _ in rows if id_),
        frozenset(form for day in births for form in (day.isoformat(), day.strftime("%d.%m.%Y"))),
    )


def _written(name: str) -> set[str]:
    """Kari Nordmann, Nordmann Kari, and Nordmann, Kari."""
    *first, last = name.split()
    given = " ".join(first)
    return {name, f"{last} {given}", f"{last}, {given}"} if first else {name}


def _words(words: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)" if alternatives else r"(?!)", re.IGNORECASE)


def _end_work(session: Session, key: str, on: date) -> None:
    """New versions: the employee left on the day, and the units that they led have no leader."""
    employee, unit = table_of(Employee), table_of(Unit)
    working = or_(employee.c.left_on.is_(None), employee.c.left_on > on)
    _new_version(session, employee, and_(employee.c.person_key == key, working), left_on=literal(on))
    _new_version(session, unit, unit.c.leader == key, leader=null())


def _new_version(session: Session, table: Table, which: ColumnElement[bool], **changed: Any) -> None:
    now, connection = instant(session), session.connection()
    ids = list(connection.execute(select(table.c.id).where(known_at(table, None), which)).scalars())
    connection.execute(update(table).where(table.c.id.in_(ids)).values(known_until=now))
    kept = [column for column in table.c if column.name not in {"id", "known_from", "known_until", *changed}]
    names = ["known_from", *(column.name for column in kept), *changed]
    fresh = select(literal(now, Instant), *kept, *changed.values()).where(table.c.id.in_(ids))
    connection.execute(insert(table).from_select(names, fresh))


def _erase_own_texts(session: Session, key: str, traces: _Traces) -> int:
    """What was written about the person, in every version. Who approved an exemption is somebody else."""
    count = _erase_record_ids(session, key)
    kept = {table_of(Record).c.identity, table_of(Assignment).c.attributes, table_of(Exemption).c.approved_by}
    for table in _tables_of_people():
        columns = [column for column in _free_text(table) if column not in kept]
        if columns:
            written = and_(table.c.person_key == key, or_(*(column.is_not(None) for column in columns)))
            empty = {column.name: None for column in columns}
            count += session.connection().execute(update(table).where(written).values(empty)).rowcount
    attributes = table_of(Assignment).c.attributes
    own = table_of(Assignment).c.person_key == key
    return count + _replace(session, attributes, traces.in_own_texts(), own)


def _tables_of_people() -> list[Table]:
    return [table for table in (table_of(model) for model in WITH_TEXTS) if "person_key" in table.c]


def _free_text(table: Table) -> list[Any]:
    return [column for column in table.c if column.info.get("free_text")]


def _erase_record_ids(session: Session, key: str) -> int:
    """An id that was given to a record may hold the person's number; all versions of one get the same new id."""
    record, connection = table_of(Record), session.connection()
    given = and_(record.c.person_key == key, record.c.n.is_(None))
    ids: dict[str, list[int]] = {}
    for row, identity in connection.execute(select(record.c.id, record.c.identity).where(given)):
        ids.setdefault(identity, []).append(row)
    for rows in ids.values():
        new = update(record).where(record.c.id.in_(rows)).values(identity=f"forgotten-{min(rows)}")
        connection.execute(new)
    return len(ids)


def _erase_in_all_texts(session: Session, traces: _Traces) -> int:
    """Names and addresses in what was written about others, and in the names of units."""
    pattern = traces.in_texts()
    count = 0
    for model in WITH_TEXTS:
        for column in _free_text(table_of(model)):
            count += _replace(session, column, pattern)
    approved_by = table_of(Exemption).c.approved_by
    by_id = update(table_of(Exemption)).where(approved_by.in_(traces.ids)).values(approved_by=ERASED)
    return count + session.connection().execute(by_id).rowcount


def _replace(
    session: Session, column: Any, pattern: re.Pattern[str], of: ColumnElement[bool] | None = None
) -> int:
    """Each different text is looked at once."""
    connection, count = session.connection(), 0
    where = column.is_not(None) if of is None else and_(column.is_not(None), of)
    for old in connection.execute(select(column).where(where).distinct()).scalars().all():
        new = pattern.sub(ERASED, old)
        if new != old:
            statement = update(column.table).where(column == old, where).values({column.name: new})
            count += connection.execute(statement).rowcount
    return count
