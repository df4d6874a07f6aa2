"""A requirement that the municipality has switched off: nobody is measured by it, and who asks is told why."""

from datetime import date

import pytest

from compliance.errors import NotFoundError
from compliance.services.directory import Directory
from compliance.services.explaining.asking import ask
from compliance.services.intake.read import read_and_check
from compliance.services.reports.scope import known_requirements
from compliance.services.situation import Situation
from compliance.services.timeline import course
from rules.dates import Period
from rules.evaluate import evaluate
from rules.facts import build_facts
from rules.load import load_texts
from tests.unit.intake.folders import BROKEN, folder

OFF = """\
format: 1
pack: own
title: Own
override: {requirements: {smoke-diving: {off: {nb: Ikke her, en: Not here}}}}
"""
BOOK = load_texts([("rules.yaml", (BROKEN / "rules.yaml").read_text("utf-8")), ("own.yaml", OFF)])
DAY = date(2026, 2, 1)
SENTENCE = 'the requirement "smoke-diving" is switched off at own.yaml:4:42: Not here'


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Data in which somebody is exempt from it: that stays on record."""
    return read_and_check(folder(tmp_path, monkeypatch), BOOK).data


def columns(data):
    return {name: table.columns for name, table in data.items()}


def test_an_exemption_from_it_is_no_slip_and_nobody_is_measured_by_it(data):
    assert "smoke-diving" in data["exemptions"].columns["requirement"]
    found = evaluate(BOOK, build_facts(columns(data)), DAY).findings
    assert (found.requirements, len(found) > 0) == (("first-aid",), True)


def test_who_asks_about_it_is_told_where_it_is_switched_off_and_why(data):
    situation = Situation(BOOK, build_facts(columns(data)), Directory.from_tables(columns(data)))
    for question in (
        lambda: ask(situation, "e3", "smoke-diving", DAY),
        lambda: course(situation, DAY, requirements=["smoke-diving"], horizon=Period(months=1)),
        lambda: known_requirements(BOOK, ("smoke-diving",)),
    ):
        with pytest.raises(NotFoundError) as caught:
            question()
        assert str(caught.value) == SENTENCE
