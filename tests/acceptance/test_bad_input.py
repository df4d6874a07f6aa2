"""Bad input: a sentence that says what, where and what instead; exit status 1; nothing on standard output; and
nothing is changed, neither the database nor a file. Whatever comes in is refused as a whole."""

import pytest

from tests.integration.night.conftest import DATA, RULES

UNITS, EMPLOYEES, ASSIGNMENTS, RECORDS = (
    DATA[f"{name}.csv"] for name in ("units", "employees", "assignments", "records")
)
IMPORT, RUN = ("import", "data"), ("run", "--on", "2026-05-02")
ALL_MISSING = "".join(
    f"empty: the file {name}.csv is missing; units, employees and assignments are required\n"
    for name in ("units", "employees", "assignments")
)


def data(name, before, after):
    """The data folder with one change in one file."""
    assert before in DATA[f"{name}.csv"]
    return {f"data/{name}.csv": DATA[f"{name}.csv"].replace(before, after)}


def rules(before, after):
    """The rule file with one change."""
    assert before in RULES
    return {"rules/watch.yaml": RULES.replace(before, after)}


CASES = {
    "a role that the rule book lacks": (
        data("assignments", "bo,smoke-diver", "bo,smoke-divers"),
        IMPORT,
        'data/assignments.csv:3:role: "smoke-divers" is not a role of the rule book; did you mean "smoke-diver"?\n',
    ),
    "a competence that the rule book lacks": (
        data("records", "bo,medical", "bo,medicl"),
        IMPORT,
        'data/records.csv:3:competence: "medicl" is not a competence of the rule book; did you mean "medical"?\n',
    ),
    "a role that no rule file defines": (
        rules("roles: [smoke-diver]", "roles: [smoke-driver]"),
        RUN,
        'rules/watch.yaml:13:26: unknown role "smoke-driver"; did you mean "smoke-diver"?\n',
    ),
    "roles in a circle": (
        rules(
            "{name: Smoke diver}",
            "{name: Smoke diver, includes: [leader]}\n  leader: {name: Leader, includes: [smoke-diver]}",
        ),
        RUN,
        (
            "rules/watch.yaml:8:37: roles that include each other: smoke-diver → leader → smoke-diver; "
            "leave one of them out\n"
        ),
    ),
    "an assignment without a unit": (
        data("assignments", "bo,smoke-diver,watch-1", "bo,smoke-diver,"),
        IMPORT,
        "data/assignments.csv:3:unit: is empty; expected an id\n",
    ),
    "an assignment in a unit that nobody knows": (
        data("assignments", "bo,smoke-diver,watch-1", "bo,smoke-diver,watch-2"),
        IMPORT,
        'data/assignments.csv:3:unit: "watch-2" is not a unit of the data; did you mean "watch-1"?\n',
    ),
    "two records with one id": (
        data("records", "r2,bo", "r1,bo"),
        IMPORT,
        'data/records.csv:3:id: records "r1" stands in row 2 already; each may stand once in a file\n',
    ),
    "a day that the calendar lacks": (
        data("records", "2025-05-02", "2026-02-30"),
        IMPORT,
        (
            'data/records.csv:3:achieved_on: "2026-02-30" is not a day of the calendar; '
            "expected a day that exists, written YYYY-MM-DD\n"
        ),
    ),
    "the same in Norwegian writing": (
        {"data/records.csv": RECORDS.replace("2025-05-02", "31.04.2026").replace("2026-04-01", "01.04.2026")},
        IMPORT,
        (
            'data/records.csv:3:achieved_on: "31.04.2026" is not a day of the calendar; '
            "expected a day that exists, written YYYY-MM-DD\n"
        ),
    ),
    "a day in words": (
        data("records", "2025-05-02", "2. mai 2025"),
        IMPORT,
        'data/records.csv:3:achieved_on: "2. mai 2025" is not a day; expected a day written YYYY-MM-DD\n',
    ),
    "a rule from a day that the calendar lacks": (
        rules("authority: local", "in_force: {from: 2026-02-30}\n    authority: local"),
        RUN,
        'rules/watch.yaml:12:22: "2026-02-30" is not a day of the calendar; write a day that exists\n',
    ),
    "letters of Windows in a data file": (
        {"data/employees.csv": EMPLOYEES.replace("Bo Dal", "Bo Bråten").encode("windows-1252")},
        IMPORT,
        (
            "data/employees.csv:3:name: is not UTF-8; save the file as UTF-8, "
            "or try --encoding windows-1252 (or utf-16)\n"
        ),
    ),
    "letters of Windows in a rule file": (
        {"rules/watch.yaml": RULES.replace("title: Watch", "title: Røyk").encode("windows-1252")},
        RUN,
        "rules/watch.yaml:3:9: not UTF-8 from here on; save the file as UTF-8\n",
    ),
    "a folder without files": ({"empty/notes.txt": ""}, ("import", "empty"), ALL_MISSING),
    "a folder without employees": (
        {"some/units.csv": UNITS, "some/assignments.csv": ASSIGNMENTS},
        ("check", "--rules", "rules", "--data", "some"),
        "some: the file employees.csv is missing; units, employees and assignments are required\n",
    ),
    "a folder that is not there": (
        {},
        ("import", "nowhere"),
        "nowhere: no such file or folder; expected a folder of CSV files or an .xlsx file\n",
    ),
    "one file of several": (
        {},
        ("import", "data/units.csv"),
        "data/units.csv: is one CSV file; expected the folder that holds all of them, or an .xlsx file\n",
    ),
    "an Excel file that is none": (
        {"people.xlsx": "id,name\n"},
        ("import", "people.xlsx"),
        "people.xlsx: is not an Excel workbook; save it as .xlsx (Excel workbook)\n",
    ),
    "rules that are not there": (
        {},
        ("check", "--rules", "regler", "--data", "data"),
        "regler: there is no such file or folder; name an existing one\n",
    ),
    "a folder without rules": (
        {"regler/notes.txt": ""},
        ("check", "--rules", "regler", "--data", "data"),
        "regler: no rule files here; name a folder with *.yaml files\n",
    ),
    "a run before the last one": (
        {},
        ("run", "--on", "2026-04-30"),
        (
            "2026-04-30 lies before the last run, of 2026-05-01: saving it would turn history around. "
            "Look at it with --dry-run, or with compliance check --on\n"
        ),
    ),
    "a unit that is not there": (
        {},
        ("report", "mapping", "--unit", "watch-2", "--on", "2026-05-01"),
        'no unit has the id "watch-2"; did you mean "watch-1"?\n',
    ),
    "a requirement that is not there": (
        {},
        ("explain", "anna", "smoke-divin"),
        'there is no requirement "smoke-divin" in the rule book; did you mean "smoke-diving"?\n',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_said_in_a_sentence_and_nothing_is_changed(site, case):
    files, command, sentence = CASES[case]
    site.write(files)
    before = site.contents()
    done = site.run(*command)
    assert (done.status, done.out, done.err) == (1, "", sentence)
    assert site.contents() == before


def test_a_table_that_is_not_there_is_wrong_usage(site):
    before = site.contents()
    done = site.run("import", "data", "--complete", "employee")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith(
        '\nError: --complete employee: there is no table "employee"; did you mean "employees"?\n'
    )
    assert site.contents() == before


def test_an_identity_number_is_refused_wherever_it_stands_and_is_not_repeated(site):
    """Neither on the screen, nor in the database (a made-up number: its month is 82)."""
    number = "41829045646"
    site.write(data("employees", "Bo Dal", f"Bo Dal {number}"))
    before = site.contents()
    done = site.run(*IMPORT)
    assert (done.status, done.out) == (1, "")
    assert done.err == (
        "data/employees.csv:3:name: holds a national identity number, which is never stored; "
        "expected the employee number of the HR system\n"
    )
    assert site.contents() == before


def test_everything_wrong_is_told_in_one_go_in_the_order_of_the_files(site):
    site.write(data("records", "2025-05-02", "2026-02-30") | data("assignments", "bo,", "boo,"))
    done = site.run(*IMPORT)
    assert done.status == 1
    assert [line.split(" ")[0] for line in done.err.splitlines()] == [
        "data/assignments.csv:3:employee:",
        "data/records.csv:3:achieved_on:",
    ]


def test_where_there_was_no_database_bad_input_makes_none(empty_site):
    empty_site.write(data("records", "2025-05-02", "2026-02-30"))
    assert empty_site.run(*IMPORT).status == 1
    assert not list(empty_site.folder.glob("compliance.db*"))


@pytest.mark.parametrize("command", [("check",), ("run",), ("outbox", "send"), ("schedule", "--once")])
def test_without_a_database_the_sentence_says_how_to_make_one(empty_site, command):
    before = empty_site.contents()
    done = empty_site.run(*command)
    assert (done.status, done.out, done.err) == (
        4,
        "",
        (
            "compliance.db: there is no database yet; `compliance import FOLDER` makes it, "
            "`compliance demo` makes one to try\n"
        ),
    )
    assert empty_site.contents() == before


@pytest.mark.parametrize("option", ["--on", "--known"])
def test_a_day_that_is_none_is_wrong_usage(site, option):
    done = site.run("check", option, "2026-02-30")
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "Usage: compliance check [OPTIONS] [PATH]...\n"
        "Try 'compliance check --help' for help.\n\n"
        f"Error: Invalid value for '{option}': there is no day 2026-02-30; "
        "write it as YYYY-MM-DD, such as 2026-05-01\n"
    )


def test_what_no_encoding_is_called_is_wrong_usage(site):
    done = site.run("import", "data", "--encoding", "klingon")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith(
        "Error: Invalid value for '--encoding': klingon is not an encoding; write windows-1252 or utf-16\n"
    )
