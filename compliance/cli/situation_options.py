"""The options of every command that reads rules and people: from files, or from the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from compliance.cli.days import DAY

if TYPE_CHECKING:
    from compliance.services.situation import Situation
    from compliance.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)


def text_encoding(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Refuse what is not an encoding of text."""
    try:
        # Only encodings of text: `hex` and the like are encodings too.
        if value is not None:
            "a".encode(value)
    except LookupError as error:
        raise click.BadParameter(f"{value} is not an encoding; write windows-1252 or utf-16") from error
    return value


def period(_context: click.Context, _option: click.Parameter, value: str) -> Any:
    """Read an option that is a period such as P12M."""
    from rules.dates import Period

    try:
        return Period.parse(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def situation_options(command: Command) -> Command:
    """Add --rules, --data, --on, --encoding, --known and --database; several paths may follow --rules."""
    options = (
        click.argument("more_rules", nargs=-1, type=PATH, metavar="[PATH]..."),
        click.option(
            "--rules",
            multiple=True,
            type=PATH,
            help="Rule files, folders, library:fire. Without: the settings'.",
        ),
        click.option("--data", type=PATH, help="A folder of CSV files, or an .xlsx. Without: the database."),
        click.option(
            "--on", type=DAY, metavar="DAY", help="The day asked about, YYYY-MM-DD. Without: today."
        ),
        click.option(
            "--encoding",
            callback=text_encoding,
            help="Of CSV files that are not UTF-8: windows-1252, utf-16.",
        ),
        click.option(
            "--known", type=DAY, metavar="DAY", help="From the database: as known at the end of that day."
        ),
        click.option("--database", help="Another database than that of the settings."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Given:
    """What the options of `situation_options` brought."""

    situation: Situation
    on: date
    settings: Settings


def read_situation(
    *,
    more_rules: tuple[Path, ...],
    rules: tuple[Path, ...],
    data: Path | None,
    on: datetime | None,
    encoding: str | None,
    known: datetime | None,
    database: str | None,
) -> Given:
    """Read what the options name, with progress and warnings on standard error; wrong usage is said."""
    from compliance import clock
    from compliance.settings import load_settings

    if more_rules and not rules:
        raise click.UsageError(
            f'unexpected "{more_rules[0]}"; rule files come after --rules, data after --data'
        )
    if data and (known or database):
        raise click.UsageError("--known and --database ask the database; leave them out with --data")
    if encoding and not data:
        raise click.UsageError("--encoding is for the files of --data")
    settings = load_settings()
    paths = (*rules, *more_rules) or settings.rules
    if data:
        situation = _from_files(paths, data, encoding)
    else:
        situation = _from_database(paths, settings, known.date() if known else None, database)
    return Given(situation, on.date() if on else clock.today(settings.zone), settings)


def _from_files(paths: tuple[Path, ...], data: Path, encoding: str | None) -> Situation:
    from compliance.cli.output import progress, warn
    from compliance.services.situation import from_files

    with progress(None, "Reading") as read:
        situation = from_files(paths, data, encoding=encoding, progress=read)
    for warning in situation.warnings:
        warn(f"warning: {warning}")
    return situation


def _from_database(
    paths: tuple[Path, ...], settings: Settings, known: date | None, database: str | None
) -> Situation:
    from compliance.services.stored_situation import from_store
    from compliance.store.db import open_store
    from compliance.store.history import end_of_day

    instant = end_of_day(known, settings.zone) if known else None
    return from_store(paths, open_store(database or settings.database), instant)
