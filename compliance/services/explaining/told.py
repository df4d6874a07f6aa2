"""A whole explanation in words: the status on top, then the rule, whom it binds, and the need with its records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compliance.services.directory import Directory
from compliance.services.explaining.lines import Line, Mark, Teller
from compliance.services.explaining.told_need import need_lines
from compliance.services.explaining.told_rule import binding_lines, rule_lines
from compliance.words import cleared_word, status_word
from rules.book import RuleBook
from rules.explain import Explanation, Found
from rules.model import CLEARED, Status

_BY_CYCLE = frozenset({Status.VALID, Status.EXPIRING, Status.EXPIRED, Status.DUE, Status.MISSING})


def told(explanation: Explanation, book: RuleBook, directory: Directory, language: str) -> tuple[Line, ...]:
    """All lines, in order."""
    teller = Teller(explanation, book, directory, language)
    return tuple(_lines(teller))


def _lines(teller: Teller) -> Iterator[Line]:
    explanation = teller.explanation
    name = teller.book.requirements[explanation.requirement].name.say(
        teller.language, explanation.requirement
    )
    who = teller.directory.employee(explanation.employee)
    yield Line(teller.say("title", who=who, what=name, day=teller.day(explanation.on)), 0, Mark.HEADING)
    yield from _finding(teller)
    yield Line("")
    yield from rule_lines(teller)
    yield Line("")
    yield from binding_lines(teller)
    if explanation.need is not None:
        yield Line("")
        yield Line(teller.say("need"), 0, Mark.HEADING)
        yield from need_lines(teller, explanation.need, 1)


def _finding(teller: Teller) -> Iterator[Line]:
    found = teller.explanation.finding
    if found is None:
        yield Line(teller.say("none"))
        return
    cleared = found.status in CLEARED
    may = cleared_word(cleared, teller.language, teller.explanation.requirement)
    yield Line(f"{status_line(teller, found)} – {may}", 0, Mark.HOLDS if cleared else Mark.LACKS)
    yield from (Line(text, 1) for text in _remarks(teller, found))


def status_line(teller: Teller, found: Found) -> str:
    """The status with the day that matters."""
    if found.status in _BY_CYCLE:
        day = found.cycle_end
        endless = found.status is Status.VALID
    else:
        day, endless = found.until, True
    if day is None and endless:
        return teller.say("no end", status=status_word(found.status, teller.language))
    return status_word(found.status, teller.language, day)


def _remarks(teller: Teller, found: Found) -> Iterator[str]:
    explanation = teller.explanation
    yield _run(teller, found.since, found.until)
    if explanation.absent:
        yield teller.say("away", days=teller.days(explanation.absent))
    if explanation.exempt:
        yield teller.say("exempt", days=teller.days(explanation.exempt))
    if explanation.warning_from:
        begun = explanation.warning_from <= explanation.on
        yield teller.say("warned" if begun else "warning ahead", day=teller.day(explanation.warning_from))
    if explanation.tolerance:
        yield _tolerance(teller)
    if found.pending:
        yield teller.say("pending")


def _run(teller: Teller, since: date | None, until: date | None) -> str:
    """The unbroken days of the status."""
    if until is None:
        return teller.say("since", day=teller.day(since))
    return teller.say("since until", first=teller.day(since), last=teller.day(until))


def _tolerance(teller: Teller) -> str:
    tolerance, need = teller.explanation.tolerance, teller.explanation.need
    if tolerance is None or need is None:
        return ""
    if tolerance.refused:
        return teller.say(f"refused {tolerance.refused}")
    return teller.say("tolerance ahead" if need.holds else "tolerance over", day=teller.day(tolerance.until))
