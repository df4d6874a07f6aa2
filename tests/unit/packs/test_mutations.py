"""Whatever part is left out of a need of the packs, some example of that requirement fails."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import rules
from rules.examples import run_examples
from rules.load import load_rules
from rules.model import AllOf, AnyOf, AtLeast, Need, Not, Requirement

BOOK = load_rules([Path(rules.__file__).parent / "packs"])


def without_a_part(need: Need) -> Iterator[Need]:
    """The need in every form that lacks one member of one of its lists, or the word `not`."""
    match need:
        case AllOf():
            lists, key = need.all_of, "all_of"
        case AnyOf():
            lists, key = need.any_of, "any_of"
        case AtLeast():
            lists, key = need.of, "of"
        case Not():
            yield need.not_
            return
        case _:
            return
    least = need.at_least if isinstance(need, AtLeast) else 1
    for place, part in enumerate(lists):
        rest = (*lists[:place], *lists[place + 1 :])
        if len(rest) >= least:
            yield need.model_copy(update={key: rest})
        for inner in without_a_part(part):
            yield need.model_copy(update={key: (*lists[:place], inner, *lists[place + 1 :])})


def mutants(requirement: Requirement) -> Iterator[Requirement]:
    """The requirement with a part left out, of each distinct need in turn (versions share what they inherit)."""
    for needs in {repr(version.needs): version.needs for version in requirement.versions}.values():
        for lesser in without_a_part(needs):
            versions = tuple(
                version.model_copy(update={"needs": lesser}) if version.needs == needs else version
                for version in requirement.versions
            )
            yield requirement.model_copy(update={"versions": versions})


@pytest.mark.parametrize("code", BOOK.requirements)
def test_no_part_can_be_left_out_unnoticed(code):
    examples = tuple(
        (place, one) for place, one in BOOK.examples if code in one.expect or code in one.expect_staffing
    )
    survivors = []
    for mutant in mutants(BOOK.requirements[code]):
        book = replace(BOOK, requirements={**BOOK.requirements, code: mutant}, examples=examples)
        if all(outcome.passed for outcome in run_examples(book)):
            survivors.append([version.needs for version in mutant.versions])
    assert survivors == []
