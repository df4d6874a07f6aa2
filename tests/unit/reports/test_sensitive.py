"""A requirement rests on something sensitive however many steps away it is."""

import pytest

from compliance.services.sensitive import rests_on_sensitive
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
