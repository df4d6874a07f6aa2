"""A write is carried out once: its key, what it asks, and the answer that is given again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel

from compliance.services.writes import (
    Asked,
    InProgress,
    OtherRequest,
    Underway,
    begin,
    finish,
    give_up,
    request_hash,
)
from compliance.web.api.callers import Call
from compliance.web.api.models import Record
from compliance.web.api.problems import ApiProblem
from compliance.web.api.told_record import etag

IdempotencyKey = Annotated[
    str,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        description="a random text (a UUID) for this write; the same when it is sent again",
        examples=["8e03978e-40d5-43dd-bc93-6894a57f9324"],
    ),
]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a write answers, once it was carried out."""

    status: int
    body: BaseModel


async def _hash(request: Request) -> str:
    """The SHA-256 of what a request asks: where, what, and of which version."""
    body = await request.body()
    query, match = request.url.query.encode(), request.headers.get("if-match", "").encode()
    return request_hash(request.url.path.encode(), query, match, body)


RequestHash = Annotated[str, Depends(_hash)]


def once_only(call: Call, key: str, hash_: str, act: Callable[[str], Answer]) -> Response:
    """Carry it out, or give the answer that it had before. `act` takes the token of the form that it is."""
    asked = Asked(call.token.id, key, hash_)
    underway: Underway = call.visit.request.app.state.underway
    try:
        underway.take(asked)
    except InProgress as error:
        raise ApiProblem("in-progress", headers={"Retry-After": "1"}) from error
    try:
        return _carried_out(call, asked, act)
    finally:
        underway.leave(asked)


def _carried_out(call: Call, asked: Asked, act: Callable[[str], Answer]) -> Response:
    try:
        before = begin(call.store, asked)
    except OtherRequest as error:
        raise ApiProblem("key-used-before") from error
    if before is not None and before.answer is not None:
        headers = {"Idempotent-Replayed": "true", **_version(before.answer)}
        return _sent(before.answer, before.status or 200, headers)
    try:
        answer = act(asked.form)
    except ApiProblem:
        give_up(call.store, asked)
        raise
    text = answer.body.model_dump_json(by_alias=True)
    finish(call.store, asked, answer.status, text)
    return _sent(text, answer.status, _version(text))


def _sent(text: str, status: int, headers: dict[str, str]) -> Response:
    return Response(text, status, headers, media_type="application/json")


def _version(text: str) -> dict[str, str]:
    """ETag, where the answer is one record."""
    try:
        return {"ETag": etag(Record.model_validate_json(text).row)}
    except ValueError:
        return {}
