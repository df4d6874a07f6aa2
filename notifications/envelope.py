"""A stored mail becomes a message for the wire, the same one every time: headers, plain text, HTML."""

from __future__ import annotations

import email.policy
import hashlib
import re
from collections.abc import Iterable
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from notifications.delivery import Letter
from notifications.errors import MessageError

_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")
_MAILBOX = re.compile(r"(?:\"?([^\"<>]*?)\"?\s*<)?([^\s@,;:<>\"()]+)@([^\s@,;:<>\"()]+)>?")


def compose(letter: Letter, sender: str) -> EmailMessage:
    """Make the message; raise MessageError for a value that does not belong in a header."""
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = _parsed("sender", sender)
    message["To"] = _parsed("address", letter.address)
    message["Subject"] = _one_line("subject", letter.subject)
    message["Date"] = format_datetime(letter.created_at)
    message["Message-ID"] = _one_line("message id", letter.message_id)
    # An absence notice in answer to a reminder helps nobody (RFC 3834; the second is what Exchange reads).
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    message["Content-Language"] = _one_line("language", letter.language)  # last: new contents take it away
    message.set_boundary(f"=_{hashlib.sha256(letter.message_id.encode()).hexdigest()[:32]}")
    return message


def stable_id(parts: Iterable[str], sender: str) -> str:
    """A Message-ID made from what the mail is about: the same parts give the same id, which tells nothing."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part.encode()).to_bytes(8, "big") + part.encode())
    return f"<{digest.hexdigest()[:40]}@{address_of(sender).rpartition('@')[2]}>"


def address_of(mailbox: str) -> str:
    """The bare address of `Name <a@b>` or `a@b`; raise MessageError where there is none, or more than one."""
    parsed = _parsed("address", mailbox)
    return f"{parsed.username}@{parsed.domain}"


def _parsed(what: str, mailbox: str) -> Address:
    match = _MAILBOX.fullmatch(_one_line(what, mailbox).strip())
    if match is None:
        raise MessageError(f"{mailbox!r} is not an e-mail address such as anne.berg@fjordvik.kommune.no")
    name, user, domain = match.groups()
    return Address((name or "").strip(), user, domain)


def _one_line(what: str, value: str) -> str:
    if _CONTROL.search(value):
        raise MessageError(
            f"the {what} holds a line break or control character: refused, as it could add headers"
        )
    return value
