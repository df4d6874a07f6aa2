"""What the guides say is what happens: their files are written, their commands given, in the order of the text."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance.cli import group
from rules.examples import run_examples
from rules.load import load_rules

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ["start.md", "start.nb.md", "how-to/write-a-rule.md"]
FILE = re.compile(r'^```\w+ title="(?P<name>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
CONSOLE = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)


def files(text):
    return {match["name"]: match["text"] for match in FILE.finditer(text)}


def commands(text):
    lines = [line for match in CONSOLE.finditer(text) for line in match["lines"].splitlines()]
    assert all(line.startswith("$ compliance ") for line in lines)
    return [shlex.split(line)[2:] for line in lines]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder as the guides tell to make it; the library is read by name."""
    (tmp_path / "rules").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_a_guide_does_what_it_is_there_for(guide, place):
    text = (DOCS / guide).read_text(encoding="utf-8")
    for name, content in files(text).items():
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text(content, encoding="utf-8")
    given = commands(text)
    assert given
    for arguments in given:
        result = CliRunner().invoke(group, arguments, catch_exceptions=False)
        assert result.exit_code == 0, f"compliance {shlex.join(arguments)}\n{result.output}"


def test_the_two_guides_to_begin_with_say_the_same():
    english, norwegian = ((DOCS / name).read_text(encoding="utf-8") for name in GUIDES[:2])
    assert list(files(english)) == list(files(norwegian))
    assert [line[:2] for line in commands(english)] == [line[:2] for line in commands(norwegian)]
    assert english.count("\n## ") == norwegian.count("\n## ")


def test_the_rule_of_the_guide_is_whole_and_its_examples_hold(tmp_path):
    text = (DOCS / "how-to/write-a-rule.md").read_text(encoding="utf-8")
    (tmp_path / "chainsaw.yaml").write_text(files(text)["rules/chainsaw.yaml"], encoding="utf-8")
    book = load_rules([tmp_path])
    assert book.warnings == ()
    assert [outcome.passed for outcome in run_examples(book)] == [True, True]
    assert "chainsaw" in load_rules([Path("library"), tmp_path]).requirements, (
        "the library has taken a code of it"
    )
