"""Looking people up: by name or employee number, by unit, requirement and how they stand; a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from compliance.services.access import rights
from compliance.services.overview.people import BOUND, Found, Sort, Standing, Wanted, find
from compliance.services.reports.shown import Shown
from compliance.web.notes import note_people
from compliance.web.paging import PageNumber, page_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from compliance.words.order import sort_key

router = APIRouter()
STANDINGS: tuple[Standing, ...] = ("gap", "soon", "in-order")
SORTS: tuple[Sort, ...] = ("name", "gaps", "lapse")


@dataclass(frozen=True, slots=True)
class Row:
    """One person: name, page, units, how they stand, and the next day on which something lapses."""

    name: str
    page: str
    units: str
    standing: Shown
    lapse: str


@router.get("/people")
def overview(
    visit: OpenVisit,
    q: Annotated[str, Query(max_length=200)] = "",
    unit: str = "",
    requirement: str = "",
    status: Standing = "",
    sort: Sort = "name",
    page: PageNumber = 1,
) -> HTMLResponse:
    """Everybody whom the viewer may look up."""
    if not rights.may_see_figures(visit.viewer):
        raise refused()
    wanted = Wanted(q, _unit(visit, unit), _requirement(visit, requirement), status, sort)
    found = find(
        visit.answers,
        wanted,
        lambda units: rights.may_see_person(visit.viewer, "", units),
        lambda code: rights.units_counted(visit.viewer, visit.asked(code)),
    )
    given = {"q": q, "unit": unit, "requirement": requirement, "status": status, "sort": sort}
    here = page_of(found, page, "/people", given)
    note_people(visit, "people", [visit.answers.keys[one.employee] for one in here.rows])
    return visit.draw(
        "people.html",
        rows=[_row(visit, one) for one in here.rows],
        page=here,
        text=q,
        wanted=wanted,
        standings=STANDINGS,
        sorts=SORTS,
        units=_units(visit),
        requirements=_requirements(visit),
    )


def _unit(visit: Visit, unit: str) -> str | None:
    if unit and unit not in visit.answers.parents:
        raise not_there()
    if unit and not rights.may_see_unit(visit.viewer, unit):
        raise refused()
    return unit or None


def _requirement(visit: Visit, code: str) -> str | None:
    if code and code not in visit.answers.book.requirements:
        raise not_there()
    if code and not rights.units_counted(visit.viewer, visit.asked(code)):
        raise refused()
    return code or None


def _units(visit: Visit) -> list[tuple[str, str]]:
    seen, names = rights.units_seen(visit.viewer), visit.answers.names
    return [(unit, names.unit(unit)) for unit in visit.answers.scope.units if unit in seen]


def _requirements(visit: Visit) -> list[tuple[str, str]]:
    """Those that bind somebody where the viewer sees how people stand."""
    book, bound = visit.answers.book, BOUND.of(visit.answers)
    found = [
        (code, book.requirements[code].name.say(visit.language, code))
        for code, units in bound.items()
        if not rights.units_counted(visit.viewer, visit.asked(code)).isdisjoint(units)
    ]
    return sorted(found, key=lambda pair: sort_key(pair[1]))


def _row(visit: Visit, one: Found) -> Row:
    names, t = visit.answers.names, visit.voice
    standing = {
        "gap": Shown("bad", t.many("people gaps", one.gaps)),
        "soon": Shown("soon", t.many("people soon", one.soon)),
    }.get(one.standing, Shown("good", t("in order")))
    units = ", ".join(names.unit(unit) for unit in visit.answers.units_of.get(one.employee, ()))
    return Row(names.employee(one.employee), visit.opens(one.employee), units, standing, t.day(one.lapse))
