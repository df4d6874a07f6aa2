"""What can go wrong at the interface: a kind each, with its status and what to do about it (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

MEDIA_TYPE = "application/problem+json"
ADDRESS = "/api/problems/"


@dataclass(frozen=True, slots=True)
class Kind:
    """`do` is what whoever wrote the program does about it."""

    status: int
    title: str
    do: str


KINDS: Mapping[str, Kind] = {
    "no-idempotency-key": Kind(
        400,
        "A write needs an Idempotency-Key",
        "Send the header Idempotency-Key with a new random text (a UUID) for each write, and the same text when you "
        "send the same write again.",
    ),
    "no-token": Kind(
        401,
        "A token is needed",
        "Send the header Authorization: Bearer TOKEN. A token that has ended or expired, or whose account has ended, "
        "is not known either; `compliance token list` shows which there are.",
    ),
    "scope-missing": Kind(
        403,
        "The token may not ask this",
        "Make a token with the scope that the header WWW-Authenticate names.",
    ),
    "not-allowed": Kind(
        403,
        "The account may not do this",
        "The account that the token acts as needs a grant (docs/how-to/users.md); what each may do stands in "
        "docs/reference/access.md.",
    ),
    "not-found": Kind(
        404,
        "There is nothing at this address",
        "Look at the address. What others may see and this account may not is also not there.",
    ),
    "method-not-allowed": Kind(
        405, "The address takes another method", "The header Allow names those that it takes."
    ),
    "in-progress": Kind(
        409,
        "The same write is being carried out",
        "Wait as long as Retry-After says and send it again with the same key: then comes its answer.",
    ),
    "changed-meanwhile": Kind(
        409,
        "Somebody has changed it meanwhile",
        "Read the record again, look at what it says now, and send what still fits, with a new key.",
    ),
    "stale": Kind(
        412,
        "It is not the version that If-Match names",
        "Read the record again: its ETag is the version that If-Match must name.",
    ),
    "too-large": Kind(
        413, "The body is too large", "Send it in parts: fewer records, or one table at a time."
    ),
    "wrong-media-type": Kind(
        415,
        "The body is of a kind that is not read here",
        "Send application/json; to /api/imports also multipart/form-data.",
    ),
    "wrong-input": Kind(
        422,
        "Something in the request must be put right",
        "The list `problems` says what, each with its place: a JSON pointer into the body, or the name of a parameter "
        "or header. Nothing was changed.",
    ),
    "key-used-before": Kind(
        422,
        "The Idempotency-Key was given to another write",
        "Take a new random text for each write.",
    ),
    "too-many-wrong-tokens": Kind(
        429,
        "Too many wrong tokens",
        "Wait as long as Retry-After says. Right tokens are never asked to wait.",
    ),
    "fault": Kind(
        500,
        "Something went wrong on our side",
        "Send it again with the same Idempotency-Key: nothing is done twice. The program's log says what happened.",
    ),
    "not-ready": Kind(
        503,
        "It can't be answered now",
        "The database or the rule files can't be used at the moment; `compliance doctor` says why. Send it again "
        "later, with the same Idempotency-Key.",
    ),
}


class Place(BaseModel):
    """One thing to put right, and where it stands."""

    detail: str = Field(examples=["Write the date, like this: 7 March 2026."])
    pointer: str | None = Field(
        None, description="JSON pointer into the body (RFC 6901)", examples=["/records/0/achieved_on"]
    )
    parameter: str | None = Field(None, description="name of a query parameter or header")
    table: str | None = Field(None, description="of an import: the table", examples=["records"])
    row: int | None = Field(
        None, description="of an import: the row, as a spreadsheet numbers it; the header is 1"
    )
    column: str | None = Field(None, description="of an import: the column", examples=["achieved_on"])


class Problem(BaseModel):
    """Why a request was not carried out (RFC 9457). Nothing was changed."""

    type: str = Field(description="address that explains this kind", examples=[f"{ADDRESS}wrong-input"])
    title: str
    status: int
    detail: str | None = None
    problems: list[Place] | None = None


class ApiProblem(Exception):
    """A request that is not carried out. `kind` is one of KINDS; `detail` says what is the matter with this one."""

    def __init__(
        self,
        kind: str,
        detail: str | None = None,
        places: Sequence[Place] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.kind, self.detail = kind, detail
        self.places, self.headers = tuple(places), dict(headers or {})
        super().__init__(kind)

    def answer(self) -> JSONResponse:
        """As it is sent."""
        kind = KINDS[self.kind]
        problem = Problem(
            type=f"{ADDRESS}{self.kind}",
            title=kind.title,
            status=kind.status,
            detail=self.detail,
            problems=list(self.places) or None,
        )
        content = problem.model_dump(exclude_none=True)
        return JSONResponse(content, kind.status, self.headers, media_type=MEDIA_TYPE)


def wrong(detail: str, *, pointer: str | None = None, parameter: str | None = None) -> ApiProblem:
    """One thing to put right."""
    return ApiProblem("wrong-input", None, [Place(detail=detail, pointer=pointer, parameter=parameter)])


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that an operation may answer with, for the OpenAPI document; those of every operation included."""
    found = sorted({401, 403, 422, 429, 500, 503, *statuses})
    return {
        status: {"description": _titles(status), "model": Problem, "content": {MEDIA_TYPE: {}}}
        for status in found
    }


def _titles(status: int) -> str:
    return "; ".join(kind.title for kind in KINDS.values() if kind.status == status)
