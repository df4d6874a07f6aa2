"""Mails as files that one can open: previews, the demonstration's inbox, the list of them."""

import email
import email.policy
import smtplib
from datetime import UTC, datetime

import pytest

from notifications.envelope import address_of, compose, stable_id
from notifications.errors import MessageError
from notifications.files import write_index, write_mail
from notifications.inbox import Inbox
from notifications.preview import write_previews
from tests.integration.smtp.conftest import SENDER, letter

AT = datetime(2027, 1, 13, 6, 0, tzinfo=UTC)


def test_a_preview_is_every_kind_in_every_language_in_three_forms_and_a_list(tmp_path):
    written = write_previews(tmp_path, SENDER, AT, "Preview")
    names = {f"{kind}-{language}" for kind in ("employee", "leader") for language in ("nb", "nn", "en")}
    assert {mail.name for mail in written} == names
    endings = {".eml", ".html", ".txt"}
    assert {path.name for path in tmp_path.iterdir()} == {
        "index.html",
        *(name + ending for name in names for ending in endings),
    }
    page = (tmp_path / "index.html").read_text("utf-8")
    assert all(f'href="{name}.html"' in page for name in names)


def test_a_preview_written_twice_is_the_same(tmp_path):
    for folder in ("a", "b"):
        write_previews(tmp_path / folder, SENDER, AT, "Preview")
    for path in (tmp_path / "a").iterdir():
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()


def test_the_inbox_keeps_what_it_is_sent_in_order_and_lists_it(tmp_path):
    with Inbox(tmp_path) as inbox:
        assert inbox.host == "127.0.0.1"
        with smtplib.SMTP(inbox.host, inbox.port, "localhost", timeout=5) as client:
            for name in ("kari", "../../ola"):
                client.sendmail("a@b.no", [f"{name}@b.no"], compose(letter(name), SENDER).as_bytes())
    assert [mail.name for mail in inbox.mails] == ["001-kari", "002-..-..-ola"]
    kept = email.message_from_bytes((tmp_path / "001-kari.eml").read_bytes(), policy=email.policy.SMTP)
    assert kept["Subject"] == letter().subject
    assert "002-..-..-ola.html" in inbox.index.read_text("utf-8")
    assert {path.parent for path in tmp_path.rglob("*.eml")} == {tmp_path}, "never outside the folder"


def test_the_inbox_ends_while_somebody_is_still_connected(tmp_path):
    with Inbox(tmp_path) as inbox:
        client = smtplib.SMTP(inbox.host, inbox.port, "localhost", timeout=5)
    with pytest.raises((smtplib.SMTPServerDisconnected, OSError)):
        client.docmd("NOOP")
    client.close()


def test_a_list_escapes_what_it_lists(tmp_path):
    mail = write_mail(tmp_path, compose(letter(subject="<b>A & B</b>"), SENDER), "a b")
    assert mail.name == "a-b"
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in write_index(tmp_path, "T", [mail]).read_text("utf-8")


def test_a_message_id_is_made_of_what_the_mail_tells_and_gives_nothing_away():
    one = stable_id(["kari", "2027-01-13", "smoke-diving"], SENDER)
    assert one == stable_id(["kari", "2027-01-13", "smoke-diving"], SENDER)
    assert one != stable_id(["kari", "2027-01-13smoke-diving", ""], SENDER)
    assert one.endswith("@fjordvik.example>")
    assert "kari" not in one


@pytest.mark.parametrize(
    ("mailbox", "address"),
    [
        ("kari@b.no", "kari@b.no"),
        ("Kari Nordmann <kari@b.no>", "kari@b.no"),
        ('"Nordmann, Kari" <kari@b.no>', "kari@b.no"),
        (" kåre@bø.no ", "kåre@bø.no"),
    ],
)
def test_the_address_of_a_mailbox(mailbox, address):
    assert address_of(mailbox) == address


@pytest.mark.parametrize(
    "wrong", ["", "kari", "@b.no", "a@b@c", "a@b, c@d", "a@b;c@d", "<a@b> <c@d>", "a b@c"]
)
def test_what_is_no_address(wrong):
    with pytest.raises(MessageError, match="is not an e-mail address such as"):
        address_of(wrong)
