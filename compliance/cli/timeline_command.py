"""`compliance timeline`: every status from a day on, and staffing over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compliance.cli.situation_options import period, read_situation, situation_options

if TYPE_CHECKING:
    from compliance.cli.situation_options import Given
    from compliance.services.timeline import Course


@click.command("timeline")
@situation_options
@click.option("--employee", "-e", "employees", multiple=True, help="Only this employee; may be given again.")
@click.option(
    "--requirement", "-r", "requirements", multiple=True, help="Only this requirement; may be given again."
)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--horizon", default="P12M", show_default=True, callback=period, help="How far staffing looks ahead."
)
@click.option(
    "--language", type=click.Choice(["nb", "nn", "en"]), help="Of the table. Without: the settings'."
)
def command(
    *,
    employees: tuple[str, ...],
    requirements: tuple[str, ...],
    form: str,
    horizon: Any,
    language: str | None,
    **source: Any,
) -> None:
    """Every status from a day on, and how many are cleared over time.

    With the records achieved by that day: what will happen if nothing is done. From files (--rules and --data) or
    from the database.
    """
    from compliance.services.timeline import as_json, course

    given = read_situation(**source)
    found = course(given.situation, given.on, employees, requirements, horizon=horizon)
    if form == "json":
        for piece in as_json(found, given.situation.book):
            click.echo(piece.encode(), nl=False)
        return
    _show(given, found, language or given.settings.language)


def _show(given: Given, found: Course, language: str) -> None:
    from compliance.cli.timeline_tables import show

    show(given.situation, found, language)
