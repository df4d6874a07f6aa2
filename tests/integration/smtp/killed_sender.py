"""A sender that can be killed at a chosen place: `python killed_sender.py DATABASE PORT before|after`.

It claims a mail in the database and, just before or just after the mail server took it, says "here" and waits for
its end.
"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

from compliance.store.db import open_store
from compliance.store.outbox_queue import OutboxQueue
from notifications.delivery import Letter, Sender, deliver
from notifications.smtp import Server, SmtpTransport
from tests.integration.smtp.conftest import SENDER

CLAIMED_AT = datetime(2026, 5, 1, 4, 0, tzinfo=UTC)
LEASE = timedelta(minutes=15)


class Stopping(SmtpTransport):
    """Stops where it is told."""

    def __init__(self, server: Server, place: str) -> None:
        super().__init__(server, SENDER)
        self._place = place

    async def send(self, letter: Letter) -> None:
        if self._place == "before":
            await wait_for_the_end()
        await super().send(letter)
        await wait_for_the_end()


async def wait_for_the_end() -> None:
    print("here", flush=True)
    await asyncio.sleep(60)


def main(database: str, port: int, place: str) -> None:
    queue = OutboxQueue(open_store(database))
    sender = Sender("killed", lambda: CLAIMED_AT, lambda: 0.5, lease=LEASE)
    asyncio.run(deliver(queue, Stopping(Server("127.0.0.1", port, "none"), place), sender))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
