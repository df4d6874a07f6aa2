"""What is required, and which units there are."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from pydantic import Field

from compliance.services.access import rights
from compliance.services.sensitive import stands_on
from compliance.web.api.asking import as_of
from compliance.web.api.callers import AnyCall, Call
from compliance.web.api.models import RequirementRow, UnitRow
from compliance.web.api.paging import Listing, Page, page, place, some
from compliance.web.api.problems import answers

router = APIRouter()


class RequirementsListing(Listing):
    """In which language."""

    language: Literal["nb", "nn", "en"] = Field("nb", description="of the names")


class UnitsListing(Listing):
    """All units."""


@router.get(
    "/requirements",
    operation_id="listRequirements",
    response_model=Page[RequirementRow],
    responses=answers(),
)
def requirements(call: AnyCall, asked: Annotated[RequirementsListing, Query()]) -> dict[str, Any]:
    """Every requirement of the rule book, by code. Any token may ask."""
    where = place(asked, (str,))
    codes = (
        code for code in sorted(call.answers.book.requirements) if not where.after or (code,) > where.after
    )
    found, last = some((((code,), _requirement(call, code, asked.language)) for code in codes), asked.limit)
    return page(call, where, as_of(call, None), found, last)


@router.get("/units", operation_id="listUnits", response_model=Page[UnitRow], responses=answers())
def units(call: AnyCall, asked: Annotated[UnitsListing, Query()]) -> dict[str, Any]:
    """Every unit that the account may look at or works in, by code. Any token may ask."""
    where = place(asked, (str,))
    viewer, parents = call.visit.viewer, call.answers.parents
    seen = sorted((rights.units_seen(viewer) | viewer.works_in) & parents.keys())
    codes = (code for code in seen if not where.after or (code,) > where.after)
    names = call.answers.names
    rows = (((code,), UnitRow(unit=code, name=names.unit(code), parent=parents[code])) for code in codes)
    found, last = some(rows, asked.limit)
    return page(call, where, as_of(call, None), found, last)


def _requirement(call: Call, code: str, language: str) -> RequirementRow:
    book = call.answers.book
    requirement, asked = book.requirements[code], call.visit.asked(code)
    version = requirement.on(call.answers.on)
    return RequirementRow(
        code=code,
        name=requirement.name.say(language, code),
        authority=version.authority.value if version else None,
        sensitive=asked.sensitive,
        counted=asked.counted,
        competences=sorted(stands_on(book, code)),
    )
