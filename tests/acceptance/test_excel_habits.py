"""What Norwegian Excel writes comes in right, from the file to the finding: the same people, days and hours
whether they came as plain CSV, as Excel's own CSV, or as a workbook."""

import json
from datetime import date

import pytest

from tests.unit.intake import workbooks

RULES = """\
format: 1
pack: swimming
title: Svømming
competences:
  rescue: {name: Livredning, kind: course, valid_for: P1Y}
  practice: {name: Øving, kind: exercise}
roles:
  teacher: {name: Lærer}
requirements:
  swimming:
    name: Livredning ved svømming
    task: Svømmeundervisning
    authority: local
    applies_to: {roles: [teacher]}
    needs:
      all_of:
        - rescue
        - {hours: 7.5, of: practice, within: P1Y}
"""
ROWS = {
    "units": [["id", "name"], ["skole", "Sørøya skole"]],
    "employees": [
        ["id", "name", "email", "birth_date"],
        [1001, "Åse Bråten", "aase@sor.example", date(1975, 3, 1)],
        [1002, "Jørn Ødegård", "", date(1980, 12, 31)],
    ],
    "assignments": [
        ["employee", "role", "unit", "from", "until"],
        [1001, "teacher", "skole", date(2024, 8, 1), None],
        [1002, "teacher", "skole", date(2024, 8, 1), None],
    ],
    "records": [
        ["id", "employee", "competence", "achieved_on", "hours"],
        ["r1", 1001, "rescue", date(2026, 2, 3), None],
        ["r2", 1001, "practice", date(2026, 2, 3), 7.5],
        ["r3", 1002, "rescue", date(2026, 4, 5), None],
        ["r4", 1002, "practice", date(2026, 3, 4), 7.25],
    ],
}


def plain(cell):
    return "" if cell is None else str(cell)


def norwegian(cell):
    """A day as 03.02.2026, a number with a decimal comma."""
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return plain(cell).replace(".", ",") if isinstance(cell, float) else plain(cell)


def as_csv(write, separator, encoding, mark="", end="\n"):
    """The data folder as some program saves it."""
    return {
        f"data/{name}.csv": (mark + "".join(separator.join(map(write, row)) + end for row in rows)).encode(
            encoding
        )
        for name, rows in ROWS.items()
    }


WAYS = {
    "plain": (as_csv(plain, ",", "utf-8"), ("data",)),
    "CSV UTF-8 of Excel": (as_csv(norwegian, ";", "utf-8", "\ufeff", "\r\n"), ("data",)),
    "CSV of Excel": (
        as_csv(norwegian, ";", "windows-1252", "", "\r\n"),
        ("data", "--encoding", "windows-1252"),
    ),
    "Unicode text of Excel": (
        as_csv(norwegian, "\t", "utf-16", "", "\r\n"),
        ("data", "--encoding", "utf-16"),
    ),
    "workbook": ({}, ("people.xlsx",)),
}
CHECK = ("check", "--on", "2026-05-01", "--format", "json")


@pytest.fixture
def school(empty_site):
    """An installation with the rules of a school, and no data."""
    for file in empty_site.folder.glob("*/*"):
        file.unlink()
    empty_site.write({"rules/swimming.yaml": RULES})
    return empty_site


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_saving_says_the_same(school, way):
    files, source = WAYS[way]
    school.write(files)
    if way == "workbook":
        workbooks.write(school.folder / "people.xlsx", ROWS)
    done = school.run("import", *source)
    assert (done.status, done.err) == (0, "")
    assert school.rows("SELECT employee_id, name, birth_date FROM people ORDER BY employee_id") == [
        ("1001", "Åse Bråten", "1975-03-01"),
        ("1002", "Jørn Ødegård", "1980-12-31"),
    ]
    assert school.rows(
        "SELECT competence, achieved_on, hours FROM records ORDER BY achieved_on, competence"
    ) == [
        ("practice", "2026-02-03", "7.5"),
        ("rescue", "2026-02-03", None),
        ("practice", "2026-03-04", "7.25"),
        ("rescue", "2026-04-05", None),
    ]
    found = json.loads(school.run(*CHECK).out)["findings"]
    assert [(one["employee"], one["status"]) for one in found] == [("1001", "valid"), ("1002", "missing")]


def test_saved_again_in_another_way_it_is_the_same_data(school):
    school.write(WAYS["plain"][0])
    assert school.run("import", "data").status == 0
    held = school.run(*CHECK).out
    for way in ("CSV UTF-8 of Excel", "CSV of Excel"):
        files, source = WAYS[way]
        school.write(files)
        done = school.run("import", *source)
        assert (done.status, done.err) == (0, "All of it was known already; nothing was changed.\n")
    workbooks.write(school.folder / "people.xlsx", ROWS)
    assert school.run("import", "people.xlsx").err == "All of it was known already; nothing was changed.\n"
    assert school.run(*CHECK).out == held
