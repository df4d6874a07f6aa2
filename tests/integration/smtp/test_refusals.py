"""What a server's no means: for now, for good, or nothing about this mail at all."""

from datetime import timedelta

import pytest

from notifications.delivery import Again, Delivered, Sent, Stopped, deliver
from notifications.smtp import Server, SmtpTransport
from tests.integration.smtp.conftest import NOW, SENDER, Waiting, letter, patient
from tests.integration.smtp.server import Post, run, serving


def delivered(post: Post, queue: Waiting, **server) -> Delivered:
    """Deliver a queue once to a server that behaves so."""
    result = []

    async def test():
        async with serving(post) as port:
            transport = SmtpTransport(Server("127.0.0.1", port, "none", **server), SENDER)
            result.append(await deliver(queue, transport, patient()))

    run(test)
    return result[0]


def test_an_unknown_reader_stops_that_mail_and_no_other():
    queue = Waiting(letter("kari"), letter("ola"))
    post = Post(recipient_answers={"kari": ["550 5.1.1 no such user"]})
    assert delivered(post, queue) == Delivered(sent=1, stopped=1)
    assert queue.outcomes[0] == [Stopped(NOW, "the mail server answered 550 5.1.1 no such user")]
    assert [mail["To"] for mail in post.mails] == ["ola@fjordvik.example"]
    assert post.connections == 1


def test_not_now_is_tried_again_later_and_then_arrives():
    queue = Waiting(letter("kari"))
    post = Post(recipient_answers={"kari": ["451 4.7.1 greylisted, come back"]})
    assert delivered(post, queue) == Delivered(again=1)
    assert queue.outcomes[0] == [
        Again(NOW, NOW + timedelta(minutes=5), "the mail server answered 451 4.7.1 greylisted, come back")
    ]
    assert delivered(post, queue) == Delivered(), "not before its time"
    queue.not_before[0] = NOW
    assert delivered(post, queue) == Delivered(sent=1)


@pytest.mark.parametrize(
    ("answer", "outcome"), [("554 5.6.0 looks like spam", Stopped), ("452 4.3.1 no room", Again)]
)
def test_a_refused_text_is_about_that_mail(answer, outcome):
    queue = Waiting(letter("kari"), letter("ola"))
    delivered(Post(data_answers=[answer]), queue)
    [first], [second] = queue.outcomes[0], queue.outcomes[1]
    assert isinstance(first, outcome)
    assert first.reason == f"the mail server answered {answer}"
    assert isinstance(second, Sent)


def test_a_mail_is_given_up_after_so_many_tries():
    queue = Waiting(letter("kari"))
    queue.attempts[0] = 15
    delivered(Post(data_answers=["451 4.3.0 later"]), queue)
    assert queue.outcomes[0] == [
        Stopped(NOW, "given up after 16 tries; the last: the mail server answered 451 4.3.0 later")
    ]


def test_a_refused_sender_is_no_fault_of_the_mails():
    """Were it, one wrong setting would stop every mail for good."""
    queue = Waiting(letter("kari"), letter("ola"))
    result = delivered(Post(sender_answer="550 5.7.1 not allowed to send as"), queue)
    assert result.line == (
        "the mail server answered 550 5.7.1 not allowed to send as: the server refuses the sender "
        "Kompetanse i Fjordvik <kompetanse@fjordvik.example>; check smtp.sender"
    )
    assert queue.attempts == {0: 0, 1: 0}
    assert queue.outcomes == {0: [Again(NOW, NOW, result.line, counted=False)], 1: []}


def test_a_server_that_wants_a_log_in_says_so_for_all():
    queue = Waiting(letter("kari"))
    result = delivered(Post(recipient_answers={"kari": ["530 5.7.0 authentication required"]}), queue)
    assert "set smtp.username and smtp.password" in result.line
    assert queue.attempts[0] == 0


def test_a_mail_too_large_for_the_server_is_stopped():
    queue = Waiting(letter("kari"))
    delivered(Post(sender_answer="552 5.3.4 too large"), queue)
    assert queue.outcomes[0] == [Stopped(NOW, "the mail server answered 552 5.3.4 too large")]


def test_a_server_that_stalls_is_left_and_the_next_mail_gets_a_new_line():
    queue = Waiting(letter("kari"), letter("ola"))
    post = Post(stall=1.0)
    result = delivered(post, queue, timeout=0.2)
    assert result == Delivered(again=2)
    assert post.connections == 2
    assert "did not answer within 0.2 seconds" in queue.outcomes[0][0].reason


def test_a_dropped_line_is_tried_again_on_a_new_one():
    queue = Waiting(letter("kari"), letter("ola"))
    post = Post(drop="before", drops=1)
    assert delivered(post, queue) == Delivered(sent=1, again=1)
    assert "dropped the line" in queue.outcomes[0][0].reason
    assert [mail["To"] for mail in post.mails] == ["ola@fjordvik.example"]


def test_a_line_dropped_after_the_mail_was_kept_may_double_it_and_never_loses_it():
    queue = Waiting(letter("kari"))
    post = Post(drop="after", drops=1)
    assert delivered(post, queue) == Delivered(again=1)
    queue.not_before[0] = NOW
    assert delivered(post, queue) == Delivered(sent=1)
    assert [mail["Message-ID"] for mail in post.mails] == ["<kari@fjordvik.example>"] * 2


def test_a_server_that_keeps_dropping_ends_the_batch():
    queue = Waiting(*(letter(f"n{number}") for number in range(10)))
    post = Post(drop="before")
    result = delivered(post, queue)
    assert result.again == 3
    assert result.line.startswith("3 mails in a row: the mail server 127.0.0.1:")
    assert post.connections == 3


def test_a_server_that_closes_is_asked_again_later():
    queue = Waiting(letter("kari"), letter("ola"))
    post = Post(recipient_answers={"kari": ["421 4.3.2 shutting down"]})
    assert delivered(post, queue) == Delivered(sent=1, again=1)
    assert queue.outcomes[0][0].reason == "the mail server answered 421 4.3.2 shutting down"
    assert post.connections == 2
