"""Calendars to subscribe to: the page where they are opened and ended, and what programs fetch."""

from __future__ import annotations

import math
from dataclasses import dataclass

from fastapi import APIRouter, HTTPException, Request, Response

from compliance.services.access import rights
from compliance.services.access.guessing import Guess, Guesses
from compliance.services.access.sessions import hash_of, new_id
from compliance.services.calendars import owning
from compliance.services.calendars.fetching import Feeds, Fetch
from compliance.services.once import NotAllowed
from compliance.store.calendars import Opened
from compliance.web.forms import Posted, SentForm
from compliance.web.sessions import address_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from compliance.words.order import sort_key

router = APIRouter()
TYPE = "text/calendar; charset=utf-8"
HEADERS = {"cache-control": "private, no-cache", "content-disposition": 'inline; filename="kompetanse.ics"'}


@dataclass(frozen=True, slots=True)
class Row:
    """A calendar that is open: what it is of, since when, when it was last fetched, the tokens of its two forms."""

    name: str
    unit: str
    made: str
    fetched: str
    tokens: tuple[str, str]


@router.get("/me/calendar")
def calendars(visit: OpenVisit) -> Response:
    """Which calendars are open, and forms to open, renew and end them."""
    return _draw(visit)


@router.post("/me/calendar")
def changed(posted: SentForm) -> Response:
    """Open one, give it another address, or end it. The address is shown here and never again."""
    visit, store = posted.visit, posted.visit.request.app.state.store
    unit = posted.one("unit") or None
    if not posted.is_sure:
        return _draw(visit, notice="look again")
    if unit is not None and unit not in visit.answers.parents:
        raise not_there()
    form = posted.form("calendar", unit)
    if posted.one("act") == "end":
        owning.end(store, form, unit)
        return _draw(visit, notice="calendar ended")
    try:
        secret = owning.open_(store, form, unit)
    except NotAllowed as error:
        raise refused() from error
    if secret is None:
        return _draw(visit, notice="calendar told once")
    return _draw(visit, fresh=_address(posted, secret), of=unit)


@router.api_route("/calendar/{secret}", methods=["GET", "HEAD"])
def fetched(request: Request, secret: str) -> Response:
    """A calendar as a program fetches it. No log-in: whoever knows the address has it."""
    state, secret = request.app.state, secret.removesuffix(".ics")
    guesses: Guesses = state.calendar_guesses
    guess = Guess(hash_of(secret), address_of(request))
    if wait := guesses.take(guess):
        return Response(status_code=429, headers={"retry-after": str(math.ceil(wait.total_seconds()))})
    feeds: Feeds = state.feeds
    asked = Fetch(secret, address_of(request), state.today(), _pages(request), state.settings.language)
    file = feeds.fetch(asked)
    if file is None:
        raise HTTPException(404)
    guesses.was_right(guess)
    headers = {**HEADERS, "etag": f'"{file.tag}"'}
    if f'"{file.tag}"' in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(file.content, media_type=TYPE, headers=headers)


def _draw(visit: Visit, *, notice: str = "", fresh: str = "", of: str | None = None) -> Response:
    viewer, names = visit.viewer, visit.answers.names
    units = {unit for unit in rights.units_followed(viewer) if unit in visit.answers.parents}
    if viewer.employee is None and not units:
        raise refused()
    mine = owning.mine(visit.request.app.state.store, viewer.account)
    own = next((one for one in mine if one.unit is None), None)
    followed = [one for one in mine if one.unit in units]
    open_ = {one.unit for one in followed}
    free = sorted(units - open_, key=lambda unit: sort_key(names.unit(unit)))
    return visit.draw(
        "calendar.html",
        notice=visit.voice(notice) if notice else "",
        fresh=fresh,
        fresh_of=names.unit(of) if of else visit.voice("me"),
        is_employee=viewer.employee is not None,
        own=_row(visit, own) if own else None,
        followed=[_row(visit, one) for one in followed],
        units=[(names.unit(unit), unit) for unit in free],
        token=new_id(),
    )


def _row(visit: Visit, one: Opened) -> Row:
    name = visit.answers.names.unit(one.unit) if one.unit else visit.voice("me")
    fetched_at = visit.voice.at(one.fetched_at) if one.fetched_at else visit.voice("calendar not fetched")
    return Row(name, one.unit or "", visit.voice.at(one.made_at), fetched_at, (new_id(), new_id()))


def _address(posted: Posted, secret: str) -> str:
    return f"{_pages(posted.visit.request)}/calendar/{secret}.ics"


def _pages(request: Request) -> str:
    """Where the pages are found: as the settings say, else as the one who asks came here."""
    written: str = request.app.state.settings.web.address
    return written or str(request.base_url).rstrip("/")
