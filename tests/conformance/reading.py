"""The conformance cases, read by the plainest means: the cells of the CSV files as typed columns."""

import csv
import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

CASES = sorted((Path(__file__).parent / "cases").iterdir())
DAYS = {"birth_date", "hired_on", "left_on", "from", "until", "achieved_on", "valid_until", "revoked_on"}


@dataclass(frozen=True)
class Case:
    """One folder: the rule file, the data, the day asked and the answer that must come."""

    name: str
    rules: Path
    data: Path
    on: date
    expected: dict[str, Any]


def read_case(folder):
    """A case from its folder."""
    return Case(
        name=folder.name,
        rules=folder / "rules.yaml",
        data=folder / "data",
        on=date.fromisoformat((folder / "on.txt").read_text("utf-8").strip()),
        expected=json.loads((folder / "expected.json").read_text("utf-8")),
    )


def read_tables(folder):
    """Every table of a data folder: column name → values; an empty cell is None."""
    return {file.stem: _columns(file) for file in sorted(folder.glob("*.csv"))}


def _columns(file):
    with file.open(encoding="utf-8", newline="") as lines:
        names, *rows = list(csv.reader(lines))
    return {name: [_cell(name, row[place]) for row in rows] for place, name in enumerate(names)}


def _cell(name, text):
    if not text:
        return None
    if name in DAYS:
        return date.fromisoformat(text)
    return Decimal(text) if name == "hours" else text


def only_what_is_asked(expected, answer):
    """The answer cut down to the keys that the expected one has, at every level: more keys are welcome."""
    if isinstance(expected, dict):
        return {
            key: only_what_is_asked(value, answer.get(key, "(no such key)"))
            for key, value in expected.items()
        }
    if isinstance(expected, list) and isinstance(answer, list) and len(expected) == len(answer):
        return [only_what_is_asked(*both) for both in zip(expected, answer, strict=True)]
    return answer
