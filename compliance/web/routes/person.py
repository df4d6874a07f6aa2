"""One person: every requirement with its status and why; and one's own page, which says what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.explaining.lines import Line, Mark
from compliance.services.overview.why import explained, outside
from compliance.services.registering.opening import proofs_of
from compliance.services.registering.waiting import Sent, sent_in
from compliance.services.reports.people import Person
from compliance.services.reports.shown import Shown, as_seen
from compliance.services.reports.urgency import Urgency, rank, urgency
from compliance.web.entry_acts import Acts, EntryActs
from compliance.web.notes import opened_person
from compliance.web.proof_files import Link, links
from compliance.web.visit import OpenVisit, Visit, refused
from reports.links import followed
from rules.model import OnLapse, Status

router = APIRouter()
DEEPEST = 4
SIGNS = {Mark.HOLDS: "✓", Mark.LACKS: "✕", Mark.USED: "•"}
SPOKEN = {Mark.HOLDS: "holds", Mark.LACKS: "lacks", Mark.USED: "used"}
SHOWN_AS = {Mark.HEADING: "heading", Mark.HOLDS: "holds", Mark.LACKS: "lacks", Mark.PASSED_OVER: "over"}


@dataclass(frozen=True, slots=True)
class Told:
    """A line of an explanation, ready to be drawn; `spoken` is what its sign says to those who hear the page."""

    text: str
    link: str
    look: str
    sign: str
    spoken: str
    decides: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One requirement: how it stands, what to do, from when it no longer holds, why, and what can be done."""

    code: str
    name: str
    status: Shown
    urgent: bool
    lapse: str
    do: tuple[str, ...]
    why: tuple[Told, ...]
    acts: Acts


@dataclass(frozen=True, slots=True)
class SentIn:
    """What the viewer sent in: its name, its day, what became of it, its files, and where one can be added."""

    name: str
    day: str
    state: Shown
    files: tuple[Link, ...]
    add: str


@router.get("/me")
def me(visit: OpenVisit) -> HTMLResponse:
    """One's own page: what to do now, and what is in order until when."""
    employee = visit.answers.employees.get(visit.viewer.employee or "")
    if employee is None:
        raise refused()
    acts = EntryActs(visit, visit.viewer.employee or "", own=True)
    entries = _entries(visit, visit.answers.of_employee.get(employee, ()), acts)
    return visit.draw(
        "me.html",
        name=visit.name,
        on=visit.answers.on,
        to_do=[one for one in entries if one.urgent],
        sent=_all_sent(visit),
        in_order=[one for one in entries if not one.urgent],
        said=acts.settled(),
    )


@router.get("/people/{key}")
def one(visit: OpenVisit, key: str) -> HTMLResponse:
    """Somebody else's page, as far as the viewer may see it; one's own is shown too."""
    employee = opened_person(visit, key)
    bound = [one for one in visit.answers.of_employee.get(employee, ()) if visit.sees_status(one)]
    entries = _entries(visit, bound, EntryActs(visit, key, own=False))
    names = visit.answers.names
    return visit.draw(
        "person.html",
        name=names.employee(employee),
        on=visit.answers.on,
        units=[
            (names.unit(unit), f"/units/{unit}" if rights.may_see_unit(visit.viewer, unit) else "")
            for unit in visit.answers.units_of.get(employee, ())
        ],
        urgent=[one for one in entries if one.urgent],
        in_order=[one for one in entries if not one.urgent],
    )


def _all_sent(visit: Visit) -> list[SentIn]:
    store = visit.request.app.state.store
    found = sent_in(store, visit.viewer.employee or "")
    proofs = proofs_of(store, [one.version for one in found])
    return [_sent(visit, one, links(visit, proofs.get(one.version.identity, ()))) for one in found]


def _sent(visit: Visit, sent: Sent, proofs: tuple[Link, ...]) -> SentIn:
    t, content = visit.voice, sent.version.content
    competence = visit.answers.book.competences.get(content.competence)
    name = competence.name.say(visit.language, content.competence) if competence else content.competence
    text = t(f"sent {content.status}")
    if sent.act and sent.act.reason:
        text = t("sent rejected for", reason=t(f"reason {sent.act.reason}"))
    takes_files = content.status == "pending" and competence is not None and not competence.sensitive
    return SentIn(
        name,
        t.day(content.achieved_on),
        Shown("bad" if content.status == "rejected" else "away", text),
        proofs,
        f"/records/{sent.version.row}/file" if takes_files else "",
    )


def _entries(visit: Visit, people: Iterable[Person], acts: EntryActs) -> list[Entry]:
    """The most urgent first."""
    return [_entry(visit, one, acts) for one in sorted(people, key=rank)]


def _entry(visit: Visit, person: Person, acts: EntryActs) -> Entry:
    sight = visit.sight(person)
    lines = (explained if sight is Sight.LEGS else outside)(visit.answers, person, visit.language)
    requirement = visit.answers.book.requirements[person.requirement]
    return Entry(
        person.requirement,
        requirement.name.say(visit.language, person.requirement),
        as_seen(person, sight, visit.language),
        urgency(person.status) <= Urgency.SOON,
        _until(visit, person),
        _to_do(visit, person) if acts.own else (),
        tuple(_told(visit, line) for line in lines if line.text),
        acts.of(person),
    )


def _until(visit: Visit, person: Person) -> str:
    """What is so from which day on, unless something is renewed; empty where nothing is about to lapse."""
    version = visit.answers.book.requirements[person.requirement].on(visit.answers.on)
    if not person.lapse or not version:
        return ""
    return visit.voice(f"lapses {version.on_lapse}", day=visit.voice.day(person.lapse[0]))


def _to_do(visit: Visit, person: Person) -> tuple[str, ...]:
    """What the person does about it now."""
    if urgency(person.status) > Urgency.SOON:
        return ()
    t, version = visit.voice, visit.answers.book.requirements[person.requirement].on(visit.answers.on)
    told = t("do pending") if person.pending else t(f"do {person.status}")
    lapsed = person.status in {Status.EXPIRED, Status.MISSING, Status.DUE}
    if lapsed and version and version.on_lapse is OnLapse.STAND_DOWN:
        return t("do stand down"), told
    return (told,)


def _told(visit: Visit, line: Line) -> Told:
    spoken = visit.voice(SPOKEN[line.mark]) if line.mark in SPOKEN else ""
    look = f"deep-{min(line.depth, DEEPEST)} {SHOWN_AS.get(line.mark, '')}".rstrip()
    text, link = _apart(line.text)
    return Told(text, link, look, SIGNS.get(line.mark, ""), spoken, line.decides)


def _apart(text: str) -> tuple[str, str]:
    """What a line says, and the address at its end where it has one that a browser may follow."""
    before, _, last = text.rpartition(", ")
    return (before, followed(last) or "") if before and followed(last) else (text, "")
