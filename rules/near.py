"""The known word that an unknown one probably means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

LONGEST = 80
"""No code or key that anybody means is longer; comparing takes longer the longer the words are."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """`did you mean "x"?` where a known word is near."""
    if len(word) > LONGEST:
        return None
    matches = get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return f'did you mean "{matches[0]}"?' if matches else None


def or_list(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


@dataclass
class Suggestions:
    """Near matches for so many words and no more: a file with thousands of unknown words is wrong as a whole."""

    left: int = 100

    def did_you_mean(self, word: str, known: Collection[str]) -> str | None:
        """As the function; nothing once the words are used up."""
        self.left -= 1
        return did_you_mean(word, known) if self.left >= 0 else None
