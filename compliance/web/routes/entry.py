"""Logging in and out, and changing one's password."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from compliance.services.access.logged_in import end_others, where
from compliance.services.access.own_password import WrongPassword, change_own
from compliance.services.access.passwords import LONGEST, SHORTEST, WeakPassword
from compliance.services.access.ways_in import LocalAccounts, Proof
from compliance.web.addresses import inside
from compliance.web.drawing import Voice, draw
from compliance.web.language import language_of
from compliance.web.sessions import address_of, browser_of, carry, check_token, drop, limits, session_of
from compliance.web.visit import AnyVisit, Visit

router = APIRouter()
Problems = list[tuple[str, str]]
"""(field, text) of what must be put right."""


@router.get("/log-in")
def log_in_page(request: Request, next_: str = "", left: str = "") -> Response:
    """The form; whoever is logged in already goes on."""
    if session_of(request) is not None:
        return RedirectResponse("/", 303)
    wanted = request.query_params.get("next", next_)
    told = "logged out" if left else "log in first" if wanted else ""
    return _form(request, wanted, "", [], told=told)


def log_in_and_go_on(request: Request, wanted: str, typed: Sequence[tuple[str, str]]) -> Response:
    """The log-in for somebody whose session ended in the middle of a form: what was typed comes along."""
    return _form(request, wanted, "", [], told="log in typed", typed=urlencode(typed), status=401)


def refused_elsewhere(request: Request) -> Response:
    """The log-in once more, for somebody whom another way in did not let in."""
    return _form(request, "", "", [("who", _voice(request)("log in refused elsewhere"))], status=422)


@router.post("/log-in")
def log_in(
    request: Request,
    who: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    next_: Annotated[str, Form(alias="next")] = "",
    typed: Annotated[str, Form()] = "",
) -> Response:
    """Check it; then on to where they wanted to go, or back to the form that they had typed in."""
    t, state = _voice(request), request.app.state
    if not who.strip() or not password:
        empty = "password" if who.strip() else "who"
        return _form(request, next_, who, [(empty, t("log in empty"))], status=422, typed=typed)
    proof = Proof({"who": who, "password": password}, address_of(request), browser_of(request))
    entered = LocalAccounts(state.store, state.guesses).enter(proof, state.today())
    if entered.account is None:
        seconds = math.ceil(entered.wait.total_seconds())
        told = t("log in wait", seconds=seconds) if seconds else t("log in refused")
        return _form(request, next_, who, [("who", told)], status=429 if seconds else 422, typed=typed)
    answer: Response = RedirectResponse(inside(next_), 303)
    if typed:
        fields = [
            pair for pair in parse_qsl(typed, keep_blank_values=True) if pair[0] not in {"csrf", "resume"}
        ]
        answer = draw(request, "go_on.html", t, address=inside(next_), fields=fields)
    carry(request, answer, entered.account)
    return answer


@router.post("/log-out")
def log_out(request: Request, csrf: Annotated[str, Form()] = "") -> Response:
    """End the session."""
    session = session_of(request)
    answer = RedirectResponse("/log-in?left=1", 303)
    if session is not None:
        check_token(session, csrf)
        drop(request, answer)
    return answer


@router.get("/password")
def password_page(visit: AnyVisit, changed: str = "", ended: str = "") -> Response:
    """The form to change one's password, and where one is logged in."""
    return _password_form(visit, [], changed=bool(changed), ended=bool(ended))


@router.post("/password/others")
def end_other_sessions(visit: AnyVisit, csrf: Annotated[str, Form()] = "") -> Response:
    """Log out everywhere but here."""
    session = session_of(visit.request)
    if session is not None:
        check_token(session, csrf)
        state, where_from = visit.request.app.state, address_of(visit.request)
        end_others(state.store, visit.viewer.account, session.id, address=where_from)
    return RedirectResponse("/password?ended=1", 303)


@router.post("/password")
def change_password(
    visit: AnyVisit,
    csrf: Annotated[str, Form()] = "",
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Response:
    """Change it: every other session of the account ends, and this browser gets a new one."""
    session = session_of(visit.request)
    if session is not None:
        check_token(session, csrf)
    t, state = visit.voice, visit.request.app.state
    if new != again:
        return _password_form(visit, [("again", t("not the same"))])
    try:
        change_own(
            state.store, state.guesses, visit.viewer.account, old, new, address=address_of(visit.request)
        )
    except WrongPassword as wrong:
        seconds = math.ceil(wrong.wait.total_seconds())
        told = t("log in wait", seconds=seconds) if seconds else t("old wrong")
        return _password_form(visit, [("old", told)])
    except WeakPassword as weak:
        found = [("new", t(f"weak {one.name.lower()}", least=SHORTEST, most=LONGEST)) for one in weak.found]
        return _password_form(visit, found)
    answer = RedirectResponse("/" if visit.viewer.must_change else "/password?changed=1", 303)
    carry(visit.request, answer, visit.viewer.account)
    return answer


def _voice(request: Request) -> Voice:
    return Voice(language_of(request), request.app.state.settings.zone)


def _form(
    request: Request,
    wanted: str,
    who: str,
    problems: Problems,
    *,
    told: str = "",
    status: int = 200,
    typed: str = "",
) -> Response:
    ways = [(way.label, f"/log-in/with/{name}") for name, way in request.app.state.elsewhere.items()]
    values = {"next": wanted, "who": who, "problems": problems, "told": told, "typed": typed, "ways": ways}
    return draw(request, "log_in.html", _voice(request), status=status, **values)


def _password_form(
    visit: Visit, problems: Problems, *, changed: bool = False, ended: bool = False
) -> Response:
    session, store = session_of(visit.request), visit.request.app.state.store
    account = visit.viewer.account
    return visit.draw(
        "password.html",
        status=422 if problems else 200,
        problems=problems,
        changed=changed,
        ended=ended,
        places=where(store, account, session.id, limits(visit.request)) if session else (),
        forced=visit.viewer.must_change,
        least=SHORTEST,
    )
