"""Everybody in an example as the requirements expected there find them, read as explanations read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rules.book import RuleBook
from rules.errors import Position
from rules.example_edges import at_edge
from rules.examples import Outcome, only_expected, tables
from rules.explain import Explanation, Part, explain
from rules.facts import build_facts
from rules.model import ExpectedStaffing, Status
from rules.need_places import needs_changed


@dataclass(frozen=True, slots=True)
class Stood:
    """One person of an example that went as expected, and one requirement that it expects something of.

    `status` is None where the requirement does not apply, and so are `version` (its place in the order) and `need`.
    `changed`: in the book of the example, another pack than its own says what the requirement asks for.
    `counts`: the expectation would fail were the person's need the other way. `short` is what a team example expects.
    """

    place: Position
    requirement: str
    changed: bool
    status: Status | None
    version: int | None
    need: Part | None
    counts: bool
    edge: bool
    short: int | None


def stood(outcome: Outcome) -> Iterator[Stood]:
    """Every person of an example for every requirement that it expects something of and that is in effect."""
    book, example = only_expected(outcome.book, outcome.example), outcome.example
    facts = build_facts(tables(example))
    for code in book.requirements:
        staffing = example.expect_staffing.get(code)
        for name, person in zip(facts.employees.ids, example.team(), strict=True):
            explanation = explain(book, facts, name, code, example.on)
            found = explanation.finding
            yield Stood(
                place=outcome.position,
                requirement=code,
                changed=needs_changed(book, code) is not None,
                status=found.status if found else None,
                version=_version(book, explanation),
                need=explanation.need,
                counts=_counts(staffing, explanation),
                edge=at_edge(book, facts, person, explanation),
                short=staffing.short if staffing else None,
            )


def _version(book: RuleBook, explanation: Explanation) -> int | None:
    versions = book.requirements[explanation.requirement].versions
    return versions.index(explanation.version) if explanation.version and explanation.finding else None


def _counts(staffing: ExpectedStaffing | None, explanation: Explanation) -> bool:
    """Whether the expectation hangs on the person's need."""
    if staffing is None:
        return True
    grace = explanation.finding is not None and explanation.finding.status is Status.GRACE
    return not grace and (staffing.have is not None or bool(staffing.short))
