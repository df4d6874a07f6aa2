"""`compliance run`: the nightly job, by hand."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from compliance.cli.days import DAY

if TYPE_CHECKING:
    from compliance.services.running import RunReport


@click.command("run")
@click.option("--on", type=DAY, metavar="YYYY-MM-DD", help="The day. Without: today.")
@click.option("--dry-run", is_flag=True, help="Show what would be saved and sent; save and send nothing.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--language", type=click.Choice(["nb", "nn", "en"]), help="Of the table. Without: the settings'."
)
def command(*, on: datetime | None, dry_run: bool, form: str, language: str | None) -> None:
    """The nightly job: check everybody, save the run and what changed, queue the reminders.

    Running it twice on a day changes nothing and mails nobody twice. The mails leave with the scheduler, or with
    compliance outbox send.
    """
    from compliance import clock
    from compliance.cli import output
    from compliance.cli.run_tables import as_values, show, show_mails
    from compliance.services.running import run
    from compliance.settings import load_settings
    from compliance.store.db import open_store

    settings = load_settings()
    day = on.date() if on else clock.today(settings.zone)
    store = open_store(settings.database)
    with output.progress(4, "Running") as step:
        report: RunReport = run(
            settings, store, day, dry_run=dry_run, kind="manual", progress=lambda _: step(1)
        )
    if form == "json":
        output.as_json(as_values(report))
    else:
        said = language or settings.language
        show(report, said)
        if dry_run:
            show_mails(report, said)
        output.note(_what_now(report, said, dry_run=dry_run))


def _what_now(report: RunReport, language: str, *, dry_run: bool) -> str:
    from compliance.words.jobs import say, waiting

    if dry_run:
        return say("dry run", language)
    if not report.new:
        return say("nothing new", language, run=report.run_id)
    seconds = f"{report.duration:.1f}".replace(".", "." if language == "en" else ",")
    saved = say("saved", language, run=report.run_id, seconds=seconds)
    return f"{saved} {waiting(report.counts['messages'], language)}"
