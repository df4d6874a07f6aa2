"""`compliance outbox list|show|send|retry|skipped`: what waits, was sent, was stopped or not sent, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compliance.cli.language_option import LANGUAGE

if TYPE_CHECKING:
    from compliance.settings import Settings
    from compliance.store.db import Store
    from compliance.store.ledger import SkipRow
    from compliance.store.outbox import MailRow
    from compliance.store.people import Who

STATES = ("queued", "claimed", "sent", "stopped")
FORMAT = click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
SKIP_COLUMNS = "employee", "name", "requirement", "cycle end", "stage", "to", "why", "first day", "last day"
DATABASE = click.option("--database", help="Another database than that of the settings.")


@click.group("outbox")
def command() -> None:
    """The mails: what waits, what was sent, and what was stopped and why."""


@command.command("list")
@click.option("--state", "states", type=click.Choice(STATES), multiple=True, help="Only these. Without: all.")
@click.option("--most", type=click.IntRange(1), default=100, show_default=True, help="At most so many mails.")
@DATABASE
@FORMAT
@LANGUAGE
def list_(states: tuple[str, ...], most: int, database: str | None, form: str, language: str | None) -> None:
    """List the mails, the newest first."""
    from compliance.cli import output
    from compliance.store import outbox
    from compliance.words.outbox import say, state_counts

    settings, store = _open(database)
    said = language or settings.language
    with store.reading() as session:
        rows = outbox.mails(session, states, most=most)
        counts = outbox.count_by_state(session)
    if form == "json":
        output.as_json([_values(row) for row in rows])
        return
    if rows:
        columns = [say(name, said) for name in ("id", "state", "to", "subject", "tries", "when", "why")]
        output.table("", columns, [_line(row, settings.zone, said) for row in rows])
    output.note(state_counts(counts, said) or say("empty", said))


@command.command("show")
@click.argument("mail", type=int)
@click.option("--html", is_flag=True, help="The HTML instead of the text.")
@DATABASE
@FORMAT
@LANGUAGE
def show(mail: int, html: bool, database: str | None, form: str, language: str | None) -> None:
    """Show one MAIL by its number, with everything known of its delivery."""
    from compliance.cli import output
    from compliance.store import outbox
    from compliance.words.outbox import say

    settings, store = _open(database)
    said = language or settings.language
    with store.reading() as session:
        row = outbox.mail(session, mail)
    if form == "json":
        output.as_json(_values(row) | {"text": row.text, "html": row.html})
        return
    for name, value in _head(row, settings.zone, said):
        click.echo(f"{name + ':':<12}{value}")
    click.echo()
    click.echo((row.html if html else row.text) or say("no text", said))


@command.command("send")
@DATABASE
@LANGUAGE
def send(database: str | None, language: str | None) -> None:
    """Send what is due now, over one connection."""
    import os
    import secrets
    from dataclasses import replace

    from compliance.errors import EnvironmentProblem
    from compliance.services.sending import send as send_due
    from compliance.services.sending import sentence
    from compliance.words.jobs import say

    settings, store = _open(database)
    said = language or settings.language
    done = send_due(settings, store, f"outbox send:{os.getpid()}:{secrets.token_hex(4)}")
    click.echo(sentence(replace(done, line=""), said) or say("nothing due", said))
    if done.line:
        raise EnvironmentProblem(f"{done.line}. The mails wait; `compliance outbox send` tries again.")


@command.command("retry")
@click.argument("mails", type=int, nargs=-1, metavar="[MAIL]...")
@click.option("--all", "every", is_flag=True, help="Every mail that was stopped.")
@DATABASE
@LANGUAGE
def retry(mails: tuple[int, ...], every: bool, database: str | None, language: str | None) -> None:
    """Queue stopped mails again, as if never tried: the numbers given, or --all."""
    from compliance.store import outbox
    from compliance.words.counted import counted
    from compliance.words.outbox import say

    if bool(mails) == every:
        raise click.UsageError("name the mails by number, or write --all")
    settings, store = _open(database)
    said = language or settings.language
    with store.writing() as session:
        for number in mails:
            outbox.mail(session, number)
        again = outbox.retry(session, None if every else mails)
    queued = say("again", said, mails=counted(again, "mail", said))
    click.echo(queued if again else say("none stopped", said))


@command.command("skipped")
@click.option("--employee", help="Only what is about this employee, by id.")
@DATABASE
@FORMAT
@LANGUAGE
def skipped(employee: str | None, database: str | None, form: str, language: str | None) -> None:
    """List the reminders that were not sent, with the reason and its first and last day."""
    from compliance.cli import output
    from compliance.store import ledger, people
    from compliance.words.outbox import say

    settings, store = _open(database)
    said = language or settings.language
    with store.reading() as session:
        about = people.find_employee(session, employee).key if employee else None
        rows = [row for row in ledger.skipped(session) if about in (None, row.key.employee)]
        known = people.everybody(session)
    if form == "json":
        output.as_json([_skip(row, known) for row in rows])
    elif rows:
        columns = [say(name, said) for name in SKIP_COLUMNS]
        output.table("", columns, [_skip_line(row, known, said) for row in rows])
    else:
        output.note(say("none skipped", said))


def _skip(row: SkipRow, known: dict[str, Who]) -> dict[str, Any]:
    employee, reader = known.get(row.key.employee), known.get(row.key.recipient)
    return {
        "employee": employee.employee_id if employee else row.key.employee,
        "name": employee.name if employee else None,
        "requirement": row.key.requirement,
        "cycle_end": row.key.end.isoformat(),
        "stage": row.key.stage,
        "to": (reader.name or reader.email) if reader else row.key.recipient,
        "reason": row.reason,
        "first_day": row.first_day.isoformat(),
        "last_day": row.last_day.isoformat(),
    }


def _skip_line(row: SkipRow, known: dict[str, Who], language: str) -> list[Any]:
    from compliance.words import date_words
    from compliance.words.demo import reason
    from compliance.words.outbox import reader_word, stage_words

    days = {"cycle_end": row.key.end, "first_day": row.first_day, "last_day": row.last_day}
    said = {name: date_words(at, language) for name, at in days.items()}
    values = _skip(row, known)
    said["stage"] = stage_words(row.key.stage, language)
    said["to"] = reader_word(values["to"], language)
    said["reason"] = reason(row.reason, language)
    return list((values | said).values())


def _open(database: str | None) -> tuple[Settings, Store]:
    from compliance.settings import load_settings
    from compliance.store.db import open_store

    settings = load_settings()
    return settings, open_store(database or settings.database)


def _line(row: MailRow, zone: str, language: str) -> list[Any]:
    from compliance.words.outbox import say, state_word

    return [
        row.id,
        state_word(row.state, language),
        _reader(row),
        row.subject or say("no subject", language),
        row.attempts,
        _when(row, zone, language),
        row.last_error,
    ]


def _reader(row: MailRow) -> str:
    return row.name or row.address or row.recipient_key


def _when(row: MailRow, zone: str, language: str) -> str:
    """The instant that matters in its state: when it was sent, is tried again, is given up by its sender."""
    from compliance.words import instant_words

    at = {"sent": row.sent_at, "queued": row.not_before, "claimed": row.lease_until}.get(row.state)
    return instant_words(at or row.created_at, zone, language)


def _head(row: MailRow, zone: str, language: str) -> list[tuple[str, Any]]:
    from compliance.words import instant_words
    from compliance.words.outbox import say, state_word

    def when(at: Any) -> Any:
        return at and instant_words(at, zone, language)

    reader = f"{row.name or ''} <{row.address or say('no address', language)}>".strip()
    lines = {
        "to": reader,
        "subject": row.subject or say("no subject", language),
        "state": state_word(row.state, language),
        "tries": row.attempts,
        "why": row.last_error,
        "written": when(row.created_at),
        "not before": when(row.not_before),
        "sent": when(row.sent_at),
        "erased": when(row.erased_at),
    }
    proof = [("Message-ID", row.message_id), ("SHA-256", row.body_hash)]
    named = [(say(name, language), value) for name, value in lines.items()]
    return [(name, value) for name, value in (*named, *proof) if value is not None]


def _values(row: MailRow) -> dict[str, Any]:
    """A mail for machines, without its text; instants in UTC."""
    names = ("id", "state", "kind", "language", "name", "address", "subject", "attempts", "last_error")
    proof = ("message_id", "body_hash", "recipient_key", "run_id")
    instants = ("created_at", "not_before", "lease_until", "sent_at", "erased_at")
    plain = {name: getattr(row, name) for name in (*names, *proof)}
    return plain | {name: at.isoformat() if (at := getattr(row, name)) else None for name in instants}
