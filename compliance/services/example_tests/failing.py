"""Why an example gets something else than it expects: the status, and what decides it, as `explain` says it."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.directory import Directory
from compliance.services.explaining.lines import Teller
from compliance.services.explaining.told import status_line
from compliance.services.explaining.told_need import need_lines
from compliance.services.explaining.told_rule import binding_lines
from compliance.words.example_texts import say
from rules.examples import Expectation, Outcome, tables
from rules.explain import Explanation, Part, explain
from rules.facts import build_facts
from rules.model import CLEARED

MOST = 3
"""How many lines a person is worth."""


def why(outcome: Outcome, expectation: Expectation, language: str) -> tuple[str, ...]:
    """A few lines about an expectation that was not met; of a team, those who are not cleared."""
    book, example, code = outcome.book, outcome.example, expectation.requirement
    if code not in book.requirements:  # switched off: nothing is worked out
        return ()
    facts = build_facts(tables(example))
    found: list[str] = []
    for number, name in enumerate(facts.employees.ids, start=1):
        explanation = explain(book, facts, name, code, example.on)
        lines = list(_lines(Teller(explanation, book, Directory({}, {}), language)))[:MOST]
        if not example.people:
            found += lines
        elif not _cleared(explanation):
            found.append(say("person", language, number=number, what="; ".join(lines)))
    return tuple(found)


def _cleared(explanation: Explanation) -> bool:
    return explanation.finding is not None and explanation.finding.status in CLEARED


def _lines(teller: Teller) -> Iterator[str]:
    explanation = teller.explanation
    if explanation.finding is None or explanation.need is None:
        yield teller.say("none")
        yield from (line.text for line in [*binding_lines(teller)][1:])
        return
    yield status_line(teller, explanation.finding)
    for part in _deciding(explanation.need):
        what, *records = need_lines(teller, part, 0)
        newest = records[0].text if records else ""
        yield f"{what.text} ({newest})" if newest else what.text


def _deciding(part: Part) -> Iterator[Part]:
    """The parts at the ends of the branches that decide."""
    if part.decides and not part.parts:
        yield part
    for inner in part.parts:
        yield from _deciding(inner)
