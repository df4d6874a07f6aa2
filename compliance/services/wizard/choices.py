"""What somebody chose on the way, as a value: kept with the draft, and the part of it that fits the next file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

LEFT_OUT = "-"
"""An answer: rows with this word, or of this person, are left out."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How a file is read.

    `sheet` (from 0) and `header` (a row, from 1) say where the table is, `columns` which column (from 0) holds a field,
    `fixed` the value of a field for every row, `orders` that of day and month, `words` what a word of a field means.
    `people`: name as compared → person key or LEFT_OUT. `also`: a role that everybody has. `everything`: what is not
    in the file has ended.
    """

    sheet: int = 0
    header: int = 1
    columns: Mapping[str, int] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    orders: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    also: str = ""
    everything: bool = False

    def meaning(self, name: str, word: str) -> str | None:
        """What was answered about a word of a field."""
        return self.words.get(name, {}).get(word)

    def with_words(self, answers: Mapping[str, Mapping[str, str]]) -> Choices:
        """With these answers beside those given before."""
        words = {name: dict(said) for name, said in self.words.items()}
        for name, said in answers.items():
            words[name] = words.get(name, {}) | dict(said)
        return replace(self, words=words)


def as_text(choices: Choices) -> str:
    """The choices as they are stored."""
    return json.dumps(asdict(choices), ensure_ascii=False, sort_keys=True)


def from_text(text: str) -> Choices:
    """What `as_text` wrote."""
    return Choices(**json.loads(text))


def for_next_time(choices: Choices) -> str:
    """What fits the next file with the same columns. A value for the whole file, and who is who, are asked anew."""
    kept = {
        "columns": choices.columns,
        "orders": choices.orders,
        "words": choices.words,
        "also": choices.also,
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def as_last_time(choices: Choices, matching: str) -> Choices:
    """The choices for a file with the same columns as an earlier one."""
    kept: dict[str, Any] = json.loads(matching)
    return replace(choices, **kept)
