"""What was typed about a record: read as imports read it, and told of field by field."""

from datetime import date
from decimal import Decimal

import pytest

from compliance.services.registering.typed import Typed, Wanted, read_typed
from rules.load import load_rules

BOOK = """\
format: 1
pack: p
title: P
competences:
  course: {name: Course, kind: course, levels: [basic, advanced]}
  medical: {name: Medical, kind: fitness, sensitive: true}
"""
TODAY = date(2026, 5, 1)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    file = tmp_path_factory.mktemp("rules") / "p.yaml"
    file.write_text(BOOK, "utf-8")
    return load_rules([file])


def wrong(book, **typed):
    wanted, found = read_typed(
        Typed(**({"competence": "course", "achieved_on": "01.05.2026"} | typed)), book, TODAY
    )
    assert (wanted is None) == bool(found)
    return [(one.field, one.what) for one in found]


@pytest.mark.parametrize("day", ["01.05.2026", "2026-05-01", " 01.05.2026 "])
def test_a_day_in_either_spelling_and_hours_with_a_comma(book, day):
    typed = Typed("course", day, "31.12.2027", "basic", "7,5", "School")
    expected = Wanted("course", TODAY, date(2027, 12, 31), "basic", Decimal("7.5"), "School")
    assert read_typed(typed, book, TODAY) == (expected, ())


def test_everything_that_is_wrong_is_told_at_once(book):
    found = wrong(book, achieved_on="1.5.26", valid_until="x", hours="-1", level="basis", issuer="a\nb")
    fields = ["achieved_on", "valid_until", "hours", "level", "issuer"]
    assert [field for field, _ in found] == fields
    assert found[3:] == [("level", "unknown level near"), ("issuer", "unprintable")]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"competence": ""}, ("competence", "choose competence")),
        ({"competence": "cuorse"}, ("competence", "unknown competence near")),
        ({"competence": "zzz"}, ("competence", "unknown competence")),
        ({"achieved_on": ""}, ("achieved_on", "day missing")),
        ({"achieved_on": "02.05.2026"}, ("achieved_on", "day ahead")),
        ({"achieved_on": "01.05.0226"}, ("achieved_on", "day long ago")),
        ({"achieved_on": "13097248022"}, ("achieved_on", "identity number")),
        ({"valid_until": "30.04.2026"}, ("valid_until", "until before")),
        ({"issuer": "x" * 201}, ("issuer", "too long")),
        ({"issuer": "Kari 130972 48022"}, ("issuer", "identity number")),
        ({"competence": "medical", "hours": "2"}, ("hours", "not for sensitive")),
        ({"competence": "medical", "issuer": "Dr. Li"}, ("issuer", "not for sensitive")),
        ({"competence": "medical", "level": "basic"}, ("level", "no levels")),
    ],
)
def test_one_thing_that_is_wrong(book, typed, told):
    assert told in wrong(book, **typed)
