"""Records out: of one person with their history, and what changed since somebody last looked."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import AwareDatetime, BaseModel, Field

from compliance.services.registering.changed import changed, current
from compliance.services.registering.past import Past, pasts
from compliance.store.records import Version
from compliance.web.api.asking import as_of
from compliance.web.api.callers import Call, RecordsCall
from compliance.web.api.models import PastRecord, PastVersion, Record
from compliance.web.api.paging import Listing, Page, page, place
from compliance.web.api.problems import ApiProblem, answers
from compliance.web.api.told_record import etag, told

router = APIRouter()
LARGEST_ROW = 2**31 - 1
Row = Annotated[int, Path(ge=1, le=LARGEST_ROW, description="the number of any version of the record")]
WITH_ETAG = {"headers": {"ETag": {"description": "the version", "schema": {"type": "string"}}}}


class RecordsListing(Listing):
    """Which records."""

    changed_since: AwareDatetime | None = Field(
        None,
        description="only what became known after this instant, what was withdrawn included; without: everything known",
        examples=["2026-11-23T06:00:00Z"],
    )


class PastRecords(BaseModel):
    """All records of a person that the account sees."""

    items: list[PastRecord]


@router.get("/records", operation_id="listRecords", response_model=Page[Record], responses=answers())
def records(call: RecordsCall, asked: Annotated[RecordsListing, Query()]) -> dict[str, Any]:
    """Records that the account sees, in the order in which they were written.

    To keep a copy: follow `next` to the end, then ask with `changed_since` set to the `as_of.at` of the first page. A
    page may have few rows, or none, although there is a next one.
    """
    where = place(asked, (int,))
    state = as_of(call, None)
    after = int(where.after[0]) if where.after else 0
    viewer, answers_ = call.visit.viewer, call.answers
    found = changed(
        call.store, viewer, answers_.book, answers_.on, asked.changed_since, after=after, most=asked.limit
    )
    items = [told(one, answers_.employees, answers_.book) for one in found.versions]
    call.note("records", {one.person for one in items})
    return page(call, where, state, items, None if found.beyond is None else (found.beyond,))


@router.get(
    "/records/{row}",
    operation_id="getRecord",
    response_model=Record,
    responses={**answers(404), 200: WITH_ETAG},
)
def record(call: RecordsCall, row: Row) -> Record:
    """What a record says now. Its ETag is the version, for If-Match."""
    now = current(call.store, call.visit.viewer, call.answers.book, row, call.answers.on)
    if now is None:
        raise ApiProblem("not-found")
    call.note("records", [now.content.person])
    call.response.headers["ETag"] = etag(now.row)
    return told(now, call.answers.employees, call.answers.book)


@router.get(
    "/people/{key}/records",
    operation_id="listRecordsOfPerson",
    response_model=PastRecords,
    responses=answers(404),
)
def of_person(call: RecordsCall, key: str) -> PastRecords:
    """Every record of a person that the account sees, and all that was known of each."""
    call.person(key)
    found = pasts(call.store, call.visit.viewer, call.answers.book, key, call.answers.on)
    call.note("records", [key])
    return PastRecords(items=[_past(call, one) for one in found])


def _past(call: Call, past: Past) -> PastRecord:
    history = [_version(call, past, one) for one in past.versions]
    return PastRecord(record=history[0].record, may_change=past.may_change, history=history)


def _version(call: Call, past: Past, version: Version) -> PastVersion:
    act = past.acts.get(version.row)
    return PastVersion(
        known_from=version.known_from,
        did=act.act if act else None,  # type: ignore[arg-type]  # the table holds no other word
        reason=act.reason if act else None,
        by=act.person if act else None,
        record=told(version, call.answers.employees, call.answers.book),
    )
