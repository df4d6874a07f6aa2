"""Every kind of mail in every language, from made-up people, as files to look at before anybody is mailed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from notifications.delivery import Letter
from notifications.envelope import compose, stable_id
from notifications.files import Written, write_index, write_mail
from notifications.messages import KINDS, LANGUAGES, Payload
from notifications.render import render

READER = "sample@example.org"


def write_previews(folder: Path, sender: str, at: datetime, title: str) -> tuple[Written, ...]:
    """Write KIND-LANGUAGE.txt, .html and .eml of each, and an index.html; `at` becomes their Date header."""
    written = tuple(
        _write(folder, kind.sample(language), sender, at) for kind in KINDS.values() for language in LANGUAGES
    )
    write_index(folder, title, written)
    return written


def _write(folder: Path, payload: Payload, sender: str, at: datetime) -> Written:
    name = f"{payload.kind}-{payload.language}"
    rendered = render(payload)
    letter = Letter(
        message_id=stable_id([name], sender),
        address=READER,
        language=payload.language,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        created_at=at,
    )
    return write_mail(folder, compose(letter, sender), name)
