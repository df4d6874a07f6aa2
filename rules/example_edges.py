"""Whether somebody in an example stands at an edge: a day earlier or later, something would be different.

An edge is one of these:

- the status begins or ends on the day of the example, or one begins the day after or ended the day before
  (an assignment, an absence and a version make such ends too);
- a version of the requirement begins or ends on the day, or did so the day before, or does so the day after;
- the person was hired on a day that `hired_from` or `hired_before` names, or the day before it;
- a record was achieved on a day that `achieved_from` or `achieved_before` in the needs names, or the day before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rules.book import RuleBook
from rules.explain import Explanation, explain
from rules.facts import Facts
from rules.model import ExamplePerson, Held, Requirement
from rules.need_places import every_part

ONE_DAY = timedelta(days=1)


def at_edge(book: RuleBook, facts: Facts, person: ExamplePerson, explanation: Explanation) -> bool:
    """Whether the person stands at an edge of the requirement explained, on the day explained."""
    requirement, on = book.requirements[explanation.requirement], explanation.on
    hired = person.employee.hired_on
    return (
        _status_turns(book, facts, explanation)
        or on in _around(_version_days(requirement))
        or hired in _around(_hire_days(requirement))
        or bool({record.achieved_on for record in person.records} & _around(_record_days(requirement, on)))
    )


def _status_turns(book: RuleBook, facts: Facts, explanation: Explanation) -> bool:
    found, on = explanation.finding, explanation.on
    if found is not None:
        return on in (found.since, found.until)
    return any(
        explain(book, facts, explanation.employee, explanation.requirement, day).finding
        for day in (_before(on), _next(on))
        if day
    )


def _around(firsts: Iterator[date | None]) -> set[date | None]:
    """First days of something new, and the days before them."""
    return {day for first in firsts if first for day in (first, _before(first)) if day}


def _before(day: date) -> date | None:
    return day - ONE_DAY if day > date.min else None


def _version_days(requirement: Requirement) -> Iterator[date | None]:
    for version in requirement.versions:
        yield version.in_force.from_
        yield version.in_force.until and _next(version.in_force.until)


def _next(day: date) -> date | None:
    return day + ONE_DAY if day < date.max else None


def _hire_days(requirement: Requirement) -> Iterator[date | None]:
    yield requirement.applies_to.hired_from
    yield requirement.applies_to.hired_before


def _record_days(requirement: Requirement, on: date) -> Iterator[date | None]:
    version = requirement.on(on)
    for _, need in every_part(version.needs) if version else ():
        if isinstance(need, Held):
            yield need.achieved_from
            yield need.achieved_before
