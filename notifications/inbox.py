"""A small mail server on this machine that keeps each mail as files one can open: for demonstrations.

It listens on the loopback address alone, takes mail for everybody, and passes nothing on.
"""

from __future__ import annotations

import asyncio
import email
import email.policy
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from aiosmtpd.smtp import SMTP, Envelope, Session

from notifications.files import Written, write_index, write_mail


class Inbox:
    """Serves while the `with` block runs. `host` and `port` are where; afterwards `index` lists the mails."""

    host = "127.0.0.1"

    def __init__(self, folder: Path, title: str = "Inbox", language: str = "en") -> None:
        self.port = 0
        self.mails: list[Written] = []
        self._folder = folder
        self._title = title
        self._language = language
        self._sessions: list[SMTP] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="inbox", daemon=True)

    @property
    def index(self) -> Path:
        """The page with a link to every mail."""
        return self._folder / "index.html"

    def __enter__(self) -> Self:
        self._thread.start()
        try:
            self._server = asyncio.run_coroutine_threadsafe(self._serve(), self._loop).result()
        except OSError:
            self._end()
            raise
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._end()
        write_index(self._folder, self._title, self.mails, self._language)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the server's name
        """Keep one mail; the files are numbered as they come, and named for their reader."""
        message = email.message_from_bytes(_whole(envelope), policy=email.policy.SMTP)
        number = f"{len(self.mails) + 1:03}"
        reader = str(message["To"]).partition("@")[0]
        self.mails.append(write_mail(self._folder, message, f"{number}-{reader}"))
        return "250 Kept"

    async def _serve(self) -> asyncio.Server:
        return await self._loop.create_server(self._session, self.host, 0)

    def _session(self) -> SMTP:
        session = SMTP(self, hostname="localhost", enable_SMTPUTF8=True, loop=self._loop)
        self._sessions.append(session)
        return session

    async def _close(self) -> None:
        """Hang up on whoever is still there, and let their last words end."""
        self._server.close()
        for session in self._sessions:
            if session.transport is not None:
                session.transport.close()
        await asyncio.sleep(0)
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


def _whole(envelope: Envelope) -> bytes:
    content = envelope.content or b""
    return content.encode() if isinstance(content, str) else content
