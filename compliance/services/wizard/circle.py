"""Whom and what an import of this viewer may tell of: the people and units of their organisation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.wizard.names import Someone
from compliance.store import people, places, units
from compliance.store.people import Who


@dataclass(frozen=True, slots=True)
class Circle:
    """`people`: person key → who, of those within; `ids`: employee id → person key, of everybody known.

    `units`: code → name, of those within. `viewer` is the person key of whoever imports, if an employee.
    """

    people: Mapping[str, Someone]
    ids: Mapping[str, str]
    units: Mapping[str, str]
    viewer: str | None

    def has(self, key: str) -> bool:
        """Whether a person is within."""
        return key in self.people


def circle_of(session: Session, viewer: Viewer, day: date) -> Circle:
    """The circle of a viewer on a day."""
    everybody = {key: one for key, one in people.everybody(session).items() if one.employee_id}
    names = units.names(session)
    where = places.units_of(session, sorted(everybody), day)
    within = {
        key: _someone(one, where.get(key, frozenset()), names)
        for key, one in everybody.items()
        if rights.may_import(viewer, where.get(key, frozenset()))
    }
    own_units = {code: name for code, name in names.items() if rights.may_import(viewer, frozenset((code,)))}
    ids = {one.employee_id: key for key, one in everybody.items() if one.employee_id}
    return Circle(within, ids, own_units, viewer.employee)


def _someone(who: Who, where: frozenset[str], names: Mapping[str, str]) -> Someone:
    places_ = tuple(sorted(names.get(code) or code for code in where))
    return Someone(who.key, who.employee_id or "", who.name or "", who.email or "", places_)
