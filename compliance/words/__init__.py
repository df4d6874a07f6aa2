"""How the words of the rule files, dates and numbers are said in nb, nn and en: one place for all doors.

Pages, mails, reports and the command line take their words from here, so that a status is called the same
everywhere.
"""

from compliance.words.codes import (
    authority_word,
    cleared_word,
    kind_word,
    on_lapse_word,
    status_mark,
    status_word,
    term,
)
from compliance.words.dates import date_words, instant_words, period_words, yes_no
from compliance.words.numbers import kroner_words, number_words

__all__ = [
    "authority_word",
    "cleared_word",
    "date_words",
    "instant_words",
    "kind_word",
    "kroner_words",
    "number_words",
    "on_lapse_word",
    "period_words",
    "status_mark",
    "status_word",
    "term",
    "yes_no",
]
