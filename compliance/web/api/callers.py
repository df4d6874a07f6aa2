"""Who calls: the token in the request, whom it acts as, and what it may ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Annotated

from fastapi import Request, Response, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer, SecurityScopes

from compliance.services.access import rights
from compliance.services.access.looking import note_view
from compliance.services.answers import Answers
from compliance.services.once import Form
from compliance.services.tokens import UnknownTokenError, enter
from compliance.store.db import Store
from compliance.store.tokens import TokenNow
from compliance.web.api.problems import ApiProblem
from compliance.web.drawing import Voice
from compliance.web.sessions import address_of
from compliance.web.visit import Visit

_SCHEME = HTTPBearer(
    scheme_name="token",
    description="A token that `compliance token add` made. Cookies are not looked at here.",
    auto_error=False,
)


@dataclass(frozen=True, slots=True)
class Call:
    """One request of a program: who looks (as on pages), the token that it came with, the headers of the answer."""

    visit: Visit
    token: TokenNow
    response: Response

    @property
    def store(self) -> Store:
        """The database."""
        store: Store = self.visit.request.app.state.store
        return store

    @property
    def answers(self) -> Answers:
        """Today's answers: what rights are decided from, whichever day is asked about."""
        return self.visit.answers

    def note(self, page: str, keys: Iterable[str]) -> None:
        """Note that data about these people (person keys) was given out. One's own is not noted, as on pages."""
        viewer = self.visit.viewer
        others = tuple(sorted(set(keys) - {viewer.employee}))
        if others:
            address = address_of(self.visit.request)
            note_view(
                self.store, viewer.account, page, others, unit=None, address=address, token=self.token.id
            )

    def form(self, token: str, page: str) -> Form:
        """Who writes, for the service that carries it out."""
        request = self.visit.request
        today = request.app.state.today()
        return Form(self.visit.viewer, token, today, page, None, address_of(request), self.token.id)

    def person(self, key: str) -> str:
        """The employee id of somebody whom the account may see; not found otherwise, whether there is one or not."""
        employee = self.answers.employees.get(key)
        units = self.visit.units_of(employee) if employee else frozenset[str]()
        if employee is None or not rights.may_see_person(self.visit.viewer, key, units):
            raise ApiProblem("not-found", "There is nobody with this key whom the account may see.")
        return employee


def caller(
    scopes: SecurityScopes,
    request: Request,
    response: Response,
    given: Annotated[HTTPAuthorizationCredentials | None, Security(_SCHEME)],
) -> Call:
    """Whoever comes with a token; a problem where it is not known or lacks a scope."""
    state = request.app.state
    if given is None:
        raise ApiProblem("no-token", headers={"WWW-Authenticate": "Bearer"})
    try:
        entered = enter(
            state.store, state.token_guesses, given.credentials, address_of(request), state.today()
        )
    except UnknownTokenError as error:
        raise _unknown(error) from error
    if lacking := sorted(set(scopes.scopes) - entered.token.scopes):
        told = f'Bearer error="insufficient_scope", scope="{" ".join(scopes.scopes)}"'
        raise ApiProblem(
            "scope-missing",
            f"The token lacks the scope {' and '.join(lacking)}.",
            headers={"WWW-Authenticate": told},
        )
    visit = Visit(request, entered.viewer, "", Voice("en", state.settings.zone))
    return Call(visit, entered.token, response)


def _unknown(error: UnknownTokenError) -> ApiProblem:
    if error.wait:
        seconds = str(ceil(error.wait.total_seconds()))
        return ApiProblem("too-many-wrong-tokens", headers={"Retry-After": seconds})
    told = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
    return ApiProblem("no-token", "The token is not known, or its time is over.", headers=told)


AnyCall = Annotated[Call, Security(caller)]
FindingsCall = Annotated[Call, Security(caller, scopes=["findings:read"])]
StaffingCall = Annotated[Call, Security(caller, scopes=["staffing:read"])]
PeopleCall = Annotated[Call, Security(caller, scopes=["people:read"])]
RecordsCall = Annotated[Call, Security(caller, scopes=["records:read"])]
RecordWrites = Annotated[Call, Security(caller, scopes=["records:write"])]
ImportWrites = Annotated[Call, Security(caller, scopes=["import:write"])]
