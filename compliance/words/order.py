"""The order in which people look for names: æ, ø, å last, numbers as numbers, capitals and accents aside."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_LAST = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
_NUMBER = re.compile(r"(\d+)")

SortKey = tuple[tuple[int, int, str], ...]


@lru_cache(maxsize=1 << 16)  # the same names are put in order again after each write
def sort_key(name: str) -> SortKey:
    """A key that sorts `Vaktlag 2` before `Vaktlag 10`, and `Åse` after `Øyvind`."""
    letters = normalize("NFKD", normalize("NFC", name).casefold().translate(_LAST))
    plain = "".join(letter for letter in letters if not combining(letter))
    parts = (part for part in _NUMBER.split(plain) if part)
    return tuple((0, int(part), "") if _NUMBER.fullmatch(part) else (1, 0, part) for part in parts)
