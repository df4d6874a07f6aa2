"""The documentation of the data formats says what the program reads: the same tables, columns and identities."""

import json
import re
from pathlib import Path

import pytest

from compliance.errors import EXIT_STATUS
from compliance.services.intake.problems import LISTED
from compliance.services.intake.tables import DAYS, TABLES, Holds
from rules.model import CLEARED, COMPLIANT, Status

TEXT = (Path(__file__).parents[3] / "docs" / "reference" / "data-formats.md").read_text("utf-8")


def section(heading):
    """The text below a heading, up to the next one."""
    return re.split(r"^#+ ", TEXT.split(f"\n{heading}\n")[1], maxsplit=1, flags=re.MULTILINE)[0]


def documented(table):
    """(column, required, what it holds) of every row of a table's section."""
    rows = re.findall(r"^\| `(\w+)`(\*?) \| (.+) \|$", section(f"### {table}"), re.MULTILINE)
    return [(name, star == "*", holds) for name, star, holds in rows]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_documented_in_order_and_marked_where_required(table):
    assert [(name, required) for name, required, _ in documented(table.name)] == [
        (column.name, column.required) for column in table.columns
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_a_column_holds_is_said(table):
    for column, (_, _, said) in zip(table.columns, documented(table.name), strict=True):
        words = {Holds.LAST_DAY: "last day", Holds.PRINTED_DAY: "last valid day", Holds.DECIMAL: "number"}
        wanted = words.get(column.holds, "day" if column.holds in DAYS else "")
        assert wanted in said
        if column.names in ("employees", "units"):
            assert said.startswith("id")
        elif column.names:
            assert said == f"code of a {column.names.removesuffix('s')}"


def test_the_required_tables_are_named():
    required = [f"`{table.name}`" for table in TABLES if table.required]
    assert f"Only {required[0]},\n{required[1]} and {required[2]} are required" in TEXT


def test_every_identity_is_documented():
    rows = dict(re.findall(r"^\| (`.+`) \| (.+) \|$", section("## What makes a row itself"), re.MULTILINE))
    said = {name: row for names, row in rows.items() for name in re.findall(r"`(\w+)`", names)}
    for table in TABLES:
        named = re.findall(r"`(\w+)`", said[table.name])
        assert tuple(named) == table.identity


def test_every_status_is_documented_with_what_it_means():
    text = section("## The answer of `compliance check --format json`")
    meaning = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", text, re.MULTILINE))
    assert set(re.findall(r"`([\w-]+)`", meaning["status"])) == {status.value for status in Status}
    assert set(re.findall(r"`(\w+)`", meaning["cleared"])) == {status.value for status in CLEARED}
    assert set(re.findall(r"`(\w+)`", meaning["compliant"])) == {
        status.value for status in COMPLIANT - CLEARED
    }


def test_the_example_is_json():
    example = TEXT.split("```json\n")[1].split("```")[0]
    assert list(json.loads(example)) == ["on", "findings", "staffing"]


def test_the_figures_are_those_of_the_program():
    assert f"after {LISTED} the rest are\ncounted" in TEXT
    documented_statuses = {
        int(status) for status in re.findall(r"^\| (\d) \|", section("## Exit status"), re.MULTILINE)
    }
    assert documented_statuses == {0, 2, 3} | {status for _, status in EXIT_STATUS}
