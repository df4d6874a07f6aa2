"""A sender killed between claim and settle loses nothing; what may be doubled is one mail, and it shows."""

import asyncio
import signal
import sys
from datetime import timedelta

import pytest

from compliance.store import outbox
from compliance.store.outbox_queue import OutboxQueue
from compliance.store.people import mailbox_key
from notifications.delivery import Delivered, deliver
from notifications.smtp import Server, SmtpTransport
from tests.architecture.tree import PROJECT
from tests.integration.smtp.conftest import SENDER, patient
from tests.integration.smtp.killed_sender import CLAIMED_AT, LEASE
from tests.integration.smtp.server import Post, run, serving


def queue_mails(store, count):
    """Mails to so many mailboxes."""
    with store.writing() as session:
        for number in range(count):
            key = mailbox_key(session, f"n{number}@fjordvik.example")
            mail = outbox.NewMail(
                f"<{number}@fjordvik.example>", "employee", key, "nb", "Hei", "Hei\n", "<p>Hei</p>"
            )
            outbox.enqueue(session, mail)


def states(store):
    with store.reading() as session:
        return {row.id: (row.state, row.attempts) for row in outbox.mails(session)}


async def kill_at(place, database_url, port):
    """Start a sender, kill it without warning where it stands, and see that it is dead."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.integration.smtp.killed_sender",
        database_url,
        str(port),
        place,
        cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert await process.stdout.readline() == b"here\n"
    process.send_signal(signal.SIGKILL)
    assert await process.wait() == -signal.SIGKILL


@pytest.mark.parametrize(("place", "copies"), [("before", 1), ("after", 2)])
def test_a_mail_whose_sender_was_killed_is_sent_once_its_lease_has_run_out(
    store, database_url, place, copies
):
    """Killed before the server took it: sent once. After: twice, with one Message-ID. The others: once."""
    queue_mails(store, 3)
    post = Post()

    async def test():
        async with serving(post) as port:
            await kill_at(place, database_url, port)
            assert states(store)[1] == ("claimed", 1)
            transport = SmtpTransport(Server("127.0.0.1", port, "none"), SENDER)
            early = patient(now=lambda: CLAIMED_AT + LEASE - timedelta(seconds=1))
            assert await deliver(OutboxQueue(store), transport, early) == Delivered(sent=2), "still leased"
            late = patient(now=lambda: CLAIMED_AT + LEASE)
            assert await deliver(OutboxQueue(store), transport, late) == Delivered(sent=1)
            assert await deliver(OutboxQueue(store), transport, late) == Delivered()

    run(test)
    got = [str(mail["Message-ID"]) for mail in post.mails]
    assert {id_: got.count(id_) for id_ in set(got)} == {
        "<0@fjordvik.example>": copies,
        "<1@fjordvik.example>": 1,
        "<2@fjordvik.example>": 1,
    }
    assert states(store) == {1: ("sent", 2), 2: ("sent", 1), 3: ("sent", 1)}
    doubled = [mail.as_bytes() for mail in post.mails if mail["Message-ID"] == "<0@fjordvik.example>"]
    assert len(set(doubled)) == 1, "a doubled mail is the same mail"


def test_two_senders_at_once_send_each_mail_once(store, clock):
    queue_mails(store, 20)
    post = Post()

    async def test():
        async with serving(post) as port:
            senders = [
                deliver(
                    OutboxQueue(store),
                    SmtpTransport(Server("127.0.0.1", port, "none"), SENDER),
                    patient(owner=f"sender-{number}", now=clock),
                )
                for number in range(3)
            ]
            done = await asyncio.gather(*senders)
            assert sum(one.sent for one in done) == 20
            assert all(one.sent for one in done)

    run(test)
    assert sorted(str(mail["To"]) for mail in post.mails) == sorted(
        f"n{number}@fjordvik.example" for number in range(20)
    )
