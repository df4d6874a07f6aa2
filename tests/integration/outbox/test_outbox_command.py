"""`compliance outbox` and `compliance mail preview`, as somebody uses them."""

import json
import socket
from datetime import timedelta

import pytest
from click.testing import CliRunner

from compliance.cli import group
from compliance.errors import EnvironmentProblem, NotFoundError
from compliance.store import outbox
from compliance.store.db import open_store
from compliance.store.outbox_queue import OutboxQueue
from compliance.store.people import mailbox_key
from notifications.delivery import Stopped
from notifications.inbox import Inbox

pytestmark = pytest.mark.usefixtures("place")
SETTINGS = """\
language = "en"
database = "sqlite:///compliance.db"
[smtp]
host = "127.0.0.1"
port = {port}
security = "none"
sender = "kompetanse@fjordvik.example"
timeout = 2
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with settings and a database with two mails; the mail server is down."""
    monkeypatch.chdir(tmp_path)
    serve_at(tmp_path, closed_port())
    store = open_store("sqlite:///compliance.db", create=True)
    with store.writing() as session:
        for name in ("kari", "ola"):
            key = mailbox_key(session, f"{name}@fjordvik.example")
            subject, text = f"To {name}", f"Hei {name}\n"
            outbox.enqueue(
                session,
                outbox.NewMail(f"<{name}@x>", "employee", key, "nb", subject, text, f"<p>Hei {name}</p>"),
            )
    return tmp_path


def closed_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def serve_at(folder, port):
    (folder / "compliance.toml").write_text(SETTINGS.format(port=port), encoding="utf-8")


def compliance(*arguments):
    """Output, status and error of a command."""
    return CliRunner().invoke(group, arguments)


def listed():
    return {row["id"]: row for row in json.loads(compliance("outbox", "list", "--format", "json").stdout)}


def test_what_waits_is_listed_and_shown():
    answer = compliance("outbox", "list")
    assert answer.exit_code == 0
    assert [line.split()[:4] for line in answer.stdout.splitlines()[1:]] == [
        ["2", "queued", "ola@fjordvik.example", "To"],
        ["1", "queued", "kari@fjordvik.example", "To"],
    ]
    assert answer.stderr == "2 queued\n"
    shown = compliance("outbox", "show", "1").stdout
    assert "To:         <kari@fjordvik.example>\nSubject:    To kari\nState:      queued\n" in shown
    assert shown.endswith("\n\nHei kari\n\n")
    assert "<p>Hei kari</p>" in compliance("outbox", "show", "1", "--html").stdout


def test_sending_with_the_server_down_says_why_and_loses_nothing():
    answer = compliance("outbox", "send")
    assert isinstance(answer.exception, EnvironmentProblem)
    assert answer.stdout == "Mail: 0 sent, 1 to be tried again, 0 stopped\n"
    assert str(answer.exception).endswith(
        " can't be reached: no mail server answers there; see that it runs, and check smtp.host and smtp.port. "
        "The mails wait; `compliance outbox send` tries again."
    )
    rows = listed()
    assert [(row["state"], row["attempts"]) for row in rows.values()] == [("queued", 0), ("queued", 0)]
    assert "can't be reached" in rows[1]["last_error"]


def test_once_the_server_is_back_everything_leaves(place, tmp_path):
    compliance("outbox", "send")
    with Inbox(tmp_path / "mails") as inbox:
        serve_at(place, inbox.port)
        answer = compliance("outbox", "send")
    assert answer.stdout == "Mail: 2 sent, 0 to be tried again, 0 stopped\n"
    assert {row["state"] for row in listed().values()} == {"sent"}
    assert [mail.to for mail in inbox.mails] == ["kari@fjordvik.example", "ola@fjordvik.example"]
    assert compliance("outbox", "send").stdout == "Mail: nothing is due.\n"


def test_a_stopped_mail_is_shown_with_the_reason_and_can_be_retried():
    stop(1)
    line = compliance("outbox", "list", "--state", "stopped").stdout.splitlines()[-1]
    assert line.endswith("no such user")
    assert "Why:        no such user\n" in compliance("outbox", "show", "1").stdout
    assert compliance("outbox", "retry", "1").stdout == (
        "1 mail queued again; `compliance outbox send` sends what waits.\n"
    )
    assert (listed()[1]["state"], listed()[1]["attempts"]) == ("queued", 0)


def test_retry_wants_numbers_or_all_and_touches_only_what_was_stopped():
    stop(2)
    assert compliance("outbox", "retry").exit_code == 2
    assert compliance("outbox", "retry", "1", "--all").exit_code == 2
    assert compliance("outbox", "retry", "1").stdout == "None of them is stopped; nothing was changed.\n"
    assert compliance("outbox", "retry", "--all").stdout.startswith("1 mail queued again")


@pytest.mark.parametrize("verb", ["show", "retry"])
def test_a_mail_that_is_not_there(verb):
    answer = compliance("outbox", verb, "99")
    assert isinstance(answer.exception, NotFoundError)
    assert str(answer.exception) == "there is no mail 99; `compliance outbox list` shows them"


def test_an_empty_outbox_says_so(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    open_store("sqlite:///compliance.db", create=True)
    answer = compliance("outbox", "list")
    assert (answer.stdout, answer.stderr) == ("", "Utboksen er tom.\n")
    answer = compliance("outbox", "list", "--language", "en")
    assert (answer.stdout, answer.stderr) == ("", "The outbox is empty.\n")


def test_previews_are_written_and_a_folder_that_can_not_be_is_said(place):
    answer = compliance("mail", "preview", "previews")
    assert answer.exit_code == 0
    assert [line.split()[0] for line in answer.stdout.splitlines()[1:]] == [
        f"{kind}-{language}" for kind in ("employee", "leader") for language in ("nb", "nn", "en")
    ]
    assert (place / "previews" / "leader-nn.eml").exists()
    (place / "taken").write_text("a file", encoding="utf-8")
    answer = compliance("mail", "preview", "taken/folder")
    assert isinstance(answer.exception, EnvironmentProblem)
    assert "can't be written" in str(answer.exception)


def stop(number):
    """Stop a mail, as delivery does when its reader is refused for good."""
    store = open_store("sqlite:///compliance.db")
    queue, now = OutboxQueue(store), store.now()
    while (claimed := queue.claim("test", now, timedelta(minutes=1))) is not None:
        if claimed.id == number:
            queue.settle(claimed, "test", Stopped(now, "no such user"))
            return
