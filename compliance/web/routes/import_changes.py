"""The end of an import: rows that can't be taken, what the others change, and the import itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access.sessions import new_id
from compliance.services.once import NotAllowed, Stale
from compliance.services.wizard import drafting
from compliance.services.wizard.applying import Agreed, Unready, carry_out, effects
from compliance.services.wizard.cells import Problem
from compliance.services.wizard.drafting import Open
from compliance.services.wizard.fields import FIELDS
from compliance.services.wizard.header import Line
from compliance.services.wizard.look import Look
from compliance.services.wizard.planning import ENDED, UNCHANGED, Planned
from compliance.web.forms import Posted, SentForm
from compliance.web.import_look import first_step, look_at, say_value, say_what, steps
from compliance.web.notes import note_people
from compliance.web.record_form import Told
from compliance.web.routes.imports import find
from compliance.web.visit import OpenVisit, Visit, refused

router = APIRouter()
ON_A_PAGE = 50
_TOLD = frozenset(
    {"name", "email", "birth_date", "hired_on", "left_on", "until", "percent", "kind"}
    | {"valid_until", "level", "hours", "status", "issuer"}
)
"""What is told of a row; what it is about (person, competence, role, day) stands before it."""


@dataclass(frozen=True, slots=True)
class WrongRow:
    """A row with a problem: its number, what stands in the columns that are read, what is the matter."""

    number: int
    cells: tuple[str, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A planned row: the row of the file (0: none), whose, what, how, and (field, before, after)."""

    number: int
    name: str
    what: str
    act: str
    values: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Wrongly:
    """What was sent and could not be done: the problem, and what had been typed."""

    problems: tuple[Told, ...] = ()
    notice: str = ""
    leave_out: bool = False
    word: str = ""
    token: str = ""


@router.get("/imports/{draft}/rows")
def rows(visit: OpenVisit, draft: str) -> Response:
    """The rows that can't be taken as they are, each with what is the matter."""
    open_ = drafting.opened(find(visit, draft))
    if open_ is None:
        return RedirectResponse(f"/imports/{draft}", 303)
    seen = look_at(visit, open_.file)
    if (step := first_step(seen)) not in {"rows", "changes"}:
        return RedirectResponse(f"/imports/{draft}/{step}", 303)
    numbers = list(dict.fromkeys(problem.row for problem in seen.problems))
    page, pages = _page(visit, len(numbers))
    columns = [
        (field.name, seen.choices.columns[field.name])
        for field in FIELDS[seen.kind]
        if field.name in seen.choices.columns
    ]
    shown = numbers[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    lines = {line.number: line for line in seen.body.lines}
    return _draw(
        visit,
        open_,
        seen,
        "rows",
        headings=[visit.voice(f"import field {name}") for name, _ in columns],
        wrong=[
            _wrong_row(visit, lines[number], [place for _, place in columns], seen.problems)
            for number in shown
        ],
        good=len(seen.body.lines) - seen.wrong_rows - seen.out,
        page=page,
        pages=pages,
    )


@router.get("/imports/{draft}/changes")
def changes(visit: OpenVisit, draft: str) -> Response:
    """What it would change."""
    open_ = drafting.opened(find(visit, draft))
    if open_ is None:
        return RedirectResponse(f"/imports/{draft}", 303)
    return _changes(visit, open_, Wrongly())


@router.post("/imports/{draft}/changes")
def carried_out(posted: SentForm, draft: str) -> Response:
    """Carry it out, and show what came of it; or say what is in the way, and show it anew."""
    visit, state = posted.visit, posted.visit.request.app.state
    open_ = drafting.opened(find(visit, draft))
    if open_ is None:
        return RedirectResponse(f"/imports/{draft}", 303)
    if not posted.is_sure:
        return _changes(visit, open_, _typed(posted, notice=visit.voice("look again")))
    agreed = Agreed(posted.one("seen"), bool(posted.one("leave_out")), posted.one("word"))
    try:
        carry_out(state.store, visit.answers.book, posted.form("import"), draft, agreed, state.settings.zone)
    except NotAllowed as error:
        raise refused() from error
    except Stale:
        return _changes(visit, open_, Wrongly(notice=visit.voice("import changed meanwhile")))
    except Unready as error:
        field = {"apply leave out": "leave_out", "apply in words": "word"}.get(error.what, "seen")
        return _changes(visit, open_, _typed(posted, problems=((field, visit.voice(error.what)),)))
    return RedirectResponse(f"/imports/{draft}", 303)


def _typed(posted: Posted, problems: tuple[Told, ...] = (), notice: str = "") -> Wrongly:
    return Wrongly(problems, notice, bool(posted.one("leave_out")), posted.one("word"), posted.token)


def _changes(visit: Visit, draft: Open, wrongly: Wrongly) -> Response:
    seen = look_at(visit, draft.file)
    if (step := first_step(seen)) not in {"rows", "changes"}:
        return RedirectResponse(f"/imports/{draft.key}/{step}", 303)
    state = visit.request.app.state
    shown = [one for one in seen.shown if one.act != UNCHANGED]
    page, pages = _page(visit, len(shown))
    on_page = shown[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    note_people(visit, "import", {one.key for one in on_page if one.key})
    found = effects(state.store, visit.answers.book, visit.viewer, seen, state.today()) if page == 1 else None
    book, names = visit.answers.book, _names(seen)
    return _draw(
        visit,
        draft,
        seen,
        "changes",
        counts=seen.counts,
        changed=[_changed_row(visit, names, one) for one in on_page],
        effects=[
            (book.requirements[one.requirement].name.say(visit.language, one.requirement), one)
            for one in found or ()
        ],
        weighed=found is not None,
        nothing=not seen.changes_shown and not seen.hidden,
        wrong_rows=seen.wrong_rows,
        ended=sum(one.act == ENDED for one in seen.planned),
        too_many=seen.too_many_end,
        wrongly=wrongly,
        token=wrongly.token or new_id(),
        page=page,
        pages=pages,
    )


def _draw(visit: Visit, draft: Open, seen: Look, step: str, **values: object) -> Response:
    wrongly = values.get("wrongly")
    problems = wrongly.problems if isinstance(wrongly, Wrongly) else ()
    stale = isinstance(wrongly, Wrongly) and wrongly.notice and not wrongly.token
    return visit.draw(
        f"import_{step}.html",
        status=422 if problems else 409 if stale else 200,
        steps=steps(draft, seen, step),
        step=step,
        name=draft.file_name,
        key=draft.key,
        kind=seen.kind,
        seen=seen,
        problems=problems,
        **values,
    )


def _page(visit: Visit, count: int) -> tuple[int, int]:
    pages = max(1, -(-count // ON_A_PAGE))
    text = visit.request.query_params.get("page", "1")
    return (min(max(int(text), 1), pages) if text.isdecimal() and len(text) < 7 else 1), pages


def _wrong_row(visit: Visit, line: Line, places: Sequence[int], problems: Sequence[Problem]) -> WrongRow:
    mine = [problem for problem in problems if problem.row == line.number]
    return WrongRow(
        line.number, tuple(line.cells[place] for place in places), tuple(_told(visit, one) for one in mine)
    )


def _told(visit: Visit, problem: Problem) -> str:
    t = visit.voice
    values = {
        name: t.day(value) if hasattr(value, "isoformat") else value for name, value in problem.values.items()
    }
    return f"{t(f'import field {problem.field}')}: {t(problem.what, **values)}"


def _changed_row(visit: Visit, names: Mapping[str, str], one: Planned) -> ChangedRow:
    t, old = visit.voice, one.before or {}
    number = str(one.values.get("employee") or one.values.get("id"))
    told = [name for name in one.differs if name in _TOLD]
    values = tuple(
        (
            t(f"import field {name}"),
            say_value(visit, name, old.get(name)) if one.before else "",
            say_value(visit, name, one.values[name]),
        )
        for name in told
        if one.before or one.values[name] is not None
    )
    return ChangedRow(one.row, names.get(number, number), say_what(visit, one), one.act, values)


def _names(seen: Look) -> Mapping[str, str]:
    """What employees are called, by number; those who are new by what the file says."""
    new = {one.values["id"]: one.values["name"] for one in seen.planned if one.table == "employees"}
    return {**new, **{one.id: one.name for one in seen.circle.people.values()}}
