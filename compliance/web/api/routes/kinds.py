"""What the `type` of a problem leads to. Open for everybody: it tells nothing of anyone."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, Field

from compliance.web.api.problems import ADDRESS, KINDS, ApiProblem, Problem

router = APIRouter()


class KindRow(BaseModel):
    """A kind of problem, and what to do about it."""

    type: str = Field(examples=[f"{ADDRESS}stale"])
    status: int
    title: str
    do: str


@router.get("/problems", operation_id="listProblems")
def kinds() -> list[KindRow]:
    """Every kind of problem."""
    return [_row(name) for name in KINDS]


@router.get(
    "/problems/{name}",
    operation_id="getProblem",
    responses={404: {"model": Problem, "description": KINDS["not-found"].title}},
)
def kind(name: str) -> KindRow:
    """One kind of problem: the address that `type` holds."""
    if name not in KINDS:
        raise ApiProblem("not-found")
    return _row(name)


def _row(name: str) -> KindRow:
    found = KINDS[name]
    return KindRow(type=f"{ADDRESS}{name}", status=found.status, title=found.title, do=found.do)
