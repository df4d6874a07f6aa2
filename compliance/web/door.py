"""The outermost door: what another site's page sends is refused, and so is more than an address may be sent.

Whatever is refused, what the sender is still sending is read and dropped first, within bounds: a browser that can't
finish sending shows a broken connection instead of our page.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

import anyio
from fastapi import HTTPException, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from compliance.web.same_site import SAFE, from_our_pages
from compliance.web.uploads import MB, is_multipart, limit_of, takes_files

LOG = logging.getLogger(__name__)
MOST_READ = 256 * MB
"""Of what is too large, so much is read and dropped before the door closes."""
MOST_SECONDS = 180.0
"""So long the sender gets for it: 100 MB over a slow line from a phone."""
Problem = Callable[[Request, int], Response]
"""Draws the page about a problem, by its HTTP status."""


class Door:
    """Around the whole application. `problem` draws the page where something is refused or has failed."""

    def __init__(self, app: ASGIApp, problem: Problem) -> None:
        """Around an application."""
        self.app, self.problem = app, problem

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        body = _Body(receive, _most(request), is_over=request.method in SAFE)
        sending = _Sending(body, send)
        try:
            if refused := _refused(request):
                await self._say(request, refused, body, sending)
            else:
                await self.app(scope, body.receive, sending.send)
        except Exception:  # the reader gets a page, the log the fault
            LOG.exception("%s %s", request.method, scope.get("route", request.url.path))
            if sending.has_begun:
                raise
            await self._say(request, 500, body, sending)

    async def _say(self, request: Request, status: int, body: _Body, sending: _Sending) -> None:
        page = await run_in_threadpool(self.problem, request, status)
        await page(request.scope, body.receive, sending.send)


def _refused(request: Request) -> int:
    """The status of the refusal; 0 where there is none."""
    if request.method in SAFE:
        return 0
    if not from_our_pages(request.method, request.headers):
        return 400
    length = request.headers.get("content-length", "0")
    if not length.isdecimal():
        return 400
    return 413 if int(length) > _most(request) else 0


def _most(request: Request) -> int:
    """What the application is given to read. A form with files is read on, to keep its fields (uploads.py)."""
    path = request.url.path
    if is_multipart(request) and takes_files(path):
        return MOST_READ
    return limit_of(path, request.app.state.settings)


class _Body:
    """What is sent to us, counted."""

    def __init__(self, receive: Receive, most: int, *, is_over: bool) -> None:
        self._receive, self._most = receive, most
        self._read, self._is_over = 0, is_over

    async def receive(self) -> Message:
        """The next piece; HTTPException 413 where it is more than may be sent, whatever its head said."""
        message = await self._next()
        if self._read > self._most:
            raise HTTPException(413)
        return message

    async def drop(self) -> None:
        """Read what is left and forget it, within bounds."""
        with anyio.move_on_after(MOST_SECONDS):
            while not self._is_over and self._read <= MOST_READ:
                await self._next()

    async def _next(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._read += len(message.get("body", b""))
            self._is_over = self._is_over or not message.get("more_body", False)
        else:
            self._is_over = True  # the sender has gone
        return message


class _Sending:
    """Our answer: it begins when the sender has finished."""

    def __init__(self, body: _Body, send: Send) -> None:
        self._body, self._send = body, send
        self.has_begun = False

    async def send(self, message: Message) -> None:
        """Pass it on."""
        if not self.has_begun:
            await self._body.drop()
            self.has_begun = True
        await self._send(message)
