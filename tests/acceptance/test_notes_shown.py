"""What must be confirmed and what is not checked stands wherever a requirement is shown; nothing sensitive does."""

import json

import pytest

from tests.acceptance import commands
from tests.unit.intake.folders import BROKEN, SOUND

OPEN = "{nb: Tallet er et forslag., nn: Talet er eit framlegg., en: The number is a suggestion.}"
REST = "{nb: Hvem som er på vakt., nn: Kven som er på vakt., en: Who is on duty.}"
TEXT = (BROKEN / "rules.yaml").read_text(encoding="utf-8")
NOTED = (
    TEXT.replace("levels: [basic, advanced]", "levels: [basic, advanced], confirm: The syllabus.")
    .replace("sensitive: true", "sensitive: true, confirm: The age table.")
    .replace("    name: First aid\n", f"    name: First aid\n    confirm: {OPEN}\n    not_checked: {REST}\n")
    .replace("    name: Smoke diving\n", "    name: Smoke diving\n    confirm: What a medical takes.\n")
)
LEGEND = """\
* to be confirmed, # not checked here
  * First aid: The number is a suggestion.
  * First aid: First aid: The syllabus.
  # First aid: Who is on duty.
"""


@pytest.fixture
def told(tmp_path, monkeypatch, capfd):
    """What a command answers, in English, from rules with open points."""
    run = commands.runner(tmp_path, monkeypatch, capfd)
    (tmp_path / "noted.yaml").write_text(NOTED, encoding="utf-8")
    source = ("--rules", tmp_path / "noted.yaml", "--data", SOUND, "--on", "2026-05-01")

    def tell(*arguments, language=("--language", "en")):
        done = run(*arguments, *source, *language)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return tell


@pytest.mark.parametrize(
    "command", [("check",), ("check", "--by", "unit"), ("timeline",), ("report", "figures")]
)
def test_a_table_marks_the_requirement_and_says_each_thing_once_below(told, command):
    text = told(*command)
    assert LEGEND in text
    assert text.count("The number is a suggestion.") == 1
    above = text[: text.index(LEGEND)]
    assert any("First aid" in line and "*#" in line for line in above.splitlines())
    assert not any("Smoke diving" in line and "*" in line for line in above.splitlines())


def test_the_legend_is_in_the_language_chosen(told):
    text = told("check", language=("--language", "nn"))
    assert "* må stadfestast, # ikkje kontrollert her\n  * First aid: Talet er eit framlegg.\n" in text


@pytest.mark.parametrize("command", [("check",), ("timeline",), ("report", "figures")])
def test_machines_get_every_language(told, command):
    language = ("--language", "nb") if command[0] == "report" else ()
    notes = json.loads(told(*command, "--format", "json", language=language))["notes"]
    assert list(notes) == ["first-aid"]
    assert [(note["kind"], note["competence"]) for note in notes["first-aid"]] == [
        ("confirm", None),
        ("confirm", "first-aid"),
        ("not_checked", None),
    ]
    assert notes["first-aid"][2]["text"] == {
        "nb": "Hvem som er på vakt.",
        "nn": "Kven som er på vakt.",
        "en": "Who is on duty.",
    }


def test_an_explanation_says_it_in_full_also_of_what_is_sensitive(told):
    text = told("explain", "e2", "smoke-diving")
    assert "  To be confirmed: What a medical takes.\n  To be confirmed: Medical: The age table.\n" in text
    assert "  Not checked here: Who is on duty.\n" in told("explain", "e2", "first-aid")


@pytest.mark.parametrize("form", ["html", "csv"])
def test_the_mapping_report_says_both(told, form):
    text = told("report", "mapping", "--format", form)
    for wanted in ("The number is a suggestion.", "Who is on duty.", "First aid: The syllabus."):
        assert wanted in " ".join(text.split()), wanted
    assert text.count("Not checked here") >= 1


@pytest.mark.parametrize(
    "command", [("check",), ("timeline",), ("report", "figures"), ("report", "mapping", "--format", "csv")]
)
def test_beside_people_nothing_is_said_that_names_what_is_sensitive(told, command):
    text = told(*command)
    assert "The age table." not in text
    assert "What a medical takes." not in text


def test_the_nightly_job_marks_and_says_it_too(tmp_path, monkeypatch, capfd):
    run = commands.runner(tmp_path, monkeypatch, capfd)
    staffed = NOTED.replace("    name: First aid\n", "    name: First aid\n    staffing: {at_least: 4}\n")
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "noted.yaml").write_text(staffed, encoding="utf-8")
    assert run("import", SOUND).returncode == 0
    said = run("run", "--dry-run", "--on", "2026-05-01", "--language", "en")
    assert LEGEND in said.stdout, said.stderr
    assert "First aid *#" in said.stdout
    answer = json.loads(run("run", "--dry-run", "--on", "2026-05-01", "--format", "json").stdout)
    assert list(answer["notes"]) == ["first-aid"]
