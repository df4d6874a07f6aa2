"""What `compliance rules test` prints: examples that fail, what the examples try, which are still to be written."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import click

from compliance.cli.explain_lines import sayable
from compliance.cli.output import table
from compliance.services.example_tests.failing import why
from compliance.services.example_tests.to_write import part_sentences, to_write
from compliance.words.counted import count_of
from compliance.words.example_texts import EXAMPLE, say
from compliance.words.needs import need_words
from rules.book import RuleBook
from rules.errors import Position
from rules.example_coverage import Tried, TriedPart, percent
from rules.examples import Outcome, without_example

EXAMPLE_COLUMNS = ("result", "requirement", "expected", "got", "place", "example")
COVERAGE_COLUMNS = ("requirement", "parts", "cleared", "not cleared", "edge", "staffing", "covered")


def show(
    book: RuleBook, outcomes: Sequence[Outcome], tried: Sequence[Tried], language: str, *, every: bool
) -> None:
    """Print everything for people; every example only where that is asked for. `tried` comes pack by pack."""
    if every and outcomes:
        columns = [say(name, language) for name in EXAMPLE_COLUMNS]
        table(say("examples", language), columns, _example_rows(outcomes, language))
        _echo("")
    for outcome in outcomes:
        if not outcome.passed:
            _show_failed(outcome, language)
    failed = sum(not outcome.passed for outcome in outcomes)
    examples = count_of(len(outcomes), EXAMPLE, language)
    _echo(say("counted", language, examples=examples, good=len(outcomes) - failed, failed=failed))
    _echo("")
    columns = [say(name, language) for name in COVERAGE_COLUMNS]
    table(say("coverage", language), columns, _coverage_rows(tried, language))
    sentences = list(to_write(book, tried, language))
    if sentences:
        _echo("")
        _echo(say("to write", language))
        for sentence in sentences:
            _echo(f"  {sentence}")


def _example_rows(outcomes: Sequence[Outcome], language: str) -> Iterator[list[object]]:
    for outcome in outcomes:
        for one in outcome.expectations:
            result = say("ok" if one.met else "failed", language)
            title = outcome.example.title.say(language)
            yield [result, one.requirement, one.expected, one.got, _line(outcome.position), title]


def _show_failed(outcome: Outcome, language: str) -> None:
    """An example that fails, and why, in a few lines."""
    title = outcome.example.title.say(language)
    _echo(f"{say('failed', language)}  {_line(outcome.position)}  {title}")
    for one in outcome.expectations:
        if not one.met:
            got = {"requirement": one.requirement, "expected": one.expected, "got": one.got}
            _echo(f"  {say('got instead', language, **got)}")
            for text in why(outcome, one, language):
                _echo(f"    {text}")


def _coverage_rows(tried: Sequence[Tried], language: str) -> Iterator[list[object]]:
    """A row for each requirement, pack by pack as they come, a row for each pack, and one for all."""

    def owner(one: Tried) -> str:
        return one.of.pack

    packs = [(pack, list(group)) for pack, group in groupby(tried, key=owner)]
    for pack, group in packs:
        yield from (_row(_name(one, language), [one], language) for one in group)
        yield _row(say("pack", language, pack=pack), group, language)
    if len(packs) != 1:
        yield _row(say("total", language), tried, language)


def _name(one: Tried, language: str) -> str:
    return say("changed", language, requirement=one.of.code) if one.of.changed else one.of.code


def _row(name: str, tried: Sequence[Tried], language: str) -> list[object]:
    parts = [part for one in tried for part in one.parts]
    staffed = [one for one in tried if one.filled is not None]
    filled, short = (sum(len(getattr(one, kind)) for one in staffed) for kind in ("filled", "short"))
    return [
        name,
        say("of", language, some=sum(part.tried for part in parts), all=len(parts)),
        sum(len(one.cleared) for one in tried),
        sum(len(one.not_cleared) for one in tried),
        sum(len(one.edge) for one in tried),
        f"{filled}/{short}" if staffed else "",
        say("percent", language, percent=percent(tried)),
    ]


def machine(
    book: RuleBook, outcomes: Sequence[Outcome], tried: Sequence[Tried], language: str
) -> dict[str, Any]:
    """The same for machines, and which examples try what."""
    return {
        "examples": [
            {
                "example": outcome.example.title.say(language),
                "place": _line(outcome.position),
                "result": "ok" if one.met else "FAILED",
                "requirement": one.requirement,
                "expected": one.expected,
                "got": one.got,
                "why": [] if one.met else list(why(outcome, one, language)),
            }
            for outcome in outcomes
            for one in outcome.expectations
        ],
        "failed": sum(not outcome.passed for outcome in outcomes),
        "requirements_without_example": list(without_example(book)),
        "coverage": {
            "percent": percent(tried),
            "requirements": [_requirement(book, one, language) for one in tried],
        },
    }


def _requirement(book: RuleBook, one: Tried, language: str) -> dict[str, Any]:
    return {
        "requirement": one.of.code,
        "pack": one.of.pack,
        "percent": percent([one]),
        "cleared": _lines(one.cleared),
        "not_cleared": _lines(one.not_cleared),
        "edge": _lines(one.edge),
        "staffing_filled": None if one.filled is None else _lines(one.filled),
        "staffing_short": None if one.short is None else _lines(one.short),
        "parts": [_part(book, part, language) for part in one.parts],
    }


def _part(book: RuleBook, part: TriedPart, language: str) -> dict[str, Any]:
    return {
        "place": str(part.place),
        "version": part.version + 1,
        "part": need_words(part.need, book.competences, language),
        "tried": part.tried,
        "decisive_where_it_holds": _lines(part.holding),
        "decisive_where_it_does_not": _lines(part.lacking),
        "to_write": list(part_sentences(book, part, language)),
    }


def _lines(places: Sequence[Position]) -> list[str]:
    return [_line(place) for place in places]


def _line(place: Position) -> str:
    return f"{place.file}:{place.line}"


def _echo(text: str) -> None:
    click.echo(sayable(text, sys.stdout.encoding))
