"""`compliance check`: who meets the requirements on a day, from files or from the database."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.situation_options import period, read_situation, situation_options

if TYPE_CHECKING:
    from compliance.cli.situation_options import Given

GAP = 3
"""Exit status where --fail-on-gap found somebody expired or missing."""


@click.command("check")
@situation_options
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--horizon", default="P12M", show_default=True, callback=period, help="How far staffing looks ahead."
)
@click.option("--fail-on-gap", is_flag=True, help="Exit status 3 where somebody is expired or missing.")
@click.option(
    "--by", type=click.Choice(["requirement", "unit"]), default="requirement", help="Order of the table."
)
@click.option("--all", "everybody", is_flag=True, help="In the table also those who are in order.")
@click.option(
    "--language", type=click.Choice(["nb", "nn", "en"]), help="Of the table. Without: the settings'."
)
def command(
    *,
    form: str,
    horizon: Any,
    fail_on_gap: bool,
    by: str,
    everybody: bool,
    language: str | None,
    **source: Any,
) -> None:
    """Who meets the requirements on a day, and whether there are enough.

    From files (--rules and --data) or from the database. The table shows whom to look at; --all shows everybody.
    """
    from compliance.cli.output import progress
    from compliance.services.checking import as_json, check

    given = read_situation(**source)
    facts = given.situation.facts
    with progress(len(facts.employees.ids), "Checking") as advance:
        checked = check(given.situation.book, facts, given.on, horizon=horizon, progress=advance)
    if form == "json":
        for piece in as_json(checked, given.situation.book):
            # Bytes: JSON is UTF-8, whatever the terminal speaks.
            click.echo(piece.encode(), nl=False)
    else:
        _show(given, checked, by, everybody=everybody, language=language or given.settings.language)
    if fail_on_gap and checked.has_gap:
        sys.exit(GAP)


def _show(given: Given, checked: Any, by: str, *, everybody: bool, language: str) -> None:
    from compliance.cli.check_tables import show

    show(given.situation, checked, by, everybody=everybody, language=language)
