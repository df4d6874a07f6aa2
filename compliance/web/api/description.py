"""The OpenAPI document: what the library can't know of the interface is added here."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from compliance.services.tokens import SCOPES
from compliance.web.api.problems import MEDIA_TYPE

ABOUT = """The same tasks as on the pages, for programs: who stands how with which requirement and why, whether there
are enough people, records in and out, imports with a dry run.

A program comes with a token that acts as an account; it sees and may do what that account may, within the token's
scopes. Days are ISO 8601, instants RFC 3339 in UTC, hours texts with two decimals. People are named by random keys.

Scopes:

{scopes}
"""
OPEN = frozenset({"/problems", "/problems/{name}"})


def describe(api: FastAPI) -> None:
    """Let the application describe itself so."""

    def openapi() -> dict[str, Any]:
        if api.openapi_schema is None:
            api.openapi_schema = _document(api)
        return api.openapi_schema

    api.openapi = openapi  # type: ignore[method-assign]  # as the library says that it is done


def _document(api: FastAPI) -> dict[str, Any]:
    scopes = "\n".join(f"- `{scope}`: {what}" for scope, what in SCOPES.items())
    document = get_openapi(
        title="compliance",
        version=version("compliance-tracker"),
        openapi_version="3.1.0",
        description=ABOUT.format(scopes=scopes),
        routes=api.routes,
        servers=[{"url": "/api"}],
    )
    for path in document["paths"].values():
        for operation in path.values():
            _problems_alone(operation)
    for unused in ("HTTPValidationError", "ValidationError"):
        document["components"]["schemas"].pop(unused, None)
    return document


def _problems_alone(operation: dict[str, Any]) -> None:
    """A problem comes as application/problem+json, never as application/json."""
    for status, answer in operation["responses"].items():
        content = answer.get("content", {})
        if int(status) >= 400 and "application/json" in content:
            content[MEDIA_TYPE] = content.pop("application/json")
