"""One request of somebody logged in: who looks, in which language, and the day's answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, HTTPException, Request
from fastapi.responses import HTMLResponse

from compliance.services.access import rights
from compliance.services.access.viewer import Asked, Role, Sight, Viewer
from compliance.services.answers import Answers
from compliance.services.overview.asked import asked
from compliance.services.reports.people import Person
from compliance.web.drawing import Voice, draw
from compliance.web.language import language_of
from compliance.web.sessions import Session, session_of


class LogInFirst(Exception):
    """Nobody is logged in; `next` is where they wanted to go, `typed` what stood in the form that they sent."""

    def __init__(self, next_: str, typed: tuple[tuple[str, str], ...] = ()) -> None:
        """With the address to come back to."""
        self.next, self.typed = next_, typed
        super().__init__(next_)


class ChangeFirst(Exception):
    """The password came from somebody else: it is changed before anything else opens."""


@dataclass
class Visit:
    """Everything a page needs to know of whoever asks for it. `csrf` belongs to the session."""

    request: Request
    viewer: Viewer
    csrf: str
    voice: Voice
    _answers: Answers | None = None

    @property
    def answers(self) -> Answers:
        """Today's answers."""
        if self._answers is None:
            state = self.request.app.state
            self._answers = state.kept.on(state.today())
        return self._answers

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.voice.language

    def asked(self, code: str) -> Asked:
        """A requirement as rights look at it."""
        return asked(self.answers, code)

    def units_of(self, employee: str) -> frozenset[str]:
        """The units where an employee has an assignment today."""
        return self.answers.places_of(employee)

    def sight(self, person: Person) -> Sight:
        """How much of a person's standing this viewer sees."""
        key = self.answers.keys.get(person.employee, "")
        return rights.sight(self.viewer, key, self.units_of(person.employee), self.asked(person.requirement))

    def sees_status(self, person: Person) -> bool:
        """Whether the status itself is seen."""
        return self.sight(person) >= Sight.STATUS

    def may_see_readiness(self, requirement: str, unit: str) -> bool:
        """Whether the list of a task in a unit opens."""
        return rights.may_see_readiness(self.viewer, unit, self.asked(requirement))

    def opens(self, employee: str) -> str:
        """The address of a person's page; empty where it does not open."""
        key = self.answers.keys.get(employee)
        if key is None or not rights.may_see_person(self.viewer, key, self.units_of(employee)):
            return ""
        return f"/people/{key}"

    def draw(self, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """A page with what stands around it."""
        self.request.state.frame = self._frame
        return draw(self.request, template, self.voice, status=status, **values)

    def _frame(self) -> dict[str, Any]:
        menu = () if self.viewer.must_change else tuple(self._menu())
        return {"viewer": self.viewer, "reader_name": self.name, "menu": menu, "csrf": self.csrf}

    @property
    def name(self) -> str:
        """What the viewer is called; empty for an account that is no employee's."""
        employee = self.answers.employees.get(self.viewer.employee or "")
        return self.answers.names.employees.get(employee, "") if employee else ""

    def _menu(self) -> Iterator[tuple[str, str]]:
        yield "start", "/"
        if self.viewer.employee:
            yield "me", "/me"
        if self.sees_readiness:
            yield "readiness", "/readiness"
        if rights.units_seen(self.viewer):
            yield "units", "/units"
            yield "people", "/people"
            yield "figures", "/figures"
        if rights.may_decide_somewhere(self.viewer):
            yield "approvals", "/approvals"
            yield "exemptions", "/exemptions"
        if rights.may_settle_somewhere(self.viewer):
            yield "tasks", "/tasks"
        if rights.may_see_outbox(self.viewer):
            yield "outbox", "/outbox"
        if rights.may_import_somewhere(self.viewer):
            yield "imports", "/imports"
        yield "rules", "/rules"

    @property
    def sees_readiness(self) -> bool:
        """Whether readiness is part of this viewer's day: a safety officer's, or that of a leader or HR."""
        officer = any(power.role is Role.SAFETY_OFFICER for power in self.viewer.powers)
        return officer or bool(rights.units_seen(self.viewer) or self.viewer.works_in)


def visitor(request: Request) -> Visit:
    """Whoever is logged in; LogInFirst where nobody is."""
    session = session_of(request)
    if session is None:
        where = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        raise LogInFirst(where)  # every form has the address of the page that it is on
    return visit_of(request, session)


def visit_of(request: Request, session: Session) -> Visit:
    """The visit of a session."""
    settings = request.app.state.settings
    language = language_of(request, session.viewer.language)
    return Visit(request, session.viewer, session.csrf, Voice(language, settings.zone))


def ready_visitor(request: Request) -> Visit:
    """Whoever is logged in and has a password of their own."""
    visit = visitor(request)
    if visit.viewer.must_change:
        raise ChangeFirst
    return visit


AnyVisit = Annotated[Visit, Depends(visitor)]
OpenVisit = Annotated[Visit, Depends(ready_visitor)]


def refused() -> HTTPException:
    """The page is there, and not for this viewer."""
    return HTTPException(403)


def not_there() -> HTTPException:
    """There is no such page."""
    return HTTPException(404)
