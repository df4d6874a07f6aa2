"""Dates, instants, periods, numbers and kroner as people write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from compliance.words import date_words, instant_words, kroner_words, number_words, period_words, yes_no
from rules.dates import Period


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "02.03.2027"), ("nn", "02.03.2027"), ("en", "2 March 2027")]
)
def test_a_date(language, said):
    assert date_words(date(2027, 3, 2), language) == said


def test_no_date_is_no_end():
    assert [date_words(None, language) for language in ("nb", "nn", "en")] == [
        "uten sluttdato",
        "utan sluttdato",
        "no end date",
    ]


def test_an_instant_is_said_in_the_zone_asked_for():
    instant = datetime(2027, 7, 1, 22, 30, tzinfo=UTC)
    assert instant_words(instant, "Europe/Oslo", "nb") == "02.07.2027 kl. 00.30"
    assert instant_words(instant, "Europe/Oslo", "en") == "2 July 2027 at 00:30"


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        instant_words(datetime(2027, 7, 1, 22, 30), "Europe/Oslo", "nb")  # noqa: DTZ001 - what is refused


@pytest.mark.parametrize(
    ("period", "language", "said"),
    [
        ("P1Y", "nb", "1 år"),
        ("P18M", "nn", "18 månader"),
        ("P1Y6M", "nb", "1 år og 6 måneder"),
        ("P1Y1M2W1D", "en", "1 year, 1 month, 2 weeks and 1 day"),
        ("P90D", "nb", "90 dager"),
        ("P0D", "nn", "0 dagar"),
    ],
)
def test_a_period(period, language, said):
    assert period_words(Period.parse(period), language) == said


@pytest.mark.parametrize(
    ("value", "language", "said"),
    [
        (12500, "nb", "12\N{NO-BREAK SPACE}500"),
        (1234567, "en", "1,234,567"),
        (Decimal("37.50"), "nb", "37,5"),
        (Decimal("37.50"), "en", "37.5"),
        (Decimal("1000.25"), "nn", "1\N{NO-BREAK SPACE}000,25"),
        (Decimal("100.00"), "nb", "100"),
        (-3, "nb", "−3"),
        (0, "en", "0"),
    ],
)
def test_a_number(value, language, said):
    assert number_words(value, language) == said


def test_kroner():
    assert kroner_words(12500, "nb") == "12\N{NO-BREAK SPACE}500\N{NO-BREAK SPACE}kr"
    assert kroner_words(12500, "en") == "NOK\N{NO-BREAK SPACE}12,500"


def test_yes_and_no():
    assert [yes_no(True, "nn"), yes_no(False, "en")] == ["ja", "no"]
