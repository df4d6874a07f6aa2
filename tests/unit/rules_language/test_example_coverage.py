"""A part of a need has been tried only where leaving it out, or turning it over, would make an example fail."""

import pytest

from rules.example_coverage import example_coverage, percent
from rules.examples import run_examples
from rules.load import load_texts

HEAD = """\
format: 1
pack: p
title: T
competences: {a: {name: A}, b: {name: B}, c: {name: C}}
roles: {r: {name: R}}
"""
BORN = "employee: {roles: [r], from: 2020-01-01}"


def tried(needs, examples, rest=""):
    """What examples try of one requirement `q`; each is (the competences held, what is expected)."""
    return one_of(
        f"requirements: {{q: {{name: Q, authority: local, applies_to: {{roles: [r]}}, needs: {needs}{rest}}}}}\n",
        *(example(held, expected) for held, expected in examples),
    )


def example(held, expected, more=""):
    records = ", ".join(f"{{competence: {code}, achieved_on: 2021-01-01}}" for code in held)
    listed = f"records: [{records}], " if records else ""
    return f"{{title: E, on: 2026-05-01, {BORN}, {listed}{more}expect: {{q: {expected}}}}}"


def one_of(requirements, *examples):
    text = f"{HEAD}{requirements}examples:\n" + "".join(f"  - {one}\n" for one in examples)
    book = load_texts([("p.yaml", text)])
    [found] = example_coverage(book, run_examples(book))
    return found


def untried(found):
    """The ways to the parts that are not tried, with what is lacking."""
    return {
        part.path: {"holding": not part.holding, "lacking": not part.lacking}
        for part in found.parts
        if not part.tried
    }


LACKING, HOLDING, NEITHER = (
    {"holding": False, "lacking": True},
    {"holding": True, "lacking": False},
    {"holding": True, "lacking": True},
)


def test_all_of_two_is_tried_only_where_each_was_the_one_that_lacked():
    both, only_a, only_b, none = ("ab", "valid"), ("a", "missing"), ("b", "missing"), ("", "missing")
    assert untried(tried("{all_of: [a, b]}", [both, only_a, only_b])) == {}
    assert untried(tried("{all_of: [a, b]}", [both, only_a])) == {(0,): LACKING}
    assert untried(tried("{all_of: [a, b]}", [both, none])) == {(0,): LACKING, (1,): LACKING}
    assert untried(tried("{all_of: [a, b]}", [only_a, only_b])) == {(): HOLDING, (0,): HOLDING, (1,): HOLDING}


def test_any_of_two_is_tried_only_where_each_was_enough_alone():
    both, only_a, only_b, none = ("ab", "valid"), ("a", "valid"), ("b", "valid"), ("", "missing")
    assert untried(tried("{any_of: [a, b]}", [none, only_a, only_b])) == {}
    assert untried(tried("{any_of: [a, b]}", [none, only_a, both])) == {(1,): HOLDING}
    assert untried(tried("{any_of: [a, b]}", [both])) == {(): LACKING, (0,): NEITHER, (1,): NEITHER}


def test_at_least_two_of_three_hangs_on_a_part_where_exactly_one_other_holds():
    needs = "{at_least: 2, of: [a, b, c]}"
    assert untried(tried(needs, [("ab", "valid"), ("c", "missing")])) == {(2,): NEITHER}
    assert untried(tried(needs, [("ab", "valid"), ("bc", "valid"), ("a", "missing"), ("b", "missing")])) == {}
    assert untried(tried(needs, [("abc", "valid"), ("", "missing")])) == {
        (place,): NEITHER for place in range(3)
    }


def test_what_must_not_be_is_tried_where_it_is_and_where_it_is_not():
    needs = "{all_of: [a, {not: b}]}"
    assert untried(tried(needs, [("a", "valid"), ("ab", "missing"), ("", "missing")])) == {}
    assert untried(tried(needs, [("a", "valid"), ("b", "missing")])) == {
        (0,): LACKING,
        (1,): LACKING,
        (1, 0): HOLDING,
    }


def test_a_part_within_a_part_is_tried_only_where_the_whole_hangs_on_it():
    needs = "{any_of: [a, {all_of: [b, c]}]}"
    found = tried(needs, [("a", "valid"), ("ab", "valid"), ("bc", "valid"), ("", "missing")])
    assert untried(found) == {(1, 0): LACKING, (1, 1): LACKING}
    assert untried(tried(needs, [("a", "valid"), ("bc", "valid"), ("b", "missing"), ("c", "missing")])) == {}


def test_an_example_that_fails_or_expects_something_of_another_tries_nothing():
    assert untried(tried("a", [("a", "missing"), ("", "valid")])) == {(): NEITHER}


@pytest.mark.parametrize(
    "covered", ["absences: [{from: 2026-04-01}], ", "exemptions: [{requirement: q, from: 2026-04-01}], "]
)
def test_where_somebody_is_away_or_exempt_the_need_is_not_tried(covered):
    expected = "away" if "absences" in covered else "exempt"
    found = one_of(
        "requirements: {q: {name: Q, authority: local, applies_to: {roles: [r]}, needs: a}}\n",
        example("a", expected, covered),
        example("", expected, covered),
    )
    assert untried(found) == {(): NEITHER}


STAFFED = (
    "requirements: {q: {name: Q, authority: local, "
    "applies_to: {roles: [r]}, needs: a, staffing: {at_least: 1}}}\n"
)
PEOPLE = f"people: [{{{BORN}, records: [{{competence: a, achieved_on: 2021-01-01}}]}}, {{{BORN}}}]"


def test_each_person_of_a_team_tries_the_need_where_the_count_hangs_on_them():
    found = one_of(STAFFED, f"{{title: E, on: 2026-05-01, {PEOPLE}, expect_staffing: {{q: {{have: 1}}}}}}")
    assert untried(found) == {}
    assert (len(found.filled), len(found.short)) == (0, 0)
    slack = one_of(STAFFED, f"{{title: E, on: 2026-05-01, {PEOPLE}, expect_staffing: {{q: {{short: 0}}}}}}")
    assert (len(slack.filled), len(slack.short), len(slack.cleared), len(slack.not_cleared)) == (1, 0, 1, 1)


def person(unit, *held):
    rows = ", ".join(f"{{competence: {code}, achieved_on: 2021-01-01}}" for code in held)
    records = f", records: [{rows}]" if held else ""
    return f"{{employee: {{roles: [r], from: 2020-01-01, unit: {unit}}}{records}}}"


def team(people, expected):
    """What a team tries of a requirement with a minimum of one in the unit u1."""
    staffed = STAFFED.replace("at_least: 1", "at_least: 1, units: [u1]")
    text = f"title: E, on: 2026-05-01, people: [{', '.join(people)}], expect_staffing: {{q: {{{expected}}}}}"
    return untried(one_of(staffed, f"{{{text}}}")).get(())


def test_in_a_team_those_who_make_no_difference_to_the_count_try_nothing():
    """Somebody in a unit without a minimum; somebody who is one more than enough."""
    assert team([person("u1", "a"), person("u1")], "have: 1") is None
    assert team([person("u1", "a"), person("u2")], "have: 1, short: 0") == LACKING
    assert team([person("u1", "a"), person("u1")], "short: 0") == LACKING
    assert team([person("u1", "a"), person("u1", "a")], "short: 0") == NEITHER
    assert team([person("u1", "a"), person("u1", "a")], "have: 2") == LACKING


def test_people_of_a_large_team_are_not_mistaken_for_each_other():
    """By name the tenth stands before the second."""
    others = [person("u2") for _ in range(10)]
    assert team([others[0], person("u1", "a"), *others], "have: 1") == LACKING


VERSIONS = """\
requirements:
  q:
    name: Q
    authority: local
    applies_to: {roles: [r]}
    needs:
      all_of: [a, b]
    versions:
      - {in_force: {until: 2025-12-31}}
      - {in_force: {from: 2026-01-01}, expiring: P1D}
      - in_force: {from: 2027-01-01}
        needs: c
"""


def test_inherited_needs_are_tried_once_but_each_version_as_a_whole():
    text = VERSIONS.replace("from: 2026-01-01}", "from: 2026-01-01, until: 2026-12-31}")
    found = one_of(text, example("ab", "valid"), example("a", "missing"), example("b", "missing"))
    assert [(part.version, part.path, part.tried) for part in found.parts] == [
        (0, (), False),
        (0, (0,), True),
        (0, (1,), True),
        (1, (), True),
        (2, (), False),
    ]
    assert [str(part.place) for part in found.parts] == [
        *("p.yaml:11:5", "p.yaml:12:16", "p.yaml:12:19", "p.yaml:11:5", "p.yaml:17:16")
    ]


def test_everything_that_examples_should_show_counts_alike():
    found = tried("{all_of: [a, b]}", [("ab", "valid"), ("a", "missing")])
    assert (found.shown, found.asked) == (4, 6)  # the whole and b, cleared and not; neither a nor an edge
    assert percent([found]) == 66
    assert percent([]) == 100
