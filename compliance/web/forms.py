"""Forms that people fill in at length: what they typed is kept, whatever happens to the session meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, HTTPException, Request

from compliance.services.access import sessions
from compliance.services.access.sessions import new_id
from compliance.services.once import Form
from compliance.web.sessions import address_of, session_of
from compliance.web.visit import ChangeFirst, LogInFirst, Visit, visit_of

MOST_FIELDS = 2000
TOKEN = "token"  # noqa: S105 - the name of a field


@dataclass(frozen=True)
class Posted:
    """A form as it came. `is_sure` False: it is drawn again with everything in it, for the sender to look at and send.

    That is so after a log-in in between, and where the form belonged to a session that has ended.
    """

    visit: Visit
    fields: tuple[tuple[str, str], ...]
    is_sure: bool

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


async def _fields(request: Request) -> tuple[tuple[str, str], ...]:
    """The fields of a form; how large it may be is looked after at the door (app.py)."""
    body = await request.body()
    try:
        return tuple(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError as error:
        raise HTTPException(400) from error


def _posted(request: Request, fields: Annotated[tuple[tuple[str, str], ...], Depends(_fields)]) -> Posted:
    session = session_of(request)
    if session is None:
        raise LogInFirst(request.url.path, fields)
    visit = visit_of(request, session)
    if visit.viewer.must_change:
        raise ChangeFirst
    given = dict(fields)
    is_ours = sessions.is_form_token(session.id, given.get("csrf", ""))
    return Posted(visit, fields, is_sure=is_ours and "resume" not in given)


SentForm = Annotated[Posted, Depends(_posted)]
