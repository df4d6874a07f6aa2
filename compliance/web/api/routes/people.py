"""Who there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from compliance.services.access import rights
from compliance.web.api.asking import as_of, units_below
from compliance.web.api.callers import Call, PeopleCall
from compliance.web.api.models import Person
from compliance.web.api.paging import Key, Listing, Page, page, place, some
from compliance.web.api.problems import answers

router = APIRouter()


class PeopleListing(Listing):
    """Which people."""

    q: str = Field(
        "", max_length=200, description="words of the name, each in part, or the whole employee number"
    )
    unit: str | None = Field(None, description="only who works in this unit or one below it")


@router.get("/people", operation_id="listPeople", response_model=Page[Person], responses=answers())
def people(call: PeopleCall, asked: Annotated[PeopleListing, Query()]) -> dict[str, Any]:
    """Everybody whom the account may see, by person key."""
    units = units_below(call, asked.unit)
    where = place(asked, (str,))
    state = as_of(call, None)
    found, last = some(_rows(call, asked.q, units, where.after), asked.limit)
    call.note("people", {one.person for one in found})
    return page(call, where, state, found, last)


def _rows(
    call: Call, text: str, units: frozenset[str] | None, after: Key | None
) -> Iterator[tuple[Key, Person]]:
    answers_, words = call.answers, text.casefold().split()
    for key in sorted(answers_.employees):
        if after is not None and (key,) <= after:
            continue
        employee = answers_.employees[key]
        places, name = answers_.places_of(employee), answers_.names.employees.get(employee, "")
        if units is not None and units.isdisjoint(places):
            continue
        if text.strip() != employee and not all(word in name.casefold() for word in words):
            continue
        if rights.may_see_person(call.visit.viewer, key, places):
            yield (key,), Person(person=key, employee=employee, name=name, units=sorted(places))
