"""A code gives a role where one role alone has it; else somebody is asked, and the answer is kept."""

from datetime import date
from decimal import Decimal

import pytest

from compliance.services.positions.answers import Answer
from compliance.services.positions.assigning import Assignment, Position, assign
from compliance.services.positions.deciding import Codes, Kind, Suggestion, Why
from rules.load import load_texts

BOOK = load_texts([("p.yaml", """\
format: 1
pack: p
title: P
competences: {c: {name: C}}
roles:
  nurse: {name: Nurse, ks: ["7174"], styrk08: ["2223"]}
  sweep: {name: Sweep, ks: ["6014"], styrk08: ["7133"]}
  foreman: {name: Foreman, ks: ["7003"], styrk08: ["3123"]}
  planner: {name: Planner, ks: ["7003"], styrk08: ["2142"]}
  employee: {name: Employee}
requirements:
  q: {name: Q, authority: local, applies_to: {roles: [nurse, sweep, foreman, planner, employee]}, needs: c}
""")])  # fmt: skip
BEGAN = date(2024, 1, 1)


def suggested(ks="", styrk08="", title=""):
    return Codes(BOOK).suggest(Kind(ks, styrk08, title))


def position(employee="1", unit="u", ks="7174", title="T", last=None, percent=None):
    return Position(employee, unit, Kind(ks, "", title), BEGAN, last, percent)


def roles(rows, *answers):
    return [one.role for one in assign(rows, BOOK, answers).assignments]


def test_a_code_that_one_role_alone_has_gives_that_role():
    assert suggested(ks="7174") == Suggestion(Why.CODE, ("nurse",))


def test_styrk_decides_where_no_role_has_the_ks_code_or_there_is_none():
    assert suggested(styrk08="2223") == Suggestion(Why.CODE, ("nurse",))
    assert suggested(ks="9999", styrk08="2223") == Suggestion(Why.CODE, ("nurse",))


def test_the_ks_code_decides_over_styrk():
    assert suggested(ks="7174", styrk08="3123") == Suggestion(Why.CODE, ("nurse",))


def test_a_code_of_several_roles_asks_with_the_likeliest_first():
    assert suggested(ks="7003") == Suggestion(Why.SEVERAL, ("foreman", "planner"))
    assert suggested(ks="7003", styrk08="2142") == Suggestion(Why.SEVERAL, ("planner", "foreman"))


def test_6014_asks_even_where_one_role_alone_has_it():
    assert suggested(ks="6014") == Suggestion(Why.SEVERAL, ("sweep",))
    assert suggested(ks="6014", styrk08="7133") == Suggestion(Why.SEVERAL, ("sweep",))


def test_an_unknown_code_and_none_ask_without_a_suggestion():
    assert suggested(ks="1111") == Suggestion(Why.UNKNOWN, ())
    assert suggested(title="Adviser") == Suggestion(Why.NO_CODE, ())


def test_a_question_assigns_nobody():
    answer = assign([position(ks="6014"), position(employee="2", unit="v", ks="6014")], BOOK, ())
    assert answer.assignments == ()
    assert (answer.by_code, answer.open) == (0, 2)
    [question] = answer.questions
    assert (question.kind.ks, question.people, question.units) == ("6014", 2, 2)


def test_questions_with_roles_to_choose_from_come_first_then_the_most_people():
    rows = [
        *(position(employee=str(one), ks="1111") for one in range(3)),
        position(employee="7", ks="6014"),
        *(position(employee=str(one), ks="7003") for one in range(2)),
    ]
    assert [question.kind.ks for question in assign(rows, BOOK, ()).questions] == ["7003", "6014", "1111"]


KIND = Kind("6014", "", "T")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([Answer(KIND, "", "", ("sweep",))], ["sweep"]),
        ([Answer(KIND, "", "", ("sweep", "employee"))], ["employee", "sweep"]),
        ([Answer(KIND, "", "", ())], []),
        ([Answer(KIND, "", "", None)], []),
        ([Answer(Kind("6014", "", "Other"), "", "", ("sweep",))], []),
        ([Answer(KIND, "", "", ("sweep",)), Answer(KIND, "u", "", ("foreman",))], ["foreman"]),
        ([Answer(KIND, "u", "", ("foreman",)), Answer(KIND, "", "1", ("planner",))], ["planner"]),
        ([Answer(KIND, "", "1", ("planner",)), Answer(KIND, "u", "1", ("sweep",))], ["sweep"]),
        ([Answer(KIND, "other", "", ("foreman",))], []),
    ],
)  # fmt: skip
def test_the_closest_answer_counts(answers, expected):
    assert roles([position(ks="6014")], *answers) == expected


def test_an_answer_about_somebody_who_is_not_there_is_named():
    kind = Kind("6014", "", "T")
    fits, broad = Answer(kind, "", "0102", ("sweep",)), Answer(Kind("6014", "", "Gone"), "", "", ("sweep",))
    # Excel has taken the zero away; and no position is without codes and title.
    zero, nothing = Answer(kind, "", "102", ("sweep",)), Answer(Kind("", "", ""), "u", "0102", ("nurse",))
    done = assign([position("0102", ks="6014")], BOOK, [fits, broad, zero, nothing])
    assert done.unused == (zero, nothing)


def test_an_answer_goes_before_the_code():
    assert roles([position()], Answer(Kind("7174", "", "T"), "", "", ())) == []


def test_what_everybody_has_is_given_also_where_the_question_is_open():
    answer = assign([position(ks="6014"), position(employee="2")], BOOK, (), also=["employee"])
    assert [(one.employee, one.role) for one in answer.assignments] == [
        ("1", "employee"),
        ("2", "employee"),
        ("2", "nurse"),
    ]


def test_two_positions_of_the_same_role_unit_and_day_are_one_assignment():
    one = position(last=date(2025, 1, 1), percent=Decimal(50))
    other = position(last=date(2026, 1, 1), percent=Decimal("30.5"))
    assert assign([one, other], BOOK, ()).assignments == (
        Assignment("1", "nurse", "u", BEGAN, date(2026, 1, 1), Decimal("80.5")),
    )
    [endless] = assign([one, position()], BOOK, ()).assignments
    assert endless.last is None
