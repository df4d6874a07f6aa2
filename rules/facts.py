"""The typed columns that evaluation reads: people, units and what happened to them, as numbers.

Every table is a set of equally long columns. `employee`, `unit`, `role`, `competence`, `requirement` and
`level` columns are places in the tuples of names that `Facts` carries; -1 is none. Days are day numbers
(`rules.dates`); stretches of days are half open. Tables are ordered by employee, so that a block of
employees is one slice of each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rules.dates import ABSENT, NEVER, Days, column

Index = NDArray[np.int32]
Columns = Mapping[str, Sequence[Any] | NDArray[Any]]

VERIFIED, PENDING, REJECTED = 0, 1, 2
_STATUSES = {"": VERIFIED, "verified": VERIFIED, "pending": PENDING, "rejected": REJECTED}


@dataclass(frozen=True, slots=True)
class Employees:
    """`ids` ordered by code point; `hired` and `born` are ABSENT where not known.

    `gone` is the day after `left_on`, NEVER where nobody has said that they leave.
    """

    ids: tuple[str, ...]
    hired: Days
    born: Days
    gone: Days


@dataclass(frozen=True, slots=True)
class Units:
    """`ids` ordered by code point; `parent` and `leader` (an employee) are -1 where there is none."""

    ids: tuple[str, ...]
    parent: Index
    leader: Index


@dataclass(frozen=True, slots=True)
class Assignments:
    """Who has which role where, on the days [start, end), ended by the day the employee left.

    `attributes` maps a column name to (place in values or -1 for blank, values).
    """

    employee: Index
    role: Index
    unit: Index
    start: Days
    end: Days
    attributes: Mapping[str, tuple[Index, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Records:
    """What people achieved, ordered by employee, competence, achieved and identity.

    `valid_until` is the last valid day as printed (ABSENT: nothing printed, NEVER: printed as without end).
    `hours` are whole hundredths, `revoked` the first day on which it no longer counts (NEVER: not revoked),
    `rank` orders the records of one employee and day by identity, `row` is the place of the record in the table
    that the facts were built from.
    """

    employee: Index
    competence: Index
    achieved: Days
    valid_until: Days
    level: Index
    hours: NDArray[np.int64]
    status: NDArray[np.int8]
    revoked: Days
    rank: Index
    row: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spans:
    """Days [start, end) of an employee: absences; `of` is a competence (suspensions) or requirement (exemptions)."""

    employee: Index
    of: Index
    start: Days
    end: Days


@dataclass(frozen=True, slots=True)
class Facts:
    """All that evaluation knows of a municipality. The tuples of names are vocabularies, not rule books:
    a code that the rule book lacks takes no part."""

    employees: Employees
    units: Units
    assignments: Assignments
    records: Records
    exemptions: Spans
    suspensions: Spans
    absences: Spans
    roles: tuple[str, ...]
    competences: tuple[str, ...]
    requirements: tuple[str, ...]
    levels: tuple[str, ...]


def build_facts(tables: Mapping[str, Columns]) -> Facts:
    """Make facts from the seven tables, each a mapping from column name (data formats, 1) to values.

    Missing tables and columns are empty. Days may be dates, ISO texts or a column of day numbers; `employee` and
    `unit` may be ids or places among the ordered ids. The values are taken as valid (the reader checks them).
    Record rows without `id` are ordered by their place in the file, as their identity is made from it.
    """
    people, people_order, names = _named(tables.get("employees", {}))
    unit_rows, unit_order, unit_names = _named(tables.get("units", {}))
    roles: dict[str, int] = {}
    competences: dict[str, int] = {}
    requirements: dict[str, int] = {}
    levels: dict[str, int] = {}
    gone = _ends(tables.get("employees", {}), "left_on", len(people))[people_order]
    employees = Employees(
        people,
        column(_get(tables.get("employees", {}), "hired_on", len(people)))[people_order],
        column(_get(tables.get("employees", {}), "birth_date", len(people)))[people_order],
        gone,
    )
    units = Units(
        unit_rows,
        _places(_get(tables.get("units", {}), "parent", len(unit_rows)), unit_names)[unit_order],
        _places(_get(tables.get("units", {}), "leader", len(unit_rows)), names)[unit_order],
    )
    return Facts(
        employees,
        units,
        _assignments(tables.get("assignments", {}), names, unit_names, gone, roles),
        _records(tables.get("records", {}), names, competences, levels),
        _spans(tables.get("exemptions", {}), names, "requirement", requirements),
        _spans(tables.get("suspensions", {}), names, "competence", competences),
        _spans(tables.get("absences", {}), names, None, {}),
        tuple(roles),
        tuple(competences),
        tuple(requirements),
        tuple(levels),
    )


def _get(table: Columns, name: str, rows: int) -> Any:
    return table[name] if name in table else [None] * rows


def _rows(table: Columns) -> int:
    return len(next(iter(table.values()))) if table else 0


def _named(table: Columns) -> tuple[tuple[str, ...], NDArray[np.int64], dict[str, int]]:
    """Ids in order, the rows in that order, and the place of each id."""
    ids = list(_get(table, "id", 0))
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__), dtype=np.int64)
    ordered = tuple(ids[row] for row in order)
    return ordered, order, {name: place for place, name in enumerate(ordered)}


def _places(values: Any, names: Mapping[str, int]) -> Index:
    """Places of known names; -1 for none."""
    if isinstance(values, np.ndarray) and values.dtype == np.int32:
        return values
    return np.array([names[value] if value else -1 for value in values], dtype=np.int32)


def _collect(values: Any, names: dict[str, int]) -> Index:
    """Places of names, new ones added at the end of `names`; -1 for none."""
    return np.array(
        [names.setdefault(value, len(names)) if value else -1 for value in values], dtype=np.int32
    )


def _ends(table: Columns, name: str, rows: int) -> Days:
    """Last days as half-open ends; not given and 9999-12-31 are NEVER."""
    last = column(_get(table, name, rows))
    return np.where(last == ABSENT, NEVER, np.minimum(last.astype(np.int64) + 1, NEVER)).astype(np.int32)


def _assignments(
    table: Columns, names: Mapping[str, int], unit_names: Mapping[str, int], gone: Days, roles: dict[str, int]
) -> Assignments:
    rows = _rows(table)
    employee = _places(_get(table, "employee", rows), names)
    start = column(_get(table, "from", rows))
    end = np.minimum(_ends(table, "until", rows), gone[employee]) if rows else start
    keep = np.flatnonzero(start < end)
    order = keep[np.lexsort((start[keep], employee[keep]))]
    attributes = {}
    for name in table.keys() - {"employee", "role", "unit", "from", "until", "percent"}:
        values: dict[str, int] = {}
        attributes[name] = (_collect(table[name], values)[order], tuple(values))
    return Assignments(
        employee[order],
        _collect(_get(table, "role", rows), roles)[order],
        _places(_get(table, "unit", rows), unit_names)[order],
        start[order],
        end[order],
        attributes,
    )


def _records(
    table: Columns, names: Mapping[str, int], competences: dict[str, int], levels: dict[str, int]
) -> Records:
    rows = _rows(table)
    employee = _places(_get(table, "employee", rows), names)
    competence = _collect(_get(table, "competence", rows), competences)
    achieved = column(_get(table, "achieved_on", rows))
    printed = column(_get(table, "valid_until", rows))
    revoked = column(_get(table, "revoked_on", rows))
    ranks = _identity_ranks(table, employee, achieved)
    order = np.lexsort((ranks, achieved, competence, employee))
    hours = [round(value * 100) if value else 0 for value in _get(table, "hours", rows)]
    status = [_STATUSES[value or ""] for value in _get(table, "status", rows)]
    return Records(
        employee[order],
        competence[order],
        achieved[order],
        np.where(printed >= NEVER - 1, NEVER, printed).astype(np.int32)[order],
        _collect(_get(table, "level", rows), levels)[order],
        np.array(hours, dtype=np.int64)[order],
        np.array(status, dtype=np.int8)[order],
        np.where(revoked == ABSENT, NEVER, revoked).astype(np.int32)[order],
        ranks[order],
        order.astype(np.int64),
    )


def _identity_ranks(table: Columns, employee: Index, achieved: Days) -> Index:
    """The order of each record's identity (code point) among those of the same employee and day.

    Nothing else ever asks for it, so that identities are made for records that share a day alone.
    """
    rows = len(employee)
    order = np.lexsort((achieved, employee))
    same = (employee[order][1:] == employee[order][:-1]) & (achieved[order][1:] == achieved[order][:-1])
    shared = np.zeros(rows, dtype=bool)
    shared[order[1:][same]] = True
    shared[order[:-1][same]] = True
    tied = np.flatnonzero(shared)
    names = identities(table, tied.tolist())
    ranks = np.zeros(rows, dtype=np.int32)
    ranks[tied[sorted(range(len(tied)), key=names.__getitem__)]] = np.arange(len(tied), dtype=np.int32)
    return ranks


def identities(table: Columns, rows: Sequence[int]) -> list[str]:
    """The identity of record rows: `id`, or `employee/competence/achieved_on/n`, n being the order in the file.

    `rows` are in the order of the file and hold all that share an employee, competence and day.
    """
    ids = table.get("id")
    counts: dict[tuple[Any, Any, Any], int] = {}
    result = []
    for row in rows:
        if ids is not None and ids[row]:
            result.append(str(ids[row]))
            continue
        key = (table["employee"][row], table["competence"][row], table["achieved_on"][row])
        counts[key] = counts.get(key, 0) + 1
        result.append(f"{key[0]}/{key[1]}/{key[2]}/{counts[key]}")
    return result


def _spans(table: Columns, names: Mapping[str, int], of: str | None, codes: dict[str, int]) -> Spans:
    rows = _rows(table)
    employee = _places(_get(table, "employee", rows), names)
    start, end = column(_get(table, "from", rows)), _ends(table, "until", rows)
    of_column = _collect(_get(table, of, rows), codes) if of else np.zeros(rows, dtype=np.int32)
    order = np.lexsort((start, employee))
    return Spans(employee[order], of_column[order], start[order], end[order])
