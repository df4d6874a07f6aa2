"""`compliance explain EMPLOYEE REQUIREMENT`: why one employee has the status they have for one requirement."""

from __future__ import annotations

from typing import Any

import click

from compliance.cli.situation_options import read_situation, situation_options


@click.command("explain")
@click.argument("employee")
@click.argument("requirement")
@situation_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--language", type=click.Choice(["nb", "nn", "en"]), help="Of the text. Without: the settings'."
)
def command(*, employee: str, requirement: str, form: str, language: str | None, **source: Any) -> None:
    """Why EMPLOYEE has the status they have for REQUIREMENT on a day.

    The rule and its source, each part of the need, the records that count and those that don't, and why.
    It names sensitive competences too, but of them only fit or not fit and the dates.
    """
    from compliance.cli.explain_lines import show
    from compliance.cli.output import as_json
    from compliance.services.explaining.as_json import as_json as explained
    from compliance.services.explaining.asking import ask
    from compliance.services.explaining.told import told

    given = read_situation(**source)
    situation = given.situation
    explanation = ask(situation, employee, requirement, given.on)
    if form == "json":
        as_json(explained(explanation, situation.book))
        return
    show(told(explanation, situation.book, situation.directory, language or given.settings.language))
