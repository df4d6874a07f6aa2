"""Why somebody no longer counts: what they lack, or that they are no longer there."""

from __future__ import annotations

from datetime import date

from rules.evaluate import evaluate
from rules.facts import build_facts
from rules.load import load_texts
from rules.model import Status

RULES = """\
format: 1
pack: watch
title: Watch
competences:
  medical: {name: Medical, valid_for: P1Y}
roles:
  diver: {name: Diver}
requirements:
  diving:
    name: Diving
    authority: local
    applies_to: {roles: [diver]}
    needs: medical
    staffing: {at_least: 1, per: unit}
"""


def falls(until: str | None) -> list[tuple[str, Status | None]]:
    """Who falls away from a watch of one whose medical is last valid on 1 March 2027."""
    facts = build_facts(
        {
            "employees": {"id": ["anna"]},
            "units": {"id": ["watch-1"]},
            "assignments": {
                "employee": ["anna"],
                "role": ["diver"],
                "unit": ["watch-1"],
                "from": ["2020-01-01"],
                "until": [until],
                "percent": ["50"],
            },
            "records": {"employee": ["anna"], "competence": ["medical"], "achieved_on": ["2026-03-01"]},
        }
    )
    (row,) = evaluate(load_texts([("watch.yaml", RULES)]), facts, date(2026, 5, 1)).staffing
    return [(fall.employee, fall.status) for fall in row.fall]


def test_who_lapses_falls_by_the_status_they_get() -> None:
    """The day after the last valid day they are expired."""
    assert falls(None) == [("anna", Status.EXPIRED)]


def test_who_leaves_is_no_longer_there_whatever_lapses_on_the_same_day() -> None:
    """Nobody is told to renew what would not bring the person back."""
    assert falls("2027-03-01") == [("anna", None)]
