"""The municipality as files: a data folder of CSV, and the rule files it goes by."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from compliance.services.demo.dossier import Row
from compliance.services.demo.municipality import municipality
from compliance.services.intake.tables import TABLES, TableSpec
from rules.book import RuleBook
from rules.library import PACKS
from rules.load import load_rules

OWN_RULES = Path(__file__).parent / "rules"


def data_files(day: date) -> dict[str, str]:
    """The text of each CSV file of the day, by file name."""
    rows = municipality(day, rule_book())
    return {f"{table.name}.csv": _csv(table, rows[table.name]) for table in TABLES}


def rule_files() -> dict[str, str]:
    """The text of each rule file of its own, by file name: what it has decided over the library."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(OWN_RULES.glob("*.yaml"))}


@cache
def rule_book() -> RuleBook:
    """The rules of the municipality, the library and its own, read once."""
    return load_rules([PACKS, OWN_RULES])


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write these files into the folder, making it where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _csv(table: TableSpec, rows: Sequence[Row]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.column_names)
    for row in rows:
        writer.writerow([str(row.get(column, "")) for column in table.column_names])
    return text.getvalue()
