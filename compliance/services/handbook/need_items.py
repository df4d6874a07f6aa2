"""What a requirement asks for, as an indented tree; and how often each part of it is due."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.lasting import lasting
from compliance.services.handbook.teller import Teller, capital
from compliance.words.explain_texts import TEXTS
from compliance.words.needs import need_words, parts_of
from reports.handbook.model import Item, Run
from rules.book import RuleBook
from rules.model import AllOf, AnyOf, AtLeast, Held, Hours, Need, Not, Times


def need_items(teller: Teller, need: Need) -> tuple[Item, ...]:
    """The need as lines; where it has parts, one line that says how many, and the parts under it."""
    return (_item(teller, need),)


def recurring_items(teller: Teller, need: Need) -> tuple[Item, ...]:
    """What must be done again, and how often; where nothing must, that it does not lapse."""
    competences = teller.book.competences
    endless = {f"competence:{code}" for code, one in competences.items() if one.valid_for is None}
    found = tuple(item for item in often_items(teller, need) if item.runs[0].to not in endless)
    return found or (Item((Run(teller.say("endless")),)),)


def often_items(teller: Teller, need: Need) -> Iterator[Item]:
    """For each competence asked for how long it lasts, and each count with its period; each once."""
    told: set[str] = set()
    for part in _leaves(need, wanted=True):
        words = need_words(part, teller.book.competences, teller.language)
        if isinstance(part, Held):
            words = part.competence
        if words in told:
            continue
        told.add(words)
        if isinstance(part, Held):
            competence = teller.book.competences[part.competence]
            lasts = lasting(teller, competence)
            yield Item((teller.competence(part.competence), Run(f": {lasts[:1].lower()}{lasts[1:]}")))
        else:
            yield Item(teller.linked(capital(words), codes_in(part)))


def codes_in(need: Need) -> tuple[str, ...]:
    """The competences that a need names, each once, in order."""
    codes = (
        code for part in _leaves(need) for code in ((part.competence,) if isinstance(part, Held) else part.of)
    )
    return tuple(dict.fromkeys(codes))


def only_counted(book: RuleBook, code: str) -> bool:
    """Whether a competence is asked for by number or hours alone, so that the requirements say how long it counts."""
    needs = [version.needs for one in book.requirements.values() for version in one.versions]
    asking = [part for need in needs for part in _leaves(need) if code in codes_in(part)]
    return bool(asking) and not any(isinstance(part, Held) for part in asking)


def _item(teller: Teller, need: Need) -> Item:
    match need:
        case AllOf():
            return _group(teller, "all", parts_of(need))
        case AnyOf():
            return _group(teller, "any", need.any_of)
        case AtLeast():
            return _group(teller, "some", need.of, count=teller.count(need.at_least))
        case Not():
            return _group(teller, "not", (need.not_,))
        case _:
            words = need_words(need, teller.book.competences, teller.language)
            return Item(teller.linked(capital(words), codes_in(need)))


def _group(teller: Teller, key: str, parts: tuple[Need, ...], **values: object) -> Item:
    head = capital(TEXTS[key][teller.language].format(**values))
    return Item((Run(head),), tuple(_item(teller, part) for part in parts))


def _leaves(need: Need, *, wanted: bool = False) -> Iterator[Held | Times | Hours]:
    """The parts without parts; `wanted` leaves out what must not be held."""
    match need:
        case Held() | Times() | Hours():
            yield need
        case AllOf():
            parts: tuple[Need, ...] = need.all_of
        case AnyOf():
            parts = need.any_of
        case AtLeast():
            parts = need.of
        case Not():
            parts = () if wanted else (need.not_,)
    if not isinstance(need, Held | Times | Hours):
        for part in parts:
            yield from _leaves(part, wanted=wanted)
