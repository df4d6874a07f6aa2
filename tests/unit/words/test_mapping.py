"""Every text of the mapping report is there in every language, with the same blanks."""

import re
from string import Formatter

import pytest

from compliance.words.mapping import TEXTS
from compliance.words.needs import _TEXTS as NEEDS
from reports.labels import LABELS
from rules.model import LANGUAGES


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("texts", [TEXTS, NEEDS, LABELS], ids=["mapping", "needs", "labels"])
def test_every_text_is_there_in_every_language_with_the_same_blanks(texts):
    for key, said in texts.items():
        assert tuple(said) == LANGUAGES, key
        assert all(said.values()), key
        assert len({frozenset(blanks(text)) for text in said.values()}) == 1, key


def test_norwegian_texts_keep_to_their_own_form():
    """A word of the other form is a slip; and nobody is `klarert`, which is a security clearance."""
    bokmaal, nynorsk = (
        re.compile(rf"\b({words})\b", re.IGNORECASE)
        for words in (
            "ikkje|eit|ein|nokon|oppgåv\\w*|eining\\w*|frå|dei|kven|kva",
            "ikke|et|en|noen|oppgav\\w*|enhet\\w*|fra|de|hvem|hva",
        )
    )
    for key, said in TEXTS.items():
        assert not bokmaal.search(said["nb"]), key
        assert not nynorsk.search(said["nn"]), key
        assert "klarer" not in "".join(said.values()).lower(), key
