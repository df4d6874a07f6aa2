"""What every command under `compliance rules` takes."""

from __future__ import annotations

from pathlib import Path

import click

from compliance.settings import load_settings
from rules.book import RuleBook
from rules.load import load_rules

PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
FORMAT = click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    help="For people or machines.",
)


def book_of(paths: tuple[Path, ...]) -> RuleBook:
    """The rule book of these files and folders; without any, that of the settings. Raises RuleFileError."""
    return load_rules(paths or load_settings().rules)
