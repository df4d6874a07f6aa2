"""Figures: how large a share is in order, by sector, unit, role and requirement, over a year; and for committees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, Response

from compliance.services.access import rights
from compliance.services.overview.committee import Published, published
from compliance.services.overview.counting import Asked, Law
from compliance.services.overview.shares import Shares, shares
from compliance.web.figure_rows import Rows, address, as_csv
from compliance.web.share_chart import share_chart
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()
COMMITTEE = "committee"
For = Annotated[str, Query(alias="for")]


@router.get("/figures")
def page(
    visit: OpenVisit,
    unit: str = "",
    requirement: str = "",
    role: str = "",
    law: Law = "",
    reader: For = "",
) -> HTMLResponse:
    """The figures of what is asked for, as far as the viewer sees."""
    asked = _asked(visit, unit, requirement, role, law)
    if reader == COMMITTEE:
        return _for_committee(visit, asked.unit)
    found, rows = _shares(visit, asked), Rows(visit, asked)
    return visit.draw(
        "figures.html",
        on=visit.answers.on,
        asked=asked,
        found=found,
        heading=_heading(visit, asked.unit),
        above=_above(visit, asked),
        filters=list(_filters(visit, asked)),
        laws=[(word, address(replace(asked, law=word)), word == asked.law) for word in ("", "law", "local")],
        chart=share_chart(found.over_time),
        before=found.over_time[0],
        units=rows.of_units((one.code, one.now, one.before) for one in found.units),
        own=rows.of_own(found.own),
        requirements=rows.of_requirements((one.code, one.now, one.before) for one in found.requirements),
        roles=rows.of_roles((one.code, one.now, one.before) for one in found.roles),
        people=_people(asked),
        unit_page=f"/units/{asked.unit}"
        if asked.unit and rights.may_see_unit(visit.viewer, asked.unit)
        else "",
        sheet=address(asked, "/figures.csv"),
        committee=address(Asked(asked.unit), reader=COMMITTEE),
    )


@router.get("/figures.csv")
def sheet(
    visit: OpenVisit,
    unit: str = "",
    requirement: str = "",
    role: str = "",
    law: Law = "",
    reader: For = "",
) -> Response:
    """The same figures for a spreadsheet."""
    asked = _asked(visit, unit, requirement, role, law)
    rows = Rows(visit, asked, linked=False)
    found = _published(visit, asked.unit) if reader == COMMITTEE else _shares(visit, asked)
    disposition = f'attachment; filename="{visit.voice("figures file")}-{visit.answers.on}.csv"'
    headers = {"content-disposition": disposition}
    return Response(as_csv(rows, found), media_type="text/csv; charset=utf-8", headers=headers)


def _asked(visit: Visit, unit: str, requirement: str, role: str, law: Law) -> Asked:
    """What is asked for; 404 for what is not there, 403 for a unit that the viewer does not see."""
    if not rights.may_see_figures(visit.viewer):
        raise refused()
    book = visit.answers.book
    if unit and unit not in visit.answers.parents:
        raise not_there()
    if (requirement and requirement not in book.requirements) or (role and role not in book.roles):
        raise not_there()
    if unit and not rights.may_see_unit(visit.viewer, unit):
        raise refused()
    return Asked(unit or None, requirement or None, role or None, law)


def _shares(visit: Visit, asked: Asked) -> Shares:
    return shares(visit.answers, asked, lambda code: _counted(visit, code))


def _published(visit: Visit, unit: str | None) -> Published:
    return published(visit.answers, unit, lambda code: _counted(visit, code))


def _counted(visit: Visit, code: str) -> frozenset[str]:
    return rights.units_counted(visit.viewer, visit.asked(code))


def _heading(visit: Visit, unit: str | None) -> str:
    return visit.answers.names.unit(unit) if unit else visit.voice("figures everywhere")


def _above(visit: Visit, asked: Asked) -> list[tuple[str, str]]:
    """The way down to the unit: what is counted stays the same on it."""
    if asked.unit is None:
        return []
    seen = [up for up in visit.answers.scope.above[asked.unit] if rights.may_see_unit(visit.viewer, up)]
    steps = [(visit.voice("figures everywhere"), address(replace(asked, unit=None)))]
    return steps + [(visit.answers.names.unit(up), address(replace(asked, unit=up))) for up in seen]


def _filters(visit: Visit, asked: Asked) -> Iterator[tuple[str, str]]:
    """What is counted alone, and the address without that."""
    rows = Rows(visit, asked)
    if asked.requirement:
        yield rows.requirement(asked.requirement), address(replace(asked, requirement=None))
    if asked.role:
        yield rows.role(asked.role), address(replace(asked, role=None))


def _people(asked: Asked) -> str:
    """The people behind the figures: those of a requirement, where a role does not say who."""
    return address(replace(asked, role=None, law=""), "/people") if asked.requirement else ""


def _for_committee(visit: Visit, unit: str | None) -> HTMLResponse:
    found, rows = _published(visit, unit), Rows(visit, Asked(unit), linked=False)
    return visit.draw(
        "figures_committee.html",
        on=visit.answers.on,
        heading=_heading(visit, unit),
        found=found,
        chart=share_chart(found.over_time),
        units=rows.of_units((*row, None) for row in found.units),
        requirements=rows.of_requirements((*row, None) for row in found.requirements),
        sheet=address(Asked(unit), "/figures.csv", COMMITTEE),
        back=address(Asked(unit)),
    )
