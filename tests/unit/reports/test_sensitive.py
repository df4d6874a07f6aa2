"""A requirement rests on something sensitive however many steps away it is."""

import pytest

from compliance.services.sensitive import rests_on_sensitive, told_within
from rules.load import load_texts

RULES = """
format: 1
pack: p
title: P
competences:
  medical: {{name: M, kind: fitness, sensitive: true}}
  a: {{name: A{a}}}
  b: {{name: B}}
roles: {{r: {{name: R}}}}
requirements: {{x: {{name: X, authority: local, applies_to: {{roles: [r]}}, {body}}}}}
"""


@pytest.mark.parametrize(
    ("body", "a"),
    [
        ("needs: medical", ""),
        ("needs: {all_of: [b, {any_of: [a, {not: medical}]}]}", ""),
        ("needs: {at_least: 1, of: [a, medical]}", ""),
        ("needs: {times: 1, of: medical, within: P1Y}", ""),
        ("needs: a", ", prerequisites: [medical]"),
        ("needs: a", ", also_met_by: [medical]"),
        ("needs: a", ", valid_for: P1Y, renewed_by: [medical]"),
        (
            "versions: [{in_force: {until: 2020-01-01}, needs: b}, {in_force: {from: 2030-01-01}, needs: medical}]",
            "",
        ),
    ],
)
def test_it_is_found(body, a):
    assert rests_on_sensitive(load_texts([("p.yaml", RULES.format(body=body, a=a))]), "x")


@pytest.mark.parametrize("body", ["needs: b", "needs: {all_of: [a, b]}"])
def test_a_requirement_beside_it_does_not(body):
    assert not rests_on_sensitive(load_texts([("p.yaml", RULES.format(body=body, a=""))]), "x")


PARTS = """
format: 1
pack: p
title: P
competences:
  medical: {name: Medical, kind: fitness, sensitive: true}
  test: {name: Test, kind: fitness, sensitive: true}
  training: {name: Training}
roles: {diver: {name: D}, leader: {name: L, includes: [diver]}, other: {name: O}}
requirements:
  medical: {name: X, authority: law, applies_to: {roles: [diver]}, needs: medical}
  training: {name: X, authority: law, applies_to: {roles: [diver]}, needs: training}
  wider: {name: X, authority: local, applies_to: {roles: [diver, other]}, needs: {all_of: [medical, training]}}
  both: {name: X, authority: local, applies_to: {roles: [diver]}, needs: {all_of: [medical, test]}}
"""


def test_a_sensitive_part_is_told_of_within_the_wider_requirement_of_the_same_people():
    assert told_within(load_texts([("p.yaml", PARTS)])) == {"medical": "wider"}


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("roles: [diver, other]", "roles: [other]"),
        ("roles: [diver, other]", "roles: [leader]"),
        ("all_of: [medical, training]", "all_of: [test, training]"),
    ],
)
def test_where_the_wider_one_leaves_somebody_out_or_asks_for_something_else_it_is_told_of_by_itself(
    was, becomes
):
    text = PARTS.replace(was, becomes)
    assert text != PARTS
    assert "medical" not in told_within(load_texts([("p.yaml", text)]))


def test_a_clearance_that_nothing_wider_asks_for_is_told_of_by_itself():
    text = "\n".join(line for line in PARTS.splitlines() if "  wider:" not in line)
    assert told_within(load_texts([("p.yaml", text)])) == {}
