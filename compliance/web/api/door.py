"""The interface's own door: what comes to /api goes past the pages' door, and is looked at by its own rules.

No cookie opens anything there, so it does not matter from which page a request comes. The body is read here, within its
limit; what is more is read and dropped, so that the sender gets an answer and not a broken connection.
"""

from __future__ import annotations

import logging

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from compliance.errors import EnvironmentProblem
from compliance.services.tokens import is_known
from compliance.web.api.problems import ApiProblem

LOG = logging.getLogger(__name__)
PREFIX = "/api"
MB = 1_000_000
LARGEST = 1 * MB
LARGEST_IMPORT = 64 * MB
MOST_READ = 256 * MB
"""Of what is too large, so much is read and dropped before the door closes."""
IMPORTS = f"{PREFIX}/imports"
_WRITES = frozenset({"POST", "PUT", "PATCH"})


class Apart:
    """Around the pages: what begins with /api goes to `api`, everything else to the pages."""

    def __init__(self, app: ASGIApp, api: ASGIApp) -> None:
        """Around the pages' application."""
        self.app, self.api = app, api

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass it on."""
        path = scope.get("path", "")
        if scope["type"] == "http" and (path == PREFIX or path.startswith(f"{PREFIX}/")):
            await self.api({**scope, "root_path": scope.get("root_path", "") + PREFIX}, receive, send)
        else:
            await self.app(scope, receive, send)


class ApiDoor:
    """Around the interface: size and kind of the body; a fault becomes a problem, and the log has the reason."""

    def __init__(self, app: ASGIApp) -> None:
        """Around an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        has_begun = False

        async def sending(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            body = await _body(scope, receive)
            await self.app(scope, _given(body, receive), sending)
        except ApiProblem as problem:
            await problem.answer()(scope, receive, sending)
        except Exception:  # the sender gets a problem, the log the fault
            LOG.exception("%s %s", scope["method"], scope.get("route", scope["path"]))
            if has_begun:
                raise
            answer: Response = ApiProblem("fault").answer()
            await answer(scope, receive, sending)


async def _body(scope: Scope, receive: Receive) -> bytes:
    """What is sent, whole; nothing of it where no token that we know came along: strangers must not fill the memory."""
    if scope["method"] not in _WRITES:
        return b""
    headers = Headers(scope=scope)
    is_import = scope["path"] == IMPORTS
    most = LARGEST_IMPORT if is_import else LARGEST
    keep = await _is_known(scope, headers)
    pieces: list[bytes] = []
    size, more = 0, True
    while more and size <= MOST_READ:
        message = await receive()
        piece = message.get("body", b"")
        size += len(piece)
        more = message.get("more_body", False)
        if keep and size <= most:
            pieces.append(piece)
    if size > most:
        written = f"{size / MB:.0f} MB or more" if more else f"{size / MB:.1f} MB"
        raise ApiProblem("too-large", f"The body has {written}; at most {most // MB} MB are read here.")
    if keep and not _is_read(headers.get("content-type", ""), is_import=is_import):
        raise ApiProblem("wrong-media-type", headers={"Accept-Post": _accepted(is_import=is_import)})
    return b"".join(pieces)


async def _is_known(scope: Scope, headers: Headers) -> bool:
    kind, _, token = headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer":
        return False
    try:
        return await run_in_threadpool(is_known, scope["app"].state.store, token.strip())
    except EnvironmentProblem:
        return False  # the application asks once more, and says what is the matter


def _is_read(content_type: str, *, is_import: bool) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    return kind == "application/json" or (is_import and kind == "multipart/form-data")


def _accepted(*, is_import: bool) -> str:
    return "application/json, multipart/form-data" if is_import else "application/json"


def _given(body: bytes, receive: Receive) -> Receive:
    """The body in one piece, then whatever comes (that the sender has gone)."""
    is_given = False

    async def given() -> Message:
        nonlocal is_given
        if is_given:
            return await receive()
        is_given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return given
