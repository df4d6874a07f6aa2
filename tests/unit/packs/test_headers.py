"""What the first lines of a pack tell a municipality to write in a pack of its own can be written."""

from itertools import takewhile
from pathlib import Path
from textwrap import dedent

import pytest

import rules
from rules.examples import run_examples
from rules.load import load_texts

PACKS = Path(rules.__file__).parent / "packs"
OWN = "format: 1\npack: own\ntitle: Own\n"


def told(text: str) -> str:
    """The `override` in the comment at the head of a pack, with what stands deeper below it; empty without one."""
    head = [line.removeprefix("#") for line in text.partition("\nformat:")[0].splitlines()]
    begins = next((place for place, line in enumerate(head) if line.strip() == "override:"), len(head))
    depth = len(head[begins]) - len("override:") if begins < len(head) else 0
    below = takewhile(lambda line: line[: depth + 1].isspace(), head[begins + 1 :])
    return dedent("\n".join([*head[begins : begins + 1], *below]))


TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(PACKS.glob("*.yaml"))}
TOLD = {name: told(text) for name, text in TEXTS.items() if told(text)}


@pytest.mark.parametrize("name", TOLD)
def test_the_override_that_a_pack_shows_is_one_that_works(name):
    book = load_texts([(name, TEXTS[name]), ("own.yaml", OWN + TOLD[name])])
    assert book.overrides
    assert not [warning for warning in book.warnings if warning.position.file == "own.yaml"]


def test_the_packs_for_children_and_for_everyone_show_one():
    assert {"everyone.yaml", "kindergartens-schools.yaml"} <= set(TOLD)


def test_the_override_for_everyone_gives_those_who_are_here_three_months_from_the_first_day():
    """Without it, everybody hired long ago would be missing on the first night."""
    days = {"2026-12-31": "none", "2027-01-01": "due", "2027-04-01": "due", "2027-04-02": "missing"}
    asked = "{information-security: %s, premises-fire-safety: %s}"
    examples = [
        f"  - {{title: On {day}, on: {day}, employee: {{roles: [employee], from: 2015-01-01}}, "
        f"expect: {asked % (status, status)}}}"
        for day, status in days.items()
    ]
    own = "\n".join([OWN + TOLD["everyone.yaml"], "examples:", *examples])
    book = load_texts([("everyone.yaml", TEXTS["everyone.yaml"]), ("own.yaml", own)])
    ours = [outcome for outcome in run_examples(book) if outcome.position.file == "own.yaml"]
    assert [outcome.passed for outcome in ours] == [True] * len(days)
