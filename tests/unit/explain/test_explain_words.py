"""Everything an explanation can say is there in nb, nn and en, with the same blanks, and is said somewhere."""

from pathlib import Path
from string import Formatter

import pytest

from compliance.words.explain_texts import TEXTS
from rules.explain import Unfit, Why
from rules.model import LANGUAGES

TELLING = Path(__file__).parents[3] / "compliance" / "services" / "explaining"
COMPOSED = {Why.LEVEL, Why.LIMITS}
FAMILIES = ("cut ", "kept ", "refused ", "duty ", "unfit ")


def blanks(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_is_there_in_every_language_with_the_same_blanks(key):
    assert list(TEXTS[key]) == list(LANGUAGES)
    assert all(TEXTS[key].values())
    assert len({frozenset(blanks(text)) for text in TEXTS[key].values()}) == 1


def test_every_reason_can_be_said():
    assert {why.value for why in Why if why not in COMPOSED} <= TEXTS.keys()
    assert {"level lower", "level none", "level withheld", "limits from", "limits until"} <= TEXTS.keys()
    assert {f"unfit {unfit}" for unfit in Unfit} <= TEXTS.keys()


def test_no_text_is_never_said():
    """A key stands in the code that tells, is a reason, a unit of time, or one of a family told by its code."""
    code = "\n".join(file.read_text("utf-8") for file in TELLING.glob("*.py"))
    said = {key for key in TEXTS if f'"{key}"' in code or f"'{key}'" in code}
    said |= {why.value for why in Why} | {"month", "quarter", "year"}
    assert {key for key in TEXTS if not key.startswith(FAMILIES)} - said == set()
