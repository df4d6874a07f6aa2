"""What employees say is wrong: what waits for the leader or HR, settled with what was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Path
from fastapi.responses import RedirectResponse, Response

from compliance.services.access import rights
from compliance.services.access.sessions import new_id
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering.wrong import Refused
from compliance.services.requests import wrong
from compliance.services.requests.wrong import OUTCOMES, Open
from compliance.web.forms import SentForm
from compliance.web.notes import note_people
from compliance.web.said_wrong import content_of, mark_of, subject_of
from compliance.web.visit import OpenVisit, Visit, refused

router = APIRouter()
LARGEST_ROW = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Line:
    """One task: who said it, about what, what they said; the form's token and what stands in it."""

    id: int
    name: str
    page: str
    subject: str
    content: tuple[tuple[str, str], ...]
    passed: bool
    token: str
    outcome: str
    problem: str


@router.get("/tasks")
def waiting(visit: OpenVisit) -> Response:
    """Everything that waits for the viewer."""
    if not rights.may_settle_somewhere(visit.viewer):
        raise refused()
    return _draw(visit)


@router.post("/tasks/{task}")
def settled(posted: SentForm, task: Annotated[int, Path(le=LARGEST_ROW)]) -> Response:
    """Settle one, or pass it to HR."""
    visit, store = posted.visit, posted.visit.request.app.state.store
    if not rights.may_settle_somewhere(visit.viewer):
        raise refused()
    outcome, form = posted.one("outcome"), posted.form("tasks")
    if not posted.is_sure:
        return _draw(visit, task, outcome=outcome, notice=visit.voice("look again decide"))
    try:
        if posted.one("act") == "passed":
            wrong.pass_on(store, form, task)
        else:
            wrong.settle(store, form, task, outcome)
    except NotAllowed as error:
        raise refused() from error
    except Refused:
        return _draw(visit, task, outcome=outcome, problem=visit.voice("wrong choose outcome"))
    except Stale:
        return _draw(visit, notice=visit.voice("task stale"))
    return RedirectResponse("/tasks", 303)


def count_waiting(visit: Visit) -> int:
    """How many wait for the viewer."""
    return len(wrong.to_settle(visit.request.app.state.store, visit.viewer, visit.answers.on))


def _draw(
    visit: Visit, which: int = 0, *, outcome: str = "", problem: str = "", notice: str = ""
) -> Response:
    t, state = visit.voice, visit.request.app.state
    found = wrong.to_settle(state.store, visit.viewer, visit.answers.on)
    here = [one for one in found if one.row.about.person in visit.answers.employees]
    note_people(visit, "tasks", {one.row.about.person for one in here})
    lines = [_line(visit, one, *((outcome, problem) if one.row.id == which else ("", ""))) for one in here]
    problems = [(f"outcome-{one.id}", one.problem) for one in lines if one.problem]
    return visit.draw(
        "tasks.html",
        status=422 if problems else 409 if notice else 200,
        tasks=lines,
        problems=problems,
        notice=notice,
        outcomes=[(t(f"outcome {word}"), word) for word in OUTCOMES],
    )


def _line(visit: Visit, one: Open, outcome: str, problem: str) -> Line:
    employee = visit.answers.employees[one.row.about.person]
    page, row = visit.opens(employee), one.row
    mark = mark_of(visit, one) if row.about.requirement else "/records"
    return Line(
        row.id,
        visit.answers.names.employee(employee),
        f"{page}{mark}" if page else "",
        subject_of(visit, one),
        content_of(visit, one),
        row.state == "passed",
        new_id(),
        outcome,
        problem,
    )
