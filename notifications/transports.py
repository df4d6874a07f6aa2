"""Ways out for a mail that are not the network: the memory of a test, a folder of files one can open."""

from __future__ import annotations

from pathlib import Path

from notifications.delivery import Letter
from notifications.envelope import compose
from notifications.errors import LineError, MessageError, RefusedError
from notifications.files import write_mail


class MemoryTransport:
    """Keeps what it is given. `answers` are raised in turn before a mail is taken; None takes it."""

    def __init__(self, answers: list[RefusedError | LineError | None] | None = None) -> None:
        self.letters: list[Letter] = []
        self._answers = list(answers or [])

    async def send(self, letter: Letter) -> None:
        """Keep the mail, or refuse it as told."""
        answer = self._answers.pop(0) if self._answers else None
        if answer is not None:
            raise answer
        self.letters.append(letter)

    async def close(self) -> None:
        """Nothing to hang up."""


class FolderTransport:
    """Writes each mail as files; what is written twice replaces itself, as it has the same name."""

    def __init__(self, folder: Path, sender: str) -> None:
        self._folder = folder
        self._sender = sender

    async def send(self, letter: Letter) -> None:
        """Write the mail; raise LineError where the folder can't be written."""
        try:
            message = compose(letter, self._sender)
        except MessageError as error:
            raise RefusedError(str(error), permanent=True) from error
        try:
            write_mail(self._folder, message)
        except OSError as error:
            raise LineError(f"the folder {self._folder} can't be written: {error.strerror}") from error

    async def close(self) -> None:
        """Nothing to hang up."""
