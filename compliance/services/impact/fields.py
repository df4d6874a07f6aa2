"""Two entries of the handbook, old and new, set side by side field by field, in words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compliance.services.handbook.overridden import TOLD_WITH
from compliance.services.handbook.teller import Teller, capital
from compliance.words.impact import say
from compliance.words.needs import need_words, parts_of
from reports.handbook.model import Field, Item
from rules.model import Held, Hours, Need, Text, Times

ABOUT = frozenset(
    {"name", "task", "description", "sources", "confirm", "not_checked", "provider", "cost", "kind"}
    | {"styrk08", "ks"}
)
"""Keys that tell of a rule; nothing else hangs on them (on `sensitive` hangs who is told of it)."""
LONG = frozenset({"description"})
"""Texts too long to be set side by side."""

Pair = tuple[str | None, str | None]
"""What is said under the old rules and under the new; None where nothing is."""


@dataclass(frozen=True, slots=True)
class KeyChange:
    """One thing that a key of a rule file says otherwise: `old` and `new` in words (None: nothing), and the whole told.

    `when` are the days of the versions that it is about; "" where it is about all.
    """

    key: str
    old: str | None
    new: str | None
    told: str
    when: str = ""

    @property
    def about(self) -> bool:
        """Whether it only tells of the rule, so that nobody's status hangs on it."""
        return self.key in ABOUT


@dataclass(frozen=True)
class Tellers:
    """The handbook's words for each of the two rule books."""

    old: Teller
    new: Teller

    def say(self, key: str, **values: object) -> str:
        """A text of the preview."""
        return say(key, self.new.language, **values)

    def changes(
        self,
        models: tuple[Mapping[str, object], Mapping[str, object]],
        fields: tuple[Mapping[str, Field], Mapping[str, Field]],
        when: str = "",
    ) -> Iterator[KeyChange]:
        """Every key whose values differ, in the words of its field; `models` and `fields` are by key, old and new."""
        told: set[str] = set()
        for key in dict.fromkeys((*models[0], *models[1])):
            was, will = (side.get(key) for side in models)
            field = TOLD_WITH.get(key, key)
            if was == will or field in told:
                continue
            told.add(field)
            pairs = (
                self.needs(was, will)
                if key == "needs"
                else _items(fields[0].get(field), fields[1].get(field))
            )
            yield from (self.change(field, pair, when) for pair in pairs or [(None, None)])

    def needs(self, old: Any, new: Any) -> list[Pair]:
        """The parts of a need that differ."""
        pairs = _paired(parts_of(old), parts_of(new), _shape)
        return [(_need(self.old, was), _need(self.new, will)) for was, will in pairs]

    def change(self, key: str, pair: Pair, when: str) -> KeyChange:
        """One change with all its words."""
        old, new = pair
        if key in LONG or old == new:
            form = "reworded" if key in LONG else "differs"
        else:
            form = "added" if old is None else "dropped" if new is None else "changed"
        form = f"{key} {form}" if key in ("needs", "versions") and form in ("added", "dropped") else form
        told = self.say(form, heading=self.new.say(f"heading {key}"), old=old, new=new)
        return KeyChange(key, old, new, f"{when}: {told}" if when else told, when)


def name_field(teller: Teller, name: Text) -> Field:
    """The name of an entry as a field: the handbook has it as the title."""
    return teller.field("name", [Item((teller.text(name),))])


def _need(teller: Teller, need: Need | None) -> str | None:
    return capital(need_words(need, teller.book.competences, teller.language)) if need else None


def _items(old: Field | None, new: Field | None) -> list[Pair]:
    """What is said no longer, and what is new; side by side where it is one line for one."""
    sides = [[item.whole for item in field.items] if field else [] for field in (old, new)]
    gone = [text for text in sides[0] if text not in sides[1]]
    come = [text for text in sides[1] if text not in sides[0]]
    if len(gone) == len(come):
        return [*zip(gone, come, strict=True)]
    return [*((text, None) for text in gone), *((None, text) for text in come)]


def _shape(need: Need) -> Hashable:
    """What two parts must share to be the same part with another number, level or date."""
    match need:
        case Held():
            return Held, need.competence
        case Times() | Hours():
            return type(need), frozenset(need.of)
        case _:
            return type(need)


def _paired(
    old: Sequence[Need], new: Sequence[Need], shape: Callable[[Need], Hashable]
) -> list[tuple[Need | None, Need | None]]:
    """Each old part with the new one that it became; None for one that is gone or new."""
    left = [part for part in new if part not in old]
    pairs: list[tuple[Need | None, Need | None]] = []
    for part in (one for one in old if one not in new):
        became = next((one for one in left if shape(one) == shape(part)), None)
        pairs.append((part, became))
        if became is not None:
            left.remove(became)
    return [*pairs, *((None, part) for part in left)]
