"""What the sheets of competences and roles say, and which sheets a code has."""

import pytest

from compliance.errors import NotFoundError
from compliance.services.handbook.finding import find
from rules.load import load_rules
from tests.golden.handbook.harbour import CHANGED, teller

SAME = """\
format: 1
pack: p
title: T
competences: {x: {name: Course}}
roles: {x: {name: Role}}
requirements: {x: {name: Rule, authority: local, applies_to: {roles: [x]}, needs: x}}
"""
BY_AGE = (
    "By age when it was achieved: 2 years for those of 49 years at most, 1 year for older ones, "
    "and to the end of the month"
)


def sheet(code, **how):
    [(found, _)] = find(teller(**how), code)
    return found


def said(code, key, **how):
    return [item.whole for item in sheet(code, **how).field(key).items]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("rescue", "Valid for 1 year"),
        ("skipper-course", "Does not expire"),
        ("medical", BY_AGE),
        ("night-trip", "Counts as long as the requirement says"),
    ],
)
def test_how_long_it_lasts(code, words):
    assert said(code, "valid_for") == [words]


def test_how_it_is_renewed():
    assert said("rescue", "renewal") == [
        "A renewal up to 3 months before the last valid day keeps the date",
        "A renewal up to 1 month after it keeps the date too, but does not cover the days between",
        "The shorter way: Rescue update, at the latest 1 month after the last valid day",
    ]


def test_what_it_builds_on_and_what_counts_in_its_place():
    assert said("rescue", "prerequisites") == ["Skipper course"]
    assert said("skipper-course", "also_met_by") == ["Naval training (achieved before 1 June 2020)"]
    assert said("skipper-course", "levels") == ["inshore, offshore"]


def test_provider_cost_and_where_it_holds():
    assert said("skipper-course", "provider") == ["Harbour school"]
    assert said("skipper-course", "cost") == ["NOK\N{NO-BREAK SPACE}12,500"]
    assert said("rescue", "bound_to") == [
        "Only in the unit where it was given; ends on a move to another unit"
    ]
    assert said("medical", "sensitive")[0].startswith("Only fit or not and dates")


def test_who_asks_for_it():
    assert said("rescue", "needed_by") == ["Drive a boat", "Use the radio"]


def test_a_changed_competence_shows_both():
    name, lasts = sheet("rescue", book=CHANGED).field("overridden").items
    assert [item.text for item in name.under] == [
        "In force here: Rescue from water and ice",
        "In the library: Rescue from water",
    ]
    assert [item.text for item in lasts.under] == [
        "In force here: Valid for 2 years",
        "In the library: Valid for 1 year",
    ]


def test_a_role_lists_what_it_must_meet_and_through_which_role():
    found = sheet("master")
    rows = {row[0].items[0].text: row for row in found.table.rows}
    assert list(rows) == ["Drive a boat", "Use the radio"]
    assert [item.text for item in rows["Drive a boat"][0].items[1:]] == [
        "By the role Skipper",
        "Only in quay and the units below",
        "Only where post is fixed or summer",
        "Only those hired on 1 January 2015 or later",
    ]
    assert rows["Use the radio"][1].line == "Rescue from water"


def test_a_role_has_its_codes():
    assert said("skipper", "ks") == ["1234"]
    assert said("skipper", "styrk08") == ["8350"]


def test_a_code_that_is_several_things_gives_all(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text(SAME, encoding="utf-8")
    found = find(teller(book=load_rules([file])), "x")
    assert [sheet.kind for sheet, _ in found] == ["requirement", "competence", "role"]


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("boat-drivin", '; did you mean "boat-driving"?'),
        ("qqqqqqqq", "; `compliance rules list` lists the requirements"),
    ],
)
def test_an_unknown_code_is_told_with_what_is_near(code, hint):
    with pytest.raises(NotFoundError) as told:
        find(teller(), code)
    assert (
        str(told.value) == f'there is no requirement, competence or role "{code}" in these rule files{hint}'
    )
