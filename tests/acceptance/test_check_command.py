"""`compliance check` as machines call it: the object, the exit status, and nothing else on standard output."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.acceptance import commands
from tests.conformance.reading import CASES, only_what_is_asked, read_case
from tests.unit.intake import workbooks
from tests.unit.intake.folders import BROKEN, SOUND

RULES = BROKEN / "rules.yaml"


@pytest.fixture
def compliance(tmp_path, monkeypatch, capfd):
    """Runs a command in an empty working folder."""
    return commands.runner(tmp_path, monkeypatch, capfd)


@pytest.fixture
def check(compliance):
    """Runs `compliance check` on the sound folder or another one."""

    def run(*arguments, rules=RULES, data=SOUND, on="2026-05-01", form="json"):
        return compliance("check", "--rules", rules, "--data", data, "--on", on, "--format", form, *arguments)

    return run


@pytest.mark.parametrize("case", [read_case(folder) for folder in CASES], ids=lambda case: case.name)
def test_the_command_answers_what_the_case_says(check, case):
    done = check(rules=case.rules, data=case.data, on=case.on)
    assert (done.returncode, done.stderr) == (0, "")
    assert only_what_is_asked(case.expected, json.loads(done.stdout)) == case.expected


@pytest.mark.parametrize("case", [read_case(folder) for folder in CASES[:3]], ids=lambda case: case.name)
def test_the_database_answers_the_same(compliance, check, case):
    database = ("--database", "sqlite:///compliance.db")
    done = compliance("import", case.data, "--rules", case.rules, *database)
    assert done.returncode == 0, done.stderr
    stored = compliance("check", "--rules", case.rules, "--on", case.on, "--format", "json", *database)
    assert (stored.returncode, stored.stderr) == (0, "")
    assert stored.stdout == check(rules=case.rules, data=case.data, on=case.on).stdout


def test_the_object_word_for_word(check):
    """More keys than the specified ones are few: the end of the reminder cycle, and `pending` where it is true."""
    answer = json.loads(check().stdout)
    assert list(answer) == ["on", "findings", "staffing"]
    assert answer["on"] == "2026-05-01"
    assert answer["staffing"] == []
    assert answer["findings"][3] == {
        "employee": "e2",
        "requirement": "smoke-diving",
        "units": ["watch-1"],
        "status": "missing",
        "cleared": False,
        "compliant": False,
        "since": "2020-01-01",
        "until": None,
        "cycle_end": "2020-01-01",
    }


def test_letters_beyond_ascii_are_utf8_whatever_the_terminal_speaks(tmp_path):
    data = tmp_path / "data"
    shutil.copytree(SOUND, data)
    for name in ("employees", "assignments", "exemptions", "absences", "records"):
        file = data / f"{name}.csv"
        file.write_text(file.read_text("utf-8").replace("e3", "ås-3"), "utf-8")
    command = [
        sys.executable,
        "-m",
        "compliance",
        "check",
        "--rules",
        RULES,
        "--data",
        data,
        "--format",
        "json",
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "ås-3" in done.stdout


@pytest.mark.parametrize(("arguments", "status"), [((), 0), (("--fail-on-gap",), 3)])
def test_a_gap_is_a_status_of_its_own_only_where_asked(check, arguments, status):
    done = check(*arguments)
    assert done.returncode == status
    assert json.loads(done.stdout)["findings"]


def test_fail_on_gap_is_content_where_nobody_lacks_anything(check):
    assert check("--fail-on-gap", on="2019-01-01").returncode == 0


def test_bad_data_is_told_on_standard_error_and_nothing_is_printed(check, tmp_path):
    data = tmp_path / "data"
    shutil.copytree(SOUND, data)
    shutil.copy(BROKEN / "unknown-column" / "employees.csv", data)
    done = check(data="data")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (BROKEN / "unknown-column" / "expected.txt").read_text("utf-8")


def test_a_day_may_be_written_as_in_norway(check):
    assert check(on="01.05.2026").stdout == check(on="2026-05-01").stdout


def test_bad_rules_are_told_on_standard_error_and_nothing_is_printed(check, tmp_path):
    (tmp_path / "rules.yaml").write_text("format: 1\npack: p\ntitle: P\nrolls: {}\n", "utf-8")
    done = check(rules="rules.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("rules.yaml:4:1: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--on", "yesterday"), "there is no day yesterday; write it as YYYY-MM-DD"),
        (("--horizon", "1 year"), "not a period; write years, months, weeks and days"),
        (("--format", "xml"), "'xml' is not one of"),
        (("--known", "2026-01-01"), "--known and --database ask the database; leave them out with --data"),
        (("--encoding", "latin-99"), "latin-99 is not an encoding; write windows-1252 or utf-16"),
        (("--encoding", "hex"), "hex is not an encoding; write windows-1252 or utf-16"),
    ],
)
def test_wrong_usage_is_status_2(check, arguments, said):
    done = check(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_paths_without_an_option_are_wrong_usage(compliance):
    done = compliance("check", "data")
    assert done.returncode == 2
    assert 'unexpected "data"; rule files come after --rules, data after --data' in done.stderr


def test_encoding_is_for_files(compliance):
    done = compliance("check", "--encoding", "utf-16")
    assert done.returncode == 2
    assert "--encoding is for the files of --data" in done.stderr


def test_several_rule_files_may_follow_one_option(compliance, tmp_path):
    """As a shell writes out `--rules packs/*.yaml`."""
    more = tmp_path / "more.yaml"
    more.write_text(
        "format: 1\npack: more\ntitle: More\nrequirements:\n  third:\n    name: Third\n    authority: local\n"
        "    applies_to: {roles: [smoke-diver]}\n    needs: exercise\n",
        "utf-8",
    )
    done = compliance(
        "check", "--rules", RULES, more, "--data", SOUND, "--on", "2026-05-01", "--format", "json"
    )
    assert {one["requirement"] for one in json.loads(done.stdout)["findings"]} == {
        "first-aid",
        "smoke-diving",
        "third",
    }


def test_the_day_is_today_in_the_zone_of_the_settings(compliance, monkeypatch):
    monkeypatch.setenv("COMPLIANCE_ZONE", "Pacific/Kiritimati")
    done = compliance("check", "--rules", RULES, "--data", SOUND, "--format", "json")
    today = datetime.now(UTC).astimezone(ZoneInfo("Pacific/Kiritimati")).date()
    assert json.loads(done.stdout)["on"] == today.isoformat()


def test_a_workbook_and_another_encoding_are_taken(check, tmp_path):
    workbooks.write(tmp_path / "data.xlsx", workbooks.SOUND)
    assert len(json.loads(check(data="data.xlsx").stdout)["findings"]) == 4
    shutil.copytree(SOUND, tmp_path / "data")
    file = tmp_path / "data" / "employees.csv"
    file.write_text(file.read_text("utf-8"), "cp1252")
    assert check(data="data").returncode == 1
    assert check("--encoding", "windows-1252", data="data").returncode == 0


def test_the_horizon_bounds_what_staffing_sees(check, tmp_path):
    rules = tmp_path / "rules.yaml"
    staffed = "applies_to: {roles: [smoke-diver]}\n    staffing: {at_least: 1}\n    needs: smoke-diver-basic"
    text = RULES.read_text("utf-8").replace(
        "applies_to: {roles: [smoke-diver]}\n    needs: {all_of: [smoke-diver-basic, smoke-diver-medical]}",
        staffed,
    )
    rules.write_text(text, "utf-8")
    data = tmp_path / "data"
    shutil.copytree(SOUND, data)
    employees = data / "employees.csv"
    employees.write_text(
        employees.read_text("utf-8").replace("2015-08-01,", "2015-08-01,2026-06-30"), "utf-8"
    )

    def watch(*arguments):
        staffing = json.loads(check(*arguments, rules=rules, data=data).stdout)["staffing"]
        return next(row for row in staffing if row["unit"] == "watch-1")

    short = {"requirement": "smoke-diving", "unit": "watch-1", "need": 1, "have": 1, "short": 0}
    assert watch("--horizon", "P1M") == {**short, "first_short_on": None}
    assert watch() == {**short, "first_short_on": "2026-07-01", "fall": [{"employee": "e2", "status": None}]}


def test_the_database_answers_with_what_was_known(compliance):
    """At the end of the day before the import nothing was known yet; today it is."""
    database = ("--database", "sqlite:///compliance.db")
    assert compliance("import", SOUND, "--rules", RULES, *database).returncode == 0
    today = datetime.now(UTC).astimezone(ZoneInfo("Europe/Oslo")).date()

    def known(day):
        done = compliance(
            "check", "--rules", RULES, "--on", "2026-05-01", "--format", "json", "--known", day, *database
        )
        return json.loads(done.stdout)["findings"]

    assert known(today - timedelta(days=1)) == []
    assert len(known(today)) == 6


def test_without_data_and_without_a_database_it_is_said_what_to_do(compliance):
    done = compliance("check", "--rules", RULES, "--on", "2026-05-01")
    assert (done.returncode, done.stdout) == (4, "")
    assert "compliance import" in done.stderr
