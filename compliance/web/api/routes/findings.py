"""How people stand with what binds them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.answers import DAYS_KEPT, Answers
from compliance.services.reports.people import Person
from compliance.web.api.asking import DayListing, as_of, known_requirement, the_answers, units_below
from compliance.web.api.callers import Call, FindingsCall
from compliance.web.api.models import Finding
from compliance.web.api.paging import Key, Page, page, place, some
from compliance.web.api.problems import answers
from rules.model import CLEARED, COMPLIANT, Status

router = APIRouter()


class FindingsListing(DayListing):
    """Which findings."""

    unit: str | None = Field(None, description="only in this unit and those below it")
    requirement: str | None = Field(None, description="only this requirement")
    status: list[Status] = Field([], description="only these statuses")
    person: str | None = Field(None, description="only this person, by key")


@router.get("/findings", operation_id="listFindings", response_model=Page[Finding], responses=answers())
def findings(call: FindingsCall, asked: Annotated[FindingsListing, Query()]) -> dict[str, Any]:
    """Every person and requirement whose status the account sees, by person key and requirement."""
    known_requirement(call, asked.requirement)
    where = place(asked, (str, str))
    state = as_of(call, asked.on)
    then = the_answers(call, asked)
    found, last = some(_rows(call, then, asked, where.after), asked.limit)
    call.note("findings", {one.person for one in found})
    return page(call, where, state, found, last)


@lru_cache(maxsize=DAYS_KEPT)
def _keys(answers_: Answers) -> tuple[str, ...]:
    """The keys of everybody whom something binds, in order."""
    return tuple(sorted(answers_.keys[one] for one in answers_.of_employee if one in answers_.keys))


def _rows(
    call: Call, then: Answers, wanted: FindingsListing, after: Key | None
) -> Iterator[tuple[Key, Finding]]:
    keys = (wanted.person,) if wanted.person is not None else _keys(then)
    first = bisect_left(keys, str(after[0])) if after else 0
    sights, units = _Sights(call), units_below(call, wanted.unit)
    for key in keys[first:]:
        employee = then.employees.get(key, "")
        for row in sorted(then.of_employee.get(employee, ()), key=lambda one: one.requirement):
            at: Key = (key, row.requirement)
            if (after and at <= after) or not _is_wanted(row, wanted, units):
                continue
            sight = sights.of(key, employee, row.requirement)
            if sight >= Sight.STATUS:
                yield at, _finding(key, row, sight)


def _is_wanted(row: Person, wanted: FindingsListing, units: frozenset[str] | None) -> bool:
    return (
        (wanted.requirement is None or row.requirement == wanted.requirement)
        and (not wanted.status or row.status in wanted.status)
        and (units is None or not units.isdisjoint(row.units))
    )


class _Sights:
    """How much is seen, decided once for people who work in the same places."""

    def __init__(self, call: Call) -> None:
        self.visit, self.today = call.visit, call.answers
        self._found: dict[tuple[frozenset[str], str], Sight] = {}

    def of(self, key: str, employee: str, requirement: str) -> Sight:
        """Of one person's standing; rights are today's, whichever day is asked about."""
        units, viewer, asked = (
            self.today.places_of(employee),
            self.visit.viewer,
            self.visit.asked(requirement),
        )
        if key == viewer.employee:
            return rights.sight(viewer, key, units, asked)
        if (units, requirement) not in self._found:
            self._found[units, requirement] = rights.sight(viewer, key, units, asked)
        return self._found[units, requirement]


def _finding(key: str, row: Person, sight: Sight) -> Finding:
    return Finding(
        person=key,
        employee=row.employee,
        requirement=row.requirement,
        units=list(row.units),
        status=row.status,
        cleared=row.status in CLEARED,
        compliant=row.status in COMPLIANT,
        since=row.since,
        until=row.last,
        cycle_end=row.cycle_end,
        pending=row.pending,
        sight="all" if sight is Sight.LEGS else "status",
    )
