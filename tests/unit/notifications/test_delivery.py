"""What delivery does with what it claims, beside sending it."""

import asyncio
from datetime import timedelta

import pytest

from notifications.delivery import Again, Claimed, Delivered, Sent, Stopped, deliver
from notifications.errors import LineError, RefusedError
from notifications.transports import FolderTransport, MemoryTransport
from tests.integration.smtp.conftest import NOW, SENDER, Waiting, letter, patient


def delivering(queue, transport, **sender):
    return asyncio.run(deliver(queue, transport, patient(**sender)))


class One:
    """A queue of one claim, as given."""

    def __init__(self, claimed):
        self.claimed, self.outcome = claimed, None

    def claim(self, *_):
        claimed, self.claimed = self.claimed, None
        return claimed

    def settle(self, _claimed, _owner, outcome):
        self.outcome = outcome
        return True


def test_a_mail_that_can_not_be_sent_any_more_is_stopped_with_the_reason():
    queue = One(Claimed(1, 1, NOW, None, "the text was erased"))
    assert delivering(queue, MemoryTransport()) == Delivered(stopped=1)
    assert queue.outcome == Stopped(NOW, "the text was erased")


def test_a_mail_that_ends_the_program_each_time_is_stopped_and_not_tried_for_ever():
    queue, transport = One(Claimed(1, 17, NOW, letter())), MemoryTransport()
    delivering(queue, transport)
    assert queue.outcome == Stopped(NOW, "claimed 16 times without an answer: the program ended each time")
    assert transport.letters == []


def test_a_send_never_outlives_its_lease():
    class Slow(MemoryTransport):
        async def send(self, one):
            await asyncio.sleep(5)

    queue = Waiting(letter())
    delivering(queue, Slow(), longest_send=timedelta(milliseconds=20))
    assert queue.outcomes[0] == [
        Again(NOW, NOW + timedelta(minutes=5), "the mail server took too long over one mail")
    ]


def test_a_line_that_can_not_be_had_ends_the_batch_and_blames_no_mail():
    queue = Waiting(letter("kari"), letter("ola"))
    done = delivering(queue, MemoryTransport([LineError("the mail server is down")]))
    assert done == Delivered(again=1, line="the mail server is down")
    assert queue.attempts == {0: 0, 1: 0}


def test_lost_lines_count_only_in_a_row():
    lost = RefusedError("dropped", permanent=False, line_lost=True)
    queue = Waiting(*(letter(f"n{number}") for number in range(5)))
    assert delivering(queue, MemoryTransport([lost, lost, None, lost, lost])) == Delivered(sent=1, again=4)


def test_somebody_elses_mail_is_not_settled():
    """The lease ran out while we sent: another has claimed it, and our answer changes nothing."""
    queue = Waiting(letter())

    class Late(MemoryTransport):
        async def send(self, one):
            queue.claim("another", NOW + timedelta(hours=1), timedelta(hours=1))

    delivering(queue, Late())
    assert queue.outcomes[0] == []
    assert queue.held[0][0] == "another"


def test_an_empty_queue_opens_no_line():
    class Never(MemoryTransport):
        async def send(self, one):
            pytest.fail("nothing was to be sent")

    assert delivering(Waiting(), Never()) == Delivered()


def test_a_folder_takes_mails_as_files(tmp_path):
    queue = Waiting(letter("kari"))
    assert delivering(queue, FolderTransport(tmp_path, SENDER)) == Delivered(sent=1)
    assert queue.outcomes[0] == [Sent(NOW)]
    names = sorted(path.suffix for path in tmp_path.iterdir())
    assert names == [".eml", ".html", ".txt"]
    [text] = tmp_path.glob("*.txt")
    assert text.read_text("utf-8") == letter().text


def test_a_folder_that_can_not_be_written_is_a_line_that_can_not_be_had(tmp_path):
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    done = delivering(Waiting(letter()), FolderTransport(tmp_path / "taken", SENDER))
    assert done.line == f"the folder {tmp_path / 'taken'} can't be written: File exists"
