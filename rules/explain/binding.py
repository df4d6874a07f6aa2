"""Whether the requirement binds the employee: which assignments match, and what the others do not fit."""

from __future__ import annotations

from collections.abc import Iterator

from rules.block import Block
from rules.compiled import windows
from rules.dates import ABSENT, day, number
from rules.explain.explanation import Assigned, Days, Unfit
from rules.explain.state import until
from rules.model import AppliesTo, Requirement


def assignments_of(block: Block, requirement: str) -> tuple[Assigned, ...]:
    """All assignments of a block of one employee, in the order in which they begin."""
    rows = block.assignment_rows
    matching = {int(row) + rows.start for row in block.matching(requirement)}
    return tuple(
        _assigned(block, requirement, row, matches=row in matching) for row in range(rows.start, rows.stop)
    )


def _assigned(block: Block, requirement: str, row: int, *, matches: bool) -> Assigned:
    facts, table = block.facts, block.facts.assignments
    start, end = int(table.start[row]), int(table.end[row])
    role = facts.roles[table.role[row]]
    to = block.compiled.book.requirements[requirement].applies_to
    return Assigned(
        role=role,
        unit=facts.units.ids[table.unit[row]],
        first=day(start),
        last=until(end),
        active=start <= block.on < end,
        bound_as=_bound_as(block, to, role),
        attributes=tuple((name, _attribute(block, name, row)) for name in to.attributes),
        unfit=() if matches else tuple(_unfit(block, to, role, row)),
    )


def _bound_as(block: Block, to: AppliesTo, role: str) -> str | None:
    """The listed role that a role is, or else the first that it includes."""
    included = block.compiled.book.included(role)
    return role if role in to.roles else next((listed for listed in to.roles if listed in included), None)


def _unfit(block: Block, to: AppliesTo, role: str, row: int) -> Iterator[Unfit]:
    table, compiled = block.facts.assignments, block.compiled
    if _bound_as(block, to, role) is None:
        yield Unfit.ROLES
    if to.units and not compiled.units_below(to.units)[table.unit[row]]:
        yield Unfit.UNITS
    if any(_attribute(block, name, row) not in values for name, values in to.attributes.items()):
        yield Unfit.ATTRIBUTES
    hired = int(block.facts.employees.hired[table.employee[row]])
    early = to.hired_from is not None and hired < number(to.hired_from)
    late = to.hired_before is not None and hired >= number(to.hired_before)
    if hired != ABSENT and (early or late):
        yield Unfit.HIRED


def _attribute(block: Block, name: str, row: int) -> str | None:
    """The value of an attribute of an assignment; None where it is blank."""
    if name not in block.facts.assignments.attributes:
        return None
    places, values = block.facts.assignments.attributes[name]
    place = int(places[row])
    return values[place] if place >= 0 else None


def gap_around(requirement: Requirement, on: int) -> Days:
    """The days around the day without any version in force."""
    spans = windows(requirement)
    before = [end for _, end in spans if end <= on]
    after = [start for start, _ in spans if start > on]
    return Days(day(max(before)) if before else None, until(min(after)) if after else None)
