"""Who looked at whose page is noted. One's own page is not: everybody may look at that as often as they like."""

from __future__ import annotations

from collections.abc import Iterable

from compliance.services.access import rights
from compliance.services.access.looking import note_view
from compliance.web.sessions import address_of
from compliance.web.visit import Visit, not_there, refused


def note_people(visit: Visit, page: str, keys: Iterable[str], unit: str | None = None) -> None:
    """Note that a page about these people (person keys) was shown."""
    others = tuple(sorted(set(keys) - {visit.viewer.employee}))
    if not others:
        return
    store, address = visit.request.app.state.store, address_of(visit.request)
    note_view(store, visit.viewer.account, page, others, unit=unit, address=address)


def note_person(visit: Visit, key: str) -> None:
    """Note that one person's page was shown."""
    note_people(visit, "person", [key])


def opened_person(visit: Visit, key: str) -> str:
    """The employee id of somebody whose page the viewer may open; that it was shown is noted. 404 or 403 else."""
    employee = visit.answers.employees.get(key)
    if employee is None:
        raise not_there()
    if not rights.may_see_person(visit.viewer, key, visit.units_of(employee)):
        raise refused()
    note_person(visit, key)
    return employee


def note_unit(visit: Visit, unit: str, employees: Iterable[str]) -> None:
    """Note that the page of a unit was shown, with these employees (ids) on it."""
    keys = visit.answers.keys
    note_people(visit, "unit", [keys[employee] for employee in employees if employee in keys], unit)
