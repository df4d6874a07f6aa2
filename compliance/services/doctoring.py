"""The doctor: is everything in place for the night, and what to do where it is not.

Each check looks at one thing and answers with a sentence; one that fails hides none of the others.
"""

from __future__ import annotations

import asyncio
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlmodel import Session

from compliance.errors import ComplianceError
from compliance.services.sending import server
from compliance.settings import Settings
from compliance.store.codes import CodesInUse, codes_in_use
from compliance.store.db import Store, open_store
from compliance.store.nights import heartbeats
from compliance.store.outbox import count_by_state
from compliance.store.people import count_employees
from compliance.store.runs import last_run
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
    """One thing looked at: how it is, what was seen, and what to do (empty where there is nothing to do)."""

    what: str
    health: Health
    seen: str
    advice: str = ""


def examine(settings: Settings, today: date) -> Iterator[Diagnosis]:
    """Look at everything, one thing after the other."""
    yield Diagnosis("settings", Health.OK, f"{settings.organisation}, {settings.zone}, {settings.language}")
    book: RuleBook | None = None
    try:
        book = load_rules(settings.rules)
        yield from _rules(book)
    except RuleFileError as error:
        first = error.problems[0]
        more = f" and {len(error.problems) - 1} more" if len(error.problems) > 1 else ""
        yield Diagnosis(
            "rule files", Health.BROKEN, f"{first}{more}", "compliance rules check shows all of them"
        )
    try:
        store = open_store(settings.database)
        yield from _store(store, book, today)
    except ComplianceError as error:
        yield Diagnosis("database", Health.BROKEN, str(error), "see `database` in compliance.toml")
    yield _mail_server(settings)


def _rules(book: RuleBook) -> Iterator[Diagnosis]:
    seen = f"{len(book.requirements)} requirements in {len(book.packs)} packs"
    if book.warnings:
        yield Diagnosis(
            "rule files",
            Health.LOOK,
            f"{seen}, {len(book.warnings)} things to look at",
            "compliance rules check lists them",
        )
    else:
        yield Diagnosis("rule files", Health.OK, seen)


def _store(store: Store, book: RuleBook | None, today: date) -> Iterator[Diagnosis]:
    with store.reading() as session:
        yield _people(session, store)
        if book is not None:
            yield _lost(codes_in_use(session), book)
        yield _last_run(session, today)
        yield _scheduler(session, store.now())
        yield _outbox(session)


def _people(session: Session, store: Store) -> Diagnosis:
    count = count_employees(session)
    place = store.url.render_as_string(hide_password=True)
    if not count:
        return Diagnosis(
            "database", Health.LOOK, f"{place} has no employees", "compliance import FOLDER reads them in"
        )
    return Diagnosis("database", Health.OK, f"{place}, up to date, {count} employees")


def _lost(used: CodesInUse, book: RuleBook) -> Diagnosis:
    lost = [
        *_missing("role", used.roles, book.roles),
        *_missing("competence", used.competences, book.competences),
        *_missing("requirement", used.requirements, book.requirements),
        *(
            f"level {competence}/{level} ({rows} rows)"
            for (competence, level), rows in sorted(used.levels.items())
            if competence in book.competences and level not in book.competences[competence].levels
        ),
    ]
    if not lost:
        return Diagnosis("codes", Health.OK, "the rule book knows every code that the data names")
    return Diagnosis(
        "codes",
        Health.LOOK,
        f"the rule book has lost {', '.join(lost)}; these rows are kept but take no part",
        "put the code back in a rule file, or import the rows with the new code",
    )


def _missing(kind: str, used: Mapping[str, int], known: Container[str]) -> list[str]:
    return [f"{kind} {code} ({rows} rows)" for code, rows in used.items() if code not in known]


def _last_run(session: Session, today: date) -> Diagnosis:
    last = last_run(session)
    if last is None:
        return Diagnosis(
            "last run", Health.LOOK, "there was none yet", "compliance run, or compliance schedule"
        )
    days = (today - last.on_day).days
    seen = f"run {last.id} of {last.on_day}, {days} days ago" if days else f"run {last.id} of today"
    if days > 1:
        return Diagnosis(
            "last run", Health.BROKEN, seen, "start compliance schedule; it makes up for missed nights"
        )
    return Diagnosis("last run", Health.OK, seen)


def _scheduler(session: Session, now: datetime) -> Diagnosis:
    beat = next((row for row in heartbeats(session) if row.name == "scheduler"), None)
    if beat is None:
        return Diagnosis("scheduler", Health.LOOK, "it has never run here", "start compliance schedule")
    silent = now - beat.at
    if silent > SILENT_AFTER:
        return Diagnosis(
            "scheduler",
            Health.BROKEN,
            f"last sign of life {beat.at:%Y-%m-%d %H:%M} UTC",
            "start compliance schedule",
        )
    return Diagnosis("scheduler", Health.OK, f"lives, {beat.detail}")


def _outbox(session: Session) -> Diagnosis:
    count = count_by_state(session)
    seen = ", ".join(f"{number} {state}" for state, number in count.items()) or "no mails yet"
    if count.get("stopped"):
        return Diagnosis(
            "outbox",
            Health.LOOK,
            seen,
            "compliance outbox list --state stopped says why; then compliance outbox retry",
        )
    return Diagnosis("outbox", Health.OK, seen)


def _mail_server(settings: Settings) -> Diagnosis:
    place = f"{settings.smtp.host}:{settings.smtp.port}"
    try:
        asyncio.run(_log_in(settings))
    except LineError as error:
        return Diagnosis("mail server", Health.BROKEN, str(error), "see [smtp] in compliance.toml")
    user = f", logged in as {settings.smtp.username}" if settings.smtp.username else ""
    return Diagnosis("mail server", Health.OK, f"{place} answers{user}")


async def _log_in(settings: Settings) -> None:
    transport = SmtpTransport(server(settings.smtp), settings.smtp.sender)
    try:
        await transport.connect()
    finally:
        await transport.close()
