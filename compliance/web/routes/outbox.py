"""The outbox for HR: who was mailed what, when and why, and what failed."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from compliance.errors import NotFoundError
from compliance.services.access import rights
from compliance.services.overview.mailing import May, mailed, one_mailed
from compliance.services.reports.shown import Shown, Tone
from compliance.store.outbox import MailHead, MailRow
from compliance.web.notes import note_people
from compliance.web.paging import Page, PageNumber, Words, address, place
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from compliance.words import date_words
from compliance.words.outbox import stage_words, state_word
from notifications.ledger import Key

router = APIRouter()
TONES: dict[str, Tone] = {"stopped": "bad", "queued": "soon", "claimed": "soon", "sent": "good"}


@dataclass(frozen=True, slots=True)
class Row:
    """A mail in the list."""

    address: str
    reader: str
    subject: str
    state: Shown
    when: str


@dataclass(frozen=True, slots=True)
class Why:
    """A reminder that a mail brought: about whom, what, which end, which stage."""

    who: str
    page: str
    what: str
    end: str
    stage: str


@router.get("/outbox")
def overview(visit: OpenVisit, q: Words = "", state: str = "", page: PageNumber = 1) -> HTMLResponse:
    """Every mail that the viewer may look at, searched by reader and subject, a page at a time."""
    if not rights.may_see_outbox(visit.viewer):
        raise refused()
    words = q.casefold().split()

    def match(one: MailHead) -> bool:
        said = f"{_reader(visit, one)} {one.subject or visit.voice('erased subject')}".casefold()
        return all(word in said for word in words)

    store = visit.request.app.state.store
    found = mailed(store, may(visit), lambda count: place(count, page)[2], state, match if words else None)
    number, pages, _ = place(found.count, page)
    here = Page(found.page, number, pages, found.count, address("/outbox", {"q": q, "state": state}))
    return visit.draw(
        "outbox.html",
        rows=[_row(visit, one) for one in here.rows],
        page=here,
        any=bool(found.states),
        text=q,
        state=state,
        states=[
            (name, state_word(name, visit.language), found.states[name])
            for name in TONES
            if name in found.states
        ],
    )


@router.get("/outbox/{mail_id}")
def one(visit: OpenVisit, mail_id: int) -> HTMLResponse:
    """One mail: when, to whom, why, and what went wrong; not what it says."""
    if not rights.may_see_outbox(visit.viewer):
        raise refused()
    try:
        found = one_mailed(visit.request.app.state.store, mail_id, may(visit))
    except NotFoundError as error:
        raise not_there() from error
    if found is None:
        raise refused()
    note_people(visit, "mail", [key.employee for key in found.told])
    return visit.draw(
        "mail.html",
        mail=found.mail,
        reader=_reader(visit, found.mail),
        subject=found.mail.subject or visit.voice("erased subject"),
        state=_state(visit, found.mail),
        why=[_why(visit, key) for key in found.told],
    )


def may(visit: Visit) -> May:
    """Whether a mail may be looked at, by whom it goes to or names."""
    return lambda people: rights.may_see_mail(visit.viewer, [_units(visit, key) for key in people])


def _units(visit: Visit, key: str) -> frozenset[str]:
    employee = visit.answers.employees.get(key)
    return visit.units_of(employee) if employee else frozenset()


def _row(visit: Visit, one: MailHead) -> Row:
    return Row(
        f"/outbox/{one.id}",
        _reader(visit, one),
        one.subject or visit.voice("erased subject"),
        _state(visit, one),
        visit.voice.at(one.sent_at or one.created_at),
    )


def _reader(visit: Visit, one: MailHead | MailRow) -> str:
    return one.name or one.address or visit.voice("forgotten reader")


def _state(visit: Visit, one: MailHead | MailRow) -> Shown:
    word = state_word(one.state, visit.language)
    return Shown(TONES.get(one.state, "soon"), f"{word[:1].upper()}{word[1:]}")


def _why(visit: Visit, key: Key) -> Why:
    answers = visit.answers
    employee = answers.employees.get(key.employee)
    requirement = answers.book.requirements.get(key.requirement)
    return Why(
        answers.names.employee(employee) if employee else visit.voice("forgotten reader"),
        visit.opens(employee) if employee else "",
        requirement.name.say(visit.language, key.requirement) if requirement else key.requirement,
        date_words(key.end, visit.language),
        stage_words(key.stage, visit.language),
    )
