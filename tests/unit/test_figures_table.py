"""Figures without names as they are printed."""

from __future__ import annotations

from datetime import date

import pytest

from compliance.cli.figures_table import show
from compliance.services.figures import figures
from rules.facts import build_facts
from rules.load import load_texts

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
    name: {nb: Røykdykking, en: Smoke diving}
    authority: local
    applies_to: {roles: [diver]}
    needs: medical
"""
BOOK = load_texts([("watch.yaml", RULES)])
ON = date(2026, 5, 1)


def facts(*employees: str):
    """People of one watch; the first of them has the medical."""
    return build_facts(
        {
            "employees": {"id": list(employees)},
            "units": {"id": ["watch-1"]},
            "assignments": {
                "employee": list(employees),
                "role": ["diver"] * len(employees),
                "unit": ["watch-1"] * len(employees),
                "from": ["2020-01-01"] * len(employees),
            },
            "records": {
                "employee": list(employees[:1]),
                "competence": ["medical"] * len(employees[:1]),
                "achieved_on": ["2026-03-01"] * len(employees[:1]),
            },
        }
    )


def test_a_row_for_each_requirement_and_the_sum(capsys: pytest.CaptureFixture[str]) -> None:
    """The share is of those who are bound, rounded down: nobody is made better than they are."""
    show(BOOK, figures(BOOK, facts("anna", "bo", "cora"), ON), ON, "nb")
    assert capsys.readouterr().out == (
        "Kompetansekrav per 01.05.2026, uten navn\n"
        "\n"
        "Krav         Omfattet  Kan utføre oppgaven  Andel  I orden\n"
        "Røykdykking         3                    1  33 %         1\n"
        "Sum                 3                    1  33 %         1\n"
    )


def test_nobody_bound_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty table would say nothing."""
    show(BOOK, figures(BOOK, facts(), ON), ON, "en")
    assert capsys.readouterr().out == "Nobody is bound by any requirement as of 1 May 2026.\n"
