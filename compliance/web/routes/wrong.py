"""This is wrong: one click on one's own page, what exactly afterwards, and what became of it."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access.sessions import new_id
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering.wrong import Refused
from compliance.services.requests import wrong
from compliance.services.requests.wrong import WHAT, Open, is_sensitive
from compliance.store.tasks import About
from compliance.web.forms import Posted, SentForm
from compliance.web.record_form import Told, in_words
from compliance.web.said_wrong import became, content_of, subject_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()


@router.post("/me/wrong")
def said(posted: SentForm) -> Response:
    """Say that a requirement or a record of one's own is wrong."""
    visit, state = posted.visit, posted.visit.request.app.state
    employee = visit.answers.employees.get(visit.viewer.employee or "")
    if employee is None:
        raise refused()
    if not posted.is_sure:
        kept = [(name, posted.one(name)) for name in ("requirement", "record") if posted.one(name)]
        return visit.draw("wrong_again.html", kept=kept, token=posted.token)
    about = _about(posted)
    bound = {one.requirement for one in visit.answers.of_employee.get(employee, ())}
    try:
        which = wrong.say_wrong(state.store, visit.answers.book, posted.form("wrong"), about, bound)
    except NotAllowed as error:
        raise refused() from error
    return RedirectResponse(f"/me/wrong/{which}" if which else "/me", 303)


@router.get("/me/wrong/{task}")
def one(visit: OpenVisit, task: str, told: str = "") -> Response:
    """One of one's own: what was said, and what became of it."""
    return _draw(visit, _own(visit, task), notice=visit.voice("wrong told") if told else "")


@router.post("/me/wrong/{task}")
def more(posted: SentForm, task: str) -> Response:
    """Say what exactly is wrong."""
    visit, state = posted.visit, posted.visit.request.app.state
    found = _own(visit, task)
    if not posted.is_sure:
        return _draw(visit, found, posted, notice=visit.voice("look again wrong"))
    what, note = posted.one("what"), posted.one("note")
    try:
        wrong.tell_more(state.store, visit.answers.book, posted.form("wrong"), found.row.id, what, note)
    except NotAllowed as error:
        raise refused() from error
    except Refused as error:
        return _draw(visit, found, posted, problems=in_words(visit, error.wrong))
    except Stale:
        return _draw(visit, _own(visit, task), notice=visit.voice("task stale"))
    return RedirectResponse(f"/me/wrong/{found.row.id}?told=1", 303)


def _about(posted: Posted) -> About:
    record, person = posted.one("record"), posted.visit.viewer.employee or ""
    if record:
        return About(person, record=int(record) if record.isdecimal() and len(record) < 16 else 0)
    return About(person, posted.one("requirement"))


def _own(visit: Visit, task: str) -> Open:
    person = visit.viewer.employee
    found = wrong.said_by(visit.request.app.state.store, person) if person else ()
    mine = next((one for one in found if str(one.row.id) == task), None)
    if mine is None:
        raise not_there()
    return mine


def _draw(
    visit: Visit,
    found: Open,
    posted: Posted | None = None,
    *,
    problems: tuple[Told, ...] = (),
    notice: str = "",
) -> Response:
    t, row = visit.voice, found.row
    typed = {name: posted.one(name) if posted else getattr(row, name) or "" for name in ("what", "note")}
    return visit.draw(
        "wrong.html",
        status=422 if problems else 200,
        subject=subject_of(visit, found),
        state=row.state,
        became=became(visit, found),
        content=content_of(visit, found),
        typed=typed,
        problems=problems,
        notice=notice,
        token=posted.token if posted else new_id(),
        whats=[(t(f"what {word}"), word) for word in WHAT],
        takes_note=not is_sensitive(visit.answers.book, row.about.requirement, found.competence),
    )
