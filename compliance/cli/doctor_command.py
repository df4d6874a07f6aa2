"""`compliance doctor`: is everything in place?"""

from __future__ import annotations

import sys

import click


@click.command("doctor")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def command(*, form: str) -> None:
    """Check settings, database, rule files, mail server and the last run; say what to do.

    Exit status 1 where something is broken.
    """
    from dataclasses import asdict

    from compliance import clock
    from compliance.cli import output
    from compliance.services.doctoring import Health, examine
    from compliance.settings import load_settings

    settings = load_settings()
    found = list(examine(settings, clock.today(settings.zone)))
    if form == "json":
        output.as_json([asdict(one) for one in found])
    else:
        output.table("", ("", "", ""), [(str(one.health), one.what, one.seen) for one in found])
        for one in found:
            if one.advice:
                output.note(f"{one.what}: {one.advice}")
    if any(one.health is Health.BROKEN for one in found):
        sys.exit(1)
