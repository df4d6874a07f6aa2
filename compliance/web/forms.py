"""Forms that people fill in at length: what they typed is kept, whatever happens to the session meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, HTTPException, Request
from starlette.concurrency import run_in_threadpool

from compliance.errors import EnvironmentProblem
from compliance.services.access import sessions
from compliance.services.access.sessions import new_id
from compliance.services.once import Form
from compliance.web.sessions import address_of, session_of
from compliance.web.uploads import (
    LARGEST_FORM,
    MOST_FIELDS,
    Sent,
    Uploaded,
    is_multipart,
    read_multipart,
    takes_files,
)
from compliance.web.visit import ChangeFirst, LogInFirst, Visit, visit_of

LOST = "files-lost"
"""The field that says, after a log-in in between, that files were chosen; they must be chosen again."""
RESUME = "resume"
"""The field that says that the form is to be drawn again with what is in it, not carried out."""
TOKEN = "token"  # noqa: S105 - the name of a field


@dataclass(frozen=True)
class Posted:
    """A form as it came. `is_sure` False: it is drawn again with everything in it, for the sender to look at and send.

    That is so after a log-in in between, and where the form belonged to a session that has ended. Files can't be put
    into a form that is drawn again: `lost_files` says that somebody had chosen some.
    """

    visit: Visit
    fields: tuple[tuple[str, str], ...]
    is_sure: bool
    sent: Sent = field(default=Sent(()), repr=False)

    @property
    def too_large(self) -> bool:
        """Whether the files were more than may be sent; the fields are here, the files are not."""
        return self.sent.too_large

    @property
    def lost_files(self) -> bool:
        """Whether files were chosen, which must be chosen again where the form is drawn again."""
        return self.sent.had_files or bool(self.one(LOST))

    def files(self, name: str) -> tuple[Uploaded, ...]:
        """The files of a field. 413 where they were too large: pages that draw the form again ask `too_large` first."""
        if self.too_large:
            raise HTTPException(413)
        return tuple(file for field_, file in self.sent.files if field_ == name)

    def one(self, name: str) -> str:
        """A field; empty where it did not come."""
        return next((value for field, value in self.fields if field == name), "")

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a field that may come more than once."""
        return tuple(value for field, value in self.fields if field == name)

    @property
    def token(self) -> str:
        """The token that the form was drawn with; a new one where it has none."""
        return self.one(TOKEN)[:100] or new_id()

    def form(self, page: str, unit: str | None = None) -> Form:
        """Who sent it, for the service that carries it out."""
        request = self.visit.request
        return Form(self.visit.viewer, self.token, request.app.state.today(), page, unit, address_of(request))


def typed_before(request: Request) -> tuple[tuple[str, str], ...]:
    """What stood in the form that was sent, for a page that gives it back; empty where no such form was read.

    Who it belonged to and which page it was are left out: the form is drawn again.
    """
    sent: Sent | None = getattr(request.state, "sent", None)
    return kept_of(sent) if sent else ()


def kept_of(sent: Sent) -> tuple[tuple[str, str], ...]:
    """The fields of a form that are given back, with a sign that files must be chosen again."""
    lost = ((LOST, "1"),) if sent.had_files else ()
    return (*((name, value) for name, value in sent.fields if name not in {"csrf", RESUME, LOST}), *lost)


async def _sent(request: Request) -> Sent:
    """What the form brought, remembered for the page that is drawn where it can't be carried out."""
    sent = await _read(request)
    request.state.sent = sent
    return sent


async def _is_somebody(request: Request) -> bool:
    """Whether somebody is logged in; not while the database is away, which whoever asks next is told."""
    try:
        return await run_in_threadpool(session_of, request) is not None
    except EnvironmentProblem:
        return False


async def _read(request: Request) -> Sent:
    """How large it may be is looked after at the door (door.py) and in uploads.py."""
    if is_multipart(request):
        if not takes_files(request.url.path):
            raise HTTPException(400)
        # Whoever is not logged in gets back what they typed; their files are not held meanwhile.
        return await read_multipart(request, keep=await _is_somebody(request))
    body = await request.body()
    if len(body) > LARGEST_FORM:
        raise HTTPException(413)
    try:
        return Sent(tuple(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)))
    except ValueError as error:
        raise HTTPException(400) from error


def _posted(request: Request, sent: Annotated[Sent, Depends(_sent)]) -> Posted:
    session = session_of(request)
    if session is None:
        raise LogInFirst(request.url.path, kept_of(sent))
    visit = visit_of(request, session)
    if visit.viewer.must_change:
        raise ChangeFirst
    given = dict(sent.fields)
    is_ours = sessions.is_form_token(session.id, given.get("csrf", ""))
    return Posted(visit, sent.fields, is_ours and RESUME not in given, sent)


SentForm = Annotated[Posted, Depends(_posted)]
