"""`compliance report mapping`: who meets which requirement in a unit, and whether that is enough."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from compliance.services.reports.scope import Asked
    from compliance.services.situation import Situation
    from compliance.settings import Settings
    from reports.model import Report

FORMS = ("html", "csv", "text")
SUFFIXES = {".html": "html", ".htm": "html", ".csv": "csv", ".txt": "text"}
PIPED_WIDTH = 110
DAY = click.DateTime(formats=["%Y-%m-%d"])


def _period(_context: click.Context, _option: click.Parameter, value: str) -> Any:
    from rules.dates import Period

    try:
        return Period.parse(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.group("report")
def command() -> None:
    """Reports that people read, print and calculate with."""


@command.command("mapping")
@click.option("--unit", "-u", help="A unit; those below it are in it too. Without: the whole organisation.")
@click.option("--on", type=DAY, help="The day asked about, YYYY-MM-DD. Without: today.")
@click.option(
    "--requirement",
    "-r",
    "requirements",
    multiple=True,
    help="Only this requirement; may be given again. Without: all that apply.",
)
@click.option("--format", "form", type=click.Choice(FORMS), help="Without: by the name of --output, or text.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file.")
@click.option("--language", type=click.Choice(["nb", "nn", "en"]), help="Without: that of the settings.")
@click.option(
    "--horizon", default="P12M", callback=_period, help="How far to look ahead, as P12M (the default)."
)
@click.option(
    "--rules",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Rule files. Without: those of the settings.",
)
@click.option(
    "--data", type=click.Path(path_type=Path), help="A data folder or .xlsx. Without: the database."
)
@click.option("--encoding", help="Of CSV files that are not UTF-8, as windows-1252.")
@click.option("--known", type=DAY, help="From the database: as known at the end of that day.")
@click.option("--database", help="Another database than that of the settings.")
def mapping(
    *,
    unit: str | None,
    on: datetime | None,
    requirements: tuple[str, ...],
    form: str | None,
    output: Path | None,
    language: str | None,
    horizon: Any,
    rules: tuple[Path, ...],
    data: Path | None,
    encoding: str | None,
    known: datetime | None,
    database: str | None,
) -> None:
    """The four columns: tasks, competence requirement, who meets it, do we need more.

    From files (--rules and --data) or from the database.
    """
    from compliance import clock
    from compliance.services.reports.scope import Asked
    from compliance.settings import load_settings

    if data and (known or database):
        raise click.UsageError("--known and --database ask the database; leave them out with --data")
    if encoding and not data:
        raise click.UsageError("--encoding is for the files of --data")
    settings = load_settings()
    situation = _situation(settings, rules, data, encoding, known, database)
    day = on.date() if on else clock.today(settings.zone)
    asked = Asked(day, unit, requirements, horizon, language or settings.language)
    report = _report(situation, asked, settings)
    _hand_over(report, form or SUFFIXES.get(output.suffix.lower() if output else "", "text"), output)


def _situation(
    settings: Settings,
    rules: tuple[Path, ...],
    data: Path | None,
    encoding: str | None,
    known: datetime | None,
    database: str | None,
) -> Situation:
    from compliance.cli.output import progress, warn
    from compliance.services.situation import from_files, from_store
    from compliance.store.db import open_store
    from compliance.store.history import end_of_day

    paths = rules or settings.rules
    if data is None:
        instant = end_of_day(known.date(), settings.zone) if known else None
        return from_store(paths, open_store(database or settings.database), instant)
    with progress(None, "Reading") as read:
        situation = from_files(paths, data, encoding=encoding, progress=read)
    for warning in situation.warnings:
        warn(warning)
    return situation


def _report(situation: Situation, asked: Asked, settings: Settings) -> Report:
    from compliance import clock
    from compliance.services.reports.mapping import Made, answer, mapping_report

    book, facts = situation.book, situation.facts
    made = Made(clock.now(), settings.zone)
    return mapping_report(book, facts, situation.directory, asked, answer(book, facts, asked), made)


def _hand_over(report: Report, form: str, output: Path | None) -> None:
    """To the file, or to standard output: there as wide as the terminal is."""
    from compliance.cli.output import note
    from reports import render, to_text

    if output is not None:
        _write(output, render.render(report, form))
        note(f"Written: {output}")
        return
    if form == "text":
        width = shutil.get_terminal_size((PIPED_WIDTH, 0)).columns if sys.stdout.isatty() else PIPED_WIDTH
        click.echo(to_text.draw(report, width), nl=False)
    else:
        click.echo(render.render(report, form), nl=False)


def _write(output: Path, content: bytes) -> None:
    """Write beside the file and put it in its place: a report is there whole, or the old one stays."""
    from compliance.errors import EnvironmentProblem

    beside = output.with_name(f".{output.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(output)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        sentence = f"{output}: can't be written ({error.strerror}); see to the folder and its permissions"
        raise EnvironmentProblem(sentence) from error
