"""The doctor: is everything in place for the night, and what to do where it is not.

Each check looks at one thing and answers with a sentence; one that fails hides none of the others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlmodel import Session

from compliance.errors import ComplianceError
from compliance.services.files.caring import look_after
from compliance.services.files.place import folder_of
from compliance.services.sending import server
from compliance.settings import Settings
from compliance.store.codes import CodesInUse, codes_in_use
from compliance.store.db import Store, open_store
from compliance.store.file_folder import FolderProblem
from compliance.store.nights import heartbeats
from compliance.store.outbox import count_by_state
from compliance.store.people import count_employees
from compliance.store.runs import last_run
from compliance.words import date_words, instant_words
from compliance.words.counted import counted
from compliance.words.doctor import CODES, say
from compliance.words.outbox import state_counts
from notifications.errors import LineError
from notifications.smtp import SmtpTransport
from rules.book import RuleBook
from rules.errors import RuleFileError
from rules.load import load_rules

SILENT_AFTER = timedelta(minutes=10)
"""A scheduler that has said nothing for so long does not run."""


class Health(StrEnum):
    """How a thing is."""

    OK = "ok"
    LOOK = "look"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at (a key of words.doctor.WHAT): how it is, what was seen, and what to do (empty where there
    is nothing to do)."""

    what: str
    health: Health
    seen: str
    advice: str = ""


def examine(settings: Settings, today: date, language: str) -> Iterator[Diagnosis]:
    """Look at everything, one thing after the other; what was seen and what to do are said in a language."""
    seen = f"{settings.organisation}, {settings.zone}, {settings.language}"
    yield Diagnosis("settings", Health.OK, seen)
    book: RuleBook | None = None
    try:
        book = load_rules(settings.rules)
        yield _rules(book, language)
    except RuleFileError as error:
        yield _broken_rules(error, language)
    try:
        store = open_store(settings.database)
        yield from _store(store, book, today, settings.zone, language)
        yield _files(store, folder_of(settings), language)
    except ComplianceError as error:
        yield Diagnosis("database", Health.BROKEN, str(error), say("see database", language))
    yield _mail_server(settings, language)


def _rules(book: RuleBook, language: str) -> Diagnosis:
    seen = say(
        "rules",
        language,
        requirements=counted(len(book.requirements), "requirement", language),
        packs=counted(len(book.packs), "pack", language),
    )
    if not book.warnings:
        return Diagnosis("rule files", Health.OK, seen)
    warnings = counted(len(book.warnings), "thing to look at", language)
    return Diagnosis("rule files", Health.LOOK, f"{seen}, {warnings}", say("see warnings", language))


def _broken_rules(error: RuleFileError, language: str) -> Diagnosis:
    first, more = error.problems[0], len(error.problems) - 1
    seen = say("more", language, first=first, count=more) if more else str(first)
    return Diagnosis("rule files", Health.BROKEN, seen, say("see problems", language))


def _store(store: Store, book: RuleBook | None, today: date, zone: str, language: str) -> Iterator[Diagnosis]:
    with store.reading() as session:
        yield _people(session, store, language)
        if book is not None:
            yield _codes(codes_in_use(session), book, language)
        yield _last_run(session, today, language)
        yield _scheduler(session, store.now(), zone, language)
        yield _outbox(session, language)


def _people(session: Session, store: Store, language: str) -> Diagnosis:
    count = count_employees(session)
    place = store.url.render_as_string(hide_password=True)
    if not count:
        seen = say("no employees", language, place=place)
        return Diagnosis("database", Health.LOOK, seen, say("do import", language))
    employees = counted(count, "employee", language)
    return Diagnosis("database", Health.OK, say("up to date", language, place=place, employees=employees))


def _codes(used: CodesInUse, book: RuleBook, language: str) -> Diagnosis:
    lost = [
        f"{CODES[kind][language]} {code} ({counted(rows, 'row', language)})"
        for kind, code, rows in _lost(used, book)
    ]
    if not lost:
        return Diagnosis("codes", Health.OK, say("codes known", language))
    seen = say("codes lost", language, lost=", ".join(lost))
    return Diagnosis("codes", Health.LOOK, seen, say("do codes", language))


def _lost(used: CodesInUse, book: RuleBook) -> Iterator[tuple[str, str, int]]:
    """What the rule book has no more: the kind, the code, and how many rows name it."""
    yield from _missing("role", used.roles, book.roles)
    yield from _missing("competence", used.competences, book.competences)
    yield from _missing("requirement", used.requirements, book.requirements.keys() | book.off.keys())
    for (competence, level), rows in sorted(used.levels.items()):
        if competence in book.competences and level not in book.competences[competence].levels:
            yield "level", f"{competence}/{level}", rows


def _missing(kind: str, used: Mapping[str, int], known: Container[str]) -> Iterator[tuple[str, str, int]]:
    return ((kind, code, rows) for code, rows in used.items() if code not in known)


def _last_run(session: Session, today: date, language: str) -> Diagnosis:
    last = last_run(session)
    if last is None:
        return Diagnosis("last run", Health.LOOK, say("no run", language), say("do run", language))
    days = (today - last.on_day).days
    if not days:
        return Diagnosis("last run", Health.OK, say("run today", language, run=last.id))
    day, ago = date_words(last.on_day, language), counted(days, "day", language)
    seen = say("run before", language, run=last.id, day=day, days=ago)
    if days > 1:
        return Diagnosis("last run", Health.BROKEN, seen, say("do catch up", language))
    return Diagnosis("last run", Health.OK, seen)


def _scheduler(session: Session, now: datetime, zone: str, language: str) -> Diagnosis:
    # By itself, or within the pages' process: one that lives is enough.
    beat = max(heartbeats(session), key=lambda row: row.at, default=None)
    if beat is None:
        return Diagnosis("scheduler", Health.LOOK, say("never ran", language), say("do schedule", language))
    if now - beat.at > SILENT_AFTER:
        seen = say("silent", language, when=instant_words(beat.at, zone, language))
        return Diagnosis("scheduler", Health.BROKEN, seen, say("do schedule", language))
    return Diagnosis("scheduler", Health.OK, say("lives", language, nightly=beat.detail))


def _outbox(session: Session, language: str) -> Diagnosis:
    count = count_by_state(session)
    seen = state_counts(count, language) or say("no mails", language)
    if count.get("stopped"):
        return Diagnosis("outbox", Health.LOOK, seen, say("do retry", language))
    return Diagnosis("outbox", Health.OK, seen)


def _files(store: Store, folder: Path, language: str) -> Diagnosis:
    """Every file on a record is read and compared with what was stored."""
    try:
        found = look_after(store, folder)
    except FolderProblem as error:
        return Diagnosis("files", Health.BROKEN, str(error), say("see files", language))
    if found.damaged:
        first, more = found.damaged[0], len(found.damaged) - 1
        seen = say("more", language, first=first, count=more) if more else first
        return Diagnosis("files", Health.BROKEN, seen, say("do bring back", language))
    seen = say("files whole", language, files=counted(found.count, "file of proof", language), place=folder)
    if found.strange:
        strange = say("files strange", language, count=found.strange)
        return Diagnosis("files", Health.LOOK, f"{seen}, {strange}", say("do sweep", language))
    return Diagnosis("files", Health.OK, seen)


def _mail_server(settings: Settings, language: str) -> Diagnosis:
    try:
        asyncio.run(_log_in(settings))
    except LineError as error:
        return Diagnosis("mail server", Health.BROKEN, str(error), say("see smtp", language))
    place, user = f"{settings.smtp.host}:{settings.smtp.port}", settings.smtp.username
    seen = say("logged in" if user else "answers", language, place=place, user=user)
    return Diagnosis("mail server", Health.OK, seen)


async def _log_in(settings: Settings) -> None:
    transport = SmtpTransport(server(settings.smtp), settings.smtp.sender)
    try:
        await transport.connect()
    finally:
        await transport.close()
