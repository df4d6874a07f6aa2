"""A pack with one number changed: its own examples must notice."""

from pathlib import Path

import rules
from rules.examples import Outcome, run_examples
from rules.load import load_texts

PACKS = Path(rules.__file__).parent / "packs"


def fails(pack: str, line: str, wrong: str) -> list[Outcome]:
    """The examples that fail when every `line` in the pack reads `wrong`."""
    text = (PACKS / f"{pack}.yaml").read_text(encoding="utf-8")
    assert line in text
    outcomes = run_examples(load_texts([(f"{pack}.yaml", text.replace(line, wrong))]))
    return [outcome for outcome in outcomes if not outcome.passed]
