"""Rows as they are known now, under the names that data files use: what an import is compared with."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.history import known_at
from compliance.store.tables import Absence, Assignment, Employee, Identity, Record

Row = dict[str, Any]
"""Column of a data file → value; `key` is the person key, and no column."""

_RECORD = (
    "achieved_on",
    "competence",
    "evidence",
    "hours",
    "issuer",
    "level",
    "revoked_on",
    "status",
    "valid_until",
)
_PART = 500


def employees(session: Session) -> list[Row]:
    """Every employee."""
    identity, rest = table_of(Identity), table_of(Employee)
    names = {
        "key": identity.c.person_key,
        "id": identity.c.employee_id,
        "name": identity.c.name,
        "email": identity.c.email,
        "language": rest.c.language,
        "birth_date": identity.c.birth_date,
        "hired_on": rest.c.hired_on,
        "left_on": rest.c.left_on,
    }
    both = identity.join(rest, identity.c.person_key == rest.c.person_key)
    columns = [column.label(name) for name, column in names.items()]
    statement = select(*columns).select_from(both).where(known_at(identity, None), known_at(rest, None))
    return [dict(row) for row in session.connection().execute(statement).mappings()]


def assignments(session: Session) -> list[Row]:
    """Every assignment; attributes are columns beside the others."""
    table = table_of(Assignment)
    rows = _rows(session, table, ("role", "unit", "percent", "attributes"), span=True)
    return [row | json.loads(row.pop("attributes") or "{}") for row in rows]


def absences(session: Session) -> list[Row]:
    """Every absence."""
    return _rows(session, table_of(Absence), ("kind",), span=True)


def records(session: Session, people: Sequence[str], competences: Collection[str]) -> list[Row]:
    """The records of these people (keys) and competences, in the order that they were made; `id` is their identity
    and `n` the order of a record without id."""
    table = table_of(Record)
    found: list[Row] = []
    for start in range(0, len(people), _PART):
        which = (table.c.person_key.in_(people[start : start + _PART]), table.c.competence.in_(competences))
        found += _rows(session, table, ("identity", "n", *_RECORD), *which)
    for row in found:
        row["id"] = row.pop("identity")
    return found


def _rows(
    session: Session, table: Table, names: Sequence[str], *which: ColumnElement[bool], span: bool = False
) -> list[Row]:
    columns = [table.c.person_key.label("key"), *(table.c[name] for name in names)]
    if span:
        columns += [table.c.from_day.label("from"), table.c.until_day.label("until")]
    statement = select(*columns).where(known_at(table, None), *which).order_by(table.c.id)
    return [dict(row) for row in session.connection().execute(statement).mappings()]
