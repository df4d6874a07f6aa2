"""Which rows of an import are not for whoever sends it: an import is HR's, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.intake.data import Data, Intake, Table
from compliance.services.sensitive import rests_on_sensitive
from compliance.store import people, places, records
from compliance.store.db import Store
from rules.book import RuleBook

_JUDGED = frozenset({"records", "exemptions", "suspensions"})
"""Tables whose rows say whether somebody may do a task: nobody sends in their own."""


@dataclass(frozen=True, slots=True)
class NotFor:
    """A row (its number in its table) that tells of somebody or something outside the sender's part; `own`: of the
    sender, where somebody else must decide."""

    table: str
    row: int
    column: str
    own: bool = False


def not_for(store: Store, viewer: Viewer, data: Data, day: date) -> tuple[NotFor, ...]:
    """The rows that are not for the viewer: of units, assignments in units, and people that are not in their part; and
    what would approve their own. A record that the row's id names is its owner's, whoever the row says.

    Somebody whom the database knows is where the database says; somebody new is where the data puts them. A new unit is
    in the part that the unit above it is in.
    """
    with store.reading() as session:
        keys = people.employee_keys(session)
        at = places.units_of(session, sorted(keys.values()), day)
        known = {row.code: row.parent for row in places.units(session)}
        owners = records.owners(session, _given_ids(data))
    ids = {key: id_ for id_, key in keys.items()}
    named = {record: ids[key] for record, key in owners.items() if key in ids}
    where = _Where(viewer, data, known, {id_: at.get(key, frozenset()) for id_, key in keys.items()})
    where.own, where.named = ids.get(viewer.employee or ""), named
    return tuple(one for table in data.values() for one in where.rows(table))


def may_withdraw(viewer: Viewer) -> bool:
    """Whether a table may be the whole truth: only for HR of everybody, who are in no unit included."""
    return rights.may_import(viewer, frozenset())


def told_of(intake: Intake, book: RuleBook) -> tuple[Intake, int]:
    """The rows of which may be said whether they were known before, and how many others there are.

    Those about something sensitive are left out: who tries one day after the other would learn which one is known.
    """
    kept = {name: _told(table, book) for name, table in intake.data.items()}
    hidden = sum(len(table) - len(kept[name]) for name, table in intake.data.items())
    return Intake(kept, intake.warnings), hidden


def _told(table: Table, book: RuleBook) -> Table:
    column = {"records": "competence", "suspensions": "competence", "exemptions": "requirement"}.get(
        table.name
    )
    if column is None:
        return table
    secret = {code for code, one in book.competences.items() if one.sensitive}
    if table.name == "exemptions":
        secret = {code for code in book.requirements if rests_on_sensitive(book, code)}
    # The id of a record that was registered here holds its competence.
    rows = zip(table.column(column), table.column("id"), strict=True)
    told = [code not in secret and secret.isdisjoint((id_ or "").split("/")) for code, id_ in rows]
    if all(told):
        return table
    columns = {name: list(compress(values, told)) for name, values in table.columns.items()}
    return replace(table, columns=columns, rows=list(compress(table.rows, told)))


def _given_ids(data: Data) -> list[str]:
    table = data.get("records")
    return sorted({id_ for id_ in table.column("id") if id_}) if table else []


class _Where:
    """Where everybody and every unit is: in the viewer's part, or not."""

    def __init__(
        self, viewer: Viewer, data: Data, known: Mapping[str, str | None], at: Mapping[str, frozenset[str]]
    ) -> None:
        self.viewer, self.known, self.at = viewer, known, at
        self.own: str | None = None
        self.named: Mapping[str, str] = {}
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
                own = table.name in _JUDGED and value is not None and value == self.own
                if own or not may[value]:
                    yield NotFor(table.name, row, column, own)
        if table.name == "records":
            yield from self._records(table)

    def _records(self, table: Table) -> Iterator[NotFor]:
        """Rows that would take a record from somebody: by its id it is another one's than the row says."""
        may: dict[str, bool] = {}
        for row, id_, employee in zip(table.rows, table.column("id"), table.column("employee"), strict=True):
            owner = self.named.get(id_ or "")
            if owner is None or owner == employee:
                continue
            if owner not in may:
                may[owner] = self._may(owner, is_unit=False)
            if owner == self.own or not may[owner]:
                yield NotFor(table.name, row, "id", owner == self.own)

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
