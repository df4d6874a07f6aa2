"""Data into the seven tables: people become keys, and what was known before stays in the history."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy import FromClause, Select, exists, func, select, union
from sqlmodel import Session

from compliance.store import people
from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.history import known_at
from compliance.store.shapes import IDENTITIES, SHAPES, Columns, Keys, Shape, Values, rows
from compliance.store.staging import Merged, Progress, merge, staged
from compliance.store.tables import Assignment, Employee, Identity, Unit


def put(
    session: Session, tables: Mapping[str, Columns], complete: Collection[str], progress: Progress
) -> dict[str, Merged]:
    """Add and correct the rows of the tables (data formats, 1; checked values); say what was done to each.

    A table named in `complete` is the whole truth: its known rows that are not in the data are withdrawn.
    `progress` is told of rows twice: when they are handed over, and when they are merged.
    """
    ids = tables["employees"]["id"] if "employees" in tables else ()
    keys = people.keys_for(session, ids)
    done: dict[str, Merged] = {}
    for name, shape in SHAPES.items():
        if name in tables:
            whole = name in complete
            done[name] = _put(session, shape, shape.values(tables[name], keys), progress, whole=whole)
            if name == "employees":
                done[name] = _with_identities(session, tables[name], keys, done[name], whole=whole)
            progress(rows(tables[name]))
    return done


def _put(session: Session, shape: Shape, values: Values, progress: Progress, *, whole: bool) -> Merged:
    table = table_of(shape.model)
    of = table.c.employee_id.is_not(None) if shape is IDENTITIES else table.c.id.is_not(None)
    with staged(session, table, values, progress) as beside:
        return merge(session, table, shape.identity, beside, whole=of if whole else None)


def _with_identities(
    session: Session,
    columns: Columns,
    keys: Keys,
    merged: Merged,
    *,
    whole: bool,
) -> Merged:
    """An employee is two rows, the identity and the rest; who changed in either was corrected."""
    _put(session, IDENTITIES, IDENTITIES.values(columns, keys), lambda _rows: None, whole=whole)
    closed = union(
        *(
            select(table.c.person_key).where(table.c.known_until == instant(session))
            for table in (table_of(Identity), table_of(Employee))
        )
    ).subquery()
    touched = session.connection().execute(select(func.count()).select_from(closed)).scalar_one()
    return replace(merged, corrected=touched - merged.withdrawn)


def left_without_unit(session: Session) -> tuple[tuple[str, int], ...]:
    """Units that are not known any more but that assignments or units below still name, and how many do."""
    unit, below, assignment = table_of(Unit), table_of(Unit).alias("below"), table_of(Assignment)
    assigned = _naming(assignment, "unit")
    under = _naming(below, "parent")
    names = union(assigned, under).subquery()
    there = exists().where(unit.c.code == names.c.name, unit.c.known_until.is_(None))
    statement = select(names.c.name, names.c.count).where(~there)
    counts: dict[str, int] = {}
    for name, count in session.connection().execute(statement):
        counts[name] = counts.get(name, 0) + count
    return tuple(sorted(counts.items()))


def _naming(table: FromClause, column: str) -> Select[tuple[str, int]]:
    """How many known rows of a table name each unit."""
    name = table.c[column]
    return (
        select(name.label("name"), func.count().label("count"))
        .where(known_at(table, None), name.is_not(None))
        .group_by(name)
    )
