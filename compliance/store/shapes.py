"""How the seven tables of data look in the store: their columns there, with people as keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import SQLModel

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

Columns = Mapping[str, Sequence[Any]]
Keys = Mapping[str, str]
"""Employee id → person key."""
Values = Mapping[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the rows go, what makes a row itself there, and their values from the columns of the data."""

    model: type[SQLModel]
    identity: tuple[str, ...]
    values: Callable[[Columns, Keys], Values]


_OF_ASSIGNMENTS = frozenset({"employee", "role", "unit", "from", "until", "percent"})


def rows(columns: Columns) -> int:
    """How many rows the columns have."""
    return len(next(iter(columns.values()))) if columns else 0


def _given(columns: Columns, name: str) -> Sequence[Any]:
    return columns[name] if name in columns else [None] * rows(columns)


def _keys(values: Sequence[Any], keys: Keys) -> list[str | None]:
    return [keys[value] if value else None for value in values]


def _span(columns: Columns, keys: Keys, *others: str) -> dict[str, Sequence[Any]]:
    return {
        "person_key": _keys(columns["employee"], keys),
        "from_day": columns["from"],
        "until_day": _given(columns, "until"),
        **{name: _given(columns, name) for name in others},
    }


def _units(columns: Columns, keys: Keys) -> Values:
    return {
        "code": columns["id"],
        "name": columns["name"],
        "parent": _given(columns, "parent"),
        "leader": _keys(_given(columns, "leader"), keys),
        "organisation": _given(columns, "organisation"),
    }


def _identities(columns: Columns, keys: Keys) -> Values:
    return {
        "person_key": _keys(columns["id"], keys),
        "employee_id": columns["id"],
        "name": columns["name"],
        "email": _given(columns, "email"),
        "birth_date": _given(columns, "birth_date"),
    }


def _employees(columns: Columns, keys: Keys) -> Values:
    return {
        "person_key": _keys(columns["id"], keys),
        "language": _given(columns, "language"),
        "hired_on": _given(columns, "hired_on"),
        "left_on": _given(columns, "left_on"),
    }


def _assignments(columns: Columns, keys: Keys) -> Values:
    return {
        **_span(columns, keys, "role", "unit", "percent"),
        "attributes": _attributes(columns),
    }


def _attributes(columns: Columns) -> list[str | None]:
    """Each row's attributes as a JSON object, keys ordered, blank ones left out; none at all is None."""
    names = sorted(columns.keys() - _OF_ASSIGNMENTS)
    if not names:
        return [None] * rows(columns)
    written: dict[tuple[Any, ...], str | None] = {}
    result = []
    for values in zip(*(columns[name] for name in names), strict=True):
        if values not in written:
            filled = {
                name: str(value) for name, value in zip(names, values, strict=True) if value is not None
            }
            written[values] = json.dumps(filled, ensure_ascii=False) if filled else None
        result.append(written[values])
    return result


def _records(columns: Columns, keys: Keys) -> Values:
    identities, orders = _record_identities(columns, keys)
    return {
        "identity": identities,
        "n": orders,
        "person_key": _keys(columns["employee"], keys),
        "competence": columns["competence"],
        "achieved_on": columns["achieved_on"],
        "valid_until": _given(columns, "valid_until"),
        "level": _given(columns, "level"),
        "hours": _given(columns, "hours"),
        "status": [status or "verified" for status in _given(columns, "status")],
        "issuer": _given(columns, "issuer"),
        "revoked_on": _given(columns, "revoked_on"),
        "evidence": _given(columns, "evidence"),
    }


def _record_identities(columns: Columns, keys: Keys) -> tuple[list[str], list[int | None]]:
    """The id given; without one person key/competence/achieved_on/n, n being the order among equals.

    An id that says just that with the employee's id is no id of its own: the file was written from here.
    """
    counts: dict[tuple[str, str, Any], int] = {}
    identities: list[str] = []
    orders: list[int | None] = []
    equals = zip(columns["employee"], columns["competence"], columns["achieved_on"], strict=True)
    for given, (employee, competence, day) in zip(_given(columns, "id"), equals, strict=True):
        n = _order_in(given, f"{employee}/{competence}/{day}/") if given else None
        if given and n is None:
            identities.append(given)
            orders.append(None)
            continue
        if n is None:
            key = (employee, competence, day)
            n = counts[key] = counts.get(key, 0) + 1
        identities.append(f"{keys[employee]}/{competence}/{day}/{n}")
        orders.append(n)
    return identities, orders


def _order_in(given: str, start: str) -> int | None:
    order = given.removeprefix(start)
    return int(order) if order != given and order.isdecimal() and order[0] != "0" else None


def _exemptions(columns: Columns, keys: Keys) -> Values:
    by = _given(columns, "approved_by")
    return {
        **_span(columns, keys, "requirement", "reason"),
        "approved_by": [None if name in keys else name for name in by],
        "approved_by_key": [keys.get(name) for name in by],
    }


IDENTITIES = Shape(Identity, ("person_key",), _identities)
SHAPES = {
    "units": Shape(Unit, ("code",), _units),
    "employees": Shape(Employee, ("person_key",), _employees),
    "assignments": Shape(Assignment, ("person_key", "role", "unit", "from_day"), _assignments),
    "records": Shape(Record, ("identity",), _records),
    "exemptions": Shape(Exemption, ("person_key", "requirement", "from_day"), _exemptions),
    "suspensions": Shape(
        Suspension,
        ("person_key", "competence", "from_day"),
        lambda columns, keys: _span(columns, keys, "competence", "reason"),
    ),
    "absences": Shape(
        Absence, ("person_key", "from_day"), lambda columns, keys: _span(columns, keys, "kind")
    ),
}
"""The seven tables by name, in the order in which they are written."""
