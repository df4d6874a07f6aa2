"""What the pages say is there in every language, with the same blanks, and every text of a template is there."""

import re
from pathlib import Path
from string import Formatter

import pytest

import compliance.web
from compliance.words.pages import TEXTS
from rules.model import LANGUAGES, Status

TEMPLATES = Path(compliance.web.__file__).parent / "templates"
USED = re.compile(r"""\bt\("([^"]+)"|\bt\('([^']+)'""")


@pytest.mark.parametrize("key", TEXTS)
def test_a_text_is_there_in_every_language_with_the_same_blanks(key):
    assert set(TEXTS[key]) == set(LANGUAGES)
    blanks = {
        tuple(sorted({name for _, name, _, _ in Formatter().parse(text) if name}))
        for text in TEXTS[key].values()
    }
    assert len(blanks) == 1


def test_templates_ask_for_texts_that_there_are():
    asked = {a or b for path in TEMPLATES.glob("*.html") for a, b in USED.findall(path.read_text("utf-8"))}
    assert {key for key in asked if not key.endswith(" ")} - set(TEXTS) == set()


def test_every_status_has_its_word_in_a_cell():
    assert {f"cell {status}" for status in Status} <= set(TEXTS)


def test_no_text_says_klarert():
    """In Norwegian that is security clearance."""
    assert not [
        key for key, texts in TEXTS.items() for text in texts.values() if "klarert" in text.casefold()
    ]
