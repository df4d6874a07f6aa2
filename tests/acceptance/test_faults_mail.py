"""The mail server is down, or refuses us: a sentence, status 4, and every mail waits."""

import os
import signal
import socket

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from tests.acceptance.conftest import SETTINGS, STOPPED

# The password goes to this machine alone.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
WAITING = "SELECT state, attempts, lease_owner FROM outbox"
NOTHING_SENT = "Mail: 0 sent, 1 to be tried again, 0 stopped"
DOWN = (
    "the mail server 127.0.0.1:{port} can't be reached: no mail server answers there; see that it runs, "
    "and check smtp.host and smtp.port"
)
REFUSED = (
    "the mail server 127.0.0.1:{port} refused the log-in of kompetanse (535 5.7.8 Authentication credentials "
    "invalid): check smtp.username and smtp.password"
)


def at(site, port, more=""):
    """Say where the mail server is."""
    site.write({"compliance.toml": SETTINGS.replace("port = 1", f"port = {port}") + more})


@pytest.fixture
def down(site):
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    at(site, port)
    return port


class Kept:
    """Keeps what comes."""

    def __init__(self):
        self.mails = []

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - the server's name
        self.mails.append(envelope.rcpt_tos)
        return "250 Kept"


@pytest.fixture
def post():
    """A mail server that lets in who knows the password."""

    def log_in(_server, _session, _envelope, _mechanism, given):
        return AuthResult(success=given.password == b"hemmelig", handled=False)

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    kept = Kept()
    server = Controller(
        kept, "127.0.0.1", port, authenticator=log_in, auth_required=True, auth_require_tls=False
    )
    server.start()
    yield kept, port
    server.stop()


def test_with_the_mail_server_down_sending_says_so_and_every_mail_waits(site, down):
    done = site.run("outbox", "send")
    reason = DOWN.format(port=down)
    assert (done.status, done.out, done.err) == (
        4,
        f"{NOTHING_SENT}\n",
        f"{reason}. The mails wait; `compliance outbox send` tries again.\n",
    )
    assert site.rows(WAITING) == [("queued", 0, None)] * 2


def test_a_wrong_password_is_said_and_the_right_one_sends_everything(site, post):
    kept, port = post
    at(site, port, 'username = "kompetanse"\npassword = "feil"\n')
    done = site.run("outbox", "send")
    reason = REFUSED.format(port=port)
    assert (done.status, done.out, done.err) == (
        4,
        f"{NOTHING_SENT}\n",
        f"{reason}. The mails wait; `compliance outbox send` tries again.\n",
    )
    assert site.rows(WAITING) == [("queued", 0, None)] * 2
    assert site.run("outbox", "send", COMPLIANCE_SMTP__PASSWORD="hemmelig").status == 0
    assert sorted(kept.mails) == [["bo@fjordvik.example"], ["cora@fjordvik.example"]]
    assert site.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]


def test_ctrl_c_while_the_server_says_nothing_leaves_one_mail_claimed_and_loses_none(site):
    """It may have been taken or not: its lease decides when it is tried again, for any that could not say."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        at(site, silent.getsockname()[1])
        begun = site.begin("outbox", "send", COMPLIANCE_SMTP__TIMEOUT="50")
        silent.settimeout(50)
        with silent.accept()[0]:
            os.kill(begun.process.pid, signal.SIGINT)
            done = begun.end()
    assert (done.status, done.out, done.err) == (130, "", STOPPED)
    assert sorted(site.rows("SELECT state, attempts FROM outbox")) == [("claimed", 1), ("queued", 0)]


def test_the_scheduler_does_its_night_though_no_mail_can_leave(empty_site, down):
    """`schedule --once` ends with 4, so that whatever called it knows; the night is saved."""
    site = empty_site
    long_ago = {"data/records.csv": "id,employee,competence,achieved_on\nr2,bo,medical,2020-01-01\n"}
    site.write(long_ago)
    assert site.run("import", "data").status == 0
    at(site, down, '[schedule]\nnightly = "00:00"\n')
    done = site.run("schedule", "--once")
    assert (done.status, done.err) == (4, "")
    night, mail = done.out.splitlines()
    assert night.partition(": ")[2].startswith("2 findings, 2 not cleared, 1 short of people, 2 changes, ")
    assert mail == f"{NOTHING_SENT}. {DOWN.format(port=down)}"
    assert site.rows("SELECT count(*) FROM runs") == [(1,)]
    assert site.rows("SELECT DISTINCT state FROM outbox") == [("queued",)]


def test_a_night_that_cant_be_done_is_said_and_its_mails_are_still_sent(site, post):
    kept, port = post
    at(site, port, 'username = "kompetanse"\npassword = "hemmelig"\n[schedule]\nnightly = "00:00"\n')
    site.write({"rules/watch.yaml": ""})
    done = site.run("schedule", "--once")
    assert (done.status, done.err) == (1, "")
    night, mail = done.out.splitlines()
    assert night.endswith(
        " failed: rules/watch.yaml:1:1: an empty file; begin with `format: 1`, `pack` and `title`"
    )
    assert mail == "Mail: 2 sent, 0 to be tried again, 0 stopped"
    assert len(kept.mails) == 2
