"""Files that prove records: fetched after a look at who asks, and added to a record that stands."""

from __future__ import annotations

import logging

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.errors import sentence
from compliance.services.access.sessions import new_id
from compliance.services.files.place import folder_of
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering.attaching import add_to
from compliance.services.registering.opening import open_proof
from compliance.services.registering.past import Past, past_of
from compliance.services.registering.wrong import Refused
from compliance.store.file_folder import FolderProblem
from compliance.web.forms import Posted, SentForm
from compliance.web.notes import note_person
from compliance.web.proof_files import brought_by, links, not_stored, with_files_again
from compliance.web.record_form import Told, in_words, told_content
from compliance.web.sessions import address_of
from compliance.web.visit import OpenVisit, Visit, not_there, refused

LOG = logging.getLogger(__name__)
router = APIRouter()


@router.get("/files/{key}")
def fetched(visit: OpenVisit, key: str) -> Response:
    """A file as download, never shown in the page; that it was fetched is logged."""
    state, book = visit.request.app.state, visit.answers.book
    folder, where = folder_of(state.settings), address_of(visit.request)
    try:
        found = open_proof(state.store, folder, visit.viewer, book, key, state.today(), where)
    except NotAllowed as error:
        raise refused() from error
    except FolderProblem as error:
        return _gone(visit, error)
    if found is None:
        raise not_there()
    how = {"content-disposition": f'attachment; filename="{found.name}"'}
    return Response(found.content, media_type=found.media_type, headers=how)


@router.get("/records/{row}/file")
def add_form(visit: OpenVisit, row: str) -> Response:
    """The form to add files to a record."""
    past = _past(visit, row)
    note_person(visit, past.now.content.person)
    return _draw(visit, past, ())


@router.post("/records/{row}/file")
def added(posted: SentForm, row: str) -> Response:
    """Add them, and show the person's records; or the form again."""
    visit = posted.visit
    past = _past(visit, row)
    if not posted.is_sure:
        return _draw(
            visit, past, with_files_again(posted, past.now.content.competence, ()), notice="look again"
        )
    problems = _carry_out(posted, past)
    if problems is None:
        again = with_files_again(posted, past.now.content.competence, ())
        return _draw(visit, _past(visit, row), again, notice="changed meanwhile")
    if problems:
        return _draw(visit, past, problems)
    return RedirectResponse(f"/people/{past.now.content.person}/records?added=1", 303)


def _gone(visit: Visit, problem: FolderProblem) -> Response:
    """The log is told which file and what to do, the reader that it is not their fault."""
    LOG.error("%s", sentence(problem))
    return visit.draw("error.html", status=503, kind="file gone", most="")


def _carry_out(posted: Posted, past: Past) -> tuple[Told, ...] | None:
    """What must be put right; nothing where it was carried out; None where somebody changed the record meanwhile."""
    visit = posted.visit
    brought, told = brought_by(posted, past.now.content.competence)
    if told:
        return told
    try:
        add_to(visit.request.app.state.store, visit.answers.book, posted.form("proof"), past.now.row, brought)
    except Refused as error:
        return in_words(visit, error.wrong)
    except FolderProblem as error:
        return not_stored(posted, error)
    except NotAllowed as error:
        raise refused() from error
    except Stale:
        return None
    return ()


def _past(visit: Visit, row: str) -> Past:
    state = visit.request.app.state
    number = int(row) if row.isdecimal() and len(row) < 16 else 0
    found = past_of(state.store, visit.viewer, visit.answers.book, number, state.today())
    if found is None or not found.may_add or found.now.content.person not in visit.answers.employees:
        raise not_there()
    return found


def _draw(visit: Visit, past: Past, problems: tuple[Told, ...], *, notice: str = "") -> Response:
    content, names = past.now.content, visit.answers.names
    competence = visit.answers.book.competences[content.competence]
    return visit.draw(
        "record_file.html",
        status=422 if problems else 409 if notice == "changed meanwhile" else 200,
        name=names.employee(visit.answers.employees[content.person]),
        back=f"/people/{content.person}",
        competence=competence.name.say(visit.language, content.competence),
        content=told_content(visit, content),
        files=links(visit, past.proofs),
        most=visit.request.app.state.settings.files.largest_mb,
        address=f"/records/{past.now.row}/file",
        token=new_id(),
        problems=problems,
        notice=notice,
    )
