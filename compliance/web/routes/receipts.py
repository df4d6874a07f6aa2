"""What a form changed for whom: shown after it was carried out, and whenever its sender opens the address again."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import Response

from compliance.services.access.viewer import Sight
from compliance.services.registering.opening import proofs_of
from compliance.services.registering.receipt import Change, Receipt, receipt
from compliance.services.reports.shown import Shown, shown
from compliance.store.files import Proof
from compliance.store.records import Version
from compliance.web.notes import note_people
from compliance.web.proof_files import Link, links
from compliance.web.visit import OpenVisit, Visit, not_there

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Line:
    """A requirement of one person, before and after; None where it did or does not bind."""

    requirement: str
    before: Shown | None
    after: Shown | None
    is_same: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One person: what was written, and what it changed as far as the reader sees it."""

    name: str
    page: str
    wrote: str
    files: tuple[Link, ...]
    lines: tuple[Line, ...]


@router.get("/registered/{token}")
def one(visit: OpenVisit, token: str) -> Response:
    """The receipt of one of the reader's own forms."""
    state = visit.request.app.state
    found = receipt(state.store, visit.answers.book, token, visit.viewer.account, state.today())
    if found is None:
        raise not_there()
    note_people(visit, "receipt", found.employees)
    content = found.versions[0].content
    proofs = proofs_of(state.store, found.versions)
    return visit.draw(
        "receipt.html",
        at=visit.voice.at(found.at),
        act=found.act.act,
        competence=_competence(visit, content.competence),
        people=[
            _entry(visit, found, version, proofs.get(version.identity, ())) for version in found.versions
        ],
    )


def _entry(visit: Visit, found: Receipt, version: Version, proofs: tuple[Proof, ...]) -> Entry:
    employee = found.employees.get(version.content.person, "")
    changes = (one for one in found.changes if one.employee == employee)
    lines = [line for line in (_line(visit, one) for one in changes) if line]
    return Entry(
        visit.answers.names.employee(employee),
        visit.opens(employee),
        _wrote(visit, version),
        links(visit, proofs),
        tuple(sorted(lines, key=lambda line: line.is_same)),
    )


def _line(visit: Visit, change: Change) -> Line | None:
    """Nothing where the reader does not see the status."""
    told = change.after or change.before
    if told is None or visit.sight(told) < Sight.STATUS:
        return None
    before, after = (shown(one, visit.language) if one else None for one in (change.before, change.after))
    name = visit.answers.book.requirements[change.requirement].name
    return Line(name.say(visit.language, change.requirement), before, after, before == after)


def _wrote(visit: Visit, version: Version) -> str:
    t, content = visit.voice, version.content
    if content.revoked_on:
        return t("receipt is revoked", day=t.day(content.achieved_on), revoked=t.day(content.revoked_on))
    return t(f"receipt is {content.status}", day=t.day(content.achieved_on))


def _competence(visit: Visit, code: str) -> str:
    return visit.answers.book.competences[code].name.say(visit.language, code)
