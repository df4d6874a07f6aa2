"""Mail by SMTP: encrypted, logged in, one connection for a batch; every failure said for what it means.

A refusal is about one mail (`RefusedError`, for now or for good) or about the server and its settings
(`LineError`: no mail can leave, none is to blame).
"""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import aiosmtplib

from notifications.delivery import Letter
from notifications.envelope import address_of, compose
from notifications.errors import LineError, MessageError, RefusedError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_TOO_LARGE = 552
_CLOSING = 421
_LOG_IN_FIRST = frozenset({530, 535, 538})


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail leaves and how. `security`: `starttls` (587), `tls` (465), `none` (25).

    `ca_file` holds the certificates of an authority of one's own; `timeout` is in seconds, for each answer.
    """

    host: str
    port: int
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password: str = field(default="", repr=False)
    ca_file: Path | None = None
    timeout: float = 30.0

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


class SmtpTransport:
    """Sends mails from one sender through one server; the connection is kept for as long as it works."""

    def __init__(self, server: Server, sender: str) -> None:
        self._server = server
        self._sender = sender
        self._client: aiosmtplib.SMTP | None = None

    async def send(self, letter: Letter) -> None:
        """Send one mail; connect and log in first where that is needed."""
        try:
            message = compose(letter, self._sender)
            sender, address = address_of(self._sender), address_of(letter.address)
        except MessageError as error:
            raise RefusedError(str(error), permanent=True) from error
        client = await self.connect()
        try:
            refused, _ = await client.send_message(message, sender=sender, recipients=[address])
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise self._refusal(client, error) from error
        for answer in refused.values():
            raise RefusedError(_said(answer.code, answer.message), permanent=answer.code >= 500)

    async def close(self) -> None:
        """Say goodbye; a server that has gone already is no error."""
        client, self._client = self._client, None
        if client is not None and client.is_connected:
            try:
                await client.quit()
            except (aiosmtplib.SMTPException, OSError):
                client.close()

    async def connect(self) -> aiosmtplib.SMTP:
        """The connection, made and logged in where there is none; raise LineError where that fails."""
        if self._client is not None and self._client.is_connected:
            return self._client
        client = aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.port,
            use_tls=self._server.security == "tls",
            start_tls=self._server.security == "starttls",
            tls_context=_tls_context(self._server),
            timeout=self._server.timeout,
        )
        try:
            await client.connect()
            if self._server.username:
                await client.login(self._server.username, self._server.password)
        except (aiosmtplib.SMTPException, OSError) as error:
            client.close()
            raise LineError(_line_problem(self._server, error)) from error
        self._client = client
        return client

    def _refusal(self, client: aiosmtplib.SMTP, error: Exception) -> RefusedError | LineError:
        """What a failure after the log-in means. A line that was lost or left in doubt is not used again."""
        if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
            error = error.recipients[0]
        if isinstance(error, aiosmtplib.SMTPResponseException):
            return self._answer_means(client, error)
        if isinstance(error, aiosmtplib.SMTPNotSupported | ValueError):
            return RefusedError(f"the mail can't be sent as it is: {error}", permanent=True)
        self._drop(client)
        what = (
            f"the mail server {self._server} did not answer within {self._server.timeout:g} seconds"
            if isinstance(error, TimeoutError)
            else f"the mail server {self._server} dropped the line: {error}"
        )
        return RefusedError(what, permanent=False, line_lost=True)

    def _answer_means(
        self, client: aiosmtplib.SMTP, error: aiosmtplib.SMTPResponseException
    ) -> RefusedError | LineError:
        said = _said(error.code, error.message)
        if error.code == _CLOSING:
            self._drop(client)
            return RefusedError(said, permanent=False, line_lost=True)
        if error.code in _LOG_IN_FIRST:
            return LineError(f"{said}: the server wants a log-in; set smtp.username and smtp.password")
        if isinstance(error, aiosmtplib.SMTPSenderRefused) and error.code != _TOO_LARGE:
            return LineError(f"{said}: the server refuses the sender {self._sender}; check smtp.sender")
        return RefusedError(said, permanent=error.code >= 500)

    def _drop(self, client: aiosmtplib.SMTP) -> None:
        client.close()
        self._client = None


def _said(code: int, answer: str) -> str:
    return f"the mail server answered {code} {' '.join(answer.split())}"


def _tls_context(server: Server) -> ssl.SSLContext | None:
    """Trust in the system's authorities, or in one's own. A password never travels in the open."""
    if server.security == "none":
        if server.username and server.host not in LOOPBACK:
            raise LineError(
                f"the password for {server} would travel unencrypted: set smtp.security to starttls or tls"
            )
        return None
    try:
        return ssl.create_default_context(cafile=server.ca_file)
    except OSError as error:
        raise LineError(f"smtp.ca_file {server.ca_file} can't be used: {error}") from error


def _line_problem(server: Server, error: Exception) -> str:
    """Why no mail can leave, and what to do about it."""
    causes = tuple(_causes(error))
    untrusted = next((one for one in causes if isinstance(one, ssl.SSLCertVerificationError)), None)
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        said = f"{error.code} {' '.join(error.message.split())}"
        return (
            f"the mail server {server} refused the log-in of {server.username} ({said}): "
            "check smtp.username and smtp.password"
        )
    if untrusted is not None:
        return (
            f"the certificate of the mail server {server} is not trusted ({untrusted.verify_message}): check "
            "smtp.host, or set smtp.ca_file to the certificates of your own authority"
        )
    if server.security == "starttls" and "STARTTLS" in str(error):
        return (
            f"the mail server {server} offers no STARTTLS: set smtp.security to tls (often port 465), or to none "
            "for a server on this machine"
        )
    if server.username and "AUTH" in str(error):
        return f"the mail server {server} takes no log-in here ({error}): leave smtp.username empty"
    if any(isinstance(one, ssl.SSLError) for one in causes):
        return f"no encrypted line to the mail server {server}: {error}; check smtp.port and smtp.security"
    if isinstance(error, TimeoutError):
        return f"the mail server {server} did not answer within {server.timeout:g} seconds"
    return f"the mail server {server} can't be reached: {_reason(causes)}"


def _reason(causes: Sequence[BaseException]) -> str:
    """Of a server that is not there: what to look at."""
    if any(isinstance(one, socket.gaierror) for one in causes):
        return "no machine has this name; check smtp.host"
    if any(f"[Errno {errno.ECONNREFUSED}]" in str(one) for one in causes):
        return "no mail server answers there; see that it runs, and check smtp.host and smtp.port"
    return f"{causes[0]}; check smtp.host and smtp.port"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
