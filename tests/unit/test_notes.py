"""What is not settled: of a requirement, and of the competences it names; for others nothing that is sensitive."""

from datetime import date

import pytest

from compliance.services.notes import as_values, notes_of, public_values, told_on
from compliance.words.notes import label, legend
from rules.load import load_texts

RULES = """\
format: 1
pack: p
title: T
competences:
  course: {name: {nb: Kurs, en: Course}, confirm: {nb: Intervallet, en: The interval}}
  test: {name: Test, confirm: The test}
  old: {name: Old, confirm: The old one}
  medical: {name: {nb: Helseattest, en: Certificate}, sensitive: true, confirm: The age}
  stands-in: {name: S, confirm: Not named}
  bare: {name: B}
roles: {r: {name: R}}
requirements:
  q:
    name: Q
    authority: local
    applies_to: {roles: [r]}
    confirm: {nb: Tallet, en: The number}
    not_checked: The crew
    needs: {all_of: [course, {any_of: [test, course]}]}
    versions:
      - {in_force: {until: 2024-12-31}, needs: old, not_checked: null}
      - {in_force: {from: 2025-01-01}}
  dive:
    name: Dive
    authority: local
    applies_to: {roles: [r]}
    confirm: Whether the certificate counts
    not_checked: The crew
    needs: {all_of: [test, medical]}
  plain: {name: Plain, authority: local, applies_to: {roles: [r]}, needs: stands-in}
  bare: {name: Bare, authority: local, applies_to: {roles: [r]}, needs: {not: bare}}
"""
BOOK = load_texts([("p.yaml", RULES)])
ON = date(2026, 5, 1)


def said(code, on=ON, language="en", *, public=False):
    notes = notes_of(BOOK, code, told_on(BOOK, code, on), public=public)
    return [(note.kind, note.said(BOOK, language)) for note in notes]


def test_the_version_in_force_says_its_own_and_that_of_what_it_names_each_once():
    assert said("q", language="nb") == [
        ("confirm", "Tallet"),
        ("confirm", "Kurs: Intervallet"),
        ("confirm", "Test: The test"),
        ("not_checked", "The crew"),
    ]
    assert said("q", date(2024, 5, 1)) == [("confirm", "The number"), ("confirm", "Old: The old one")]


def test_a_requirement_with_nothing_open_has_no_notes():
    assert said("bare") == []
    assert notes_of(BOOK, "q", None) == ()


def test_others_hear_nothing_of_the_competences_of_what_rests_on_something_sensitive():
    assert ("confirm", "Certificate: The age") in said("dive")
    assert said("dive", public=True) == [("not_checked", "The crew")]
    assert said("q", public=True) == said("q")


def test_before_the_first_version_it_is_the_one_to_come():
    coming = RULES.replace("until: 2024-12-31", "from: 2024-01-01, until: 2024-12-31")
    book = load_texts([("p.yaml", coming)])
    assert told_on(book, "q", date(2023, 1, 1)) == book.requirements["q"].versions[0]


def test_machines_get_every_language_and_only_requirements_with_notes():
    assert public_values(BOOK, ON, ["plain", "bare"]) == {
        "plain": [
            {
                "kind": "confirm",
                "competence": "stands-in",
                "text": {"nb": "Not named", "nn": "Not named", "en": "Not named"},
            }
        ]
    }
    assert as_values(()) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", ["Må bekreftes", "Ikke kontrollert her", "* må bekreftes", "# ikke kontrollert her"]),
        ("nn", ["Må stadfestast", "Ikkje kontrollert her", "* må stadfestast", "# ikkje kontrollert her"]),
        ("en", ["To be confirmed", "Not checked here", "* to be confirmed", "# not checked here"]),
    ],
)
def test_both_kinds_have_their_words(language, words):
    kinds = ("confirm", "not_checked")
    assert [*(label(kind, language) for kind in kinds), *(legend(kind, language) for kind in kinds)] == words
