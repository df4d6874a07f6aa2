"""Whom a name or an address in a file may mean. Pure: it proposes, and says when it can't know."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compliance.services.intake.nearness import distance

MOST_NEAR = 5
"""So many are shown to choose from."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A person who may be meant. `id` is the employee number, `units` what the units are called."""

    key: str
    id: str
    name: str
    email: str
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant: `certain` where one person alone fits exactly; else `near`, those who may be meant."""

    certain: Someone | None
    near: tuple[Someone, ...] = ()


def name_key(text: str) -> str:
    """A name as names are compared: `Nordmann, Kari` and `kari  NORDMANN` are one."""
    text = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    last, comma, first = text.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else text.rstrip(",")


class Names:
    """The people who may be meant, found by name or address."""

    def __init__(self, people: Iterable[Someone]) -> None:
        """Keep them by how their names and addresses are compared."""
        self._by_name: dict[str, list[Someone]] = defaultdict(list)
        self._by_email: dict[str, list[Someone]] = defaultdict(list)
        self._by_word: dict[str, list[Someone]] = defaultdict(list)
        for one in people:
            if one.name:
                self._by_name[name_key(one.name)].append(one)
                for word in set(name_key(one.name).replace("-", " ").split()):
                    self._by_word[word].append(one)
            if one.email:
                self._by_email[one.email.casefold()].append(one)

    def meant(self, name: str, email: str) -> Meant:
        """Who is meant. An address decides before a name; a name that two people have decides nothing."""
        by_email = self._by_email.get(email.casefold(), []) if email else []
        if len(by_email) == 1:
            return Meant(by_email[0])
        exact = self._exact(name_key(name)) if name else []
        if len(exact) == 1 and not by_email:
            return Meant(exact[0])
        return Meant(None, _first([*by_email, *exact, *self._near(name)]))

    def _exact(self, key: str) -> list[Someone]:
        """Also where the last name stands first without a comma."""
        turned = " ".join((*key.split()[1:], *key.split()[:1]))
        last_first = " ".join((*key.split()[-1:], *key.split()[:-1]))
        found = {one.key: one for way in (key, turned, last_first) for one in self._by_name.get(way, ())}
        return list(found.values())

    def _near(self, name: str) -> list[Someone]:
        """Who shares two words of the name, or one and has the others nearly."""
        words = set(name_key(name).replace("-", " ").split())
        shared: Mapping[str, Someone] = {
            one.key: one for word in words for one in self._by_word.get(word, ())[:500]
        }
        ranked = sorted((_far(words, one), one.name, one.key) for one in shared.values())
        return [shared[key] for far, _, key in ranked[:MOST_NEAR] if far <= 3]


def _far(words: set[str], one: Someone) -> int:
    """How far off the words that the two names do not share are."""
    own = set(name_key(one.name).replace("-", " ").split())
    mine, theirs = words - own, own - words
    if not mine or not theirs:
        return 1 if len(words & own) >= 2 else 9
    return max(min(distance(word, other) for other in theirs) for word in mine)


def _first(people: Sequence[Someone]) -> tuple[Someone, ...]:
    """Each once, the first few."""
    return tuple({one.key: one for one in people}.values())[:MOST_NEAR]
