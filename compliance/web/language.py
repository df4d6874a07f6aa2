"""Which language a page is in: the person's, else the one chosen in this browser, the browser's, the organisation's."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse

from compliance.services.access.own_language import set_language
from compliance.web.addresses import inside
from compliance.web.sessions import session_of
from rules.model import LANGUAGES

COOKIE = "language"
YEAR = 365 * 24 * 3600
_NORWEGIAN = {"no": "nb", "nb": "nb", "nn": "nn", "en": "en"}

router = APIRouter()


def language_of(request: Request, own: str | None = None) -> str:
    """nb, nn or en."""
    if own in LANGUAGES:
        return own
    chosen = request.cookies.get(COOKIE)
    if chosen in LANGUAGES:
        return chosen
    for part in request.headers.get("accept-language", "").split(","):
        word = part.partition(";")[0].strip().casefold().partition("-")[0]
        if word in _NORWEGIAN:
            return _NORWEGIAN[word]
    default: str = request.app.state.settings.language
    return default


@router.post("/language")
def choose(
    request: Request, language: Annotated[str, Form()], next_: Annotated[str, Form(alias="next")] = "/"
) -> RedirectResponse:
    """Keep the choice in this browser, and for the account of whoever is logged in; then back to the page."""
    answer = RedirectResponse(inside(next_), 303)
    if language in LANGUAGES:
        tls: bool = request.app.state.settings.web.tls
        answer.set_cookie(COOKIE, language, max_age=YEAR, httponly=True, secure=tls, samesite="lax")
        if session := session_of(request):
            set_language(request.app.state.store, session.viewer.account, language)
    return answer
