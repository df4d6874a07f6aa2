"""The need in words: a tree of what it takes, with the records under each part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from compliance.services.explaining.lines import Line, Mark, Teller
from compliance.services.explaining.told_record import RecordTeller
from compliance.words import number_words
from compliance.words.needs import need_words
from rules.explain import Part
from rules.model import AllOf, AnyOf, AtLeast, Hours, Not, Times

ONE_DAY = timedelta(days=1)


def need_lines(teller: Teller, part: Part, depth: int) -> Iterator[Line]:
    """A part, its records, and the parts within it."""
    mark = Mark.HOLDS if part.holds else Mark.LACKS
    # Marked at the end of the branch alone, and not where the whole need is one part.
    decides = teller.decides(part.decides and not part.parts and part is not teller.explanation.need)
    yield Line(f"{_what(teller, part)}: {_state(teller, part)}", depth, mark, decides)
    records = RecordTeller(teller, part)
    yield from (records.line(reading, depth + 1) for reading in (*part.used, *part.passed_over))
    if not part.parts and not part.readings:
        yield Line(teller.say("no records"), depth + 1, Mark.PASSED_OVER)
    for inner in part.parts:
        yield from need_lines(teller, inner, depth + 1)


def _what(teller: Teller, part: Part) -> str:
    """What the part asks for; of parts within it only how many, as they follow."""
    match part.need:
        case AllOf():
            return teller.say("all")
        case AnyOf():
            return teller.say("any")
        case AtLeast():
            return teller.say("some", count=part.need.at_least)
        case Not():
            return teller.say("not")
        case _:
            return need_words(part.need, teller.book.competences, teller.language)


def _state(teller: Teller, part: Part) -> str:
    counted = _counted(teller, part)
    return ", ".join(filter(None, (counted, _days(teller, part))))


def _counted(teller: Teller, part: Part) -> str:
    """How many there are, where that is asked."""
    have, asked = (number_words(value, teller.language) for value in (part.have, part.asked))
    match part.need:
        case AllOf() | AnyOf() | AtLeast():
            count = number_words(len(part.parts), teller.language)
            return teller.say("have of", have=have, count=count)
        case Times():
            return teller.say("times had", have=have, asked=asked)
        case Hours():
            return teller.say("hours had", have=have, asked=asked)
        case _:
            return ""


def _days(teller: Teller, part: Part) -> str:
    """Until when it holds or since when it does not."""
    counts = isinstance(part.need, Times | Hours)
    if part.holds:
        if part.until is None:
            return teller.say("holds")
        until = teller.say("holds until", day=teller.day(part.until))
        return f"{until}; {_falls(teller, part)}" if counts else until
    lacking = teller.say("held last", day=teller.day(part.since)) if part.since else teller.say("never held")
    again = teller.say("again from", day=teller.day(part.until + ONE_DAY)) if part.until else ""
    return "; ".join(filter(None, (lacking, again)))


def _falls(teller: Teller, part: Part) -> str:
    """The first day on which there are not enough, and whether that is because the oldest falls out."""
    day = teller.day(part.until + ONE_DAY) if part.until else ""
    oldest = any(reading.until == part.until and not reading.cut for reading in part.used)
    return teller.say("oldest falls" if oldest else "falls", day=day)
