"""Logging in by a way that begins somewhere else: out to it, and back with what it says."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from compliance.services.access.ways_in import Elsewhere, Proof
from compliance.web.addresses import inside
from compliance.web.routes.entry import refused_elsewhere
from compliance.web.sessions import address_of, browser_of, carry, cookie
from compliance.web.visit import not_there

router = APIRouter()
MINUTES = 10
COOKIE = "entering"


@router.get("/log-in/with/{name}")
def begin(request: Request, name: str, next_: str = "") -> Response:
    """Send the browser there. What it brings back is bound to it by a cookie that no script reads."""
    begun = _way(request, name).begin(_back(request, name))
    answer = RedirectResponse(begun.address, 303)
    given = json.dumps({"name": name, "kept": begun.kept, "next": request.query_params.get("next", next_)})
    packed = urlsafe_b64encode(given.encode()).decode()
    tls: bool = request.app.state.settings.web.tls
    answer.set_cookie(
        cookie(request, COOKIE), packed, max_age=MINUTES * 60, httponly=True, secure=tls, samesite="lax"
    )
    return answer


@router.get("/log-in/with/{name}/back")
def back(request: Request, name: str) -> Response:
    """Look at what it says, and begin a session where it vouches for somebody with an account."""
    way, state = _way(request, name), request.app.state
    given = _given(request)
    if given.get("name") != name:
        return _forgotten(request, refused_elsewhere(request))
    proof = Proof(dict(request.query_params), address_of(request), browser_of(request), given["kept"])
    entered = way.enter(proof, state.today())
    if entered.account is None:
        return _forgotten(request, refused_elsewhere(request))
    answer = RedirectResponse(inside(given["next"]), 303)
    carry(request, answer, entered.account)
    return _forgotten(request, answer)


def _way(request: Request, name: str) -> Elsewhere:
    found: Elsewhere | None = request.app.state.elsewhere.get(name)
    if found is None:
        raise not_there()
    return found


def _back(request: Request, name: str) -> str:
    pages: str = request.app.state.settings.web.address or str(request.base_url).rstrip("/")
    return f"{pages}/log-in/with/{name}/back"


def _given(request: Request) -> dict[str, str]:
    """What the browser was given; nothing where it has lost it or made it up."""
    try:
        given = json.loads(urlsafe_b64decode(request.cookies.get(cookie(request, COOKIE), "")))
    except ValueError:
        return {}
    wanted = ("name", "kept", "next")
    is_ours = isinstance(given, dict) and all(isinstance(given.get(one), str) for one in wanted)
    return {one: given[one] for one in wanted} if is_ours else {}


def _forgotten(request: Request, answer: Response) -> Response:
    tls: bool = request.app.state.settings.web.tls
    answer.delete_cookie(cookie(request, COOKIE), path="/", secure=tls, httponly=True, samesite="lax")
    return answer
