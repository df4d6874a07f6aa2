"""`compliance rules diff`: what a change of rules would do, before anybody makes it."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.days import DAY
from compliance.cli.language_option import LANGUAGE
from compliance.cli.situation_options import PATH, period, text_encoding

if TYPE_CHECKING:
    from compliance.services.impact.reading import Books, Known
    from compliance.services.impact.telling import Telling
    from compliance.settings import Settings

LOSS = 3
"""Exit status where somebody loses clearance by the new rules."""
FORMS = ("text", "json", "html")
SUFFIXES = {".html": "html", ".htm": "html", ".json": "json"}


@dataclass(frozen=True, slots=True)
class _Source:
    """Where people are read from."""

    data: Path | None
    encoding: str | None
    database: str | None


@click.command("diff")
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option(
    "--also",
    multiple=True,
    type=PATH,
    help="Rule files that go with both, such as the library that two own packs change; may be given again.",
)
@click.option("--data", type=PATH, help="A folder of CSV files, or an .xlsx. Without: the database.")
@click.option(
    "--encoding", callback=text_encoding, help="Of CSV files that are not UTF-8: windows-1252, utf-16."
)
@click.option("--database", help="Another database than that of the settings.")
@click.option("--on", type=DAY, metavar="DAY", help="The day of the change, YYYY-MM-DD. Without: today.")
@click.option("--horizon", default="P12M", show_default=True, callback=period, help="How far to look ahead.")
@click.option("--format", "form", type=click.Choice(FORMS), help="Without: by the name of --out, or text.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@LANGUAGE
def command(
    *,
    old: Path,
    new: Path,
    also: tuple[Path, ...],
    data: Path | None,
    encoding: str | None,
    database: str | None,
    on: datetime | None,
    horizon: Any,
    form: str | None,
    out: Path | None,
    language: str | None,
) -> None:
    """What the rules of NEW would do instead of those of OLD: who loses clearance, where, and when.

    OLD and NEW are rule files or folders. Nothing is saved or sent. Exit status 3 where somebody loses clearance.
    """
    from compliance.services.impact.reading import read_books
    from compliance.settings import load_settings

    if data and database:
        raise click.UsageError("--database asks the database; leave it out with --data")
    if encoding and not data:
        raise click.UsageError("--encoding is for the files of --data")
    settings = load_settings()
    books = read_books((old, *also), (new, *also))
    known = _known(books, _Source(data, encoding, database), settings)
    day = on.date() if on else _today(settings)
    telling = _previewed(books, known, day, horizon, language or settings.language)
    _hand_over(telling, form or SUFFIXES.get(out.suffix.lower() if out else "", "text"), out, settings)
    if telling.preview.has_loss:
        sys.exit(LOSS)


def _today(settings: Settings) -> date:
    from compliance import clock

    return clock.today(settings.zone)


def _known(books: Books, source: _Source, settings: Settings) -> Known:
    from compliance.cli.output import progress, warn
    from compliance.services.impact.reading import from_files
    from compliance.services.impact.stored_reading import from_store
    from compliance.store.db import open_store

    if source.data is None:
        return from_store(open_store(source.database or settings.database))
    with progress(None, "Reading") as read:
        known = from_files(books, source.data, encoding=source.encoding, progress=read)
    for warning in known.warnings:
        warn(f"warning: {warning}")
    return known


def _previewed(books: Books, known: Known, on: date, horizon: Any, language: str) -> Telling:
    from compliance.services.impact.preview import preview
    from compliance.services.impact.rules import rule_changes
    from compliance.services.impact.telling import Telling

    found = preview(books, known, on, horizon=horizon)
    return Telling(found, rule_changes(books, language, on), language)


def _hand_over(telling: Telling, form: str, out: Path | None, settings: Settings) -> None:
    from compliance.cli.output import note
    from compliance.cli.rules.diff_tables import show
    from compliance.cli.written_files import write_whole

    if form == "text" and out is None:
        show(telling)
        return
    content = _drawn(telling, form, settings)
    if out is None:
        click.echo(content, nl=False)
    else:
        write_whole(out, content)
        note(f"Written: {out}")


def _drawn(telling: Telling, form: str, settings: Settings) -> bytes:
    from compliance import clock
    from compliance.cli.output import json_text
    from compliance.cli.rules.diff_tables import show
    from compliance.services.impact.as_json import as_values
    from compliance.services.impact.as_report import impact_report
    from reports import render

    if form == "json":
        return json_text(as_values(telling.preview, telling.changes)).encode()
    if form == "text":
        with redirect_stdout(StringIO()) as written:
            show(telling)
        return written.getvalue().encode()
    return render.render(impact_report(telling, clock.now(), settings.zone), form)
