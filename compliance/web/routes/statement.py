"""What everybody may read before they log in: how accessible the pages are, and what is kept about people and why."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from compliance.web.drawing import Voice, draw
from compliance.web.language import language_of
from compliance.web.sessions import session_of
from compliance.web.visit import visit_of

router = APIRouter()
ACCESSIBILITY = ("status", "tested", "unknown", "feedback", "complaint")
PRIVACY = ("what", "why", "health", "who", "how long", "decides", "entitled", "ask")


@router.get("/accessibility")
def accessibility(request: Request) -> HTMLResponse:
    """What was tested, what is not known, and whom to tell."""
    return _draw(request, "accessibility", ACCESSIBILITY)


@router.get("/privacy")
def privacy(request: Request) -> HTMLResponse:
    """What is kept, why, who sees it, how long, and what one may demand."""
    return _draw(request, "privacy", PRIVACY)


def _draw(request: Request, page: str, parts: tuple[str, ...]) -> HTMLResponse:
    session, settings = session_of(request), request.app.state.settings
    language = language_of(request, session.viewer.language if session else None)
    t = Voice(language, settings.zone)
    sections = [
        (part, t(f"{page} {part} title"), _paragraphs(t, f"{page} {part}", settings)) for part in parts
    ]
    values: dict[str, Any] = {
        "title": t(f"foot {page}"),
        "lead": t(f"{page} lead", organisation=settings.organisation),
        "sections": sections,
    }
    if session is None:
        return draw(request, "statement.html", t, **values)
    return visit_of(request, session).draw("statement.html", **values)


def _paragraphs(t: Voice, key: str, settings: Any) -> list[str]:
    contact = settings.web.contact or t("statement no contact")
    days = settings.retention
    kept = {
        "leaving": _kept(t, days.identity_after_leaving),
        "mail": _kept(t, days.mail_text),
        "views": _kept(t, days.access_log),
    }
    return t(key, organisation=settings.organisation, contact=contact, **kept).split("\n")


def _kept(t: Voice, days: int | None) -> str:
    return t("statement not set") if days is None else t("statement days", days=t.count(days))
