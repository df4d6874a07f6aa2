"""What an explanation holds in the cases that are told apart by one fact."""

from datetime import date
from decimal import Decimal

import pytest

from rules.explain import Days, Tolerance, Unfit, Why, explain
from rules.facts import build_facts
from rules.load import load_texts
from rules.model import Status

RULES = """
format: 1
pack: p
title: P
competences:
  base: {name: Base, valid_for: P1Y, also_met_by: [middle]}
  middle: {name: Middle, also_met_by: [{competence: top, level: high}]}
  top: {name: Top, levels: [low, high]}
  other: {name: Other, valid_for: P1Y}
  bound: {name: Bound, bound_to: unit, valid_for: P2Y}
roles: {r: {name: R}, lead: {name: L, includes: [r]}}
requirements:
  q:
    name: Q
    authority: local
    applies_to: {roles: [r]}
    needs: {NEEDS}
    VERSIONS
"""
ON = date(2026, 3, 1)


def day(text):
    return date.fromisoformat(text)


def ask(needs, records, *, on=ON, versions="grace: P2M", suspensions=(), role="r", until=None):
    """The explanation for one employee who has been in unit u since 2020 (`until` a day, if given)."""
    rules = RULES.replace("{NEEDS}", needs).replace("VERSIONS", versions)
    columns = ("competence", "achieved_on", "revoked_on", "level")
    facts = build_facts(
        {
            "units": {"id": ["u", "v"], "name": ["U", "V"]},
            "employees": {"id": ["e"], "name": ["E"]},
            "assignments": {
                "employee": ["e", "e"],
                "role": [role, role],
                "unit": ["u", "v"],
                "from": ["2020-01-01", until or "2020-01-01"],
                "until": [until, None],
            },
            "records": {"employee": ["e"] * len(records)}
            | {name: [record.get(name) for record in records] for name in columns},
            "suspensions": {
                "employee": ["e"] * len(suspensions),
                "competence": [code for code, _, _ in suspensions],
                "from": [first for _, first, _ in suspensions],
                "until": [last for _, _, last in suspensions],
            },
        }
    )
    return explain(load_texts([("p.yaml", rules)]), facts, "e", "q", on)


def record(competence, achieved, **more):
    return {"competence": competence, "achieved_on": achieved, **more}


def test_who_or_what_nothing_has_is_a_key_error():
    explanation = ask("base", [])
    assert explanation.finding.status is Status.MISSING
    book, facts = load_texts([("p.yaml", RULES.replace("{NEEDS}", "base").replace("VERSIONS", ""))]), None
    with pytest.raises(KeyError, match="nothing"):
        explain(book, facts, "e", "nothing", ON)
    with pytest.raises(KeyError, match="nobody"):
        explain(book, build_facts({}), "nobody", "q", ON)


def test_a_way_over_two_steps_is_told_step_by_step():
    [reading] = ask("base", [record("top", "2020-05-01", level="high")]).need.used
    assert reading.route == ("base", "middle", "top")
    assert reading.until is None


def test_a_suspension_of_any_step_bars_the_way():
    explanation = ask(
        "base",
        [record("top", "2020-05-01", level="high")],
        suspensions=[("middle", "2026-02-01", "2026-04-30")],
    )
    [reading] = explanation.need.passed_over
    assert (reading.reason.why, reading.reason.of) == (Why.SUSPENDED, ("middle",))
    assert (explanation.need.since, explanation.need.until) == (day("2026-02-01"), day("2026-04-30"))


def test_a_coming_suspension_cuts_what_counts_now():
    explanation = ask("base", [record("base", "2025-12-01")], suspensions=[("base", "2026-05-01", None)])
    [reading] = explanation.need.used
    assert (reading.cut, reading.until) == ("suspended", day("2026-04-30"))
    assert reading.arithmetic.last == day("2026-12-01")
    assert explanation.tolerance == Tolerance(None, "cut-short")


def test_a_coming_revocation_and_a_coming_move_cut_what_counts_now():
    [reading] = ask("base", [record("base", "2025-12-01", revoked_on="2026-04-01")]).need.used
    assert (reading.cut, reading.until) == ("revoked", day("2026-03-31"))
    [reading] = ask("bound", [record("bound", "2025-12-01")], until="2026-06-30").need.used
    assert (reading.cut, reading.until) == ("left-unit", day("2026-06-30"))


def test_grace_lasts_from_a_natural_end():
    explanation = ask("base", [record("base", "2025-02-10")])
    assert explanation.finding.status is Status.GRACE
    assert explanation.tolerance == Tolerance(day("2026-04-10"))


def test_no_grace_where_what_it_rested_on_was_revoked_after_its_end():
    explanation = ask("base", [record("base", "2025-02-10", revoked_on="2026-02-20")])
    assert explanation.finding.status is Status.EXPIRED
    assert explanation.tolerance == Tolerance(None, "revoked")


def test_no_grace_while_something_asked_for_is_suspended():
    explanation = ask(
        "base", [record("base", "2025-02-10")], suspensions=[("base", "2026-02-20", "2026-03-05")]
    )
    assert explanation.finding.status is Status.EXPIRED
    assert explanation.tolerance == Tolerance(None, "suspended")


def test_grace_that_is_over_is_told_with_its_last_day():
    explanation = ask("base", [record("base", "2024-02-10")])
    assert explanation.finding.status is Status.EXPIRED
    assert explanation.tolerance == Tolerance(day("2025-04-10"))


def test_of_all_parts_the_one_that_ends_first_decides():
    explanation = ask(
        "{all_of: [base, other]}", [record("base", "2025-05-01"), record("other", "2025-04-01")]
    )
    assert [part.decides for part in explanation.need.parts] == [False, True]
    assert explanation.need.until == day("2026-04-01")


def test_of_any_parts_the_one_that_ends_last_decides():
    explanation = ask(
        "{any_of: [base, other]}", [record("base", "2025-05-01"), record("other", "2025-04-01")]
    )
    assert [part.decides for part in explanation.need.parts] == [True, False]


def test_within_a_not_what_begins_decides():
    """The ban that is suspended now and comes back ends what holds."""
    explanation = ask(
        "{all_of: [other, {not: top}]}",
        [record("top", "2020-01-01"), record("other", "2026-01-01")],
        suspensions=[("top", "2026-01-01", "2026-03-31")],
        versions="",
    )
    other, ban = explanation.need.parts
    assert explanation.need.until == day("2026-03-31")
    assert (other.decides, ban.decides, ban.parts[0].decides) == (False, True, True)
    assert (ban.have, ban.asked) == (Decimal(1), Decimal(1))


def test_days_without_a_version_are_told_with_the_versions_around_them():
    versions = (
        "versions: [{in_force: {until: 2025-12-31}}, {in_force: {from: 2026-06-01, until: 2026-12-31}}]"
    )
    explanation = ask("base", [], versions=versions)
    assert (explanation.version, explanation.finding, explanation.need) == (None, None, None)
    assert explanation.gap == Days(day("2026-01-01"), day("2026-05-31"))


def test_an_assignment_by_an_including_role_tells_which_role_binds():
    [first, _] = ask("base", [], role="lead").assignments
    assert (first.role, first.bound_as, first.unfit) == ("lead", "r", ())


def test_a_role_that_is_not_asked_is_unfit():
    explanation = ask("base", [], role="stranger")
    assert explanation.finding is None
    assert {one.unfit for one in explanation.assignments} == {(Unfit.ROLES,)}


def test_the_duty_begins_with_the_version_where_that_sets_its_own_needs():
    versions = "versions: [{in_force: {until: 2025-12-31}}, {in_force: {from: 2026-01-01}, due_within: P6M}]"
    duty = ask("base", [], versions=versions).duty
    assert (duty.began, duty.last, duty.by) == (day("2026-01-01"), day("2026-07-01"), "version")
