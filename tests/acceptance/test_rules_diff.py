"""`compliance rules diff` as people call it: its exit status, its forms, its errors, and that it leaves no trace."""

import json
import re

import pytest

from tests.acceptance.commands import runner
from tests.acceptance.test_first_steps import DOCS
from tests.golden.impact import hamlet


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    hamlet.write(tmp_path)
    return runner(tmp_path, monkeypatch, capfd)


def diff(run, own, *arguments):
    """The own pack beside the library, against the library alone."""
    files = ("--also", "rules", "--data", "data", "--on", "2026-05-01", "--language", "en")
    return run("rules", "diff", "rules", f"own/{own}.yaml", *files, *arguments)


def test_a_shorter_medication_interval_ends_with_3(run):
    """And says in a sentence what it comes to."""
    done = diff(run, "shorter")
    assert done.returncode == 3
    assert (
        "1 requirement changes; 3 people lose clearance, 2 of them at once; 1 staffing minimum breaks"
        in done.stdout
    )
    assert "Through Delegation: How long: Valid for 2 years → Valid for 1 year" in done.stdout


def test_one_hot_exercise_more_as_json(run):
    done = diff(run, "hotter", "--format", "json")
    found = json.loads(done.stdout)
    assert done.returncode == 3
    assert [change["told"] for change in found["requirements"][0]["changes"]] == [
        "What it takes: At least 2 times in 1 year: Hot exercise → At least 3 times in 1 year: Hot exercise"
    ]
    losses = {person["employee"]: person["loses"]["on"] for person in found["people"] if person["loses"]}
    assert losses == {"eli": "2026-05-01", "dag": "2026-10-02"}


def test_every_status_is_that_of_a_check(run):
    """Under the old rules and under the new."""
    people = json.loads(diff(run, "shorter", "--format", "json").stdout)["people"]
    for side, rules in (("old", ["rules"]), ("new", ["rules", "own/shorter.yaml"])):
        checked = run("check", "--rules", *rules, "--data", "data", "--on", "2026-05-01", "--format", "json")
        status = {
            (one["employee"], one["requirement"]): one["status"]
            for one in json.loads(checked.stdout)["findings"]
        }
        assert {person[side] == status[person["employee"], person["requirement"]] for person in people} == {
            True
        }


def test_the_same_rules_change_nothing_for_anybody(run):
    done = run("rules", "diff", "rules", "rules", "--data", "data", "--on", "2026-05-01", "--language", "en")
    assert done.returncode == 0
    assert "Nothing changes for anybody." in done.stdout
    assert "The rules say the same." in done.stdout


def test_to_a_horizon_that_ends_before_anybody_loses_anything(run):
    """Only what comes by its last day counts."""
    assert diff(run, "shorter", "--on", "2025-11-30", "--horizon", "P1D").returncode == 0
    assert diff(run, "shorter", "--on", "2025-11-30", "--horizon", "P2D").returncode == 3


@pytest.mark.parametrize(
    ("name", "begins"), [("a.html", "<!DOCTYPE html>"), ("a.json", "{"), ("a.txt", "What the")]
)
def test_to_a_file_its_name_says_the_form(run, tmp_path, name, begins):
    done = diff(run, "shorter", "--out", name)
    assert (done.returncode, done.stdout, done.stderr) == (3, "", f"Written: {name}\n")
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_the_database_stays_as_it_is_byte_for_byte(run, tmp_path):
    """What was sent before is left out: the second day of the old rules has nothing to say."""
    (tmp_path / "compliance.toml").write_text('rules = ["rules"]\nlanguage = "en"\n')
    for command in (("import", "data"), ("run", "--on", "2026-05-01")):
        assert run(*command).returncode == 0
    before = (tmp_path / "compliance.db").read_bytes()
    asked = ("--also", "rules", "--on", "2026-05-01", "--format", "json")
    done = run("rules", "diff", "rules", "own/shorter.yaml", *asked)
    assert (done.returncode, done.stderr) == (3, "")
    assert (tmp_path / "compliance.db").read_bytes() == before
    mails = json.loads(done.stdout)["mails"]
    assert (mails["last_run"], mails["old"]["mails"], mails["new"]["mails"] > 0) == ("2026-05-01", 0, True)


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (
            ("--horizon", "1 year"),
            2,
            "not a period; write years, months, weeks and days as in P2Y, P18M, P2W or P90D",
        ),
        (("--on", "2026-02-30"), 2, "there is no day 2026-02-30; write it as YYYY-MM-DD, such as 2026-05-01"),
        (("--database", "sqlite:///x.db"), 2, "--database asks the database; leave it out with --data"),
        (
            ("--out", "nowhere/a.html"),
            4,
            "nowhere/a.html: can't be written (No such file or directory); see to the folder and its permissions",
        ),
        (
            ("--also", "nothing.yaml"),
            1,
            "OLD and NEW: nothing.yaml: there is no such file or folder; name an existing one",
        ),
    ],
)
def test_what_stands_in_the_way_is_said(run, arguments, status, sentence):
    done = diff(run, "shorter", *arguments)
    assert done.returncode == status
    assert sentence in done.stderr


def test_a_rule_file_that_is_wrong_is_named_with_its_side(run, tmp_path):
    (tmp_path / "own" / "wrong.yaml").write_text("format: 1\npack: wrong\ntitle: W\nroles: 3\n")
    done = diff(run, "wrong")
    assert done.returncode == 1
    assert done.stderr.startswith("NEW: own/wrong.yaml:4:8: ")


def test_every_key_of_the_json_stands_in_the_reference(run):
    """At the top, and of each thing that it lists."""
    page = (DOCS / "reference" / "data-formats.md").read_text("utf-8")
    section = page.partition("## The preview of a change of rules")[2].partition("\n## ")[0]
    documented = set(re.findall(r"`([a-z_]+)`", section))
    found = json.loads(diff(run, "shorter", "--format", "json").stdout)
    keys = set(found) | set(found["summary"]) | set(found["mails"]["new"])
    for name in ("requirements", "competences", "people", "staffing"):
        keys |= set(found[name][0])
    assert keys <= documented
