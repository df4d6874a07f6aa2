"""The application: its pages, what stands around them, and what is shown where a page can't be."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from urllib.parse import quote

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException as AnyHttpError

from compliance import clock
from compliance.errors import EnvironmentProblem, sentence
from compliance.services.access.guessing import Guesses
from compliance.services.access.ways_in import Elsewhere
from compliance.services.answers import Kept
from compliance.services.calendars.fetching import Feeds
from compliance.services.impact.trying import Tries
from compliance.settings import Settings
from compliance.store.db import Store
from compliance.web import assets, language
from compliance.web.api.app import create_api
from compliance.web.api.door import Apart
from compliance.web.door import Door
from compliance.web.drawing import Voice, draw
from compliance.web.forms import typed_before
from compliance.web.headers import SafetyHeaders
from compliance.web.language import language_of
from compliance.web.routes import (
    approvals,
    calendars,
    elsewhere,
    entry,
    exemption,
    exemptions,
    figures,
    files,
    health,
    import_changes,
    import_steps,
    imports,
    outbox,
    own_data,
    past_records,
    people,
    person,
    readiness,
    receipts,
    register,
    rule_change,
    rule_pages,
    stand_downs,
    start,
    statement,
    tasks,
    unit,
    wrong,
)
from compliance.web.sessions import session_of
from compliance.web.uploads import MB, limit_of
from compliance.web.visit import ChangeFirst, LogInFirst, visit_of
from rules.errors import RuleFileError

LOG = logging.getLogger(__name__)
MODULES = (
    assets,
    language,
    entry,
    start,
    readiness,
    unit,
    figures,
    people,
    person,
    rule_pages,
    rule_change,
    outbox,
    register,
    receipts,
    approvals,
    past_records,
    files,
    exemptions,
    exemption,
    stand_downs,
    tasks,
    wrong,
    calendars,
    own_data,
    statement,
    health,
    imports,
    import_steps,
    import_changes,
    elsewhere,
)
SHOWN = frozenset({400, 403, 404, 413, 500, 503})


def create_app(
    settings: Settings,
    store: Store,
    today: Callable[[], date] | None = None,
    elsewhere: Sequence[Elsewhere] = (),
) -> FastAPI:
    """All pages, over one open store. `today` tells the day; without, it is the day in the organisation's zone.

    `elsewhere` are ways to log in beside the accounts that are kept here.
    """
    app = FastAPI(title="compliance", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.settings, app.state.store = settings, store
    app.state.today = today or partial(clock.today, settings.zone)
    app.state.guesses = Guesses(clock.now)
    app.state.kept = Kept(settings.rules, store)
    app.state.scheduling = None
    app.state.tries = Tries(clock.now)
    app.state.elsewhere = {way.name: way for way in elsewhere}
    app.state.feeds, app.state.calendar_guesses = Feeds(store, app.state.kept), Guesses(clock.now)
    for module in MODULES:
        app.include_router(module.router)
    _handle_errors(app)
    app.add_middleware(Door, problem=problem_page)
    app.add_middleware(Apart, api=create_api(app.state))
    app.add_middleware(SafetyHeaders, tls=settings.web.tls)
    return app


def _handle_errors(app: FastAPI) -> None:
    app.add_exception_handler(LogInFirst, _log_in_first)
    app.add_exception_handler(ChangeFirst, lambda *_: RedirectResponse("/password", 303))
    app.add_exception_handler(AnyHttpError, _refused)
    app.add_exception_handler(RequestValidationError, lambda request, _: problem_page(request, 400))
    app.add_exception_handler(RuleFileError, _unreadable)
    app.add_exception_handler(EnvironmentProblem, _unreadable)


def _log_in_first(request: Request, error: Exception) -> Response:
    wanted = error.next if isinstance(error, LogInFirst) else "/"
    if isinstance(error, LogInFirst) and error.typed:
        return entry.log_in_and_go_on(request, wanted, error.typed)
    return RedirectResponse("/log-in" if wanted == "/" else f"/log-in?next={quote(wanted)}", 303)


def _refused(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException | AnyHttpError) else 500
    return problem_page(request, status)


def _unreadable(request: Request, error: Exception) -> Response:
    """The database or the rules can't be used now: what was typed comes along, to be sent once they can."""
    LOG.error("%s", sentence(error))
    typed = typed_before(request)
    if not typed:
        return problem_page(request, 503)
    voice = Voice(language_of(request), request.app.state.settings.zone)
    request.state.frame = dict
    return draw(request, "not_now.html", voice, status=503, address=request.url.path, fields=typed)


def problem_page(request: Request, status: int) -> Response:
    """A page that says what is the matter, as far as a reader needs to know."""
    kind = str(status) if status in SHOWN else "404" if status in {405, 410} else "500"
    most = _size(request)
    try:
        # What a fault has broken is not asked once more.
        session = session_of(request) if status < 500 else None
        if session is not None:
            return visit_of(request, session).draw("error.html", status=status, kind=kind, most=most)
    except (EnvironmentProblem, RuleFileError):
        LOG.debug("the page about a problem is shown without its menu")
    request.state.frame = dict
    voice = Voice(language_of(request), request.app.state.settings.zone)
    return draw(request, "error.html", voice, status=status, kind=kind, most=most)


def _size(request: Request) -> str:
    """How much may be sent to this address, as it is written."""
    most = limit_of(request.url.path, request.app.state.settings)
    return f"{most // MB} MB" if most >= MB else f"{most // 1000} kB"
