"""What the commands say is there in every language, with the same blanks and in the language's own words."""

import re
from datetime import date
from string import Formatter

import pytest

from compliance.words import doctor, forgetting, importing, jobs, night, outbox, positions, rule_list
from compliance.words.counted import NOUNS, count_of, counted
from rules.model import LANGUAGES

TEXTS = [
    *(doctor.TEXTS, doctor.WHAT, doctor.HEALTH, doctor.CODES),
    *(forgetting.TEXTS, importing.TEXTS, jobs.TEXTS, night.TEXTS, outbox.TEXTS, rule_list.TEXTS),
    *(positions.TEXTS, positions.WHY),
]
FORMS = [NOUNS, jobs.FIGURES, outbox.STATES]
NOT_NB = re.compile(
    r"\b(ikkje|eit|ein|nokon|frå|dei|kva|kvifor|att|vart|køyring|eining\w*|oppgåv\w*|sjå|kvart)\b"
)
NOT_NN = re.compile(
    r"\b(ikke|et|en|noen|fra|de|hva|hvorfor|ble|kjøring|enhet\w*|oppgav\w*|se|hvert|e-poster)\b"
)


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("texts", TEXTS)
def test_every_text_is_there_in_every_language_with_the_same_blanks(texts):
    for key, said in texts.items():
        assert tuple(said) == LANGUAGES, key
        assert all(said.values()), key
        assert len({frozenset(blanks(text)) for text in said.values()}) == 1, key


@pytest.mark.parametrize("forms", FORMS)
def test_every_count_has_a_word_for_one_and_for_several(forms):
    for key, said in forms.items():
        assert tuple(said) == LANGUAGES, key
        assert all(len(pair) == 2 and all(pair) for pair in said.values()), key


def test_norwegian_keeps_to_its_own_form():
    said = [text for texts in TEXTS for text in texts.values()]
    said += [
        {name: " ".join(pair) for name, pair in one.items()} for forms in FORMS for one in forms.values()
    ]
    for one in said:
        assert not NOT_NB.search(one["nb"].lower()), one
        assert not NOT_NN.search(one["nn"].lower()), one


@pytest.mark.parametrize(
    ("number", "nb", "nn", "en"),
    [
        (0, "0 e-poster", "0 e-postar", "0 mails"),
        (1, "1 e-post", "1 e-post", "1 mail"),
        (2, "2 e-poster", "2 e-postar", "2 mails"),
        (1200, "1\N{NO-BREAK SPACE}200 e-poster", "1\N{NO-BREAK SPACE}200 e-postar", "1,200 mails"),
    ],
)
def test_one_is_one_and_several_are_several(number, nb, nn, en):
    assert [counted(number, "mail", language) for language in LANGUAGES] == [nb, nn, en]


def test_a_night_is_said_with_its_figures():
    counts = {"findings": 2, "not_cleared": 1, "short": 1, "transitions": 1, "messages": 1}
    day = date(2026, 5, 1)
    assert [jobs.night_line(day, counts, language) for language in LANGUAGES] == [
        "Nattjobben 01.05.2026: 2 vurderinger, 1 kan ikke utføre oppgaven, 1 sted med for få, 1 endring, 1 e-post",
        "Nattjobben 01.05.2026: 2 vurderingar, 1 kan ikkje utføre oppgåva, 1 stad med for få, 1 endring, 1 e-post",
        "1 May 2026: 2 findings, 1 not cleared, 1 short of people, 1 change, 1 mail",
    ]


def test_a_delivery_is_said_with_what_became_of_the_mails():
    assert [jobs.delivery_line(1, 2, 0, language) for language in LANGUAGES] == [
        "E-post: 1 sendt, 2 prøves igjen, 0 stoppet",
        "E-post: 1 send, 2 blir prøvde att, 0 stoppa",
        "Mail: 1 sent, 2 to be tried again, 0 stopped",
    ]


@pytest.mark.parametrize(
    ("mails", "said"),
    [
        (0, "Ingen nye e-poster."),
        (1, "1 e-post venter i utboksen: compliance outbox send, eller compliance schedule."),
        (2, "2 e-poster venter i utboksen: compliance outbox send, eller compliance schedule."),
    ],
)
def test_what_a_run_left_in_the_outbox(mails, said):
    assert jobs.waiting(mails, "nb") == said


def test_how_often():
    assert [jobs.every(1, language) for language in LANGUAGES] == [
        "hvert minutt",
        "kvart minutt",
        "every minute",
    ]
    assert [jobs.every(5, language) for language in LANGUAGES] == [
        "hvert 5. minutt",
        "kvart 5. minutt",
        "every 5 minutes",
    ]


@pytest.mark.parametrize(
    ("stage", "nb", "nn", "en"),
    [
        ("before P30D", "30 dager før", "30 dagar før", "30 days before"),
        ("after P1D", "1 dag etter", "1 dag etter", "1 day after"),
        ("after P1M #2", "1 måned etter, 2. gang", "1 månad etter, 2. gong", "1 month after, no. 2"),
    ],
)
def test_a_stage_of_a_reminder_plan(stage, nb, nn, en):
    assert [outbox.stage_words(stage, language) for language in LANGUAGES] == [nb, nn, en]


def test_states_of_the_outbox_are_counted():
    assert outbox.state_counts({"queued": 2, "sent": 1}, "nn") == "2 ventar, 1 send"
    assert outbox.state_counts({}, "nb") == ""
    assert count_of(2, outbox.STATES["sent"], "nn") == "2 sende"
