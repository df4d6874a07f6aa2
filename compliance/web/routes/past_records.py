"""A person's records with their history; correcting one, and saying from when it no longer counts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fastapi import APIRouter
from fastapi.responses import Response

from compliance.services.access.sessions import new_id
from compliance.services.files.brought import Brought
from compliance.services.once import NotAllowed, Stale
from compliance.services.registering import writing
from compliance.services.registering.past import Past, past_of, pasts
from compliance.services.registering.typed import Typed, Wrong, read_typed
from compliance.services.registering.wrong import Refused
from compliance.store.file_folder import FolderProblem
from compliance.store.records import Content, Version
from compliance.web.forms import Posted, SentForm
from compliance.web.notes import note_person, opened_person
from compliance.web.proof_files import Link, brought_by, links, not_stored, with_files_again
from compliance.web.record_form import Told, fields_of, in_words, told_content, typed_of
from compliance.web.to_receipt import to_receipt
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Line:
    """One version: when it became known, what was done by whom and why, what it says."""

    at: str
    did: str
    content: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One record as it is drawn; `change` and `add` are the addresses of its forms, empty where the reader may not."""

    name: str
    state: str
    content: tuple[tuple[str, str], ...]
    files: tuple[Link, ...]
    change: str
    add: str
    before: tuple[Line, ...]
    row: int


@router.get("/people/{key}/records")
def of_person(visit: OpenVisit, key: str, added: str = "") -> Response:
    """Every record that the reader sees, and all that was known of each."""
    employee = opened_person(visit, key)
    state = visit.request.app.state
    found = pasts(state.store, visit.viewer, visit.answers.book, key, state.today())
    name = visit.answers.names.employee(employee)
    return visit.draw(
        "records.html",
        name=name,
        back=f"/people/{key}",
        records=[_shown(visit, one) for one in found],
        added=bool(added),
        is_own=key == visit.viewer.employee,
        new_token=new_id,
    )


@router.get("/records/{row}")
def one(visit: OpenVisit, row: str) -> Response:
    """The form to correct or revoke a record."""
    past = _past(visit, row)
    note_person(visit, past.now.content.person)
    return _draw(visit, past, row, _typed(past.now.content), ())


@router.post("/records/{row}")
def changed(posted: SentForm, row: str) -> Response:
    """Correct or revoke it, and show what that changed."""
    visit = posted.visit
    past = _past(visit, row)
    typed = typed_of(posted) if posted.one("act") == "corrected" else _typed(past.now.content)
    typed = replace(typed, competence=past.now.content.competence)
    if not posted.is_sure:
        return _draw(
            visit,
            past,
            row,
            typed,
            with_files_again(posted, typed.competence, ()),
            posted,
            notice="look again",
        )
    brought, told = brought_by(posted, typed.competence)
    try:
        wrong = _carry_out(posted, int(row), typed, None if told else brought)
    except Refused as error:
        wrong = error.wrong
    except FolderProblem as error:
        wrong, told = (), not_stored(posted, error)
    except NotAllowed as error:
        raise refused() from error
    except Stale:
        lost = with_files_again(posted, typed.competence, ())
        return _draw(visit, past, str(past.now.row), typed, lost, posted, notice="changed meanwhile")
    if wrong or told:
        problems = with_files_again(posted, typed.competence, (*in_words(visit, wrong), *told))
        return _draw(visit, past, row, typed, problems, posted)
    return to_receipt(posted)


def _carry_out(posted: Posted, row: int, typed: Typed, brought: Brought | None) -> tuple[Wrong, ...]:
    """What must be put right; nothing where it was carried out, or a correction's files are unfit (`brought` None)."""
    visit, state = posted.visit, posted.visit.request.app.state
    form, book = posted.form("records"), visit.answers.book
    if posted.one("act") == "corrected":
        wanted, wrong = read_typed(typed, book, state.today())
        if wanted is not None and brought is not None:
            writing.correct(state.store, book, form, row, wanted, posted.one("reason"), brought=brought)
        return wrong
    asked = Typed(typed.competence, posted.one("revoked_on"))
    wanted, wrong = read_typed(asked, book, state.today())
    if wanted is not None:
        writing.revoke(state.store, book, form, row, wanted.achieved_on, posted.one("why"))
    ahead = {"day ahead": "revoked ahead"}
    return tuple(replace(one, field="revoked_on", what=ahead.get(one.what, one.what)) for one in wrong)


def _past(visit: Visit, row: str) -> Past:
    state = visit.request.app.state
    number = int(row) if row.isdecimal() and len(row) < 16 else 0
    found = past_of(state.store, visit.viewer, visit.answers.book, number, state.today())
    if found is None or not found.may_change or found.now.content.person not in visit.answers.employees:
        raise not_there()
    return found


def _typed(content: Content) -> Typed:
    """The form as it is drawn first: what the record says."""
    until = f"{content.valid_until:%d.%m.%Y}" if content.valid_until else ""
    hours = f"{content.hours:f}" if content.hours is not None else ""
    return Typed(
        content.competence,
        f"{content.achieved_on:%d.%m.%Y}",
        until,
        content.level or "",
        hours,
        content.issuer or "",
    )


def _draw(
    visit: Visit,
    past: Past,
    row: str,
    typed: Typed,
    problems: tuple[Told, ...],
    posted: Posted | None = None,
    *,
    notice: str = "",
) -> Response:
    t, content = visit.voice, past.now.content
    chosen = {name: posted.one(name) if posted else "" for name in ("reason", "why", "revoked_on")}
    return visit.draw(
        "record.html",
        status=422 if problems else 409 if notice == "changed meanwhile" else 200,
        name=visit.answers.names.employee(visit.answers.employees[content.person]),
        back=f"/people/{content.person}",
        record=_shown(visit, past),
        address=f"/records/{row}",
        most=visit.request.app.state.settings.files.largest_mb,
        fields=fields_of(visit, content.competence),
        typed=typed,
        chosen=chosen,
        problems=problems,
        notice=notice,
        tokens=(new_id(), new_id()),
        corrected=[(t(f"reason {word}"), word) for word in writing.REASONS["corrected"]],
        revoked=[(t(f"reason {word}"), word) for word in writing.REASONS["revoked"]],
    )


def _shown(visit: Visit, past: Past) -> Shown:
    content = past.now.content
    name = visit.answers.book.competences[content.competence].name.say(visit.language, content.competence)
    return Shown(
        name,
        visit.voice(f"record {content.status}"),
        _content(visit, content),
        links(visit, past.proofs),
        f"/records/{past.now.row}" if past.may_change else "",
        f"/records/{past.now.row}/file" if past.may_add else "",
        tuple(_line(visit, past, one) for one in past.versions),
        past.now.row,
    )


def _content(visit: Visit, content: Content) -> tuple[tuple[str, str], ...]:
    t = visit.voice
    revoked = ((t("field revoked"), t.day(content.revoked_on)),) if content.revoked_on else ()
    return (*told_content(visit, content), *revoked)


def _line(visit: Visit, past: Past, version: Version) -> Line:
    t, act = visit.voice, past.acts.get(version.row)
    if act is None:
        return Line(t.at(version.known_from), t("did file"), _content(visit, version.content))
    did = t(f"did {act.act}", who=past.names.get(act.person or "", t("somebody")))
    why = f" ({t(f'reason {act.reason}')})" if act.reason else ""
    return Line(t.at(version.known_from), f"{did}{why}", _content(visit, version.content))
