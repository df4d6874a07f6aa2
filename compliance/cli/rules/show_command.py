"""`compliance rules show CODE`: one requirement, competence or role as a person reads it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from compliance.cli.days import DAY
from compliance.cli.language_option import LANGUAGE
from compliance.cli.rules.paths import PATHS, book_of


@click.command("show")
@click.argument("code")
@PATHS
@click.option("--on", type=DAY, metavar="DAY", help="By the rules in force then, YYYY-MM-DD. Without: today.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--full", is_flag=True, help="Warning, reminders, versions, examples and each competence too.")
@LANGUAGE
def command(
    *, code: str, paths: tuple[Path, ...], on: datetime | None, form: str, full: bool, language: str | None
) -> None:
    """One requirement, competence or role as a person reads it.

    CODE is its code in the rule files. Who, what, how often, by when, what a lapse means, who demands it and where
    that stands, what is not settled, and what is changed locally. For a program (--format json) it is always whole.
    """
    from compliance import clock
    from compliance.cli.explain_lines import show
    from compliance.cli.output import as_json
    from compliance.services.handbook.as_json import as_json as told
    from compliance.services.handbook.finding import find
    from compliance.services.handbook.lines import all_lines
    from compliance.services.handbook.teller import Teller
    from compliance.settings import load_settings

    settings = load_settings()
    day = on.date() if on else clock.today(settings.zone)
    teller = Teller(book_of(paths), language or settings.language, day)
    found = find(teller, code)
    if form == "json":
        as_json(told(teller, found))
    else:
        show(all_lines(teller, found, full=full))
