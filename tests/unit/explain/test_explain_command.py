"""`compliance explain`: from files and from the database, in words and as JSON, and what it says of wrong names."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance.cli.explain_command import command
from compliance.cli.explain_lines import sayable, show
from compliance.cli.import_command import command as import_command
from compliance.errors import NotFoundError
from compliance.services.explaining.lines import Line, Mark

CASE = Path(__file__).parents[2] / "conformance" / "cases" / "case-11-000"
RULES = ["--rules", str(CASE / "rules.yaml")]
FILES = [*RULES, "--data", str(CASE / "data")]
ON = (CASE / "on.txt").read_text().strip()
SENSITIVE_RULES = """
format: 1
pack: p
title: P
competences:
  open: {name: Open, levels: [low, high]}
  hidden: {name: Hidden, kind: fitness, sensitive: true, levels: [low, high]}
roles: {r: {name: R}}
requirements:
  q:
    name: Q
    authority: local
    applies_to: {roles: [r]}
    needs: {all_of: [{competence: open, level: high}, {competence: hidden, level: high}]}
"""
SENSITIVE_DATA = {
    "units": "id,name\nu,U\n",
    "employees": "id,name\ne,E\n",
    "assignments": "employee,role,unit,from\ne,r,u,2020-01-01\n",
    "records": "employee,competence,achieved_on,level,hours\n"
    "e,open,2024-01-01,low,\ne,hidden,2024-01-01,low,7.5\n",
}


@pytest.fixture(autouse=True)
def _its_own_folder(tmp_path, monkeypatch):
    """Settings of the folder where the tests are run decide nothing."""
    monkeypatch.chdir(tmp_path)


def run(*arguments):
    result = CliRunner().invoke(command, [*arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def expected():
    return json.loads((CASE / "expected.json").read_text("utf-8"))["findings"]


def test_the_status_for_machines_is_that_of_the_check():
    """Every finding of a conformance case."""
    for finding in expected():
        answer = json.loads(
            run(finding["employee"], finding["requirement"], *FILES, "--on", ON, "--format", "json")
        )
        assert {key: answer["finding"][key] for key in ("status", "since", "until", "units", "cleared")} == {
            key: finding[key] for key in ("status", "since", "until", "units", "cleared")
        }


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_piped_text_has_no_colours_and_no_row_is_broken(language):
    text = run("e1", "q0", *FILES, "--on", ON, "--language", language)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) > 100
    assert text.splitlines()[1].startswith("✓ ")


def test_the_database_gives_the_same_explanation_as_the_files(tmp_path):
    database = ["--database", f"sqlite:///{tmp_path / 'c.db'}"]
    imported = CliRunner().invoke(import_command, [str(CASE / "data"), *RULES, *database])
    assert imported.exit_code == 0, imported.output
    for finding in expected()[:6]:
        asked = [finding["employee"], finding["requirement"], "--on", ON]
        assert run(*asked, *RULES, *database) == run(*asked, *FILES)


@pytest.mark.parametrize(
    ("employee", "requirement", "sentence"),
    [
        ("E1", "q0", 'there is no employee "E1"; did you mean "e1"?'),
        ("nobody at all", "q0", 'there is no employee "nobody at all"'),
        ("e1", "qq0", 'there is no requirement "qq0" in the rule book; did you mean "q0"?'),
    ],
)
def test_a_name_that_nothing_has_is_said_with_a_near_match(employee, requirement, sentence):
    with pytest.raises(NotFoundError) as error:
        run(employee, requirement, *FILES, "--on", ON)
    assert str(error.value) == sentence


@pytest.mark.parametrize("form", ["text", "json"])
def test_of_a_sensitive_competence_neither_level_nor_hours_is_told(form, tmp_path):
    (tmp_path / "rules.yaml").write_text(SENSITIVE_RULES)
    (tmp_path / "data").mkdir()
    for name, text in SENSITIVE_DATA.items():
        (tmp_path / "data" / f"{name}.csv").write_text(text)
    options = ["--rules", "rules.yaml", "--data", "data", "--on", "2026-03-01", "--language", "en"]
    told = run("e", "q", *options, "--format", form)
    if form == "text":
        assert "level low is too low, it takes high" in told
        assert told.count("level low") == 2
        assert "achieved 1 January 2024, never expires – does not give what is asked" in told
    else:
        open_, hidden = (part["passed_over"][0] for part in json.loads(told)["need"]["parts"])
        assert (open_["level"], open_["hours"]) == ("low", 0)
        assert not {"level", "hours"} & hidden.keys()
    assert "7.5" not in told


class Terminal:
    """Standard output that says it is a terminal of some encoding."""

    def __init__(self, encoding):
        self.encoding, self.text = encoding, ""

    def isatty(self):
        return True

    def write(self, text):
        text.encode(self.encoding)
        self.text += text

    def flush(self):
        pass


@pytest.mark.parametrize(("encoding", "sign"), [("utf-8", "✓"), ("iso-8859-1", "+")])
def test_on_a_terminal_rows_are_as_wide_as_it_is_and_its_encoding_can_say_them(monkeypatch, encoding, sign):
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setattr(sys, "stdout", terminal := Terminal(encoding))
    show([Line("Grunnkurs " * 12, 2, Mark.HOLDS), Line(""), Line("Kravet", 0, Mark.HEADING)])
    rows = terminal.text.splitlines()
    plain = [row.replace("\x1b[32m", "").replace("\x1b[1m", "").replace("\x1b[0m", "") for row in rows]
    assert plain[0].startswith(f"    {sign} Grunnkurs")
    assert plain[1].startswith("      Grunnkurs")
    assert all(len(row) <= 50 for row in plain)
    assert plain[-2:] == ["", "Kravet"]


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "• § 3-23 – går ut ← avgjør"),
        ("cp1252", "* par. 3-23 - går ut <- avgjør"),
        ("ascii", "* par. 3-23 - g?r ut <- avgj?r"),
        (None, "* par. 3-23 - g?r ut <- avgj?r"),
    ],
)
def test_what_an_encoding_lacks_is_said_more_plainly(encoding, said):
    assert sayable("• § 3-23 – går ut ← avgjør", encoding) == said


def test_a_requirement_that_is_switched_off_is_said_to_be_and_why(tmp_path):
    code = json.loads((CASE / "expected.json").read_text("utf-8"))["findings"][0]["requirement"]
    own = tmp_path / "own.yaml"
    off = f"override: {{requirements: {{{code}: {{off: Not here}}}}}}"
    own.write_text(f"format: 1\npack: own\ntitle: T\n{off}\n", encoding="utf-8")
    with pytest.raises(NotFoundError) as caught:
        run("e1", code, *FILES, "--rules", str(own), "--on", ON)
    place = f"{own.as_posix()}:4:{off.index('off:') + 1}"
    assert str(caught.value) == f'the requirement "{code}" is switched off at {place}: Not here'
