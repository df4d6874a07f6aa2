"""`compliance import FOLDER|FILE.xlsx`: read, check, and write what is new."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--rules", "rules", type=click.Path(path_type=Path), multiple=True, help="Rule files (default: settings)."
)
@click.option("--encoding", help="Of CSV files that are not UTF-8: windows-1252, utf-16.")
@click.option(
    "--complete",
    default="",
    help="Tables (with commas) that are the whole truth: missing rows are withdrawn.",
)
@click.option("--yes", is_flag=True, help="Withdraw even more than a tenth of a table.")
@click.option("--database", help="Where to (default: settings).")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(
    source: Path,
    rules: tuple[Path, ...],
    encoding: str | None,
    complete: str,
    yes: bool,
    database: str | None,
    form: str,
) -> None:
    """Read a folder of CSV files or an Excel file into the database.

    All or nothing: one bad row and nothing is changed. What is there already is left as it is; what was
    different before stays in the history.
    """
    from compliance.cli import output
    from compliance.services.importing import check_complete, import_data, known_already
    from compliance.services.intake.read import read_and_check
    from compliance.settings import load_settings
    from compliance.store.db import open_store
    from rules.load import load_rules

    whole = tuple(name.strip() for name in complete.split(",") if name.strip())
    check_complete(whole)
    settings = load_settings()
    book = load_rules(rules or settings.rules)
    store = open_store(database or settings.database, create=True)
    with output.progress(None, "Reading") as read:
        intake = read_and_check(source, book, known=known_already(store), encoding=encoding, progress=read)
    for warning in intake.warnings:
        output.warn(warning)
    total = 2 * sum(len(table) for table in intake.data.values())
    with output.progress(total, "Writing") as written:
        changes = import_data(store, intake, complete=whole, yes=yes, progress=written)
    if form == "json":
        output.as_json(
            {change.table: {k: v for k, v in asdict(change).items() if k != "table"} for change in changes}
        )
        return
    columns = ("table", "added", "corrected", "withdrawn", "unchanged")
    output.table("", columns, [[getattr(change, name) for name in columns] for change in changes])
