"""Records in: registered, corrected, revoked and decided on, by the same services as the forms of the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Header, Response

from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.registering import writing
from compliance.services.registering.changed import current, written
from compliance.services.registering.wrong import Refused
from compliance.store.records import Version
from compliance.web.api.callers import Call, RecordWrites
from compliance.web.api.models import Record
from compliance.web.api.once_only import Answer, IdempotencyKey, RequestHash, once_only
from compliance.web.api.problems import ApiProblem, answers
from compliance.web.api.record_bodies import Correction, Decision, NewRecords, Revocation, Written
from compliance.web.api.record_reading import places, read_day, read_new, read_record, refused
from compliance.web.api.routes.records import WITH_ETAG, Row
from compliance.web.api.told_record import etag, told

router = APIRouter()
IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match", description="the ETag of the version that is meant; 412 where there is a newer one"
    ),
]
_OF_ONE = {**answers(400, 404, 409, 412, 413, 415), 200: WITH_ETAG}


@router.post(
    "/records",
    operation_id="registerRecords",
    status_code=201,
    response_model=Written,
    responses=answers(400, 409, 413, 415),
)
def register(call: RecordWrites, key: IdempotencyKey, hash_: RequestHash, body: NewRecords) -> Response:
    """Register records, all or none; one's own awaits approval."""

    def act(token: str) -> Answer:
        form, book = call.form(token, "register"), call.answers.book
        if not _written(call, form):
            wanted = read_new(call, body)
            try:
                writing.register_each(call.store, book, form, wanted, again=body.again)
            except Refused as error:
                raise refused(call, body, error.wrong) from error
            except NotAllowed as error:
                raise _not_allowed() from error
        return Answer(201, Written(items=_written(call, form)))

    return once_only(call, key, hash_, act)


@router.post(
    "/records/{row}/correction",
    operation_id="correctRecord",
    response_model=Record,
    responses=_OF_ONE,
)
def correct(
    call: RecordWrites,
    row: Row,
    key: IdempotencyKey,
    hash_: RequestHash,
    body: Correction,
    match: IfMatch = None,
) -> Response:
    """Give a record what it should have said; what it said stays in its history."""

    def change(form: Form, now: Version) -> None:
        wanted = read_record(call, body, now.content.competence)
        writing.correct(call.store, call.answers.book, form, now.row, wanted, body.reason)

    return once_only(call, key, hash_, lambda token: _changed(call, token, row, match, change))


@router.post(
    "/records/{row}/revocation",
    operation_id="revokeRecord",
    response_model=Record,
    responses=_OF_ONE,
)
def revoke(
    call: RecordWrites,
    row: Row,
    key: IdempotencyKey,
    hash_: RequestHash,
    body: Revocation,
    match: IfMatch = None,
) -> Response:
    """From a day on the record no longer counts."""

    def change(form: Form, now: Version) -> None:
        on = read_day(call, body.on, now.content.competence)
        writing.revoke(call.store, call.answers.book, form, now.row, on, body.reason)

    return once_only(call, key, hash_, lambda token: _changed(call, token, row, match, change))


@router.post(
    "/records/{row}/decision",
    operation_id="decideOnRecord",
    response_model=Record,
    responses=_OF_ONE,
)
def decide(
    call: RecordWrites,
    row: Row,
    key: IdempotencyKey,
    hash_: RequestHash,
    body: Decision,
    match: IfMatch = None,
) -> Response:
    """Approve or reject a record that awaits it; nobody decides on their own."""

    def change(form: Form, now: Version) -> None:
        writing.decide(call.store, call.answers.book, form, now.row, body.decision, body.reason)

    return once_only(call, key, hash_, lambda token: _changed(call, token, row, match, change))


def _changed(
    call: Call, token: str, row: int, match: str | None, change: Callable[[Form, Version], None]
) -> Answer:
    """Change the record, unless this form has done it already; the record as it is then."""
    form = call.form(token, "records")
    if not _written(call, form):
        now = _the_version(call, row, match)
        try:
            change(form, now)
        except Refused as error:
            raise ApiProblem("wrong-input", None, places(call, error.wrong)) from error
        except NotAllowed as error:
            raise _not_allowed() from error
        except Stale as error:
            raise ApiProblem("changed-meanwhile") from error
    return Answer(200, _written(call, form)[0])


def _the_version(call: Call, row: int, match: str | None) -> Version:
    """The version that is meant: that of If-Match, else that of the address; a problem where there is a newer one."""
    now = current(call.store, call.visit.viewer, call.answers.book, row, call.answers.on)
    if now is None:
        raise ApiProblem("not-found")
    if match is not None and match.strip() not in {"*", etag(now.row)}:
        raise ApiProblem("stale", f"The record is at version {now.row}.", headers={"ETag": etag(now.row)})
    if match is None and row != now.row:
        raise ApiProblem("changed-meanwhile", f"The record is at version {now.row}.")
    return now


def _written(call: Call, form: Form) -> list[Record]:
    """What a form wrote; nothing where it was not carried out. By keys alone: the answer is kept for a while."""
    versions = written(call.store, form.token, form.viewer.account)
    return [told(one, {}, call.answers.book) for one in versions]


def _not_allowed() -> ApiProblem:
    return ApiProblem(
        "not-allowed",
        "The account may not register or change this competence of this person, or it is its own.",
    )
