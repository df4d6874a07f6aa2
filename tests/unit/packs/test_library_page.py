"""The page about the library tells what stands in it, and so do those who count it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from rules.library import PACKS
from rules.load import load_rules
from rules.model import Authority
from tests.golden.golden import same_as
from tests.unit.packs.library_page import by_authority, tables

PROJECT = Path(__file__).parents[3]
PAGE = PROJECT / "docs" / "reference" / "library.md"
MADE = "<!-- What follows is made from the packs"


@pytest.fixture(scope="module")
def book():
    return load_rules([PACKS])


def test_the_tables_are_those_of_the_packs():
    written, mark, rest = PAGE.read_text(encoding="utf-8").partition(MADE)
    assert mark, "the line is gone that says where the made part begins"
    how = rest.partition("\n")[0]
    same_as(PAGE, f"{written}{mark}{how}\n\n{tables()}".encode())


def test_what_the_readme_says_of_the_library_is_so(book):
    """More than sixty requirements in six fields, about two of three of them law."""
    demanded = by_authority(book)
    assert len(book.packs) == 6
    assert 60 < demanded.total() < 70
    assert 0.6 < demanded[Authority.LAW] / demanded.total() < 0.72


def test_what_the_page_calls_no_law_is_none(book):
    """And the parts of smoke diving that it calls law are."""
    local = {code: one.versions[-1].authority for code, one in book.requirements.items()}
    assert Counter(
        local[code] for code in ("smoke-diving", "smoke-diver-exercises", "medication-handling")
    ) == {Authority.LOCAL: 3}
    assert (local["hot-work"], local["trench-work"]) == (Authority.INDUSTRY, Authority.INDUSTRY)
    assert (local["road-work"], local["hse-training-leader"]) == (Authority.GUIDELINE, Authority.LOCAL)
    assert (local["cost-recovery"], local["information-security"]) == (Authority.LOCAL, Authority.LOCAL)
    assert {local[code] for code in ("smoke-diver-medical", "smoke-diver-physical-test")} == {Authority.LAW}
    assert local["hse-training-employer"] == Authority.LAW


@pytest.mark.parametrize("guide", ["start.md", "start.nb.md"])
def test_the_minimums_that_the_first_steps_name_are_those_of_the_packs(book, guide):
    text = (PROJECT / "docs" / guide).read_text(encoding="utf-8")
    named = re.search(r"\*\D+ (\d) \D+\* (?:and|og) \*\D+ (\d) \D+\*", text)
    smoke, medication = (
        book.requirements[code].versions[-1].staffing for code in ("smoke-diving", "medication-handling")
    )
    assert named is not None
    assert [int(number) for number in named.groups()] == [smoke.at_least, medication.at_least]
    assert book.requirements["cost-recovery"].versions[-1].staffing.twin
