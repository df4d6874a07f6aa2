"""Which rows of an import are not for whoever sends it: an import is HR's, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.intake.data import Data, Table
from compliance.store import people, places
from compliance.store.db import Store


@dataclass(frozen=True, slots=True)
class NotFor:
    """A row (its number in its table) that tells of somebody or something outside the sender's part."""

    table: str
    row: int
    column: str


def not_for(store: Store, viewer: Viewer, data: Data, day: date) -> tuple[NotFor, ...]:
    """The rows that are not for the viewer: of units, assignments in units, and people that are not in their part.

    Somebody whom the database knows is where the database says; somebody new is where the data puts them. A new unit is
    in the part that the unit above it is in.
    """
    with store.reading() as session:
        keys = people.employee_keys(session)
        at = places.units_of(session, sorted(keys.values()), day)
        known = {row.code: row.parent for row in places.units(session)}
    where = _Where(viewer, data, known, {id_: at.get(key, frozenset()) for id_, key in keys.items()})
    return tuple(one for table in data.values() for one in where.rows(table))


def may_withdraw(viewer: Viewer) -> bool:
    """Whether a table may be the whole truth: only for HR of everybody, who are in no unit included."""
    return rights.may_import(viewer, frozenset())


class _Where:
    """Where everybody and every unit is: in the viewer's part, or not."""

    def __init__(
        self, viewer: Viewer, data: Data, known: Mapping[str, str | None], at: Mapping[str, frozenset[str]]
    ) -> None:
        self.viewer, self.known, self.at = viewer, known, at
        new = data.get("units")
        self.parents = dict(zip(new.column("id"), new.column("parent"), strict=True)) if new else {}
        self.new: dict[str, set[str]] = {}
        if assigned := data.get("assignments"):
            pairs = zip(assigned.column("employee"), assigned.column("unit"), strict=True)
            for employee, unit in pairs:
                self.new.setdefault(employee, set()).add(self.inside(unit))

    def rows(self, table: Table) -> Iterator[NotFor]:
        """Those of a table that are not for the viewer."""
        columns = {"units": ("id",), "employees": ("id",), "assignments": ("employee", "unit")}
        for column in columns.get(table.name, ("employee",)):
            is_unit = column == "unit" or table.name == "units"
            may = {one: self._may(one, is_unit=is_unit) for one in set(table.column(column))}
            for row, value in zip(table.rows, table.column(column), strict=True):
                if not may[value]:
                    yield NotFor(table.name, row, column)

    def inside(self, unit: str) -> str:
        """A unit that the database knows: itself, or the nearest above it in the data; itself where there is none."""
        seen: set[str] = set()
        one: str | None = unit
        while one is not None and one not in self.known and one not in seen:
            seen.add(one)
            one = self.parents.get(one)
        return one if one is not None and one in self.known else unit

    def _may(self, one: str, *, is_unit: bool) -> bool:
        if is_unit:
            return rights.may_import(self.viewer, frozenset((self.inside(one),)))
        units = self.at[one] if one in self.at else frozenset(self.new.get(one, ()))
        return rights.may_import(self.viewer, units)
