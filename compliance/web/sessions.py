"""From the cookie to who is logged in, and back. The session itself is the service's; here is how browsers carry it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from fastapi import HTTPException, Request, Response

from compliance.services.access import sessions
from compliance.services.access.viewer import Viewer
from compliance.services.access.viewers import viewer_of
from compliance.store.db import Store

YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Session:
    """Who is logged in, the session's id, and the token that its forms carry."""

    id: str
    viewer: Viewer
    csrf: str


def limits(request: Request) -> sessions.Limits:
    """How long a session lasts, as the settings say."""
    web = request.app.state.settings.web
    return sessions.Limits(timedelta(hours=web.session_hours), timedelta(minutes=web.idle_minutes))


def cookie(request: Request, name: str) -> str:
    """A cookie's name: behind TLS with the prefix that browsers guard, so that no other site can set it."""
    return f"__Host-{name}" if request.app.state.settings.web.tls else name


def session_of(request: Request) -> Session | None:
    """The session that a request brings along, looked up once; None where nobody is logged in."""
    if not hasattr(request.state, "session"):
        request.state.session = _look_up(request)
    found: Session | None = request.state.session
    return found


def _look_up(request: Request) -> Session | None:
    id_ = request.cookies.get(cookie(request, "session"))
    if not id_:
        return None
    store: Store = request.app.state.store
    account = sessions.find(store, id_, limits(request))
    if account is None:
        return None
    viewer = viewer_of(store, account, request.app.state.today())
    return Session(id_, viewer, sessions.form_token(id_)) if viewer else None


def browser_of(request: Request) -> str | None:
    """The random id of the browser, where it has been here before."""
    return request.cookies.get(cookie(request, "browser")) or None


def address_of(request: Request) -> str:
    """Where a request came from, for the log and for slowing guesses."""
    return request.client.host if request.client else ""


def carry(request: Request, answer: Response, account: str) -> None:
    """Begin a session, and let the browser carry it from now on."""
    browser = browser_of(request) or sessions.new_id()
    id_ = sessions.begin(
        request.app.state.store, account, limits(request), browser=browser, address=address_of(request)
    )
    _set(request, answer, "session", id_, None)
    _set(request, answer, "browser", browser, YEAR)


def drop(request: Request, answer: Response) -> None:
    """End the session, and take it away from the browser."""
    id_ = request.cookies.get(cookie(request, "session"))
    if id_:
        sessions.end(request.app.state.store, id_, address=address_of(request))
    tls = request.app.state.settings.web.tls
    answer.delete_cookie(cookie(request, "session"), path="/", secure=tls, httponly=True, samesite="lax")


def _set(request: Request, answer: Response, name: str, value: str, max_age: int | None) -> None:
    tls = request.app.state.settings.web.tls
    answer.set_cookie(
        cookie(request, name), value, max_age=max_age, path="/", secure=tls, httponly=True, samesite="lax"
    )


def check_token(session: Session, token: str) -> None:
    """Refuse a form that did not come from a page of this session."""
    if not sessions.is_form_token(session.id, token):
        raise HTTPException(400)
