"""Mails as files that one can open: the whole message, its HTML and its text, and a list of them all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

_HEADS = {
    "nb": ("Til", "Emne", "Som tekst", "Som fil"),
    "nn": ("Til", "Emne", "Som tekst", "Som fil"),
    "en": ("To", "Subject", "As text", "As file"),
}
_UNFIT = re.compile(r"[^\w.@-]+")


@dataclass(frozen=True, slots=True)
class Written:
    """A mail in a folder: `name` is that of its files, without ending."""

    name: str
    to: str
    subject: str


def write_mail(folder: Path, message: EmailMessage, name: str | None = None) -> Written:
    """Write NAME.eml, NAME.html and NAME.txt; without a name, one made of reader and Message-ID."""
    folder.mkdir(parents=True, exist_ok=True)
    to, subject = str(message["To"]), str(message["Subject"])
    tag = hashlib.sha256(str(message["Message-ID"]).encode()).hexdigest()[:8]
    written = Written(_UNFIT.sub("-", name or f"{to}-{tag}")[:120], to, subject)
    (folder / f"{written.name}.eml").write_bytes(message.as_bytes())
    for kind, ending in (("html", "html"), ("plain", "txt")):
        body = message.get_body((kind,))
        if body is not None:
            text = str(body.get_content())
            (folder / f"{written.name}.{ending}").write_text(text, encoding="utf-8", newline="\n")
    return written


def write_index(folder: Path, title: str, mails: Iterable[Written], language: str = "en") -> Path:
    """Write index.html: every mail with links to its files."""
    folder.mkdir(parents=True, exist_ok=True)
    environment = Environment(
        loader=PackageLoader("notifications"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    page = environment.get_template("parts/index.html").render(
        title=title, mails=tuple(mails), language=language, heads=_HEADS[language]
    )
    path = folder / "index.html"
    path.write_text(page, encoding="utf-8")
    return path
