"""The planner's items and shortages filled in with names, dates and texts, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from compliance.services.directory import Directory
from compliance.services.reminders.material import Present
from compliance.services.reminders.plans import Plans
from compliance.services.reminders.rows import Row
from compliance.services.reminders.steps import steps
from compliance.services.reminders.stops import stop_days
from compliance.services.reminders.wording import Wording
from compliance.store.standing import Pair
from notifications.content import Lapse, Lost, Person, Shortfall
from notifications.plan import Item
from notifications.shortages import Shortage
from rules.dates import day
from rules.findings import Fall, StaffingRow
from rules.model import Status

NOT_CLEARED = "not-cleared"
"""What others are told of somebody's status where the requirement rests on something sensitive."""


class Filling:
    """Fills in for a day. `told` are the rows of everybody whom any mail is about."""

    def __init__(self, present: Present, plans: Plans, told: Mapping[Pair, Row]) -> None:
        self._present = present
        self._plans = plans
        self._rows = told
        self._stops = stop_days(present.book, present.stored, told, present.on)
        self._steps = steps(present.book, present.stored, told, present.on, plans.farthest())
        self._staffing = {(row.requirement, row.unit): row for row in present.evaluation.staffing}
        facts, named = present.stored.facts, present.people.values()
        names = {who.employee_id: who.name for who in named if who.employee_id and who.name}
        self.directory = Directory(names, dict(zip(facts.units.ids, present.stored.unit_names, strict=True)))
        self._ids = dict(zip(present.stored.keys, facts.employees.ids, strict=True))
        self._keys = {id_: key for key, id_ in self._ids.items()}

    def own(self, item: Item, words: Wording) -> Lapse:
        """What a person reads of themselves: everything."""
        pair = (item.employee, item.requirement)
        row, needs = self._rows[pair], self._steps[pair]
        version = self._plans.version(item.requirement, row.begins)
        return Lapse(
            rule=words.own_rule(item.requirement, version, needs),
            status=row.status.value,
            end=item.end,
            stop_on=self._stops[pair],
            on_lapse=version.on_lapse.value,
            begins=row.begins,
            steps=words.steps(needs),
            named=not words.sensitive(item.requirement),
        )

    def person(self, item: Item, words: Wording) -> Person:
        """What another reads of a person: what others may know."""
        pair = (item.employee, item.requirement)
        row = self._rows[pair]
        version = self._plans.version(item.requirement, row.begins)
        units = (self._present.stored.facts.units.ids[place] for place in row.units)
        return Person(
            id=item.employee,
            name=self.directory.employee(self._ids[item.employee]),
            unit=", ".join(self.directory.unit(unit) for unit in units),
            lapse=Lapse(
                rule=words.public_rule(item.requirement, version),
                status=row.status.value,
                end=item.end,
                stop_on=self._stops[pair],
                on_lapse=version.on_lapse.value,
                begins=row.begins,
            ),
            sensitive=words.sensitive(item.requirement),
            in_person=item.in_person,
            pending=row.awaits_approval,
        )

    def shortfall(self, short: Shortage, words: Wording) -> Shortfall:
        """A shortage, and why it begins."""
        row = self.staffing(short)
        return Shortfall(
            task=words.task(short.requirement),
            unit="" if row.unit is None else self.directory.unit(row.unit),
            need=row.need,
            have=row.have,
            short=row.short,
            first_short_on=_first(row) or self._present.on,
            lost=tuple(self._lost(fall, words.sensitive(short.requirement)) for fall in row.fall),
        )

    def staffing(self, short: Shortage) -> StaffingRow:
        """The row that a shortage is of."""
        return self._staffing[short.requirement, short.unit]

    def named(self, items: tuple[Item, ...], short: tuple[Shortage, ...]) -> frozenset[str]:
        """The person keys of everybody whom a mail about these names."""
        lost = (fall.employee for one in short for fall in self.staffing(one).fall)
        return frozenset({item.employee for item in items} | {self._keys[id_] for id_ in lost})

    def _lost(self, fall: Fall, sensitive: bool) -> Lost:  # noqa: FBT001 - the requirement's own property
        status = "" if fall.status is None else fall.status.value
        if sensitive and fall.status not in (None, Status.AWAY):
            status = NOT_CLEARED
        return Lost(self.directory.employee(fall.employee), status)


def _first(row: StaffingRow) -> date | None:
    return None if row.first_short_on is None else day(row.first_short_on)
