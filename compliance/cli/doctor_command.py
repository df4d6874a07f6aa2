"""`compliance doctor`: is everything in place?"""

from __future__ import annotations

import sys

import click

from compliance.cli.language_option import LANGUAGE

STYLES = {"ok": "green", "look": "yellow", "broken": "bold red"}
"""Colour of each health."""


@click.command("doctor")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@LANGUAGE
def command(*, form: str, language: str | None) -> None:
    """Check settings, database, rule files, mail server and the last run; say what to do.

    Exit status 1 where something is broken.
    """
    from dataclasses import asdict

    from compliance import clock
    from compliance.cli import output
    from compliance.services.doctoring import Health, examine
    from compliance.settings import load_settings
    from compliance.words.doctor import HEALTH, WHAT

    settings = load_settings()
    # Machines are told the same whatever the setting says.
    said = "en" if form == "json" else language or settings.language
    found = list(examine(settings, clock.today(settings.zone), said))
    if form == "json":
        output.as_json([asdict(one) for one in found])
    else:
        styles = {HEALTH[health][said]: style for health, style in STYLES.items()}
        rows = [(HEALTH[one.health][said], WHAT[one.what][said], one.seen) for one in found]
        output.table("", ("", "", ""), rows, styles)
        for one in found:
            if one.advice:
                output.note(f"{WHAT[one.what][said]}: {one.advice}")
    if any(one.health is Health.BROKEN for one in found):
        sys.exit(1)
