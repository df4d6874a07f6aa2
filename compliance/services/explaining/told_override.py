"""What other packs change of the requirement and its competences, and what the library says instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from compliance.services.explaining.lines import Line, Teller
from compliance.words import authority_word, on_lapse_word, period_words
from compliance.words.handbook_fields import HEADINGS
from compliance.words.needs import need_words
from rules.book import RuleBook
from rules.dates import Period
from rules.errors import Position
from rules.explain import Explanation, Part
from rules.model import (
    AllOf,
    AnyOf,
    AtLeast,
    Authority,
    Competence,
    Held,
    Hours,
    Not,
    OnLapse,
    Requirement,
    Text,
    Times,
)

Target = tuple[str, str]
NEEDS = (Held, AllOf, AnyOf, AtLeast, Times, Hours, Not)


def changed(explanation: Explanation, book: RuleBook) -> list[Target]:
    """The requirement and the competences of its need, as far as another pack than their own changes them."""
    competences = dict.fromkeys(_competences(explanation.need)) if explanation.need else {}
    targets = [("requirement", explanation.requirement), *(("competence", code) for code in competences)]
    return [target for target in targets if target in book.overrides]


def _competences(part: Part) -> Iterator[str]:
    if isinstance(part.need, Held):
        yield part.need.competence
    elif isinstance(part.need, Times | Hours):
        yield from part.need.of
    for inner in part.parts:
        yield from _competences(inner)


def override_lines(teller: Teller) -> Iterator[Line]:
    """A line for each definition and pack: which keys, where, and what the library says instead."""
    for target in changed(teller.explanation, teller.book):
        keys = teller.book.overrides[target].keys
        for pack in sorted({one.pack for one in keys.values()}):
            own = {key: one.position for key, one in keys.items() if one.pack == pack}
            told = "; ".join(_key(teller, target, key) for key in own)
            place = place_told(min(own.values()))
            if target[0] == "competence":
                told = f"{teller.competence(target[1])}: {told}"
            yield Line(teller.say("changed", pack=pack, place=place, keys=told), 1)


def place_told(position: Position) -> Position:
    """Where it is written, without the folders of the machine: a page tells nobody how those are called."""
    file = PurePath(position.file)
    return replace(position, file=str(PurePath(*file.parts[-2:]))) if file.is_absolute() else position


def _key(teller: Teller, target: Target, key: str) -> str:
    """What a key is called, and what the library says under it where that is short."""
    headings = HEADINGS.get(f"heading {key}")
    name = headings[teller.language] if headings else key
    was = _short(teller, library_says(teller.explanation, teller.book, target, key))
    return teller.say("in the library", name=name, was=was) if was else name


def library_says(explanation: Explanation, book: RuleBook, target: Target, key: str) -> Any:
    """The library's value of a key, of a version's key that of the version on the day of the explanation.

    None where it says nothing, also because no version is in force.
    """
    definition: Requirement | Competence = book.library[target]
    if isinstance(definition, Requirement) and key not in Requirement.model_fields:
        return getattr(definition.on(explanation.on), key, None)
    return getattr(definition, key)


def _short(teller: Teller, value: Any) -> str:
    """A value in a few words; nothing for what takes more."""
    match value:
        case None | () | Period(years=0, months=0, weeks=0, days=0):
            return teller.say("nothing")
        case Text():
            return value.say(teller.language)
        case Period():
            return period_words(value, teller.language)
        case Authority():
            return authority_word(value, teller.language)
        case OnLapse():
            return on_lapse_word(value, teller.language)
        case _ if isinstance(value, NEEDS):
            return need_words(value, teller.book.competences, teller.language)
        case int() if not isinstance(value, bool):
            return str(value)
        case _:
            return ""
