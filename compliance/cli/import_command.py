"""`compliance import FOLDER|FILE.xlsx`: read, check, and write what is new; any file, with a saved matching."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.situation_options import PATH, text_encoding

if TYPE_CHECKING:
    from compliance.services.importing import Change
    from compliance.services.intake.data import Intake
    from compliance.settings import Settings


@click.command("import")
@click.argument("source", type=PATH, metavar="FOLDER|FILE")
@click.option(
    "--rules", type=PATH, multiple=True, help="Rule files, folders, library:fire. Without: the settings'."
)
@click.option(
    "--encoding", callback=text_encoding, help="Of CSV files that are not UTF-8: windows-1252, utf-16."
)
@click.option(
    "--complete",
    default="",
    metavar="TABLE,...",
    help="These tables are the whole truth: rows that are not in them are withdrawn.",
)
@click.option("--yes", is_flag=True, help="Withdraw even more than a tenth of a table.")
@click.option(
    "--matching", type=PATH, metavar="FILE.toml", help="How the file is read, as saved on the pages."
)
@click.option("--dry-run", is_flag=True, help="Say what it would do, and change nothing.")
@click.option("--database", help="Another database than that of the settings.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@LANGUAGE
def command(
    *,
    source: Path,
    rules: tuple[Path, ...],
    encoding: str | None,
    complete: str,
    yes: bool,
    matching: Path | None,
    dry_run: bool,
    database: str | None,
    form: str,
    language: str | None,
) -> None:
    """Read a folder of CSV files or an Excel file into the database, which is made where there is none.

    All or nothing: one bad row, and nothing is changed. The same data again changes nothing either. What was
    known before a correction stays in the history. With --matching FILE.toml a file from another system is read as
    it was matched on the pages.
    """
    from compliance.cli import output
    from compliance.errors import InputError
    from compliance.services.importing import check_complete, import_data
    from compliance.settings import load_settings
    from compliance.store.db import open_store

    whole = tuple(name.strip() for name in complete.split(",") if name.strip())
    try:
        check_complete(whole)
    except InputError as error:
        raise click.UsageError(str(error)) from error
    settings = load_settings()
    url = database or settings.database
    if matching is not None:
        changes = _matched(source, matching, settings, rules, whole, url, encoding, yes=yes, dry_run=dry_run)
        _show(changes, form, language or settings.language)
        return
    intake = _read(source, rules or settings.rules, encoding, url)
    total = 2 * sum(len(table) for table in intake.data.values())
    with output.progress(total, "Writing") as written:
        store = open_store(url, create=not dry_run)
        changes = import_data(store, intake, complete=whole, yes=yes, progress=written, dry_run=dry_run)
    _show(changes, form, language or settings.language)


def _read(source: Path, rules: tuple[Path, ...], encoding: str | None, url: str) -> Intake:
    from compliance.cli import output
    from compliance.services.importing import known_before
    from compliance.services.intake.read import read_and_check
    from rules.load import load_rules

    book, known = load_rules(rules), known_before(url)
    with output.progress(None, "Reading") as read:
        intake = read_and_check(source, book, known=known, encoding=encoding, progress=read)
    for warning in intake.warnings:
        output.warn(f"warning: {warning}")
    return intake


def _matched(
    source: Path,
    matching: Path,
    settings: Settings,
    rules: tuple[Path, ...],
    whole: tuple[str, ...],
    url: str,
    encoding: str | None,
    *,
    yes: bool,
    dry_run: bool,
) -> tuple[Change, ...]:
    from compliance import clock
    from compliance.cli import output
    from compliance.services.wizard.matching import read_matching
    from compliance.services.wizard.unattended import WHOLE, Sent, import_file
    from compliance.store.db import open_store
    from rules.load import load_rules

    if encoding is not None or not source.is_file():
        raise click.UsageError(
            "--matching goes with one file, whose encoding is found by itself; leave out --encoding"
        )
    said = read_matching(str(matching), matching.read_text("utf-8"))
    if set(whole) - {WHOLE.get(said.kind)}:
        can = f"--complete {WHOLE[said.kind]}" if said.kind in WHOLE else "no --complete"
        raise click.UsageError(f"with a matching of {said.kind} there is {can}")
    sent = Sent(str(source), source.read_bytes(), said, whole=bool(whole), yes=yes)
    today = clock.today(settings.zone)
    book, store = load_rules(rules or settings.rules), open_store(url)
    changes, out = import_file(store, book, sent, today, settings.zone, dry_run=dry_run)
    if out:
        output.warn(f"{source}: {out:,} row{'s' if out > 1 else ''} left out by answers of {matching}")
    return changes


def _show(changes: tuple[Change, ...], form: str, language: str) -> None:
    from compliance.cli import output
    from compliance.words.importing import say

    if form == "json":
        output.as_json([asdict(change) for change in changes])
        return
    names = ("table", "added", "corrected", "withdrawn", "unchanged")
    rows = [[getattr(change, name) for name in names] for change in changes]
    output.table("", [say(name, language) for name in names], rows)
    if not any(change.added or change.corrected or change.withdrawn for change in changes):
        output.note(say("known", language))
