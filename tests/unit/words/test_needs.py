"""What a need asks for, in words."""

import pytest

from compliance.words.needs import need_words, parts_of
from rules.load import load_texts

RULES = """
format: 1
pack: p
title: P
competences:
  a: {{name: {{nb: Grunnkurs, en: Basic course}}, levels: [basic, working]}}
  b: {{name: {{nb: Varm øvelse, en: Hot exercise}}}}
  c: {{name: {{nb: Kald øvelse, en: Cold exercise}}}}
roles: {{r: {{name: R}}}}
requirements: {{x: {{name: X, authority: local, applies_to: {{roles: [r]}}, needs: {needs}}}}}
"""


def asked(needs):
    book = load_texts([("p.yaml", RULES.format(needs=needs))])
    return book.requirements["x"].versions[0].needs, book.competences


@pytest.mark.parametrize(
    ("needs", "nb", "en"),
    [
        ("a", "Grunnkurs", "Basic course"),
        ("{competence: a, level: working}", "Grunnkurs (nivå working)", "Basic course (level working)"),
        (
            "{competence: a, achieved_from: 2020-01-01, achieved_before: 2024-03-01}",
            "Grunnkurs (oppnådd fra 01.01.2020, oppnådd før 01.03.2024)",
            "Basic course (achieved from 1 January 2020, achieved before 1 March 2024)",
        ),
        ("{any_of: [a, b]}", "Grunnkurs eller Varm øvelse", "Basic course or Hot exercise"),
        (
            "{any_of: [a, {all_of: [b, c]}]}",
            "Grunnkurs eller (Varm øvelse og Kald øvelse)",
            "Basic course or (Hot exercise and Cold exercise)",
        ),
        (
            "{at_least: 2, of: [a, b, c]}",
            "minst 2 av: Grunnkurs; Varm øvelse; Kald øvelse",
            "at least 2 of: Basic course; Hot exercise; Cold exercise",
        ),
        (
            "{times: 4, of: [b, c], within: P1Y}",
            "minst 4 ganger på 1 år: Varm øvelse eller Kald øvelse",
            "at least 4 times in 1 year: Hot exercise or Cold exercise",
        ),
        (
            "{times: 1, of: b, within: P6M}",
            "minst én gang på 6 måneder: Varm øvelse",
            "at least once in 6 months: Hot exercise",
        ),
        (
            "{hours: 7.5, of: b, within: P5Y}",
            "minst 7,5 timer på 5 år: Varm øvelse",
            "at least 7.5 hours in 5 years: Hot exercise",
        ),
        (
            "{hours: 40, of: b, within: P50Y}",
            "minst 40 timer i alt: Varm øvelse",
            "at least 40 hours in all: Hot exercise",
        ),
        (
            "{times: 1, of: b, within: P39Y}",
            "minst én gang på 39 år: Varm øvelse",
            "at least once in 39 years: Hot exercise",
        ),
        ("{not: a}", "ikke Grunnkurs", "not Basic course"),
    ],
)
def test_every_form_of_need_has_its_words(needs, nb, en):
    need, competences = asked(needs)
    assert [need_words(need, competences, language) for language in ("nb", "en")] == [nb, en]


def test_what_must_hold_side_by_side_is_told_part_by_part():
    need, competences = asked("{all_of: [a, {all_of: [b, {any_of: [a, c]}]}]}")
    said = [need_words(part, competences, "nb") for part in parts_of(need)]
    assert said == ["Grunnkurs", "Varm øvelse", "Grunnkurs eller Kald øvelse"]


def test_a_competence_that_the_rule_book_has_lost_is_told_by_its_code():
    need, _ = asked("a")
    assert need_words(need, {}, "nb") == "a"
