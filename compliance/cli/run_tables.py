"""What a run found, as tables and as values for JSON."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import click

from compliance.cli import output
from compliance.cli.check_tables import Telling, is_wide
from compliance.cli.night_tables import show_notes, show_staffing, show_statuses, show_urgent
from compliance.services.notes import public_values
from compliance.services.reminders.readers import UNKNOWN_MAILBOX
from compliance.services.running import RunReport
from compliance.words import date_words, status_word
from compliance.words.night import say
from rules.dates import day
from rules.model import Status


def show(report: RunReport, language: str) -> None:
    """Print what a leader asks first: how many, who is most urgent, where there are too few, what changed."""
    telling = Telling(report.situation, report.on, language, is_wide())
    click.secho(say("title", language, day=date_words(report.on, language)), bold=sys.stdout.isatty())
    click.echo()
    show_statuses(report.checked, language)
    click.echo()
    show_urgent(telling, report.checked)
    click.echo()
    show_staffing(telling, report.checked)
    show_notes(telling, report.checked)
    if changed := _changed(report):
        click.echo()
        rows = [
            (_word(old, language), _word(new, language), count) for (old, new), count in changed.most_common()
        ]
        output.table(
            say("changed", language), [say(name, language) for name in ("from", "to", "count")], rows
        )


def show_mails(report: RunReport, language: str) -> None:
    """Print the mails that a dry run would queue: to whom, and the subject."""
    if report.reminders.mails:
        click.echo()
        rows = [(_reader(report, one.mail.recipient_key), one.mail.subject) for one in report.reminders.mails]
        output.table(say("mails", language), [say(name, language) for name in ("reader", "subject")], rows)


def _reader(report: RunReport, key: str) -> str:
    """The name of an employee, or the address of a mailbox."""
    who = report.people.get(key)
    return (who.name or who.email or key) if who else key.removeprefix(UNKNOWN_MAILBOX)


def _changed(report: RunReport) -> Counter[tuple[str | None, str | None]]:
    return Counter((row.from_status, row.to_status) for row in report.changes.transitions)


def _word(status: str | None, language: str) -> str:
    return status_word(Status(status), language) if status else say("none", language)


def as_values(report: RunReport) -> dict[str, Any]:
    """A run as plain values; `notes`, where there are any, is what is not settled of the requirements that it names."""
    short = [row for row in report.checked.evaluation.staffing if row.first_short_on is not None]
    notes = public_values(report.situation.book, report.on, [row.requirement for row in short])
    return {
        "on": report.on,
        "run": report.run_id,
        "new": report.new,
        "rule_book": report.situation.book.hash,
        "duration": round(report.duration, 3),
        "counts": dict(report.counts),
        "transitions": [
            {"from": old, "to": new, "count": count} for (old, new), count in _changed(report).most_common()
        ],
        "short": [
            {
                "requirement": row.requirement,
                "unit": row.unit,
                "need": row.need,
                "have": row.have,
                "short": row.short,
                "first_short_on": None if row.first_short_on is None else day(row.first_short_on),
            }
            for row in short
        ],
        **({"notes": notes} if notes else {}),
    }
