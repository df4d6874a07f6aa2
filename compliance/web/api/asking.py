"""What several addresses take: a day, an instant, a unit, a requirement; and what is asked of the answers with them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, Field

from compliance.errors import near
from compliance.services.answers import Answers
from compliance.services.answers_then import Then
from compliance.store.db import change_number, last_change
from compliance.web.api.callers import Call
from compliance.web.api.paging import AsOf, Listing
from compliance.web.api.problems import wrong

FIRST_YEAR, LAST_YEAR = 1950, 2150


def _within(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"the year must be from {FIRST_YEAR} to {LAST_YEAR}")
    return day


Day = Annotated[date, AfterValidator(_within)]


class At(BaseModel):
    """Which day is asked about, as known when."""

    on: Day | None = Field(None, description="the day that is asked about; without: today")
    known: AwareDatetime | None = Field(None, description="as it was known at this instant; without: now")


class DayListing(At, Listing):
    """A list of a day."""


def the_answers(call: Call, at: At) -> Answers:
    """The answers of the day asked about, as known at the instant; a problem for one that is to come."""
    on, known = at.on, at.known
    if known is not None and known > call.store.now():
        raise wrong(
            "What will be known then nobody knows yet; leave it out, or take an earlier instant.",
            parameter="known",
        )
    if known is None and on in {None, call.answers.on}:
        return call.answers
    then: Then = call.visit.request.app.state.then
    return then.on(on or call.answers.on, known)


def as_of(call: Call, on: date | None) -> AsOf:
    """The state that is answered from. Read before the answers: so it is never said to be newer than it is."""
    with call.store.reading() as session:
        change, at = change_number(session), last_change(session)
    return AsOf(on=on or call.answers.on, at=at, change=change, rules=call.answers.book.hash)


def known_requirement(call: Call, code: str | None) -> None:
    """A problem where there is no requirement of this code."""
    known = call.answers.book.requirements
    if code is not None and code not in known:
        raise wrong(
            f"There is no such requirement in the rule book{near(code, list(known))}.",
            parameter="requirement",
        )


def units_below(call: Call, unit: str | None) -> frozenset[str] | None:
    """A unit with all below it; None for none. A problem where there is no such unit."""
    if unit is None:
        return None
    if unit not in call.answers.parents:
        raise wrong("There is no such unit; /api/units lists them.", parameter="unit")
    return call.answers.below(unit)
