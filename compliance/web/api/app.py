"""The interface as an application: its addresses, its description, and what is answered where something is wrong."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.datastructures import State
from starlette.exceptions import HTTPException

from compliance import clock
from compliance.errors import EnvironmentProblem, sentence
from compliance.services.access.guessing import Guesses
from compliance.services.answers_then import Then
from compliance.services.writes import Underway
from compliance.web.api.description import describe
from compliance.web.api.door import ApiDoor
from compliance.web.api.problems import ApiProblem, Place
from compliance.web.api.routes import (
    explanations,
    findings,
    imports,
    kinds,
    people,
    record_writes,
    records,
    rules,
    staffing,
)
from rules.errors import RuleFileError

LOG = logging.getLogger(__name__)
MODULES = (findings, staffing, people, explanations, records, record_writes, imports, rules, kinds)
_OF_STATUS = {404: "not-found", 405: "method-not-allowed", 413: "too-large"}
_READABLE = {
    "missing": "It must be given.",
    "extra_forbidden": "There is no such name here; see how it is spelt.",
    "json_invalid": "The body is not JSON.",
}


def create_api(state: State) -> FastAPI:
    """The interface, which shares the pages' state."""
    api = FastAPI(title="compliance", docs_url=None, redoc_url=None, root_path_in_servers=False)
    state.then, state.underway = Then(state.kept, state.store), Underway()
    state.token_guesses = Guesses(clock.now)
    api.state = state
    for module in MODULES:
        api.include_router(module.router)
    describe(api)
    api.add_exception_handler(ApiProblem, _problem)
    api.add_exception_handler(HTTPException, _http)
    api.add_exception_handler(RequestValidationError, _invalid)
    api.add_exception_handler(RuleFileError, _not_ready)
    api.add_exception_handler(EnvironmentProblem, _not_ready)
    api.add_middleware(ApiDoor)
    return api


def _problem(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, ApiProblem):
        raise error
    return error.answer()


def _http(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    kind = _OF_STATUS.get(error.status_code, "wrong-input")
    return ApiProblem(kind, headers=error.headers).answer()


def _invalid(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    found = error.errors()
    if any(one["type"] == "missing" and one["loc"] == ("header", "Idempotency-Key") for one in found):
        return ApiProblem("no-idempotency-key").answer()
    return ApiProblem("wrong-input", None, [_place(one) for one in found]).answer()


def _place(error: dict[str, Any]) -> Place:
    """Where the library found something wrong. What was sent is not repeated: it may be about somebody."""
    where, *path = error["loc"]
    detail: str = _READABLE.get(error["type"], error["msg"])
    if where != "body":
        return Place(detail=detail, parameter=str(path[0]) if path else str(where))
    if error["type"] == "json_invalid":
        return Place(detail=detail, pointer="")
    return Place(detail=detail, pointer="".join(f"/{escaped(str(part))}" for part in path))


def escaped(part: str) -> str:
    """A part of a JSON pointer (RFC 6901)."""
    return part.replace("~", "~0").replace("/", "~1")


def _not_ready(_request: Request, error: Exception) -> JSONResponse:
    LOG.error("%s", sentence(error))
    return ApiProblem("not-ready", headers={"Retry-After": "30"}).answer()
