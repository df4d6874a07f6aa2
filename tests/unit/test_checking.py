"""The answer of a check is written in pieces, and is the same object however many there are."""

import json
from datetime import date

import pytest

from compliance.services import checking
from compliance.services.checking import as_json, check, json_list
from rules.facts import build_facts
from rules.load import load_rules
from tests.conformance.reading import CASES, read_case, read_tables

CASE = read_case(CASES[0])
BOOK = load_rules([CASE.rules])


@pytest.fixture(scope="module")
def checked():
    return check(BOOK, build_facts(read_tables(CASE.data)), CASE.on)


@pytest.mark.parametrize("block", [1, 2, 3, 7, 1000])
def test_the_object_is_the_same_in_pieces_of_any_size(checked, monkeypatch, block):
    whole = json.loads("".join(as_json(checked, BOOK)))
    assert len(whole["findings"]) > 7
    monkeypatch.setattr(checking, "BLOCK", block)
    pieces = list(as_json(checked, BOOK))
    assert json.loads("".join(pieces)) == whole
    assert len(pieces) >= len(whole["findings"]) / block


@pytest.mark.parametrize(("count", "pieces"), [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2)])
def test_a_list_has_a_comma_between_pieces_and_none_at_its_end(monkeypatch, count, pieces):
    monkeypatch.setattr(checking, "BLOCK", 2)
    written = list(json_list({"n": number} for number in range(count)))
    assert len(written) == pieces
    assert json.loads(f"[{''.join(written)}]") == [{"n": number} for number in range(count)]


def test_progress_is_told_in_steps_that_add_up_to_everybody():
    facts = build_facts(read_tables(CASE.data))
    steps = []
    check(BOOK, facts, CASE.on, progress=steps.append)
    assert sum(steps) == len(facts.employees.ids)


def test_counts_add_up_to_the_findings(checked):
    assert sum(checked.counts().values()) == len(list(checked.findings()))


def test_a_gap_is_somebody_expired_or_missing(checked):
    statuses = {row.status.value for row in checked.findings()}
    assert checked.has_gap == bool(statuses & {"expired", "missing"})
    assert checked.has_gap
    nobody = check(BOOK, checked.facts, date(1950, 1, 1))
    assert not nobody.has_gap
    assert json.loads("".join(as_json(nobody, BOOK)))["findings"] == []
