"""Ask for the explanation of one employee and one requirement; a name that nothing has is said with a near match."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from compliance.errors import NotFoundError
from compliance.services.intake.nearness import Near
from compliance.services.situation import Situation
from rules.explain import Explanation, explain


def ask(situation: Situation, employee: str, requirement: str, on: date) -> Explanation:
    """The explanation; NotFoundError for an employee or a requirement that is not there."""
    _require(employee, situation.facts.employees.ids, 'there is no employee "{}"')
    if off := situation.book.off.get(requirement):
        message = f'the requirement "{requirement}" is switched off at {off.position}: {off.reason.say("en")}'
        raise NotFoundError(message)
    _require(requirement, situation.book.requirements, 'there is no requirement "{}" in the rule book')
    return explain(situation.book, situation.facts, employee, requirement, on)


def _require(word: str, known: Collection[str], sentence: str) -> None:
    if word not in known:
        raise NotFoundError(f"{sentence.format(word)}{Near(known).say(word)}")
