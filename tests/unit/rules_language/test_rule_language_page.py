"""The page about the rule language tells the truth: its pieces are one rule file, and its tables are complete."""

import json
import re

import pytest

from rules.examples import run_examples
from rules.load import load_texts
from rules.meanings import MEANINGS
from rules.nodes import value
from rules.source import read
from tests.architecture.tree import PROJECT

PAGE = (PROJECT / "docs" / "reference" / "rule-language.md").read_text(encoding="utf-8")
PIECES = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


OWN = re.search(r'^```yaml title="own.yaml"\n(.*?)^```', PAGE, re.MULTILINE | re.DOTALL)


def whole_file():
    """All pieces of the page as one file; a section that comes in several pieces grows."""
    whole = {}
    for piece in PIECES:
        root, problems = read("page", piece)
        assert problems == []
        for key, part in value(root).items():
            if isinstance(part, dict) and key in whole:
                assert not whole[key].keys() & part.keys()
                whole[key] |= part
            else:
                assert key not in whole
                whole[key] = part
    return json.dumps(whole, default=float)


@pytest.fixture(scope="module")
def book():
    return load_texts([("page", whole_file())])


def test_the_pieces_are_one_rule_file(book):
    assert (len(book.requirements), len(book.examples)) == (2, 4)


def test_its_examples_hold(book):
    assert [str(outcome.expectations) for outcome in run_examples(book) if not outcome.passed] == []


def test_every_key_of_the_language_is_on_the_page():
    keys = {key for meanings in MEANINGS.values() for key in meanings}
    prose = re.sub(r"^```.*?^```", "", PAGE, flags=re.MULTILINE | re.DOTALL)
    words = set(re.findall(r"[a-z_0-9]+", " ".join([*re.findall(r"`[^`]+`", prose), *PIECES])))
    assert keys - words == set()


def test_its_overrides_hold_and_change_what_they_say():
    book = load_texts([("page", whole_file()), ("own.yaml", OWN[1])])
    assert [str(outcome.expectations) for outcome in run_examples(book) if not outcome.passed] == []
    assert (book.overrides.keys(), book.off.keys()) == (
        {
            ("competence", "medication-handling"),
            ("competence", "smoke-diver-medical"),
            ("requirement", "cost-recovery"),
        },
        {"smoke-diving"},
    )
