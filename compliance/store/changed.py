"""Whose rows were written since an instant: what was computed from all the others stays good."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, Table, or_, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables import (
    Absence,
    Assignment,
    Employee,
    Exemption,
    Identity,
    Person,
    Record,
    Suspension,
    Unit,
)

_OF_PEOPLE = tuple(table_of(model) for model in (Assignment, Record, Exemption, Suspension, Absence))
_EMPLOYEES, _PEOPLE, _PERSONS, _UNITS = (table_of(model) for model in (Employee, Identity, Person, Unit))


def changed_people(session: Session, since: datetime) -> frozenset[str] | None:
    """Person keys of those with an assignment, record, exemption, suspension or absence written after an instant.

    None where more than that was written: units, who there is and what they are called, or somebody was forgotten.
    """
    connection = session.connection()
    forgotten = select(_PERSONS.c.key).where(_PERSONS.c.forgotten_at > since)
    named = _written(_PEOPLE, since).where(_PEOPLE.c.employee_id.is_not(None))
    units = select(_UNITS.c.code).where(or_(_UNITS.c.known_from > since, _UNITS.c.known_until > since))
    for more in (units, forgotten, _written(_EMPLOYEES, since), named):
        if connection.execute(more.limit(1)).first() is not None:
            return None
    return frozenset(
        key for table in _OF_PEOPLE for key in connection.execute(_written(table, since)).scalars()
    )


def written_now(session: Session) -> frozenset[str]:
    """Person keys of those of whom this transaction has written anything."""
    at, connection = instant(session), session.connection()
    return frozenset(
        key
        for table in (*_OF_PEOPLE, _EMPLOYEES, _PEOPLE)
        for key in connection.execute(
            select(table.c.person_key).where(or_(table.c.known_from == at, table.c.known_until == at))
        ).scalars()
    )


# Without DISTINCT: SQLite would read the whole table in the order of its people rather than look up the times.
def _written(table: Table, since: datetime) -> Select[str]:
    return select(table.c.person_key).where(or_(table.c.known_from > since, table.c.known_until > since))
