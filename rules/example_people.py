"""Everybody in an example as the requirements expected there find them, read as explanations read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rules.book import RuleBook
from rules.errors import Position
from rules.example_edges import at_edge
from rules.examples import Outcome, expectations, name_of, only_expected, tables
from rules.explain import Explanation, Part, explain
from rules.facts import build_facts
from rules.model import CLEARED, AbsenceRow, Example, ExamplePerson, ExemptionRow, Status
from rules.need_places import needs_changed

_EITHER_WAY = frozenset({Status.AWAY, Status.EXEMPT, Status.GRACE})
"""Statuses of those who count, or do not, whatever they hold."""


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
        for place, person in enumerate(example.team()):
            explanation = explain(book, facts, name_of(place), code, example.on)
            found = explanation.finding
            yield Stood(
                place=outcome.position,
                requirement=code,
                changed=needs_changed(book, code) is not None,
                status=found.status if found else None,
                version=_version(book, explanation),
                need=explanation.need,
                counts=staffing is None or _counts(book, example, place, explanation),
                edge=at_edge(book, facts, person, explanation),
                short=staffing.short if staffing else None,
            )


def _version(book: RuleBook, explanation: Explanation) -> int | None:
    versions = book.requirements[explanation.requirement].versions
    return versions.index(explanation.version) if explanation.version and explanation.finding else None


def _counts(book: RuleBook, example: Example, place: int, explanation: Explanation) -> bool:
    """Whether the count that a team expects would be another if this person were not cleared, or were."""
    code, found = explanation.requirement, explanation.finding
    if found is None or found.status in _EITHER_WAY:
        return False
    other = _were_away(example, place) if found.status in CLEARED else _were_exempt(example, place, code)
    return any(
        expectation.requirement == code and not expectation.met for expectation in expectations(book, other)
    )


def _were_away(example: Example, place: int) -> Example:
    person = example.team()[place]
    row = AbsenceRow.model_validate({"from": example.on})
    return _with(example, place, person.model_copy(update={"absences": (*person.absences, row)}))


def _were_exempt(example: Example, place: int, requirement: str) -> Example:
    person = example.team()[place]
    row = ExemptionRow.model_validate({"from": example.on, "requirement": requirement})
    return _with(example, place, person.model_copy(update={"exemptions": (*person.exemptions, row)}))


def _with(example: Example, place: int, person: ExamplePerson) -> Example:
    people = list(example.team())
    people[place] = person
    return example.model_copy(update={"people": tuple(people)})
