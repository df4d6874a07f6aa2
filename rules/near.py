"""The known word that an unknown one probably means."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """`did you mean "x"?` where a known word is near."""
    matches = get_close_matches(word[:80], sorted(known), n=1)
    return f'did you mean "{matches[0]}"?' if matches else None


def or_list(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
