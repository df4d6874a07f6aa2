"""Explanations of a generated case, each beside the naive evaluator's view of the same employee."""

from dataclasses import dataclass

from rules.explain import Explanation, Part, explain
from rules.model import Held, Hours, Times
from tests.oracle.needs import standing_in
from tests.oracle.people import Person, World


@dataclass(frozen=True)
class ExplainedNeed:
    """One explained need; `records` are all records of the person by row of the table, also later ones."""

    world: World
    person: Person
    explanation: Explanation
    records: dict

    @property
    def part(self) -> Part:
        return self.explanation.need

    def every_part(self):
        """All parts at any depth."""
        todo = [self.part]
        while todo:
            yield (part := todo.pop())
            todo.extend(part.parts)

    def readings(self):
        """(part, reading) of every record in every part."""
        return ((part, reading) for part in self.every_part() for reading in part.readings)


def pairs(case):
    """The explanation of every employee and requirement."""
    for employee in case.facts.employees.ids:
        for requirement in sorted(case.book.requirements):
            yield explain(case.book, case.facts, employee, requirement, case.on)


def needs_of(case):
    """Every explained need."""
    world = World(case.book, case.tables, case.on)
    people = {person.id: person for person in world.people}
    for explanation in pairs(case):
        if explanation.need is not None:
            person = people[explanation.employee]
            yield ExplainedNeed(world, person, explanation, records_by_row(case, world, person.id))


def records_by_row(case, world, employee):
    """The person's records by their place in the table."""
    rows = [row for row, name in enumerate(case.tables["records"]["employee"]) if name == employee]
    return dict(zip(rows, world._records(employee), strict=True))


def touched(book, need):
    """The competences whose records a part tells of: named, standing in for one, or renewing one of those."""
    if not isinstance(need, Held | Times | Hours):
        return set()
    named = {need.competence} if isinstance(need, Held) else set(need.of)
    sources = standing_in(book.competences, named)
    return sources | {other for code in sources for other in book.competences[code].renewed_by}
