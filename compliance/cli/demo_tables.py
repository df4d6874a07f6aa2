"""What the demo found, on the terminal: how many of each status, what is most urgent, where there are too few."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from compliance.cli.night_tables import soon
from compliance.services.demo.showing import Shown
from compliance.services.demo.site import ORGANISATION
from compliance.words import date_words, number_words
from compliance.words.demo import reason, say


def show_head(shown: Shown, language: str) -> None:
    """Which municipality, which day, how large."""
    day_ = date_words(shown.checked.on, language)
    click.secho(say("title", language, organisation=ORGANISATION, day=day_), bold=sys.stdout.isatty())
    facts, book = shown.situation.facts, shown.situation.book
    sizes = {
        "employees": len(facts.employees.ids),
        "units": len(facts.units.ids),
        "records": number_words(shown.records, language),
        "requirements": len(book.requirements),
    }
    click.echo(say("size", language, **sizes))


def show_foot(shown: Shown, language: str, program: str) -> None:
    """What was mailed, where everything is, and what to try next with the program."""
    click.echo(say("mails", language, sent=shown.delivered.sent))
    if shown.silent:
        reasons = ", ".join(f"{reason(word, language)} {count}" for word, count in shown.silent.most_common())
        click.echo(say("not told", language, skips=shown.silent.total(), reasons=reasons))
    click.echo(f"\n{say('look', language)}")
    pages = [
        (
            str(path),
            say("report of", language, unit=shown.situation.directory.unit(unit) if unit else ORGANISATION),
        )
        for unit, path in shown.reports
    ]
    pages.append((str(shown.mails), say("inbox", language)))
    width = max(len(path) for path, _ in pages)
    for path, what in pages:
        click.echo(f"  {path:{width}}  {what}")
    click.echo(f"\n{say('try', language, folder=shown.site.folder)}")
    for line in _to_try(shown):
        click.echo(f"  {program} {line}")


def _to_try(shown: Shown) -> Iterator[str]:
    on = f"--on {shown.checked.on}"
    rows = [row for row in soon(shown.checked) if row.unit and len(row.fall) == 1]
    row = max(rows, key=lambda row: row.need)
    yield f"explain {row.fall[0].employee} {row.requirement} {on}"
    yield f"report mapping --unit {row.unit} {on}"
    yield f"check --by unit {on}"
    yield "outbox list"
