"""`compliance report`: tasks against requirements, people against requirements, and figures without names."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.situation_options import Command, period, read_situation, situation_options

if TYPE_CHECKING:
    from reports.model import Report

FORMS = ("html", "pdf", "xlsx", "csv", "json", "text")
SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".json": "json",
    ".txt": "text",
}
PIPED_WIDTH = 110
UNREADABLE = {"xlsx": "an Excel workbook", "pdf": "a PDF"}


@click.group("report")
def command() -> None:
    """Reports that people read, print and calculate with."""


def report_options(command: Command) -> Command:
    """Add what every report is asked for: --unit, --requirement, --format, --output, --language and --horizon."""
    options = (
        click.option(
            "--unit", "-u", help="A unit; those below it are in it too. Without: the whole organisation."
        ),
        click.option(
            "--requirement",
            "-r",
            "requirements",
            multiple=True,
            help="Only this requirement; may be given again. Without: all that apply.",
        ),
        click.option(
            "--format", "form", type=click.Choice(FORMS), help="Without: by the name of --output, or text."
        ),
        click.option(
            "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file."
        ),
        click.option(
            "--language", type=click.Choice(["nb", "nn", "en"]), help="Without: that of the settings."
        ),
        click.option(
            "--horizon",
            default="P12M",
            callback=period,
            help="How far to look ahead, as P12M (the default).",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return situation_options(command)


@command.command("mapping")
@report_options
def mapping(**asked: Any) -> None:
    """The four columns: tasks, competence requirement, who meets it, do we need more.

    From files (--rules and --data) or from the database.
    """
    from compliance.services.reports.mapping import mapping_report

    _make(mapping_report, **asked)


@command.command("matrix")
@report_options
def matrix(**asked: Any) -> None:
    """People and requirements: status and day of each person for each requirement, a table for each unit.

    From files (--rules and --data) or from the database.
    """
    from compliance.services.reports.matrix import matrix_report

    _make(matrix_report, **asked)


def _make(
    build: Callable[..., Report],
    *,
    unit: str | None,
    requirements: tuple[str, ...],
    form: str | None,
    output: Path | None,
    language: str | None,
    horizon: Any,
    **options: Any,
) -> None:
    """Read, evaluate, build and hand over one report."""
    from compliance import clock
    from compliance.services.reports.frame import Made
    from compliance.services.reports.mapping import answer
    from compliance.services.reports.scope import Asked

    given = read_situation(**options)
    asked = Asked(given.on, unit, requirements, horizon, language or given.settings.language)
    book, facts, directory = given.situation.book, given.situation.facts, given.situation.directory
    made = Made(clock.now(), given.settings.zone, given.settings.organisation)
    report = build(book, facts, directory, asked, answer(book, facts, asked), made)
    suffix = output.suffix.lower() if output else ""
    _hand_over(report, form or SUFFIXES.get(suffix, "text"), output)


def _hand_over(report: Report, form: str, output: Path | None) -> None:
    """To the file, or to standard output: there as wide as the terminal is."""
    from compliance.cli.output import note
    from compliance.cli.written_files import write_whole
    from compliance.services.reports.drawing import drawn
    from reports import to_text

    if output is not None:
        write_whole(output, drawn(report, form))
        note(f"Written: {output}")
    elif form == "text":
        width = shutil.get_terminal_size((PIPED_WIDTH, 0)).columns if sys.stdout.isatty() else PIPED_WIDTH
        click.echo(to_text.draw(report, width), nl=False)
    elif form in UNREADABLE and sys.stdout.isatty():
        raise click.UsageError(
            f"{UNREADABLE[form]} can't be read on a terminal; name a file, as --output report.{form}"
        )
    else:
        click.echo(drawn(report, form), nl=False)


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
