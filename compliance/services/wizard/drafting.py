"""Drafts of imports: begun with a file, opened by their owner alone, kept a week."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from compliance.services.access.sessions import new_id
from compliance.services.wizard.choices import Choices, as_last_time, as_text, from_text
from compliance.services.wizard.fields import RECORDS, guessed_columns
from compliance.services.wizard.header import Body, body, guessed_header, source_of
from compliance.services.wizard.keeping import KEPT, sweep
from compliance.services.wizard.look import File
from compliance.services.wizard.questions import word_key
from compliance.services.wizard.sheets import Content, pack, read_file, unpack
from compliance.store import drafts
from compliance.store.db import Store, instant
from compliance.store.drafts import Draft
from rules.book import RuleBook
from rules.model import LANGUAGES

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Open:
    """A draft that is being worked on."""

    key: str
    file_name: str
    created_at: datetime
    file: File


def begin(store: Store, account: str, kind: str, name: str, content: bytes, book: RuleBook) -> str:
    """Keep a file that was sent in, matched as far as its headings are known; the draft's key. Raises Unusable."""
    read = read_file(content)
    key, shown = new_id(), " ".join(name.split())[-LONGEST_NAME:] or "?"
    with store.writing(aside=True) as session:
        drafts.sweep(session, instant(session) - KEPT)
        place = max(range(len(read.sheets)), key=lambda n: (_known(kind, read, n), -n))
        header = guessed_header(kind, read.sheets[place])
        found = body(read.sheets[place], header)
        remembered = drafts.matching_of(session, source_of(kind, found.header))
        chosen = matched(Choices(place, header), kind, found, remembered)
        chosen = _with_competence(chosen, kind, found, shown, book)
        drafts.add(
            session,
            key=key,
            account=account,
            kind=kind,
            file_name=shown,
            content=pack(read),
            choices=as_text(chosen),
        )
    return key


def matched(choices: Choices, kind: str, found: Body, remembered: str | None) -> Choices:
    """Matched as the last file with these headings was, else as far as the headings are known."""
    if remembered is not None:
        return as_last_time(choices, remembered)
    return replace(choices, columns=guessed_columns(kind, found.header))


def find(store: Store, key: str, account: str) -> Draft | None:
    """An account's own draft, with what came of it where it is carried out."""
    with store.reading() as session:
        return drafts.find(session, key, account)


def opened(draft: Draft) -> Open | None:
    """A draft to work on; None where it is carried out."""
    if draft.content is None:
        return None
    file = File(draft.kind, unpack(draft.content), from_text(draft.choices))
    return Open(draft.key, draft.file_name, draft.created_at, file)


def choose(store: Store, draft: Open, choices: Choices) -> None:
    """Keep what was chosen."""
    with store.writing(aside=True) as session:
        drafts.choose(session, draft.key, as_text(choices))


def discard(store: Store, key: str, account: str) -> None:
    """Erase a draft."""
    with store.writing(aside=True) as session:
        drafts.discard(session, key, account)


def of_account(store: Store, account: str) -> tuple[Draft, ...]:
    """An account's drafts, the newest first; those that are too old are erased."""
    with store.reading() as session:
        found = drafts.of_account(session, account)
    sweep(store)
    return tuple(one for one in found if one.created_at >= store.now() - KEPT)


def _known(kind: str, read: Content, place: int) -> int:
    sheet = read.sheets[place]
    return len(guessed_columns(kind, sheet.rows[guessed_header(kind, sheet) - 1]))


def _with_competence(choices: Choices, kind: str, found: Body, file_name: str, book: RuleBook) -> Choices:
    """A file of one course often says which in its title or its name: where that is one competence, it is proposed."""
    if kind != RECORDS or "competence" in choices.columns:
        return choices
    texts = [word_key(text) for text in (*found.titles, file_name.replace("_", " ").replace("-", " "))]
    named = {
        code: name
        for code, one in book.competences.items()
        for language in LANGUAGES
        if (name := word_key(one.name.say(language) or "")) and any(name in text for text in texts)
    }
    # Of "Hjertestarter" and "Hjertestarter, oppfriskning" the longer one is meant.
    meant = [
        code
        for code, name in named.items()
        if not any(name != other and name in other for other in named.values())
    ]
    return replace(choices, fixed={**choices.fixed, "competence": meant[0]}) if len(meant) == 1 else choices
