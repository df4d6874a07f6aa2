"""Every code of the rule language has its word in every language, and they are the agreed ones."""

from datetime import date

import pytest

from compliance.words import (
    authority_word,
    cleared_word,
    kind_word,
    on_lapse_word,
    status_mark,
    status_word,
    term,
)
from compliance.words.codes import _TERMS
from rules.model import LANGUAGES, Authority, Kind, OnLapse, Status

DAY = date(2027, 2, 12)
WORDS = [(status_word, Status), (authority_word, Authority), (on_lapse_word, OnLapse), (kind_word, Kind)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("word", "codes"), WORDS, ids=lambda value: getattr(value, "__name__", None))
def test_every_code_has_its_own_word_in_every_language(word, codes, language):
    said = [word(code, language) for code in codes]
    assert all(said)
    assert len(set(said)) == len(said), "two codes that look alike"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_can_carry_its_day_and_has_a_sign(language):
    day = "12 February 2027" if language == "en" else "12.02.2027"
    for status in Status:
        assert status_word(status, language, DAY).endswith(day)
        assert status_mark(status)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_noun_is_there_in_every_language(language):
    assert all(term(name, language) for name in _TERMS)


@pytest.mark.parametrize(
    ("status", "nb", "nn", "en"),
    [
        (Status.VALID, "gyldig til 12.02.2027", "gyldig til 12.02.2027", "valid until 12 February 2027"),
        (
            Status.EXPIRING,
            "går snart ut: 12.02.2027",
            "går snart ut: 12.02.2027",
            "expiring: 12 February 2027",
        ),
        (
            Status.GRACE,
            "utløpt, godtatt til 12.02.2027",
            "gått ut, godteken til 12.02.2027",
            "grace until 12 February 2027",
        ),
        (Status.DUE, "frist løper til 12.02.2027", "fristen går til 12.02.2027", "due by 12 February 2027"),
        (
            Status.EXPIRED,
            "utløpt, gjaldt til 12.02.2027",
            "gått ut, gjaldt til 12.02.2027",
            "expired, was valid until 12 February 2027",
        ),
        (
            Status.AWAY,
            "fraværende til 12.02.2027",
            "fråverande til 12.02.2027",
            "away until 12 February 2027",
        ),
    ],
)
def test_statuses_with_their_day_are_said_as_agreed(status, nb, nn, en):
    assert [status_word(status, language, DAY) for language in LANGUAGES] == [nb, nn, en]


def test_cleared_is_said_by_what_a_person_may_do_and_a_trade_may_have_its_own_word():
    assert cleared_word(True, "nb") == "kan utføre oppgaven"
    assert cleared_word(False, "nn") == "kan ikkje utføre oppgåva"
    assert cleared_word(False, "nb", "smoke-diving") == "ikke operativ røykdykker"
    assert cleared_word(True, "nb", "smoke-diving") == "kan utføre oppgaven"


def test_the_word_for_a_security_clearance_is_never_used():
    said = [word(code, language) for word, codes in WORDS for code in codes for language in LANGUAGES]
    said += [cleared_word(cleared, language) for cleared in (True, False) for language in LANGUAGES]
    assert not [text for text in said if "klarer" in text.lower()]
