"""`compliance outbox skipped`: who was not told, and why, can be seen by whoever wonders."""

import json

import pytest
from click.testing import CliRunner

from compliance.cli import group

RULES = """\
format: 1
pack: brigade
title: Brigade
competences: {test: {name: Test, valid_for: P1Y}}
roles: {diver: {name: Diver}}
requirements:
  diving:
    name: Diving
    authority: local
    applies_to: {roles: [diver]}
    needs: test
reminders:
  standard: [{before: P30D, to: [employee, leader]}]
"""
DATA = {
    "units": "id,name\nwatch-1,Watch 1\n",
    "employees": "id,name,email\nbo,Bo Dal,bo@brigade.example\n",
    "assignments": "employee,role,unit,from\nbo,diver,watch-1,2020-01-01\n",
    "records": "employee,competence,achieved_on\nbo,test,2025-05-20\n",
    "absences": "employee,from,until\nbo,2026-04-01,2026-05-02\n",
}


def compliance(*arguments):
    answer = CliRunner().invoke(group, arguments, catch_exceptions=False)
    assert answer.exit_code == 0
    return answer


@pytest.fixture(autouse=True)
def _nights(tmp_path, monkeypatch):
    """Two nights of somebody on leave whose unit has no leader."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "compliance.toml").write_text('language = "en"\nrules = ["rules.yaml"]\n', encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "data").mkdir()
    for table, text in DATA.items():
        (tmp_path / "data" / f"{table}.csv").write_text(text, encoding="utf-8")
    compliance("import", "data")
    for night in ("2026-05-01", "2026-05-02"):
        compliance("run", "--on", night)


def test_whom_nobody_told_is_listed_with_the_reason_and_its_first_and_last_day():
    said = {"employee": "bo", "name": "Bo Dal", "requirement": "diving", "cycle_end": "2026-05-20"}
    said |= {"stage": "before P30D", "first_day": "2026-05-01", "last_day": "2026-05-02", "reason": "absent"}
    rows = json.loads(compliance("outbox", "skipped", "--format", "json").stdout)
    assert sorted(rows, key=lambda row: row["to"]) == [said | {"to": "Bo Dal"}, said | {"to": "leader"}]
    line = " ".join(compliance("outbox", "skipped").stdout.splitlines()[1].split())
    assert line == "bo Bo Dal diving 20 May 2026 30 days before Bo Dal away 1 May 2026 2 May 2026"


def test_it_can_be_asked_of_one_employee():
    assert (
        len(json.loads(compliance("outbox", "skipped", "--employee", "bo", "--format", "json").stdout)) == 2
    )


def test_where_nobody_was_passed_by_it_says_so(tmp_path):
    compliance("import", "data", "--database", f"sqlite:///{tmp_path / 'new.db'}")
    answer = compliance("outbox", "skipped", "--database", f"sqlite:///{tmp_path / 'new.db'}")
    assert answer.stderr == "No reminder was held back.\n"
