"""Exemptions: the lists, and asking for one from a person's page. One of them whole is in exemption.py."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access import rights
from compliance.services.access.sessions import new_id
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering.wrong import Refused
from compliance.services.reports.shown import Shown, as_seen
from compliance.services.requests import exemptions
from compliance.services.requests.exemption_lists import lists
from compliance.services.requests.typed import Typed, read_ask, reasons
from compliance.services.sensitive import sensitive_names
from compliance.store.exemption_asks import Ask
from compliance.store.exemptions import Permit
from compliance.web.forms import Posted, SentForm
from compliance.web.notes import note_people, opened_person
from compliance.web.record_form import Told, in_words
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()
TONES = {"waiting": "away", "approved": "good", "refused": "bad", "withdrawn": "away", "ended": "away"}


@dataclass(frozen=True, slots=True)
class Line:
    """One exemption in a list: whose, from what, on which days, how it stands; where it is looked at."""

    name: str
    requirement: str
    days: str
    state: Shown
    address: str


@router.get("/exemptions")
def every(visit: OpenVisit) -> Response:
    """What waits for the reader, what they asked for or is about them, what ends soon."""
    if not (visit.viewer.employee or rights.may_decide_somewhere(visit.viewer)):
        raise refused()
    found = lists(visit.request.app.state.store, visit.answers, visit.viewer)
    here = visit.answers.employees
    people = {one.person for one in (*found.to_decide, *found.own)} | {one.person for one, _ in found.ending}
    note_people(visit, "exemptions", people & here.keys())
    return visit.draw(
        "exemptions.html",
        decides=rights.may_decide_somewhere(visit.viewer),
        waiting=[asked_line(visit, one) for one in found.to_decide],
        own=[asked_line(visit, one) for one in found.own if one.person in here],
        ending=[_ending(visit, *one) for one in found.ending],
    )


@router.get("/people/{key}/exemption/{requirement}")
def form(visit: OpenVisit, key: str, requirement: str) -> Response:
    """The form to ask for one."""
    opened_person(visit, key)
    _check(visit, key, requirement)
    return _draw(visit, key, requirement, Typed(from_day=f"{visit.answers.on:%d.%m.%Y}"), ())


@router.post("/people/{key}/exemption/{requirement}")
def asked(posted: SentForm, key: str, requirement: str) -> Response:
    """Ask for it."""
    visit, state = posted.visit, posted.visit.request.app.state
    _check(visit, key, requirement)
    typed = Typed(**{name: posted.one(name) for name in Typed.__dataclass_fields__})
    if not posted.is_sure:
        return _draw(visit, key, requirement, typed, (), posted, notice="look again")
    book = visit.answers.book
    sensitive = visit.asked(requirement).sensitive
    wanted, wrong = read_ask(typed, state.today(), sensitive=sensitive, secret=sensitive_names(book))
    if wanted is None:
        return _draw(visit, key, requirement, typed, in_words(visit, wrong), posted)
    try:
        exemptions.ask(state.store, visit.answers, posted.form("exemptions"), key, requirement, wanted)
    except NotAllowed as error:
        raise refused() from error
    except Refused as error:
        return _draw(visit, key, requirement, typed, in_words(visit, error.wrong), posted)
    except Stale:
        return _draw(visit, key, requirement, typed, (), posted, notice="exemption not bound")
    return RedirectResponse("/exemptions", 303)


def asked_line(visit: Visit, ask: Ask) -> Line:
    """One that was asked for."""
    days = visit.voice(
        "from to",
        first=visit.voice.day(ask.granted_from or ask.from_day),
        last=visit.voice.day(ask.until_day),
    )
    return Line(
        visit.answers.names.employee(visit.answers.employees[ask.person]),
        requirement_name(visit, ask.requirement),
        days,
        state_of(visit, ask),
        f"/exemptions/{ask.id}",
    )


def state_of(visit: Visit, ask: Ask) -> Shown:
    """How it stands, the reason of a refusal beside it."""
    text = visit.voice(f"exemption {ask.state}")
    if ask.why:
        text = f"{text}: {visit.voice(f'reason {ask.why}')}"
    return Shown(TONES[ask.state], text)  # type: ignore[arg-type]  # a word of the table is a tone


def requirement_name(visit: Visit, code: str) -> str:
    """What a requirement is called; one that the rules have lost, by its code."""
    found = visit.answers.book.requirements.get(code)
    return found.name.say(visit.language, code) if found else code


def _ending(visit: Visit, permit: Permit, ask: Ask | None) -> Line:
    days = visit.voice(
        "from to", first=visit.voice.day(permit.from_day), last=visit.voice.day(permit.until_day)
    )
    employee = visit.answers.employees[permit.person]
    state = Shown("soon", visit.voice("exemption ends", day=visit.voice.day(permit.until_day)))
    address = f"/exemptions/{ask.id}" if ask else visit.opens(employee)
    name = visit.answers.names.employee(employee)
    return Line(name, requirement_name(visit, permit.requirement), days, state, address)


def _check(visit: Visit, key: str, requirement: str) -> None:
    """404 where there is no such person or requirement, 403 where it is not for the reader to ask."""
    employee = visit.answers.employees.get(key)
    if employee is None or requirement not in visit.answers.book.requirements:
        raise not_there()
    if not rights.may_ask_exemption(visit.viewer, key, visit.units_of(employee), visit.asked(requirement)):
        raise refused()


def _draw(
    visit: Visit,
    key: str,
    requirement: str,
    typed: Typed,
    problems: tuple[Told, ...],
    posted: Posted | None = None,
    *,
    notice: str = "",
) -> Response:
    t, employee = visit.voice, visit.answers.employees[key]
    bound = visit.answers.of_employee.get(employee, ())
    found = next((one for one in bound if one.requirement == requirement), None)
    sensitive = visit.asked(requirement).sensitive
    return visit.draw(
        "exemption_ask.html",
        status=422 if problems else 409 if notice == "exemption not bound" else 200,
        name=visit.answers.names.employee(employee),
        back=visit.opens(employee),
        requirement=requirement_name(visit, requirement),
        now=as_seen(found, visit.sight(found), visit.language) if found else None,
        typed=typed,
        problems=problems,
        notice=notice if found else "exemption not bound",
        token=posted.token if posted else new_id(),
        reasons=[(t(f"exempt for {word}"), word) for word in reasons(sensitive=sensitive)],
        takes_note=not sensitive,
    )
