"""A change of rules is tried: rule files sent in, a page that waits, and what the change would do."""

from __future__ import annotations

from datetime import date
from functools import partial

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from compliance.services.access import rights
from compliance.services.access.sessions import new_id
from compliance.services.impact.changed_files import (
    Changed,
    File,
    Place,
    Refused,
    changed_files,
    places,
    short_name,
)
from compliance.services.impact.reading import Books
from compliance.services.impact.trying import Busy, State, worked_out
from compliance.web.forms import Posted, SentForm
from compliance.web.notes import note_people
from compliance.web.record_form import Told
from compliance.web.rule_change_look import look, shown_keys
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from rules.book import RuleBook
from rules.errors import RuleFileError
from rules.source import Unreadable, decode

router = APIRouter()
PAGE = "/rule-change"
AGAIN = {"Refresh": "3"}
"""A page that waits asks again after so many seconds, without script."""
MOST_SHOWN = 30
"""So many problems of rule files are shown at a time."""


@router.get(PAGE)
def form(visit: OpenVisit) -> Response:
    """Choose or paste rule files."""
    return _form(visit)


@router.post(PAGE)
def sent(posted: SentForm) -> Response:
    """Have the change worked out, or show what is wrong with it. Nothing is saved."""
    visit = posted.visit
    _may(visit)
    if not posted.is_sure:
        return _form(visit, posted, lost=posted.lost_files)
    if posted.too_large:
        return _form(visit, posted, (("files", visit.voice("try large")),))
    book = visit.answers.book
    given: list[File] = []
    try:
        given = _given(posted)
        if not given:
            return _form(visit, posted, (("files", visit.voice("try nothing")),))
        changed = changed_files(book.files, given)
        new = changed.book()
    except Refused as error:
        return _form(visit, posted, (("files", visit.voice(error.what, name=error.name)),))
    except Unreadable as error:
        return _form(visit, posted, wrong=tuple(places([error.problem], ())))
    except RuleFileError as error:
        # A file that is given goes before the one in effect that has its name.
        files = (*book.files, *changed.files)
        return _form(visit, posted, wrong=tuple(places(error.problems, files)))
    if new.hash == book.hash:
        return _form(visit, posted, (("files", visit.voice("try same")),))
    return _begun(posted, changed, new)


@router.get(PAGE + "/{key}")
def one(visit: OpenVisit, key: str, unit: str = "") -> Response:
    """What a change would do, in so far as the viewer may see it; until it is known, a page that asks again."""
    _may(visit)
    found = visit.request.app.state.tries.find(visit.viewer.account, key)
    if found is None:
        raise not_there()
    if found.state is not State.DONE or found.found is None:
        page = visit.draw("rule_change_wait.html", failed=found.state is State.FAILED, again=f"{PAGE}/{key}")
        page.headers.update(AGAIN if found.state is State.WAITING else {})
        return page
    values = look(visit, found, f"{PAGE}/{key}", unit)
    if values is None:
        raise not_there()
    note_people(visit, "rule-change", shown_keys(visit, values))
    return visit.draw("rule_change_found.html", found=values)


def _may(visit: Visit) -> None:
    if not rights.may_try_rules(visit.viewer):
        raise refused()


def _given(posted: Posted) -> list[File]:
    """The files that were chosen, and the text that was pasted; raises Unreadable, and Refused where it has no name."""
    files = [(file.name, decode(short_name(file.name), file.content)) for file in posted.files("files")]
    text, name = posted.one("text").replace("\r\n", "\n"), posted.one("name").strip()
    if text.strip():
        if not name:
            raise Refused("try no name", "")
        files.append((name, text))
    return files


def _begun(posted: Posted, changed: Changed, new: RuleBook) -> Response:
    visit, state = posted.visit, posted.visit.request.app.state
    on: date = state.today()
    work = partial(worked_out, state.store, Books(visit.answers.book, new), on)
    try:
        key = state.tries.begin(visit.viewer.account, posted.token, changed, work)
    except Busy as busy:
        return _form(visit, posted, (("files", visit.voice(f"try busy {busy.what}")),), busy=busy.key)
    return RedirectResponse(f"{PAGE}/{key}", 303)


def _form(
    visit: Visit,
    posted: Posted | None = None,
    problems: tuple[Told, ...] = (),
    *,
    wrong: tuple[Place, ...] = (),
    lost: bool = False,
    busy: str = "",
) -> Response:
    _may(visit)
    told = problems or ((("wrong", visit.voice.many("try wrong", len(wrong))),) if wrong else ())
    return visit.draw(
        "rule_change.html",
        status=422 if told else 200,
        problems=told,
        wrong=wrong[:MOST_SHOWN],
        more=max(0, len(wrong) - MOST_SHOWN),
        lost=lost,
        busy=f"{PAGE}/{busy}" if busy else "",
        name=posted.one("name") if posted else "",
        text=posted.one("text") if posted else "",
        token=_token(posted, told),
        names=sorted({short_name(name) for name, _ in visit.answers.book.files}),
    )


def _token(posted: Posted | None, told: tuple[Told, ...]) -> str:
    """One for each form that is sent; one that was refused is another form the next time."""
    return posted.token if posted and not told else new_id()
