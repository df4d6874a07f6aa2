"""A line that can't be had: said clearly, no mail blamed, nothing lost, no password in the open or in a text."""

import socket

import pytest
import trustme

from notifications.delivery import deliver
from notifications.errors import LineError
from notifications.smtp import Server, SmtpTransport
from tests.integration.smtp.conftest import SENDER, Waiting, letter, patient
from tests.integration.smtp.server import PASSWORD, USER, Post, run, serving


def line(server: Server) -> str:
    """Why a delivery to that server ended; checks that the mail waits as before."""
    queue, result = Waiting(letter("kari"), letter("ola")), []

    async def test():
        result.append(await deliver(queue, SmtpTransport(server, SENDER), patient()))

    run(test)
    assert result[0].sent == result[0].stopped == 0
    assert queue.attempts == {0: 0, 1: 0}
    assert queue.outcomes[1] == [], "the batch ends at once"
    assert PASSWORD not in result[0].line
    return result[0].line


def line_while_serving(server, *, security="starttls", context=None, log_in=False):
    """The same while a server serves; `server` makes the settings from its port."""
    queue, result, post = Waiting(letter("kari"), letter("ola")), [], Post()

    async def test():
        async with serving(post, security=security, context=context, log_in=log_in) as port:
            result.append((port, await deliver(queue, SmtpTransport(server(port), SENDER), patient())))

    run(test)
    assert post.mails == []
    assert queue.attempts == {0: 0, 1: 0}
    port, delivered = result[0]
    return delivered.line.replace(str(port), "PORT")


def test_a_server_that_is_down():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert line(Server("127.0.0.1", port, "none")).startswith(
        f"the mail server 127.0.0.1:{port} can't be reached: "
    )


def test_a_server_that_never_says_a_word():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        said = line(Server("127.0.0.1", port, "none", timeout=0.2))
    assert said == f"the mail server 127.0.0.1:{port} did not answer within 0.2 seconds"


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_wrong_password(security, authority):
    said = line_while_serving(
        lambda port: Server("localhost", port, security, USER, "feil", authority.file, 5),
        security=security,
        context=authority.context,
        log_in=True,
    )
    assert said == (
        "the mail server localhost:PORT refused the log-in of kompetanse (535 5.7.8 Authentication "
        "credentials invalid): check smtp.username and smtp.password"
    )


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_of_an_authority_that_nobody_trusts(security, authority):
    said = line_while_serving(
        lambda port: Server("localhost", port, security, timeout=5),
        security=security,
        context=authority.context,
    )
    assert said.startswith("the certificate of the mail server localhost:PORT is not trusted (")
    assert "set smtp.ca_file" in said


def test_a_certificate_for_another_server(authority):
    said = line_while_serving(
        lambda port: Server("127.0.0.1", port, "starttls", ca_file=authority.file, timeout=5),
        context=authority.context,
    )
    assert "is not trusted" in said
    assert "check smtp.host" in said


def test_a_server_that_can_not_encrypt():
    said = line_while_serving(lambda port: Server("localhost", port, "starttls", timeout=5), security="none")
    assert said == (
        "the mail server localhost:PORT offers no STARTTLS: set smtp.security to tls (often port 465), or to none "
        "for a server on this machine"
    )


def test_a_server_that_takes_no_log_in():
    said = line_while_serving(
        lambda port: Server("localhost", port, "none", USER, PASSWORD, timeout=5), security="none"
    )
    assert said.startswith("the mail server localhost:PORT takes no log-in here (")
    assert said.endswith("): leave smtp.username empty")


def test_the_wrong_port_for_tls(authority):
    said = line_while_serving(
        lambda port: Server("localhost", port, "tls", ca_file=authority.file, timeout=5), security="none"
    )
    assert said.startswith("no encrypted line to the mail server localhost:PORT: ")
    assert said.endswith("; check smtp.port and smtp.security")


def test_a_password_never_travels_in_the_open_to_another_machine():
    said = line(Server("mail.fjordvik.example", 25, "none", USER, PASSWORD))
    assert said == (
        "the password for mail.fjordvik.example:25 would travel unencrypted: set smtp.security to starttls or tls"
    )


def test_a_ca_file_that_is_missing_or_no_certificate(tmp_path):
    missing, other = tmp_path / "missing.pem", tmp_path / "other.pem"
    other.write_text("hello", encoding="utf-8")
    assert line(Server("localhost", 1, "tls", ca_file=missing)).startswith(
        f"smtp.ca_file {missing} can't be used: "
    )
    assert line(Server("localhost", 1, "tls", ca_file=other)).startswith(
        f"smtp.ca_file {other} can't be used: "
    )


def test_a_password_stands_in_no_representation():
    assert PASSWORD not in repr(Server("localhost", 587, username=USER, password=PASSWORD))


def test_the_log_in_can_be_tried_without_a_mail(authority):
    async def test():
        async with serving(Post(), security="starttls", context=authority.context, log_in=True) as port:
            good = SmtpTransport(
                Server("localhost", port, "starttls", USER, PASSWORD, authority.file, 5), SENDER
            )
            await good.connect()
            await good.close()
            bad = SmtpTransport(
                Server("localhost", port, "starttls", USER, "feil", authority.file, 5), SENDER
            )
            with pytest.raises(LineError, match="refused the log-in"):
                await bad.connect()

    run(test)


def test_trust_in_one_authority_is_not_trust_in_another(authority, tmp_path):
    other = tmp_path / "another.pem"
    trustme.CA().cert_pem.write_to_path(other)
    said = line_while_serving(
        lambda port: Server("localhost", port, "starttls", ca_file=other, timeout=5),
        context=authority.context,
    )
    assert "is not trusted" in said
