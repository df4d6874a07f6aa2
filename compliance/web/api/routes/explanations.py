"""Why somebody has the status they have."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import ConfigDict, Field

from compliance.errors import NotFoundError
from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.explaining.as_json import as_json
from compliance.services.explaining.asking import ask
from compliance.web.api.asking import At, known_requirement, the_answers
from compliance.web.api.callers import FindingsCall
from compliance.web.api.models import Explanation, Standing, two_decimals
from compliance.web.api.problems import ApiProblem, answers

router = APIRouter()


class WhichExplanation(At):
    """Of which requirement, on which day."""

    model_config = ConfigDict(extra="forbid")

    requirement: str = Field(description="the requirement's code", examples=["smoke-diving"])


@router.get(
    "/people/{key}/explanation",
    operation_id="explain",
    response_model=Explanation,
    responses=answers(404),
)
def explanation(call: FindingsCall, key: str, asked: Annotated[WhichExplanation, Query()]) -> Explanation:
    """One person and one requirement: each part of it and the records that count, or the status alone."""
    employee, requirement = call.person(key), asked.requirement
    known_requirement(call, requirement)
    sight = rights.sight(
        call.visit.viewer, key, call.answers.places_of(employee), call.visit.asked(requirement)
    )
    if sight < Sight.STATUS:
        raise ApiProblem(
            "not-allowed", "The account does not see how this person stands with this requirement."
        )
    then = the_answers(call, asked)
    try:
        found = ask(then.situation, employee, requirement, then.on)
    except NotFoundError as error:
        raise ApiProblem("not-found", "Nobody of this key was known at that instant.") from error
    told = as_json(found, then.book)
    call.note("person", [key])
    return Explanation(
        person=key,
        employee=employee,
        requirement=requirement,
        on=then.on,
        sight="all" if sight is Sight.LEGS else "status",
        finding=Standing(**told["finding"]) if told["finding"] else None,
        explanation=_plain(told) if sight is Sight.LEGS else None,
    )


def _plain(value: Any) -> Any:
    """As JSON has it: days and decimals as texts."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Decimal):
        return two_decimals(value)
    return value.isoformat() if isinstance(value, date) else value
