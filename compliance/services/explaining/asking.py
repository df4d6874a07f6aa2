"""Ask for the explanation of one employee and one requirement; a name that nothing has is said with a near match."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from compliance.errors import NotFoundError
from compliance.services.intake.nearness import Near
from compliance.services.situation import Situation
from compliance.services.switched_off import refuse_switched_off
from rules.explain import Explanation, explain


def ask(situation: Situation, employee: str, requirement: str, on: date) -> Explanation:
    """The explanation; NotFoundError for an employee or a requirement that is not there."""
    _require(employee, situation.facts.employees.ids, 'there is no employee "{}"')
    refuse_switched_off(situation.book, [requirement])
    _require(requirement, situation.book.requirements, 'there is no requirement "{}" in the rule book')
    return explain(situation.book, situation.facts, employee, requirement, on)


def _require(word: str, known: Collection[str], sentence: str) -> None:
    if word not in known:
        raise NotFoundError(f"{sentence.format(word)}{Near(known).say(word)}")
