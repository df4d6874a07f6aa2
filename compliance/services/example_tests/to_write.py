"""Which examples are still to be written, each as a sentence with the place of what it would try."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance.words.example_texts import say
from compliance.words.needs import need_words
from rules.book import RuleBook
from rules.example_coverage import Tried, TriedPart
from rules.model import AllOf, AnyOf, AtLeast, Need


def to_write(book: RuleBook, tried: Sequence[Tried], language: str) -> Iterator[str]:
    """Every sentence, requirement by requirement."""
    for one in tried:
        if one.shown:
            yield from _kinds(one, language)
            for part in one.parts:
                yield from part_sentences(book, part, language)
        else:
            yield say("no example", language, place=one.of.place, requirement=one.of.code)


def part_sentences(book: RuleBook, part: TriedPart, language: str) -> Iterator[str]:
    """What to write for a part that was not decisive where it holds, or not where it lacks; nothing for a tried one."""
    for way, seen in (("holding", part.holding), ("lacking", part.lacking)):
        if not seen:
            yield say(
                "untried",
                language,
                place=part.place,
                requirement=part.requirement,
                part=need_words(part.need, book.competences, language),
                how=say(way, language),
                write=_write(part, way, language),
            )


def _kinds(one: Tried, language: str) -> Iterator[str]:
    kinds = {"cleared": one.cleared, "not cleared": one.not_cleared, "edge": one.edge}
    for kind, places in kinds.items():
        if not places:
            yield say(f"kind {kind}", language, place=one.of.place, requirement=one.of.code)


def _write(part: TriedPart, way: str, language: str) -> str:
    if part.around is None:
        return say(f"whole {way}", language)
    write = say(f"{_form(part.around)} {way}", language, others=_others(part.around))
    return say("deep", language, write=write) if len(part.path) > 1 else write


def _form(around: Need) -> str:
    match around:
        case AllOf():
            return "all"
        case AnyOf():
            return "any"
        case AtLeast():
            return "some"
        case _:
            return "not"


def _others(around: Need) -> int:
    """How many parts beside one must hold so that it decides."""
    return around.at_least - 1 if isinstance(around, AtLeast) else 0
