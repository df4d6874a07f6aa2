"""Records that wait for approval: approved or rejected with a reason, by one; whoever comes second is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.responses import Response

from compliance.services.access import rights
from compliance.services.access.sessions import new_id
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering.opening import proofs_of
from compliance.services.registering.waiting import last_word, to_decide
from compliance.services.registering.writing import REASONS, decide
from compliance.services.registering.wrong import Refused
from compliance.store.files import Proof
from compliance.store.records import Version
from compliance.web.forms import SentForm
from compliance.web.notes import note_people
from compliance.web.paging import PAGE, PageNumber, page_of
from compliance.web.proof_files import Link, links
from compliance.web.record_form import Told, told_content
from compliance.web.to_receipt import to_receipt
from compliance.web.visit import OpenVisit, Visit, refused

router = APIRouter()
LARGEST_ROW = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Waiting:
    """One record that waits: whose, what, since when; the token of its form, and the reason chosen so far."""

    row: int
    name: str
    page: str
    competence: str
    content: tuple[tuple[str, str], ...]
    since: str
    token: str
    files: tuple[Link, ...]
    takes_files: bool
    reason: str = ""
    problem: str = ""


@router.get("/approvals")
def waiting(visit: OpenVisit, page: PageNumber = 1) -> Response:
    """What the viewer may decide on, what has waited longest first, a page at a time."""
    if not rights.may_decide_somewhere(visit.viewer):
        raise refused()
    return _draw(visit, page=page)


@router.post("/approvals/{row}")
def decided(posted: SentForm, row: Annotated[int, Path(le=LARGEST_ROW)]) -> Response:
    """Approve or reject one, and show what it changed."""
    visit, state = posted.visit, posted.visit.request.app.state
    act, reason = posted.one("act"), posted.one("reason")
    if not posted.is_sure:
        return _draw(visit, row, reason=reason, notice=visit.voice("look again"))
    if act not in {"approved", "rejected"}:
        raise refused()
    try:
        decide(state.store, visit.answers.book, posted.form("approvals"), row, act, reason or None)
    except NotAllowed as error:
        raise refused() from error
    except Refused:
        return _draw(visit, row, reason=reason, problem=visit.voice("wrong choose reason"))
    except Stale:
        return _draw(visit, notice=_who_was_first(visit, row))
    return to_receipt(posted)


def count_waiting(visit: Visit) -> int:
    """How many records wait for the viewer to decide on."""
    return len(_to_decide(visit))


def _to_decide(visit: Visit) -> tuple[Version, ...]:
    state, known = visit.request.app.state, visit.answers.employees
    found = to_decide(state.store, visit.viewer, visit.answers.book, state.today())
    return tuple(one for one in found if one.content.person in known)


def _who_was_first(visit: Visit, row: int) -> str:
    now = last_word(visit.request.app.state.store, row)
    return visit.voice(f"first {now.content.status if now else 'gone'}")


def _draw(
    visit: Visit, row: int = 0, *, page: int = 1, reason: str = "", problem: str = "", notice: str = ""
) -> Response:
    state = visit.request.app.state
    every = _to_decide(visit)
    # What could not be decided on is shown again, on whichever page it is.
    at = next((place for place, one in enumerate(every) if one.row == row), None)
    here = page_of(every, page if at is None else at // PAGE + 1, "/approvals", {})
    found = here.rows
    proofs = proofs_of(state.store, found)
    note_people(visit, "approvals", {one.content.person for one in found})
    shown = [
        _waiting(
            visit, one, proofs.get(one.identity, ()), *((reason, problem) if one.row == row else ("", ""))
        )
        for one in found
    ]
    problems: list[Told] = [(f"reason-{one.row}", one.problem) for one in shown if one.problem]
    return visit.draw(
        "approvals.html",
        status=422 if problems else 409 if notice else 200,
        waiting=shown,
        page=here,
        problems=problems,
        notice=notice,
        reasons=[(visit.voice(f"reason {word}"), word) for word in REASONS["rejected"]],
    )


def _waiting(visit: Visit, version: Version, proofs: tuple[Proof, ...], reason: str, problem: str) -> Waiting:
    employee = visit.answers.employees[version.content.person]
    content = version.content
    competence = visit.answers.book.competences[content.competence]
    return Waiting(
        version.row,
        visit.answers.names.employee(employee),
        visit.opens(employee),
        competence.name.say(visit.language, content.competence),
        told_content(visit, content),
        visit.voice.at(version.known_from),
        new_id(),
        links(visit, proofs),
        not competence.sensitive,
        reason,
        problem,
    )
