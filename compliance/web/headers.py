"""What every answer tells the browser about safety: nothing from elsewhere, no script or style in the page itself."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALLOWED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # small drawings inside the style sheet
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
POLICY = "; ".join(f"{what} {where}" for what, where in _ALLOWED.items())
HEADERS = (
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
)
STRICT_TRANSPORT = ("strict-transport-security", "max-age=31536000; includeSubDomains")
NOT_KEPT = ("cache-control", "no-store")
"""Pages are about people: neither the browser nor anything between keeps them."""


class SafetyHeaders:
    """Adds the headers to every answer; `tls` adds that only HTTPS will do from now on."""

    def __init__(self, app: ASGIApp, *, tls: bool) -> None:
        """Around an application."""
        self.app = app
        self.headers: Iterable[tuple[str, str]] = (*HEADERS, STRICT_TRANSPORT) if tls else HEADERS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers added."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers:
                    headers[name] = value
                headers.setdefault(*NOT_KEPT)
            await send(message)

        await self.app(scope, receive, with_headers)
