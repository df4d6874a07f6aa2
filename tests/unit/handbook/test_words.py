"""Every text of the handbook is there in every language, with the same blanks and in the language's own words."""

import re
from string import Formatter

import pytest

from compliance.services.handbook.overridden import TOLD_WITH
from compliance.words.handbook import TEXTS
from compliance.words.handbook_pages import LABELS
from compliance.words.handbook_pages import TEXTS as PAGES
from rules.model import LANGUAGES, Competence, Requirement, Role, Version

NOT_NB = re.compile(
    r"\b(ikkje|eit|ein|éi|nokon|frå|dei|kva|kor|kven|att|vart|då|òg|eining\w*|oppgåv\w*|sjå|kvar|rolla)\b"
)
NOT_NN = re.compile(
    r"\b(ikke|et|en|noen|fra|de|hva|hvor|hvem|ble|da|enhet\w*|oppgav\w*|hver|hvert|rollen|dem)\b"
)


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("texts", [TEXTS, PAGES, LABELS], ids=["entries", "pages", "labels"])
def test_every_text_is_there_in_every_language_with_the_same_blanks(texts):
    for key, said in texts.items():
        assert tuple(said) == LANGUAGES, key
        assert all(said.values()), key
        assert len({frozenset(blanks(text)) for text in said.values()}) == 1, key


@pytest.mark.parametrize("texts", [TEXTS, PAGES, LABELS], ids=["entries", "pages", "labels"])
def test_norwegian_keeps_to_its_own_form(texts):
    for key, said in texts.items():
        assert not NOT_NB.search(said["nb"].lower()), key
        assert not NOT_NN.search(said["nn"].lower()), key
        assert "klarer" not in "".join(said.values()).lower(), key


@pytest.mark.parametrize("model", [Requirement, Version, Competence, Role], ids=lambda model: model.__name__)
def test_every_key_of_a_rule_file_has_a_heading(model):
    """So that whatever another file changes can be told, by itself or with another key."""
    keys = {TOLD_WITH.get(key, key) for key in model.model_fields.keys() - {"sets"}}
    assert {f"heading {key}" for key in keys} <= TEXTS.keys()
