"""The examples of the packs try every part of every need, and every requirement at its edge."""

from pathlib import Path

import pytest

import rules
from compliance.services.example_tests.to_write import to_write
from rules.example_coverage import example_coverage, percent
from rules.examples import run_examples
from rules.load import load_rules

BOOK = load_rules([Path(rules.__file__).parent / "packs"])


@pytest.fixture(scope="module")
def tried():
    return {one.of.code: one for one in example_coverage(BOOK, run_examples(BOOK))}


@pytest.mark.parametrize("code", BOOK.requirements)
def test_every_part_of_a_requirement_is_tried(tried, code):
    assert list(to_write(BOOK, [tried[code]], "en")) == []


def test_the_packs_are_covered_whole(tried):
    assert percent(list(tried.values())) == 100
