"""The known word that somebody probably meant, found quickly also among a million ids."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

FEW = 500
"""Up to so many words are compared one by one; among more, what is one slip away is looked up."""
LONGEST = 80
"""Nobody means a known word by a longer one."""


class Near:
    """Finds near matches in one collection of known words; asks about each word once.

    `called` are other names of the words, in lower case: who writes one of them means the word.
    """

    def __init__(self, known: Collection[str], called: Mapping[str, str] | None = None) -> None:
        self._known = known if isinstance(known, set | frozenset | dict) else frozenset(known)
        self._called = called or {}
        self._said: dict[str, str] = {}
        self._letters = ""
        self._lower: dict[str, str] = {}

    def say(self, word: str) -> str:
        """`; did you mean "x"?` where a known word is near, else nothing."""
        if word not in self._said:
            found = self._find(word)
            self._said[word] = f'; did you mean "{found}"?' if found else ""
        return self._said[word]

    def _find(self, word: str) -> str | None:
        if len(word) > LONGEST:
            return None
        if len(self._known) <= FEW:
            matches = get_close_matches(word.lower(), self._folded(), n=1)
            return self._folded()[matches[0]] if matches else None
        if (same := self._folded().get(word.lower())) is not None:
            return same
        self._letters = self._letters or "".join(sorted(set().union(*self._known)))
        return min((near for near in slips(word, self._letters) if near in self._known), default=None)

    def _folded(self) -> dict[str, str]:
        if not self._lower:
            # The last one wins: of words that differ only in case, the first by code point.
            words = {word.lower(): word for word in sorted(self._known, reverse=True)}
            self._lower = {**self._called, **words}
        return self._lower


def slips(word: str, letters: str) -> Iterator[str]:
    """Every word one slip of the keyboard away, and the number with the zeros at its head dropped or put back."""
    if word.isdigit():
        yield word.lstrip("0")
        yield from (word.zfill(width) for width in range(len(word) + 1, len(word) + 8))
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
            yield head + letter + tail[1:]


def distance(one: str, other: str) -> int:
    """How many letters must be put in, left out, changed or swapped with a neighbour."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


def misspelt(word: str, known: Collection[str]) -> str | None:
    """The known name that `word` is a slip of: other case, or one letter off (two from seven letters on)."""
    folded = word.lower().replace("-", "_").replace(" ", "_")
    ranked = sorted((distance(folded, name), name) for name in known if name != word)
    if ranked and ranked[0][0] <= (2 if len(ranked[0][1]) >= 7 else 1):
        return ranked[0][1]
    return None
