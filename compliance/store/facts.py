"""The facts that evaluation reads, straight from the tables: columns in, columns out, no objects for rows.

Only here and in `people` are person keys and employees brought together. Who was forgotten takes part as
`forgotten-<person key>`: figures of past days stay what they were. Rows of people and units that are not
known at the asked time are left out; codes that the rule book lacks are not (evaluation ignores them).
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, FromClause, String, Table, and_, cast, func, select, true
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.day_numbers import day_number
from compliance.store.db import change_number
from compliance.store.history import known_at
from compliance.store.reading import (
    Columns,
    codes,
    days,
    decimals,
    numbers,
    only,
    places,
    plain,
    read_columns,
)
from compliance.store.tables import (
    Absence,
    Assignment,
    Employee,
    Exemption,
    Identity,
    Record,
    Suspension,
    Unit,
)
from rules.facts import Facts, build_facts

FORGOTTEN = "forgotten-"
KEY_LENGTH = 16


@dataclass(frozen=True, slots=True)
class StoredFacts:
    """Facts, and what else the store knows of the same places.

    `keys` are the person keys by place in `facts.employees.ids`, `unit_names` the names by place in
    `facts.units.ids`, `record_rows` the row ids in the store by place in `facts.records`.
    """

    facts: Facts
    keys: tuple[str, ...]
    unit_names: tuple[str, ...]
    record_rows: NDArray[np.int64]
    change_number: int


def load_facts(
    session: Session, known: datetime | None = None, of: Collection[str] | None = None
) -> StoredFacts:
    """Read everything known at an instant (None: now). Employees and units are ordered by id, code point.

    `of`: only these people (person keys) and what is known of them, with all units; a unit has a leader only where
    that is one of them.
    """
    people, keys = _employees(session, known, of)
    person_places = {key: place for place, key in enumerate(keys)}
    units, unit_names = _units(session, known, person_places)
    reader = _Reader(session, known, person_places, of)
    records = reader.records(people["id"])
    rows = records.pop("row")
    facts = build_facts(
        {
            "employees": people,
            "units": units,
            "assignments": reader.assignments({unit: place for place, unit in enumerate(units["id"])}),
            "records": records,
            "exemptions": reader.spans(table_of(Exemption), "requirement"),
            "suspensions": reader.spans(table_of(Suspension), "competence"),
            "absences": reader.spans(table_of(Absence), None),
        }
    )
    return StoredFacts(facts, keys, unit_names, rows[facts.records.row], change_number(session))


def _employees(
    session: Session, known: datetime | None, of: Collection[str] | None
) -> tuple[Columns, tuple[str, ...]]:
    employee, identity = table_of(Employee), table_of(Identity)
    columns = read_columns(
        session,
        {
            "key": (employee.c.person_key, plain),
            "id": (func.coalesce(identity.c.employee_id, FORGOTTEN + employee.c.person_key), plain),
            "hired_on": (day_number(employee.c.hired_on), days),
            "left_on": (day_number(employee.c.left_on), days),
            "birth_date": (day_number(identity.c.birth_date), days),
        },
        lambda statement: statement.select_from(
            employee.outerjoin(
                identity,
                and_(identity.c.person_key == employee.c.person_key, known_at(identity, known)),
            )
        ).where(known_at(employee, known), _whose(employee, of)),
    )
    columns = _ordered(columns)
    return columns, tuple(columns.pop("key"))


def _units(
    session: Session, known: datetime | None, person_places: dict[str, int]
) -> tuple[Columns, tuple[str, ...]]:
    unit = table_of(Unit)
    columns = read_columns(
        session,
        {
            "id": (unit.c.code, plain),
            "name": (unit.c.name, plain),
            "parent": (unit.c.parent, plain),
            "leader": (unit.c.leader, places(person_places)),
        },
        lambda statement: statement.where(known_at(unit, known)),
    )
    columns = _ordered(columns)
    names = tuple(columns.pop("name"))
    there = {code: place for place, code in enumerate(columns["id"])}
    columns["parent"] = np.array([there.get(parent, -1) for parent in columns["parent"]], dtype=np.int32)
    return columns, names


def _whose(table: FromClause, of: Collection[str] | None) -> ColumnElement[bool]:
    return true() if of is None else table.c.person_key.in_(sorted(of))


def _ordered(columns: Columns) -> Columns:
    """Columns in the order of their ids."""
    ids = columns["id"]
    order = sorted(range(len(ids)), key=ids.__getitem__)
    return {
        name: values[order] if isinstance(values, np.ndarray) else [values[row] for row in order]
        for name, values in columns.items()
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    session: Session
    known: datetime | None
    people: dict[str, int]
    of: Collection[str] | None

    def _read(self, table: Table, *order: Any, **wanted: Any) -> Columns:
        columns = read_columns(
            self.session,
            {"employee": (table.c.person_key, places(self.people)), **wanted},
            lambda statement: statement.where(known_at(table, self.known), _whose(table, self.of)).order_by(
                *order
            ),
        )
        return only(columns, columns["employee"] >= 0)

    def records(self, ids: list[str]) -> Columns:
        table = table_of(Record)
        with_id, largest = self._identities(table)
        order = [cast(table.c.n, String)] if largest > 1 and not with_id else []
        wanted = {"id": (table.c.identity, plain), "n": (table.c.n, plain)} if with_id else {}
        columns = self._read(
            table,
            *order,
            row=(table.c.id, numbers),
            competence=(table.c.competence, codes()),
            achieved_on=(day_number(table.c.achieved_on), days),
            valid_until=(day_number(table.c.valid_until), days),
            level=(table.c.level, codes()),
            hours=(table.c.hours, decimals),
            status=(table.c.status, codes()),
            revoked_on=(day_number(table.c.revoked_on), days),
            **wanted,
        )
        if with_id:
            rows = zip(columns["id"], columns.pop("n"), columns["employee"], strict=True)
            columns["id"] = [text if n is None else ids[place] + text[KEY_LENGTH:] for text, n, place in rows]
        return columns

    def _identities(self, table: Table) -> tuple[bool, int]:
        """Whether any record was given an id, and the largest order among equals of those without."""
        statement = select(func.count(), func.count(table.c.n), func.max(table.c.n))
        statement = statement.where(known_at(table, self.known), _whose(table, self.of))
        rows, made_here, largest = self.session.connection().execute(statement).one()
        return rows > made_here, largest or 1

    def assignments(self, units: dict[str, int]) -> Columns:
        table = table_of(Assignment)
        columns = self._read(
            table,
            role=(table.c.role, codes()),
            unit=(table.c.unit, places(units)),
            percent=(table.c.percent, decimals),
            attributes=(table.c.attributes, codes()),
            **_days(table),
        )
        columns = only(columns, columns["unit"] >= 0)
        return columns | _attributes(columns.pop("attributes"))

    def spans(self, table: Table, of: str | None) -> Columns:
        extra = {of: (table.c[of], codes())} if of else {}
        return self._read(table, **extra, **_days(table))


def _days(table: Table) -> dict[str, Any]:
    return {
        "from": (day_number(table.c.from_day), days),
        "until": (day_number(table.c.until_day), days),
    }


def _attributes(texts: list[str | None]) -> dict[str, list[str | None]]:
    """A column for each attribute that any assignment has."""
    read = {text: json.loads(text) if text else {} for text in set(texts)}
    names = sorted({name for values in read.values() for name in values})
    return {name: [read[text].get(name) for text in texts] for name in names}
