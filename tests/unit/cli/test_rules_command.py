"""`compliance rules`: what it prints, where, and how it ends."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance.cli import group
from rules.schema import rule_file_schema

RULES = """\
format: 1
pack: p
title: T
competences: {c: {name: {nb: Kurs, en: Course}}}
roles: {r: {name: R}}
requirements:
  q:
    name: {nb: Krav, en: Requirement}
    authority: local
    applies_to: {roles: [r]}
    needs: c
    versions:
      - {in_force: {until: 2024-12-31}}
      - {in_force: {from: 2025-01-01}, on_lapse: restrict, confirm: Check it}
  other: {name: Other, authority: local, applies_to: {roles: [r]}, needs: c}
examples:
  - title: {nb: Uten kurs, en: Without the course}
    on: 2026-05-01
    employee: {roles: [r], from: 2020-01-01}
    expect: {q: STATUS}
"""

OWN = """\
format: 1
pack: own
title: Own
override:
  requirements:
    q: {on_lapse: follow-up}
    other: {off: {nb: Har vi ikke, nn: Har vi ikkje, en: Not here}}
"""


@pytest.fixture(autouse=True)
def _folder_with_rules(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("rules").mkdir()
    Path("rules/p.yaml").write_text(RULES.replace("STATUS", "missing"), encoding="utf-8")


def rules(*arguments):
    return CliRunner().invoke(group, ["rules", *arguments], catch_exceptions=False)


def test_check_reads_the_folder_of_the_settings_and_ends_well_with_warnings_beside():
    answer = rules("check")
    assert answer.exit_code == 0
    assert (
        answer.stdout
        == "1 file, 1 competence, 1 role, 2 requirements, 1 example: all in order, 2 warnings.\n"
    )
    assert answer.stderr == (
        "rules/p.yaml:14:69: warning: to be confirmed: Check it\n"
        'rules/p.yaml:15:3: warning: the requirement "other" has no example; '
        "write one under `examples` that expects it\n"
    )


def test_check_says_every_problem_on_standard_error_and_ends_with_1():
    Path("rules/bad.yaml").write_text("format: 1\npack: bad\ntitle: T\nrole: {}\n")
    answer = rules("check", "rules", "nowhere")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.splitlines() == [
        "nowhere: there is no such file or folder; name an existing one",
        'rules/bad.yaml:4:1: unknown key "role"; did you mean "roles"?',
        "2 problems; nothing was used.",
    ]


def test_check_tells_machines_the_same():
    good = json.loads(rules("check", "--format", "json").stdout)
    assert (good["problems"], [one["line"] for one in good["warnings"]]) == ([], [14, 15])
    assert good["counts"]["requirement"] == 2
    Path("rules/bad.yaml").write_text("format: 1\npack: bad\ntitle: T\nrole: {}\n")
    answer = rules("check", "--format", "json")
    assert answer.exit_code == 1
    assert json.loads(answer.stdout)["problems"] == [
        {
            "file": "rules/bad.yaml",
            "line": 4,
            "column": 1,
            "message": 'unknown key "role"; did you mean "roles"?',
        }
    ]


def test_list_has_a_row_for_every_version_in_the_language_of_the_settings(monkeypatch):
    answer = rules("list")
    assert answer.exit_code == 0
    assert answer.stdout.splitlines() == [
        "Kompetansekrav",
        "",
        "Krav   Navn    Grunnlag     Når det går ut                     I kraft                Roller",
        "other  Other   lokalt krav  følges opp av leder                                       r",
        "q      Krav    lokalt krav  følges opp av leder                til og med 31.12.2024  r",
        "q      Krav *  lokalt krav  kan bare utføre deler av oppgaven  fra 01.01.2025         r",
        "",
        "* må bekreftes",
        "  * Krav: Check it",
    ]
    said = rules("list", "--language", "en").stdout.splitlines()
    assert re.split("  +", said[2]) == [
        *("Requirement", "Name", "Authority", "When it lapses", "In force", "Roles")
    ]
    assert re.split("  +", said[4])[3:] == ["followed up by the leader", "to 31 December 2024", "r"]
    monkeypatch.setenv("COMPLIANCE_LANGUAGE", "en")
    rows = json.loads(rules("list", "--format", "json").stdout)
    assert [(row["requirement"], row["name"], row["from"]) for row in rows] == [
        ("other", "Other", None),
        ("q", "Requirement", None),
        ("q", "Requirement", "2025-01-01"),
    ]
    assert (rows[2]["confirm"], rows[2]["not_checked"]) == ("Check it", None)
    assert [(note["kind"], note["text"]["en"]) for note in rows[2]["notes"]] == [("confirm", "Check it")]


def test_schema_prints_the_schema_and_nothing_else():
    answer = rules("schema")
    assert answer.exit_code == 0
    assert json.loads(answer.stdout) == rule_file_schema()


def test_list_says_what_is_switched_off_why_and_where():
    Path("rules/own.yaml").write_text(OWN, encoding="utf-8")
    answer = rules("list", "--language", "nn")
    assert [re.split("  +", line) for line in answer.stdout.splitlines()] == [
        ["Kompetansekrav"],
        [""],
        ["Krav", "Namn", "Grunnlag", "Når det går ut", "I kraft", "Roller"],
        ["q", "Krav", "lokalt krav", "blir følgt opp av leiar", "til og med 31.12.2024", "r"],
        ["q", "Krav *", "lokalt krav", "blir følgt opp av leiar", "frå 01.01.2025", "r"],
        [""],
        ["* må stadfestast"],
        ["", "* Krav: Check it"],
        [""],
        ["Slått av"],
        [""],
        ["Krav", "Namn", "Grunngiving", "Slått av i"],
        ["other", "Other", "Har vi ikkje", "own (rules/own.yaml:7:13)"],
    ]


def test_list_tells_machines_who_changes_and_switches_off_what():
    Path("rules/own.yaml").write_text(OWN, encoding="utf-8")
    rows = json.loads(rules("list", "--format", "json", "--language", "en").stdout)
    own = {"pack": "own", "place": "rules/own.yaml:6:9"}
    assert [(row["requirement"], row["overridden"], row["off"]) for row in rows] == [
        ("q", {"on_lapse": own}, None),
        ("q", {"on_lapse": own}, None),
        ("other", {}, {"reason": "Not here", "pack": "own", "place": "rules/own.yaml:7:13"}),
    ]


def test_check_counts_what_is_in_effect():
    Path("rules/own.yaml").write_text(OWN, encoding="utf-8")
    assert rules("check").stdout.startswith("2 files, 1 competence, 1 role, 1 requirement, 1 example: ")


def test_an_example_may_show_that_a_requirement_is_switched_off():
    example = RULES[RULES.index("examples:") :].replace("q: STATUS", "other: none")
    Path("rules/own.yaml").write_text(OWN + example, encoding="utf-8")
    answer = rules("test")
    assert (answer.exit_code, answer.stdout.splitlines()[0]) == (0, "2 eksempler: 2 som ventet, 0 ikke.")
