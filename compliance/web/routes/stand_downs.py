"""Stand-downs: whom the program recommends to stand down, who confirmed it, and which have ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.once import NotAllowed, Stale
from compliance.services.overview.readiness import posts
from compliance.services.reports.people import Person
from compliance.services.reports.shown import Shown, shown
from compliance.services.requests.standing_down import confirm, ended_downs
from compliance.store.stand_downs import Down
from compliance.web.addresses import inside
from compliance.web.forms import SentForm
from compliance.web.notes import note_people
from compliance.web.standing_down import Downs, Standing, confirmer
from compliance.web.visit import OpenVisit, Visit, refused

router = APIRouter()
MOST = 100
"""So many of a kind are on the page; those who lead more find them unit for unit on the readiness pages."""
TOLD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Line:
    """One person who stands down."""

    name: str
    page: str
    task: str
    status: Shown
    standing: Standing


@dataclass(frozen=True, slots=True)
class Past:
    """One that has ended."""

    name: str
    page: str
    task: str
    recommended: str
    confirmed: str
    ended: str


@router.get("/stand-downs")
def log(visit: OpenVisit) -> Response:
    """What waits to be confirmed, what was confirmed, what has ended."""
    if not rights.may_decide_somewhere(visit.viewer):
        raise refused()
    return _draw(visit)


@router.post("/stand-downs")
def confirmed(posted: SentForm) -> Response:
    """Confirm one, and go back to where it was confirmed."""
    visit, state = posted.visit, posted.visit.request.app.state
    if not posted.is_sure:
        return _draw(visit, notice=visit.voice("look again confirm"))
    person, requirement = posted.one("person"), posted.one("requirement")
    try:
        confirm(state.store, visit.answers, posted.form("stand-downs"), person, requirement)
    except NotAllowed as error:
        raise refused() from error
    except Stale:
        return _draw(visit, notice=visit.voice("down stale"), status=409)
    return RedirectResponse(inside(posted.one("back") or "/stand-downs"), 303)


def to_confirm(visit: Visit) -> Iterator[tuple[Person, Standing]]:
    """Everybody who stands down and of whom the viewer is told, each once."""
    downs = Downs(visit)
    seen: set[tuple[str, str]] = set()
    for post in posts(visit.answers, visit.viewer):
        for person in post.standing_down:
            pair = person.employee, person.requirement
            if pair not in seen and (standing := downs.of(person)):
                seen.add(pair)
                yield person, standing


def count_to_confirm(visit: Visit) -> int:
    """How many wait for the viewer to confirm them."""
    return sum(bool(standing.token) for _, standing in to_confirm(visit))


def _draw(visit: Visit, *, notice: str = "", status: int = 200) -> Response:
    found = list(to_confirm(visit))
    waiting = [_line(visit, *one) for one in found if one[1].token]
    confirmed_ = [_line(visit, *one) for one in found if one[1].is_confirmed]
    store = visit.request.app.state.store
    ended = [one for one in ended_downs(store, visit.answers.on - TOLD) if _sees(visit, one)]
    told = {one[1].person for one in found} | {one.person for one in ended[:MOST]}
    note_people(visit, "stand-downs", told)
    return visit.draw(
        "stand_downs.html",
        status=status,
        notice=notice,
        on=visit.answers.on,
        waiting=waiting[:MOST],
        confirmed=confirmed_[:MOST],
        ended=[_past(visit, one) for one in ended[:MOST]],
        more=max(0, len(waiting) - MOST),
    )


def _line(visit: Visit, person: Person, standing: Standing) -> Line:
    page = visit.opens(person.employee)
    return Line(
        visit.answers.names.employee(person.employee),
        f"{page}#{person.requirement}" if page else "",
        _task(visit, person.requirement),
        shown(person, visit.language),
        standing,
    )


def _past(visit: Visit, down: Down) -> Past:
    t, employee = visit.voice, visit.answers.employees[down.person]
    by = t("down confirmed", who=confirmer(visit, down), at=t.at(down.confirmed_at))
    return Past(
        visit.answers.names.employee(employee),
        visit.opens(employee),
        _task(visit, down.requirement),
        t.day(down.recommended_on),
        by if down.confirmed_at else t("down not confirmed"),
        t.day(down.ended_on),
    )


def _sees(visit: Visit, down: Down) -> bool:
    employee = visit.answers.employees.get(down.person)
    if employee is None or down.requirement not in visit.answers.book.requirements:
        return False
    units, asked = visit.units_of(employee), visit.asked(down.requirement)
    told = rights.sight(visit.viewer, down.person, units, asked) >= Sight.STATUS
    return told and rights.may_confirm_stand_down(visit.viewer, down.person, units, asked)


def _task(visit: Visit, requirement: str) -> str:
    return visit.answers.book.requirements[requirement].name.say(visit.language, requirement)
