"""Mail that arrives: over every kind of line, whole, once, over one connection."""

import pytest

from notifications.delivery import Delivered, Sent, deliver
from notifications.errors import RefusedError
from notifications.smtp import Server, SmtpTransport
from tests.integration.smtp.conftest import NOW, SENDER, Waiting, letter, patient
from tests.integration.smtp.server import PASSWORD, USER, Post, run, serving


@pytest.mark.parametrize("security", ["starttls", "tls", "none"])
def test_mails_arrive_over_one_connection_logged_in(security, authority):
    post, queue = Post(), Waiting(letter("kari"), letter("ola"), letter("siri"))

    async def test():
        async with serving(post, security=security, context=authority.context, log_in=True) as port:
            server = Server("localhost", port, security, USER, PASSWORD, authority.file, timeout=5)
            assert await deliver(queue, SmtpTransport(server, SENDER), patient()) == Delivered(sent=3)

    run(test)
    assert [mail["To"] for mail in post.mails] == [
        "kari@fjordvik.example",
        "ola@fjordvik.example",
        "siri@fjordvik.example",
    ]
    assert post.connections == 1
    assert queue.outcomes == {0: [Sent(NOW)], 1: [Sent(NOW)], 2: [Sent(NOW)]}


def test_a_mail_arrives_as_it_was_written():
    post = Post()

    async def test():
        async with serving(post) as port:
            transport = SmtpTransport(Server("127.0.0.1", port, "none"), SENDER)
            await transport.send(letter())
            await transport.close()

    run(test)
    [mail] = post.mails
    assert mail["From"] == "Kompetanse i Fjordvik <kompetanse@fjordvik.example>"
    assert mail["Subject"] == "Kompetansekrav går ut 12.02.2027"
    assert mail["Message-ID"] == "<kari@fjordvik.example>"
    assert mail["Date"].datetime == NOW
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Content-Language"] == "nb"
    assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n") == letter().text
    assert mail.get_body(("html",)).get_content().replace("\r\n", "\n") == letter().html


def test_the_same_mail_twice_is_the_same_mail():
    post = Post()

    async def test():
        async with serving(post) as port:
            for _ in range(2):
                transport = SmtpTransport(Server("127.0.0.1", port, "none"), SENDER)
                await transport.send(letter())
                await transport.close()

    run(test)
    first, second = (mail.as_bytes() for mail in post.mails)
    assert first == second


def test_a_norwegian_address_arrives_where_the_server_takes_such():
    post = Post()

    async def test():
        async with serving(post) as port:
            transport = SmtpTransport(Server("127.0.0.1", port, "none"), SENDER)
            await transport.send(letter(address="kåre.ødegård@fjordvik.example"))
            await transport.close()

    run(test)
    assert [str(mail["To"]) for mail in post.mails] == ["kåre.ødegård@fjordvik.example"]


@pytest.mark.parametrize(
    "bad",
    [
        {"subject": "Hei\r\nBcc: alle@fjordvik.example"},
        {"address": "kari@fjordvik.example\nBcc: alle@fjordvik.example"},
        {"address": "kari@fjordvik.example, alle@fjordvik.example"},
        {"address": "ikke en adresse"},
        {"message_id": "<a@b>\r\nX-Evil: 1"},
        {"language": "nb\r\nX-Evil: 1"},
    ],
)
def test_a_value_that_would_add_headers_or_readers_is_refused_for_good_and_nothing_is_sent(bad):
    post = Post()

    async def test():
        async with serving(post) as port:
            transport = SmtpTransport(Server("127.0.0.1", port, "none"), SENDER)
            with pytest.raises(RefusedError) as refused:
                await transport.send(letter(**bad))
            assert refused.value.permanent
            await transport.close()

    run(test)
    assert post.mails == []
