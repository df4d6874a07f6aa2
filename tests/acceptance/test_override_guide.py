"""The guide to one's own rules: its file changes the library as the guide says, and its commands work."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance.cli import group
from rules.examples import run_examples
from rules.load import load_rules
from tests.acceptance.test_first_steps import DOCS, commands, files

GUIDE = (DOCS / "how-to" / "make-it-yours.md").read_text(encoding="utf-8")
OWN = files(GUIDE)


@pytest.fixture(autouse=True)
def _folder_of_the_guide(tmp_path, monkeypatch):
    (tmp_path / "rules").mkdir()
    for name, text in OWN.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_its_commands_work_and_the_list_ends_with_what_is_off():
    given = commands(GUIDE)
    assert [arguments[1] for arguments in given] == ["check", "test", "list"]
    for arguments in given:
        result = CliRunner().invoke(group, arguments, catch_exceptions=False)
        assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1].endswith("storvik (rules/storvik.yaml:12:7)")


def test_its_file_changes_what_the_guide_says_and_its_examples_hold():
    book = load_rules([Path("library"), Path("rules/storvik.yaml")])
    assert (book.off.keys(), book.overrides.keys()) == (
        {"defibrillation"},
        {("competence", "medication-test")},
    )
    own = [outcome for outcome in run_examples(book) if outcome.position.file == "rules/storvik.yaml"]
    assert [outcome.passed for outcome in own] == [True, True]


def test_the_question_that_was_answered_is_asked_no_longer():
    library, ours = load_rules([Path("library")]), load_rules([Path("library"), Path("rules")])
    asked = " ".join(library.competences["medication-test"].confirm.say("en").split())
    assert [asked in " ".join(map(str, book.warnings)) for book in (library, ours)] == [True, False]


def test_the_file_for_the_first_night_asks_no_others_and_leaves_no_warning_about_units():
    """It binds the roles of the library, no more and no fewer, from the days it names."""
    library = load_rules([Path("library")])
    ours = load_rules([Path("library"), Path("rules/first-night.yaml")])
    changed = {code for (_, code), one in ours.overrides.items() if "applies_to" in one.keys}
    assert changed == {
        "police-certificate-kindergarten",
        "police-certificate-school",
        "tuberculosis-clearance",
        "tuberculosis-clearance-children",
        "mrsa-clearance",
    }
    for code in changed:
        before, now = library.requirements[code].applies_to, ours.requirements[code].applies_to
        assert (before.roles, before.hired_from) == (now.roles, None)
        assert now.hired_from is not None
    assert ours.off.keys() == {"cost-recovery"}
    assert [str(warning) for warning in ours.warnings if "drops out of sight" in str(warning)] == []
