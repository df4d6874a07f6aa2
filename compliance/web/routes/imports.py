"""Imports of the viewer: a file sent in, what waits to be finished, what came of those that are carried out."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access import rights
from compliance.services.wizard import drafting
from compliance.services.wizard.applying import result_of
from compliance.services.wizard.fields import KINDS
from compliance.services.wizard.matching import written
from compliance.services.wizard.sheets import LARGEST, Unusable
from compliance.store.drafts import Draft
from compliance.web.forms import Posted, SentForm
from compliance.web.import_look import first_step, look_at
from compliance.web.record_form import Told
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft in the list."""

    address: str
    name: str
    kind: str
    at: str
    is_done: bool


@router.get("/imports")
def all_imports(visit: OpenVisit) -> Response:
    """Send in a file, or go on with one."""
    return _draw(visit, "", ())


@router.post("/imports")
def sent(posted: SentForm) -> Response:
    """Keep the file, and lead to what must be said about it."""
    visit, kind = posted.visit, posted.one("kind")
    _may(visit)
    problems = _wrong(posted, kind)
    if problems or not posted.is_sure:
        return _draw(visit, kind, problems, lost=posted.lost_files and not posted.is_sure)
    state, file = visit.request.app.state, posted.files("file")[0]
    try:
        key = drafting.begin(
            state.store, visit.viewer.account, kind, file.name, file.content, visit.answers.book
        )
    except Unusable as error:
        return _draw(visit, kind, (("file", visit.voice(error.what, **error.values)),))
    return RedirectResponse(f"/imports/{key}/columns", 303)


@router.get("/imports/{draft}")
def one(visit: OpenVisit, draft: str) -> Response:
    """Where one goes on with a draft; what came of it where it is carried out."""
    found = find(visit, draft)
    open_ = drafting.opened(found)
    if open_ is not None:
        return RedirectResponse(f"/imports/{draft}/{first_step(look_at(visit, open_.file))}", 303)
    return visit.draw(
        "import_done.html",
        name=found.file_name,
        kind=found.kind,
        at=visit.voice.at(found.changed_at),
        result=result_of(found.result or "{}"),
    )


@router.get("/imports/{draft}/matching")
def matching(visit: OpenVisit, draft: str) -> Response:
    """How the file is read, as a file for `compliance import --matching`; it names nobody."""
    open_ = drafting.opened(find(visit, draft))
    if open_ is None:
        return RedirectResponse(f"/imports/{draft}", 303)
    seen = look_at(visit, open_.file)
    if (step := first_step(seen)) not in {"rows", "changes"}:
        return RedirectResponse(f"/imports/{draft}/{step}", 303)
    headers = {"content-disposition": 'attachment; filename="matching.toml"'}
    text = written(seen.kind, seen.choices, seen.body.header)
    return Response(text, media_type="application/toml; charset=utf-8", headers=headers)


@router.post("/imports/{draft}")
def discarded(posted: SentForm, draft: str) -> Response:
    """Erase a draft; asked once more where the session was another."""
    visit = posted.visit
    find(visit, draft)
    if posted.is_sure and posted.one("act") == "discard":
        drafting.discard(visit.request.app.state.store, draft, visit.viewer.account)
        return RedirectResponse("/imports", 303)
    return RedirectResponse(f"/imports/{draft}", 303)


def find(visit: Visit, draft: str) -> Draft:
    """A draft of the viewer's own; 403 where there are no imports for them, 404 where it is not there or not theirs."""
    _may(visit)
    found = drafting.find(visit.request.app.state.store, draft, visit.viewer.account)
    if found is None:
        raise not_there()
    return found


def _may(visit: Visit) -> None:
    if not rights.may_import_somewhere(visit.viewer):
        raise refused()


def _wrong(posted: Posted, kind: str) -> tuple[Told, ...]:
    t, found = posted.visit.voice, []
    if kind not in KINDS:
        found.append(("kind-records", t("import choose kind")))
    if posted.too_large:
        found.append(("file", t("file large", most=LARGEST // 2**20)))
    elif posted.is_sure and not posted.files("file"):
        found.append(("file", t("import choose file")))
    return tuple(found)


def _draw(visit: Visit, kind: str, problems: tuple[Told, ...], *, lost: bool = False) -> Response:
    _may(visit)
    found = drafting.of_account(visit.request.app.state.store, visit.viewer.account)
    rows = [
        Waiting(
            f"/imports/{one.key}", one.file_name, one.kind, visit.voice.at(one.changed_at), bool(one.result)
        )
        for one in found
    ]
    return visit.draw(
        "imports.html",
        status=422 if problems else 200,
        kinds=KINDS,
        kind=kind,
        problems=problems,
        lost=lost,
        most=LARGEST // 2**20,
        waiting=[row for row in rows if not row.is_done],
        done=[row for row in rows if row.is_done],
    )
