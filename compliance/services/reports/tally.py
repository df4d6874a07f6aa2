"""The figures of the mapping report: a row for each unit and requirement, and whether there are enough.

Needed is the staffing minimum, or where there is none everybody who is bound and not away. To train or renew
is what is short on the day, and what falls below the need as well by the end of the horizon if nobody renews:
with a staffing minimum the shortage of the worst day, else everybody who stops being cleared and is not away.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from compliance.services.reports.people import Person
from compliance.services.reports.scope import Scope
from rules.book import RuleBook
from rules.dates import day, number
from rules.findings import Fall, StaffingRow
from rules.model import Staffing, Status


class For(StrEnum):
    """Whose need is counted."""

    EVERYBODY = "everybody"  # no staffing minimum: all who are bound
    UNIT = "unit"  # the unit by itself
    BELOW = "below"  # the unit with those below it
    ABOVE = "above"  # a unit above, with all below it
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Enough:
    """Whether there are enough: of whom (`unit` is None for the whole organisation), and until when."""

    counted: For
    unit: str | None
    need: int
    have: int
    short: int
    train: int
    first_short_on: date | None
    falls: tuple[Fall, ...] = ()
    twin: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement in one unit; without people where nobody there is bound by it."""

    unit: str
    requirement: str
    people: tuple[Person, ...]
    enough: Enough


@dataclass(frozen=True)
class Tally:
    """Counts people and staffing rows of one day, for the units of a report. `until` ends the horizon."""

    book: RuleBook
    scope: Scope
    on: date
    until: date
    staffing: Sequence[StaffingRow]
    _rows: dict[tuple[str, str | None], StaffingRow] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", {(row.requirement, row.unit): row for row in self.staffing})

    def rows(self, people: Sequence[Person]) -> tuple[Row, ...]:
        """A row wherever somebody is bound or a minimum is set, in the order of units, then of codes."""
        bound: dict[tuple[str, str], list[Person]] = {}
        for person in people:
            for unit in person.units:
                bound.setdefault((unit, person.requirement), []).append(person)
        wanted = frozenset(self.scope.units)
        keys = bound.keys() | {
            (unit, code) for code, unit in self._rows if unit is not None and unit in wanted
        }
        place = {unit: number_ for number_, unit in enumerate(self.scope.units)}
        return tuple(
            self.row(unit, code, bound.get((unit, code), ()))
            for unit, code in sorted(keys, key=lambda key: (place[key[0]], key[1]))
        )

    def row(self, unit: str, code: str, people: Sequence[Person]) -> Row:
        """One requirement in one unit."""
        counted, found = self.counting(unit, code)
        return Row(
            unit, code, tuple(people), self.staffed(counted, found) if found else self.everybody(people)
        )

    def counting(self, unit: str, code: str) -> tuple[For, StaffingRow | None]:
        """The staffing row that counts a unit's people: its own, the nearest above, the organisation's."""
        rule = self.rule(code)
        listed = rule is not None and bool(rule.units)
        if (row := self._rows.get((code, unit))) is not None:
            with_others = listed and any(unit in above for above in self.scope.above.values())
            return (For.BELOW if with_others else For.UNIT), row
        for above in reversed(self.scope.above[unit]) if listed else ():
            if (row := self._rows.get((code, above))) is not None:
                return For.ABOVE, row
        row = self._rows.get((code, None))
        return (For.ORGANISATION if row else For.EVERYBODY), row

    def rule(self, code: str) -> Staffing | None:
        """The staffing rule in force on the day."""
        version = self.book.requirements[code].on(self.on)
        return version.staffing if version else None

    def staffed(self, counted: For, row: StaffingRow) -> Enough:
        """Against a staffing minimum."""
        rule = self.rule(row.requirement)
        return Enough(
            counted,
            row.unit,
            row.need,
            row.have,
            row.short,
            max(row.short, self.worst(row)),
            None if row.first_short_on is None else day(row.first_short_on),
            row.fall,
            twin=bool(rule and rule.twin),
        )

    def worst(self, row: StaffingRow) -> int:
        """The largest shortage within the horizon; a day on which no version is in force is not short."""
        requirement = self.book.requirements[row.requirement]
        begins = [number(version.in_force.from_) for version in requirement.versions]
        last = number(self.until)
        days = {first for first, _ in row.over_time} | {b for b in begins if number(self.on) < b <= last}
        short = [0]
        for moment in days:
            have = next(have for first, have in reversed(row.over_time) if first <= moment)
            on = day(moment)
            short += [row.need - have] if on and requirement.on(on) else []
        return max(short)

    def everybody(self, people: Sequence[Person]) -> Enough:
        """Without a minimum: everybody who is bound and not away is needed."""
        asked = [person for person in people if person.status is not Status.AWAY]
        have = [person for person in asked if person.cleared]
        lapses = [(person.lapse, person.employee) for person in have if person.lapse is not None]
        short = len(asked) - len(have)
        first = self.on if short else min((lapse[0] for lapse, _ in lapses), default=None)
        falls = tuple(Fall(employee, lapse[1]) for lapse, employee in lapses if lapse[0] == first)
        return Enough(For.EVERYBODY, None, len(asked), len(have), short, short + len(lapses), first, falls)
