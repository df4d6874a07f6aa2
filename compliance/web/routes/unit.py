"""Units: how they stand, sorted and searched here; and one unit as its leader sees it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from compliance.services.access import rights
from compliance.services.overview.tallying import Tally, tallies
from compliance.services.overview.unit import UnitView, unit_view
from compliance.services.registering.asking import competences_in
from compliance.services.reports.people import Person
from compliance.services.reports.shown import Shown, shown
from compliance.web.notes import note_unit
from compliance.web.paging import PAGE, PageNumber, Words, page_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()
Sort = Literal["tree", "share", "gaps", "soon"]


@dataclass(frozen=True, slots=True)
class Row:
    """A unit in the list; `step` is how far below the top of the list it is."""

    name: str
    address: str
    tally: Tally
    leader: str
    step: int


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look at: who, where, what, how it stands."""

    name: str
    page: str
    units: str
    requirement: str
    status: Shown


@router.get("/units")
def overview(visit: OpenVisit, q: Words = "", sort: Sort = "tree", page: PageNumber = 1) -> HTMLResponse:
    """Every unit that the viewer may look at."""
    seen = rights.units_seen(visit.viewer)
    if not seen:
        raise refused()
    figures, scope = tallies(visit.answers, visit.viewer), visit.answers.scope
    rows = [
        _row(visit, figures[unit], len([up for up in scope.above[unit] if up in seen]))
        for unit in scope.units
        if unit in seen
    ]
    words = q.casefold().split()
    rows = [row for row in rows if all(word in f"{row.name} {row.leader}".casefold() for word in words)]
    here = page_of(_sorted(rows, sort), page, "/units", {"q": q, "sort": sort if sort != "tree" else ""})
    return visit.draw("units.html", page=here, text=q, sort=sort, on=visit.answers.on)


@router.get("/units/{unit}")
def one(visit: OpenVisit, unit: str, q: Words = "", page: PageNumber = 1) -> HTMLResponse:
    """One unit with those below: its gaps, what lapses soon, everybody and every requirement a page at a time."""
    answers = visit.answers
    if unit not in answers.parents:
        raise not_there()
    if not rights.may_see_unit(visit.viewer, unit):
        raise refused()
    view = unit_view(answers, unit, visit.sees_status, visit.viewer)
    words = q.casefold().split()
    named = [
        id_ for id_ in view.people if all(word in answers.names.employee(id_).casefold() for word in words)
    ]
    here = page_of(named, page, f"/units/{unit}", {"q": q})
    gaps, soon = view.gaps[:PAGE], view.soon[:PAGE]
    note_unit(visit, unit, {*here.rows, *(one.employee for one in (*gaps, *soon))})
    open_above = (up for up in answers.scope.above[unit] if rights.may_see_unit(visit.viewer, up))
    return visit.draw(
        "unit.html",
        name=answers.names.unit(unit),
        leader=_leader(visit, unit),
        may_register=bool(competences_in(visit.viewer, unit, answers.book)),
        address=f"/units/{unit}/register",
        on=answers.on,
        view=view,
        gaps=_lines(visit, view, gaps),
        soon=_lines(visit, view, soon),
        people_here=f"/people?unit={unit}",
        many=len(view.people) > PAGE,
        page=here,
        text=q,
        columns=[_requirement(visit, code) for code in view.requirements],
        matrix=_matrix(visit, view, here.rows),
        below=[_row(visit, tally, 0) for tally in view.below],
        above=[(answers.names.unit(up), f"/units/{up}") for up in open_above],
    )


def _row(visit: Visit, tally: Tally, step: int) -> Row:
    name = visit.answers.names.unit(tally.unit)
    return Row(name, f"/units/{tally.unit}", tally, _leader(visit, tally.unit), min(step, 3))


def _sorted(rows: list[Row], sort: Sort) -> list[Row]:
    """The worst first; the tree as it is."""
    if sort == "share":
        return sorted(rows, key=lambda row: 101 if row.tally.share is None else row.tally.share)
    if sort == "gaps":
        return sorted(rows, key=lambda row: -row.tally.gaps)
    return sorted(rows, key=lambda row: -row.tally.soon) if sort == "soon" else rows


def _leader(visit: Visit, unit: str) -> str:
    leader = visit.answers.leaders.get(unit)
    return visit.answers.names.employee(leader) if leader else ""


def _requirement(visit: Visit, code: str) -> str:
    return visit.answers.book.requirements[code].name.say(visit.language, code)


def _units(visit: Visit, view: UnitView, units: Iterable[str]) -> str:
    """Where somebody works in the unit and below; empty where there is only one place to work."""
    here = [unit for unit in units if unit in view.inside] if view.below else []
    return ", ".join(visit.answers.names.unit(unit) for unit in here)


def _lines(visit: Visit, view: UnitView, people: Iterable[Person]) -> list[Line]:
    names = visit.answers.names
    return [
        Line(
            names.employee(one.employee),
            f"{visit.opens(one.employee)}#{one.requirement}",
            _units(visit, view, one.units),
            _requirement(visit, one.requirement),
            shown(one, visit.language),
        )
        for one in people
    ]


def _matrix(
    visit: Visit, view: UnitView, people: Iterable[str]
) -> list[tuple[str, str, str, list[Shown | None]]]:
    """A row for each person: name, page, units, and a cell for each requirement (None: it does not apply)."""
    return [
        (
            visit.answers.names.employee(employee),
            visit.opens(employee),
            "" if view.apart else _units(visit, view, visit.answers.units_of.get(employee, ())),
            [
                shown(cell, visit.language) if (cell := view.cells.get((employee, code))) else None
                for code in view.requirements
            ],
        )
        for employee in people
    ]
