"""`compliance report`: the mapping of tasks against requirements, and figures without names."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.situation_options import period, read_situation, situation_options

if TYPE_CHECKING:
    from compliance.cli.situation_options import Given
    from compliance.services.reports.scope import Asked
    from reports.model import Report

FORMS = ("html", "csv", "text")
SUFFIXES = {".html": "html", ".htm": "html", ".csv": "csv", ".txt": "text"}
PIPED_WIDTH = 110


@click.group("report")
def command() -> None:
    """Reports that people read, print and calculate with."""


@command.command("mapping")
@click.option("--unit", "-u", help="A unit; those below it are in it too. Without: the whole organisation.")
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
    "--horizon", default="P12M", callback=period, help="How far to look ahead, as P12M (the default)."
)
@situation_options
def mapping(
    *,
    unit: str | None,
    requirements: tuple[str, ...],
    form: str | None,
    output: Path | None,
    language: str | None,
    horizon: Any,
    **options: Any,
) -> None:
    """The four columns: tasks, competence requirement, who meets it, do we need more.

    From files (--rules and --data) or from the database.
    """
    from compliance.services.reports.scope import Asked

    given = read_situation(**options)
    asked = Asked(given.on, unit, requirements, horizon, language or given.settings.language)
    suffix = output.suffix.lower() if output else ""
    _hand_over(_report(given, asked), form or SUFFIXES.get(suffix, "text"), output)


def _report(given: Given, asked: Asked) -> Report:
    from compliance import clock
    from compliance.services.reports.mapping import Made, answer, mapping_report

    book, facts, directory = given.situation.book, given.situation.facts, given.situation.directory
    made = Made(clock.now(), given.settings.zone, given.settings.organisation)
    return mapping_report(book, facts, directory, asked, answer(book, facts, asked), made)


def _hand_over(report: Report, form: str, output: Path | None) -> None:
    """To the file, or to standard output: there as wide as the terminal is."""
    from compliance.cli.output import note
    from compliance.cli.written_files import write_whole
    from reports import render, to_text

    if output is not None:
        write_whole(output, render.render(report, form))
        note(f"Written: {output}")
    elif form == "text":
        width = shutil.get_terminal_size((PIPED_WIDTH, 0)).columns if sys.stdout.isatty() else PIPED_WIDTH
        click.echo(to_text.draw(report, width), nl=False)
    else:
        click.echo(render.render(report, form), nl=False)


@command.command("figures")
@click.option("--unit", "-u", help="A unit; those below it are in it too. Without: the whole organisation.")
@click.option(
    "--for",
    "reader",
    type=click.Choice(["committee"]),
    help="For a committee: over a year, by unit and requirement, small ones hidden so that none can be worked out.",
)
@situation_options
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@LANGUAGE
def figures(*, unit: str | None, reader: str | None, form: str, language: str | None, **source: Any) -> None:
    """How many meet each requirement on a day; nobody is named: for a board or a committee."""
    from compliance.cli.figures_table import show
    from compliance.cli.output import as_json
    from compliance.services import figures as made

    given = read_situation(**source)
    found = made.figures(given.situation.book, given.situation.facts, given.on, unit)
    if reader:
        from compliance.cli import committee_table
        from compliance.services.answers import Answers

        answers = Answers(given.situation, {}, given.on)
        committee_table.show(answers, unit, form, language or given.settings.language)
    elif form == "json":
        as_json(made.as_values(given.situation.book, found, given.on))
    else:
        show(given.situation.book, found, given.on, language or given.settings.language)
