"""What is kept about oneself: who has seen and changed it, and all of it to take home."""

from __future__ import annotations

import io
import math
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse

from compliance.services.own_data import OwnData, as_json, filled, note_download, own_data
from compliance.services.own_log import PAGE, Look, looks
from compliance.web.drawing import TEMPLATES, Voice
from compliance.web.sessions import address_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from compliance.words.own_data import column_word, table_word
from compliance.words.own_log import done_word, part_word

router = APIRouter()
WHEN = (1980, 1, 1, 0, 0, 0)
"""The time that files in the archive carry: none, so that equal data are equal bytes."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the log as it is drawn."""

    at: str
    who: str
    part: str
    what: str


@router.get("/me/log")
def log(visit: OpenVisit, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
    """Who has seen and changed one's own data, the newest first."""
    person = _me(visit)
    state = visit.request.app.state
    found, count = looks(state.store, person, state.today(), page)
    pages = max(1, math.ceil(count / PAGE))
    if page > pages:
        raise not_there()
    return visit.draw(
        "own_log.html", lines=[_line(visit, one) for one in found], count=count, page=page, pages=pages
    )


@router.get("/me/data")
def data(visit: OpenVisit) -> HTMLResponse:
    """What there is, and where it can be taken home."""
    person = _me(visit)
    found = _data(visit, person)
    tables = [(table_word(one.table, visit.language), len(one.rows)) for one in found.tables]
    return visit.draw("own_data.html", tables=tables)


@router.get("/me/data.json")
def data_json(visit: OpenVisit) -> Response:
    """All of it for a program."""
    content = as_json(_taken(visit)).encode()
    return _file(content, "application/json", "mine-opplysninger.json")


@router.get("/me/data.zip")
def data_zip(visit: OpenVisit) -> Response:
    """All of it to read, and for a program."""
    found = _taken(visit)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in (("les-meg.html", drawn(found, visit.voice)), ("data.json", as_json(found))):
            archive.writestr(zipfile.ZipInfo(name, WHEN), content, zipfile.ZIP_DEFLATED)
    return _file(packed.getvalue(), "application/zip", "mine-opplysninger.zip")


def drawn(found: OwnData, voice: Voice) -> str:
    """The page to keep: it asks nothing of any other place, and needs no pages to be read."""
    tables = []
    for table in found.tables:
        columns, rows = filled(table)
        cells = [[told(row[column], voice) for column in columns] for row in rows]
        heads = [column_word(column, voice.language) for column in columns]
        tables.append((table_word(table.table, voice.language), heads, cells))
    return TEMPLATES.get_template("own_data_file.html").render(t=voice, data=found, tables=tables)


def told(value: Any, voice: Voice) -> str:
    """A value as people write it."""
    if isinstance(value, datetime):
        return voice.at(value)
    if isinstance(value, date):
        return voice.day(value)
    if isinstance(value, bool):
        return voice("yes" if value else "no")
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", "." if voice.language == "en" else ",")
    return "" if value is None else str(value)


def _me(visit: Visit) -> str:
    person = visit.viewer.employee
    if person is None or person not in visit.answers.employees:
        raise refused()
    return person


def _data(visit: Visit, person: str) -> OwnData:
    state = visit.request.app.state
    return own_data(state.store, visit.answers, person, state.settings.organisation, visit.language)


def _taken(visit: Visit) -> OwnData:
    """All of it, noted as taken home."""
    person, request = _me(visit), visit.request
    found = _data(visit, person)
    note_download(request.app.state.store, visit.viewer.account, person, address_of(request))
    return found


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)


def _line(visit: Visit, one: Look) -> Line:
    t = visit.voice
    name = t("log program") if one.part == "program" else one.name or t("log unknown")
    part = "" if one.part == "program" else part_word(one.part, visit.language)
    return Line(t.at(one.at), name, part, done_word(one.action, one.page, visit.language))
