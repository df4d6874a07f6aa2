"""`compliance rules test`: failures with their reason, what the examples try, what is still to be written."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance.cli import group

RULES = """\
format: 1
pack: p
title: T
competences: {c: {name: {nb: Kurs, en: Course}}, d: {name: {nb: Prøve, en: Test}}}
roles: {r: {name: R}}
requirements:
  other: {name: Other, authority: local, applies_to: {roles: [r]}, needs: c}
  q:
    name: {nb: Krav, en: Requirement}
    authority: local
    applies_to: {roles: [r]}
    staffing: {at_least: 1}
    needs:
      all_of:
        - c
        - d
examples:
  - title: {nb: Uten kurs, en: Without the course}
    on: 2026-05-01
    employee: {roles: [r], from: 2020-01-01}
    records: [{competence: d, achieved_on: 2020-01-01}]
    expect: {q: STATUS}
  - title: {nb: Begge to, en: Both}
    on: 2026-05-01
    people:
      - employee: {roles: [r], from: 2020-01-01}
        records: [{competence: c, achieved_on: 2026-05-01}, {competence: d, achieved_on: 2020-01-01}]
      - employee: {roles: [r], from: 2020-01-01}
    expect_staffing: {q: {have: HAVE, short: 0}}
"""


def written(status="missing", have=1):
    Path("rules/p.yaml").write_text(
        RULES.replace("STATUS", status).replace("HAVE", str(have)), encoding="utf-8"
    )


@pytest.fixture(autouse=True)
def _folder_with_rules(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("rules").mkdir()
    written()


def rules_test(*arguments):
    return CliRunner().invoke(group, ["rules", "test", *arguments], catch_exceptions=False)


def test_what_goes_as_expected_is_counted_and_what_is_not_tried_is_said_with_its_place():
    answer = rules_test("--language", "en")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert answer.stdout.splitlines() == [
        "2 examples: 2 as expected, 0 not.",
        "",
        "What the examples try",
        "",
        "Requirement  Parts tried  May  May not  At the edge  Staffing enough/short  Covered",
        "other        0 of 1         0        0            0                         0 %",
        "q            2 of 3         1        2            1  1/0                    83 %",
        "= pack p     2 of 4         1        2            1  1/0                    50 %",
        "",
        "Examples still to be written",
        "  rules/p.yaml:7:3: other has no example",
        (
            '  rules/p.yaml:16:11: q: "Test" was never decisive where it is not met; '
            "write an example in which all other parts hold and this one does not"
        ),
    ]


def test_the_whole_list_is_shown_where_it_is_asked_for():
    assert rules_test("--all", "--language", "nn").stdout.splitlines()[:6] == [
        "Døme",
        "",
        "Resultat  Krav  Venta            Fekk             Stad             Døme",
        "ok        q     missing          missing          rules/p.yaml:18  Uten kurs",
        "ok        q     have 1, short 0  have 1, short 0  rules/p.yaml:23  Begge to",
        "",
    ]


def test_an_example_that_fails_says_what_decided_and_ends_with_1():
    written("valid", have=2)
    answer = rules_test()
    assert answer.exit_code == 1
    assert answer.stdout.splitlines()[:8] == [
        "FEIL  rules/p.yaml:18  Uten kurs",
        "  q: ventet valid, fikk missing",
        "    mangler, frist var 01.01.2020",
        "    Kurs: ikke oppfylt (ingen registreringer)",
        "FEIL  rules/p.yaml:23  Begge to",
        "  q: ventet have 2, short 0, fikk have 1, short 0",
        (
            "    Person 2: mangler, frist var 01.01.2020; Kurs: ikke oppfylt (ingen registreringer); "
            "Prøve: ikke oppfylt (ingen registreringer)"
        ),
        "2 eksempler: 0 som ventet, 2 ikke.",
    ]


def test_machines_get_which_example_tries_what():
    written("valid")
    answer = rules_test("--format", "json", "--language", "en")
    assert answer.exit_code == 1
    said = json.loads(answer.stdout)
    assert said["examples"][0] == {
        "example": "Without the course",
        "place": "rules/p.yaml:18",
        "result": "FAILED",
        "requirement": "q",
        "expected": "valid",
        "got": "missing",
        "why": ["missing, was due by 1 January 2020", "Course: not met (no records)"],
    }
    assert (said["failed"], said["requirements_without_example"]) == (1, ["other"])
    assert said["coverage"]["percent"] == 40
    other, q = said["coverage"]["requirements"]
    assert (other["requirement"], other["percent"], other["staffing_filled"]) == ("other", 0, None)
    assert {key: q[key] for key in ("pack", "cleared", "edge", "staffing_filled", "staffing_short")} == {
        "pack": "p",
        "cleared": ["rules/p.yaml:23"],
        "edge": ["rules/p.yaml:23"],
        "staffing_filled": ["rules/p.yaml:23"],
        "staffing_short": [],
    }
    assert q["parts"][1] == {
        "place": "rules/p.yaml:15:11",
        "version": 1,
        "part": "Course",
        "tried": False,
        "decisive_where_it_holds": ["rules/p.yaml:23"],
        "decisive_where_it_does_not": [],
        "to_write": [
            (
                'rules/p.yaml:15:11: q: "Course" was never decisive where it is not met; '
                "write an example in which all other parts hold and this one does not"
            )
        ],
    }


def test_less_coverage_than_asked_for_ends_with_1():
    assert rules_test("--coverage-at-least", "50").exit_code == 0
    assert rules_test("--coverage-at-least", "51").exit_code == 1


def test_an_example_of_what_is_switched_off_fails_without_a_reason_to_tell():
    Path("rules/own.yaml").write_text(
        "format: 1\npack: own\ntitle: O\noverride: {requirements: {other: {off: Not here}}}\n"
        "examples: [{title: E, on: 2026-05-01, employee: {roles: [r], from: 2020-01-01}, expect: {other: valid}}]\n",
        encoding="utf-8",
    )
    answer = rules_test("--language", "en")
    assert answer.exit_code == 1
    assert answer.stdout.splitlines()[:3] == [
        "FAILED  rules/own.yaml:5  E",
        "  other: expected valid, got none",
        "3 examples: 2 as expected, 1 not.",
    ]
