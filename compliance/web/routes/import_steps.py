"""The questions of an import: which column is what, what words mean, who is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.wizard import drafting
from compliance.services.wizard.choices import Choices
from compliance.services.wizard.drafting import Open
from compliance.services.wizard.look import Look
from compliance.web.forms import Posted, SentForm
from compliance.web.import_columns import columns_shown, columns_typed
from compliance.web.import_look import after, look_at, steps
from compliance.web.import_people import people_shown, people_typed
from compliance.web.import_words import words_shown, words_typed
from compliance.web.notes import note_people
from compliance.web.record_form import Told
from compliance.web.routes.imports import find
from compliance.web.visit import OpenVisit, Visit

router = APIRouter()
Shows = Callable[[Visit, Open, Look], Mapping[str, Any]]
"""What a step's template shows."""


@router.get("/imports/{draft}/columns")
def columns(visit: OpenVisit, draft: str) -> Response:
    """Which column holds what."""
    return _shown(visit, draft, "columns", columns_shown)


@router.post("/imports/{draft}/columns")
def columns_sent(posted: SentForm, draft: str) -> Response:
    """Keep it, and go on; or the page again where something is missing."""
    return _sent(posted, draft, "columns", columns_typed, columns_shown)


@router.get("/imports/{draft}/words")
def words(visit: OpenVisit, draft: str) -> Response:
    """What the words of the file mean."""
    return _shown(visit, draft, "words", words_shown)


@router.post("/imports/{draft}/words")
def words_sent(posted: SentForm, draft: str) -> Response:
    """Keep the answers, and go on to what is still open."""
    return _sent(posted, draft, "words", words_typed, words_shown)


@router.get("/imports/{draft}/people")
def people(visit: OpenVisit, draft: str) -> Response:
    """Who the names of the file are."""
    return _shown(visit, draft, "people", people_shown)


@router.post("/imports/{draft}/people")
def people_sent(posted: SentForm, draft: str) -> Response:
    """Keep who is who, and go on."""
    return _sent(posted, draft, "people", people_typed, people_shown)


Typed = Callable[[Posted, Open, Look], tuple[Choices, tuple[Told, ...]]]
"""The choices with what was sent in them, and what must be put right."""


def _open(visit: Visit, draft: str) -> Open | None:
    return drafting.opened(find(visit, draft))


def _shown(visit: Visit, draft: str, step: str, shows: Shows) -> Response:
    open_ = _open(visit, draft)
    if open_ is None:
        return RedirectResponse(f"/imports/{draft}", 303)
    seen = look_at(visit, open_.file)
    if seen.missing and step != "columns":
        return RedirectResponse(f"/imports/{draft}/columns", 303)
    return _draw(visit, open_, seen, step, shows, ())


def _sent(posted: Posted, draft: str, step: str, typed: Typed, shows: Shows) -> Response:
    visit = posted.visit
    open_ = _open(visit, draft)
    if open_ is None:
        return RedirectResponse(f"/imports/{draft}", 303)
    chosen, problems = typed(posted, open_, look_at(visit, open_.file))
    changed = replace(open_, file=replace(open_.file, choices=chosen))
    if not posted.is_sure:
        return _draw(visit, changed, look_at(visit, changed.file), step, shows, (), again=True)
    drafting.choose(visit.request.app.state.store, open_, chosen)
    seen = look_at(visit, changed.file)
    if problems:
        return _draw(visit, changed, seen, step, shows, problems)
    old = open_.file.choices
    if (chosen.sheet, chosen.header) != (old.sheet, old.header):
        return RedirectResponse(f"/imports/{draft}/{step}", 303)
    return RedirectResponse(f"/imports/{draft}/{after(seen, step)}", 303)


def _draw(
    visit: Visit,
    draft: Open,
    seen: Look,
    step: str,
    shows: Shows,
    problems: tuple[Told, ...],
    *,
    again: bool = False,
) -> Response:
    values = shows(visit, draft, seen)
    note_people(visit, "import", values.get("shown_people", ()))
    return visit.draw(
        f"import_{step}.html",
        status=422 if problems else 200,
        steps=steps(draft, seen, step),
        step=step,
        name=draft.file_name,
        key=draft.key,
        kind=seen.kind,
        problems=problems,
        look_again=again,
        **{one: value for one, value in values.items() if one != "shown_people"},
    )
