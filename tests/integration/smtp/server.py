"""A real mail server on this machine, which also does what mail servers do on bad days."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "kompetanse", "hemmelig-æøå"


@dataclass
class Post:
    """What the server got, and how it behaves: answers by the first part of the address, or to everybody.

    `connections` counts them; `stall` is how long it thinks over each mail; `drop` hangs up `before` or `after`
    it has kept a mail, `drops` times.
    """

    mails: list[EmailMessage] = field(default_factory=list)
    connections: int = 0
    sender_answer: str = "250 OK"
    recipient_answers: dict[str, list[str]] = field(default_factory=dict)
    data_answers: list[str] = field(default_factory=list)
    stall: float = 0.0
    drop: str = ""
    drops: int = 1_000

    async def handle_MAIL(  # noqa: N802 - the server's name
        self, _server, _session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.sender_answer.startswith("250"):
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return self.sender_answer

    async def handle_RCPT(  # noqa: N802 - the server's name
        self, _server, _session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        answers = self.recipient_answers.get(address.partition("@")[0], [])
        answer = answers.pop(0) if answers else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(  # noqa: N802 - the server's name
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        answer = self.data_answers.pop(0) if self.data_answers else "250 Kept"
        dropping = self.drop if self.drops > 0 else ""
        if dropping == "before":
            self._hang_up(server)
            return answer
        await asyncio.sleep(self.stall)
        if answer.startswith("250"):
            self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.SMTP))
        if dropping == "after":
            self._hang_up(server)
        return answer

    def _hang_up(self, server: SMTP) -> None:
        self.drops -= 1
        server.transport.abort()


class _Authority:
    """An authority of one's own, and a certificate of it for localhost."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        self.file = folder / "authority.pem"
        authority.cert_pem.write_to_path(self.file)
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost").configure_cert(self.context)


def authority(folder: Path) -> _Authority:
    """Make an authority whose certificates lie in a file in the folder."""
    return _Authority(folder)


def _log_in(_server, _session, _envelope, _mechanism, data: LoginPassword) -> AuthResult:
    right = data.login == USER.encode() and data.password == PASSWORD.encode()
    return AuthResult(success=right, handled=False)


@asynccontextmanager
async def serving(
    post: Post, *, security: str = "none", context: ssl.SSLContext | None = None, log_in: bool = False
) -> AsyncIterator[int]:
    """Serve on a free port of this machine; give the port."""
    loop = asyncio.get_running_loop()
    options: dict[str, object] = {"hostname": "localhost", "enable_SMTPUTF8": True, "loop": loop}
    if security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    if log_in:
        options |= {
            "authenticator": _log_in,
            "auth_required": True,
            "auth_require_tls": security == "starttls",
        }
    sessions: list[SMTP] = []

    def session() -> SMTP:
        post.connections += 1
        with warnings.catch_warnings():  # it warns of a log-in over a line that it did not encrypt itself
            warnings.simplefilter("ignore", UserWarning)
            sessions.append(SMTP(post, **options))
        return sessions[-1]

    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if security == "tls" else None)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for one in sessions:
            if one.transport is not None:
                one.transport.abort()
            if one._handler_coroutine is not None:
                one._handler_coroutine.cancel()
        await asyncio.sleep(0)


def run(test: Callable[[], object]) -> None:
    """Run an asynchronous test, at most a minute and a half."""

    async def bounded() -> None:
        async with asyncio.timeout(90):
            await test()  # type: ignore[misc]  # a coroutine function

    asyncio.run(bounded())
