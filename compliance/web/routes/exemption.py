"""One exemption that was asked for: decided, withdrawn or ended, and what that changed."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access.sessions import new_id
from compliance.services.access.viewer import Sight
from compliance.services.notes import told_on
from compliance.services.once import NotAllowed, Stale
from compliance.services.overview.why import outside
from compliance.services.registering.wrong import Refused
from compliance.services.reports.people import Person
from compliance.services.reports.shown import Shown, as_seen
from compliance.services.requests import exemptions
from compliance.services.requests.exemption_lists import Whole, whole
from compliance.services.requests.typed import REFUSALS
from compliance.web.forms import Posted, SentForm
from compliance.web.notes import note_people
from compliance.web.record_form import Told, in_words
from compliance.web.routes.exemptions import requirement_name, state_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from rules.model import Authority

router = APIRouter()


@router.get("/exemptions/{ask}")
def one(visit: OpenVisit, ask: str) -> Response:
    """What was asked for, what there is to know to decide on it, and what became of it."""
    return _draw(visit, _whole(visit, ask))


@router.post("/exemptions/{ask}")
def decided(posted: SentForm, ask: str) -> Response:
    """Approve, refuse, withdraw or end it."""
    visit = posted.visit
    found = _whole(visit, ask)
    if not posted.is_sure:
        return _draw(visit, found, why=posted.one("why"), notice=visit.voice("look again decide"))
    try:
        _carry_out(posted, found.ask.id)
    except NotAllowed as error:
        raise refused() from error
    except Refused as error:
        return _draw(visit, found, why=posted.one("why"), problems=in_words(visit, error.wrong))
    except Stale:
        return _draw(visit, _whole(visit, ask), notice=visit.voice("exemption stale"), status=409)
    return RedirectResponse(f"/exemptions/{found.ask.id}", 303)


def _carry_out(posted: Posted, which: int) -> None:
    visit, store = posted.visit, posted.visit.request.app.state.store
    form = posted.form("exemptions")
    act = posted.one("act")
    if act == "approved":
        exemptions.approve(store, visit.answers, form, which)
    elif act == "refused":
        exemptions.refuse(store, visit.answers, form, which, posted.one("why"))
    elif act == "withdrawn":
        exemptions.withdraw(store, form, which)
    elif act == "ended":
        exemptions.end(store, visit.answers, form, which)
    else:
        raise refused()


def _whole(visit: Visit, ask: str) -> Whole:
    number = int(ask) if ask.isdecimal() and len(ask) < 16 else 0
    found = whole(visit.request.app.state.store, visit.answers, visit.viewer, number)
    if found is None:
        raise not_there()
    return found


def _draw(
    visit: Visit,
    found: Whole,
    *,
    why: str = "",
    problems: tuple[Told, ...] = (),
    notice: str = "",
    status: int = 200,
) -> Response:
    t, ask = visit.voice, found.ask
    employee = visit.answers.employees[ask.person]
    note_people(visit, "exemptions", [ask.person])
    version = told_on(visit.answers.book, ask.requirement, visit.answers.on)
    bound = visit.answers.of_employee.get(employee, ())
    now = next((one for one in bound if one.requirement == ask.requirement), None)
    return visit.draw(
        "exemption.html",
        status=422 if problems else status,
        name=visit.answers.names.employee(employee),
        page=visit.opens(employee),
        requirement=requirement_name(visit, ask.requirement),
        state=state_of(visit, ask),
        content=_content(visit, found),
        now=_seen(visit, now),
        is_law=version is not None and version.authority is Authority.LAW,
        basis=[line.text for line in outside(visit.answers, now, visit.language)[1:]] if now else [],
        found=found,
        changed=_changed(visit, found),
        why=why,
        problems=problems,
        notice=notice,
        tokens=(new_id(), new_id()),
        refusals=[(t(f"reason {word}"), word) for word in REFUSALS],
    )


def _content(visit: Visit, found: Whole) -> tuple[tuple[str, str], ...]:
    t, ask = visit.voice, found.ask
    late = ask.granted_from is None and ask.from_day < visit.answers.on and ask.state == "waiting"
    decided_ = "approved" if ask.granted_from else ask.state
    rows = (
        ("field from", t.day(ask.granted_from or (visit.answers.on if late else ask.from_day))),
        ("field to", t.day(ask.until_day)),
        ("exempt reason", t(f"exempt for {ask.reason}")),
        ("exempt note", ask.note or ""),
        ("asked by", _by(visit, found, ask.asked_by, t.at(ask.asked_at))),
        (f"{decided_} by", _by(visit, found, ask.decided_by, t.at(ask.decided_at))),
        ("ended by", _by(visit, found, ask.ended_by, t.at(ask.ended_at))),
    )
    return tuple((t(name), value) for name, value in rows if value)


def _by(visit: Visit, found: Whole, account: str | None, at: str) -> str:
    """Who did something and when; nothing where nobody has."""
    return f"{found.names.get(account, visit.voice('somebody'))}, {at}" if account else ""


def _changed(visit: Visit, found: Whole) -> tuple[str, Shown | None, Shown | None] | None:
    """On the first day of it: how the requirement stood without, and stands with it."""
    if found.after is None or found.ask.granted_from is None:
        return None
    day = visit.voice.day(found.ask.granted_from)
    return day, _seen(visit, found.before), _seen(visit, found.after)


def _seen(visit: Visit, person: Person | None) -> Shown | None:
    if person is None or visit.sight(person) < Sight.STATUS:
        return None
    return as_seen(person, visit.sight(person), visit.language)
