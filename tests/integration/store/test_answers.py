"""Answers are kept until something that they are made from changes."""

from datetime import date

import pytest

from compliance.services.answers import Kept
from compliance.services.importing import import_data
from compliance.store.nights import beat
from tests.integration.store.brigade import brigade
from tests.unit.reports.town import RULES

DAY, NEXT = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def kept(store, tmp_path):
    (tmp_path / "town.yaml").write_text(RULES, "utf-8")
    return Kept([tmp_path], store)


def test_the_same_day_is_answered_from_memory(kept):
    assert kept.on(DAY) is kept.on(DAY)
    assert kept.on(NEXT) is not kept.on(DAY)


def test_a_write_makes_them_anew_and_a_sign_of_life_does_not(kept, store):
    before = kept.on(DAY)
    with store.writing(aside=True) as session:
        beat(session, "scheduler")
    assert kept.on(DAY) is before
    import_data(store, brigade())
    assert kept.on(DAY) is not before


def test_a_changed_rule_file_makes_them_anew(kept, tmp_path):
    before = kept.on(DAY)
    (tmp_path / "town.yaml").write_text(RULES + "# changed\n", "utf-8")
    assert kept.on(DAY) is not before
    assert kept.on(DAY).book.hash != before.book.hash


def test_no_more_days_are_kept_than_are_asked_for_at_a_time(kept):
    first = kept.on(DAY)
    for day in range(24, 29):
        kept.on(date(2026, 11, day))
    assert kept.on(DAY) is not first
