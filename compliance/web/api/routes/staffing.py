"""Whether there are enough people, now and in the coming year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.answers import Answers
from compliance.web.api.asking import DayListing, as_of, known_requirement, the_answers, units_below
from compliance.web.api.callers import Call, StaffingCall
from compliance.web.api.models import Count, Fall, Staffing
from compliance.web.api.paging import Page, page, place, some
from compliance.web.api.problems import answers
from rules.dates import day
from rules.findings import StaffingRow

router = APIRouter()


class StaffingListing(DayListing):
    """Which staffing."""

    unit: str | None = Field(None, description="only this unit and those below it")
    requirement: str | None = Field(None, description="only this requirement")


@router.get("/staffing", operation_id="listStaffing", response_model=Page[Staffing], responses=answers())
def staffing(call: StaffingCall, asked: Annotated[StaffingListing, Query()]) -> dict[str, Any]:
    """Every unit and requirement with a minimum whose list the account may see, by requirement and unit."""
    known_requirement(call, asked.requirement)
    units = units_below(call, asked.unit)
    where = place(asked, (str, str))
    state = as_of(call, asked.on)
    then = the_answers(call, asked)
    by_key = {(one.requirement, one.unit or ""): one for one in then.checked.evaluation.staffing}
    rows = (
        (key, row)
        for key, row in sorted(by_key.items(), key=lambda pair: pair[0])
        if asked.requirement in {None, row.requirement}
        and (units is None or row.unit in units)
        and (where.after is None or key > where.after)
        and rights.may_see_readiness(call.visit.viewer, row.unit or "", call.visit.asked(row.requirement))
    )
    found, last = some(((key, _staffing(call, then, row)) for key, row in rows), asked.limit)
    call.note("staffing", {fall.person for one in found for fall in one.fall})
    return page(call, where, state, found, last)


def _staffing(call: Call, then: Answers, row: StaffingRow) -> Staffing:
    return Staffing(
        requirement=row.requirement,
        unit=row.unit,
        need=row.need,
        have=row.have,
        short=row.short,
        first_short_on=None if row.first_short_on is None else day(row.first_short_on),
        fall=list(_fall(call, then, row)),
        over_time=[Count.model_validate({"from": day(first), "have": have}) for first, have in row.over_time],
    )


def _fall(call: Call, then: Answers, row: StaffingRow) -> Iterator[Fall]:
    """Those whose status the account sees: of others only that they are not cleared might be told, and not why."""
    asked = call.visit.asked(row.requirement)
    for one in row.fall:
        key = then.keys.get(one.employee)
        units = call.answers.places_of(one.employee)
        if key and rights.sight(call.visit.viewer, key, units, asked) >= Sight.STATUS:
            yield Fall(person=key, status=one.status)
