"""What pages answer from: one day's evaluation, and what is made of it once for everybody who asks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from dateutil.relativedelta import relativedelta
from sqlmodel import Session

from compliance.services.checking import Checked, check
from compliance.services.directory import Directory
from compliance.services.known_now import Known, changed_since, known_now
from compliance.services.reports.people import Person, people_again, people_in
from compliance.services.reports.scope import Scope, scope_of
from compliance.services.rule_files import RuleFiles
from compliance.services.situation import Situation
from compliance.store.db import Store
from rules.again import evaluation_again, findings_again, findings_of, timeline_again, timeline_of
from rules.book import RuleBook
from rules.dates import number
from rules.evaluate import timeline
from rules.facts import Facts, Index
from rules.findings import Findings, Timeline

Value = TypeVar("Value")
DAYS_KEPT = 3
"""Today, the day before while somebody's page is still open, and tomorrow's first visitor."""


@dataclass(frozen=True, eq=False)
class Answers:
    """One day; each is only itself, so that what is made of it can be kept too.

    `keys` gives the person key of an employee id, `names` is what everybody is called; `made` is what pages made of it,
    under `lock`.
    """

    situation: Situation
    keys: Mapping[str, str]
    on: date
    made: dict[Derived[Any], Any] = field(default_factory=dict)
    lock: threading.RLock = field(default_factory=threading.RLock)

    @property
    def book(self) -> RuleBook:
        """What is required."""
        return self.situation.book

    @property
    def facts(self) -> Facts:
        """What is known."""
        return self.situation.facts

    @property
    def names(self) -> Directory:
        """What people and units are called."""
        return self.situation.directory

    @cached_property
    def employees(self) -> Mapping[str, str]:
        """Person key → employee id."""
        return {key: id_ for id_, key in self.keys.items()}

    @cached_property
    def checked(self) -> Checked:
        """The evaluation of the day."""
        return check(self.book, self.facts, self.on)

    @cached_property
    def tomorrow(self) -> Findings:
        """What is found on the day after."""
        return check(self.book, self.facts, self.on + timedelta(days=1)).evaluation.findings

    @cached_property
    def timeline(self) -> Timeline:
        """Every status from the day on."""
        return timeline(self.book, self.facts, self.on)

    @cached_property
    def scope(self) -> Scope:
        """Every unit, each before those below it."""
        return scope_of(self.facts, self.names, None)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody and each requirement that binds them, with the first lapse within twelve months."""
        return people_in(
            self.facts, self.checked.evaluation.findings, self.timeline, self.scope, self.horizon
        )

    @property
    def horizon(self) -> date:
        """The last day on which a lapse is told."""
        return self.on + relativedelta(months=12)

    @cached_property
    def of_employee(self) -> Mapping[str, tuple[Person, ...]]:
        """Employee id → what binds them."""
        found: dict[str, list[Person]] = {}
        for person in self.people:
            found.setdefault(person.employee, []).append(person)
        return {employee: tuple(people) for employee, people in found.items()}

    @cached_property
    def units_of(self) -> Mapping[str, tuple[str, ...]]:
        """Employee id → the units where they have an assignment today, each once."""
        columns, today = self.facts.assignments, number(self.on)
        here = np.flatnonzero((columns.start <= today) & (today < columns.end))
        found: dict[str, list[str]] = {}
        pairs = zip(columns.employee[here].tolist(), columns.unit[here].tolist(), strict=True)
        for employee, unit in pairs:
            found.setdefault(self.facts.employees.ids[employee], []).append(self.facts.units.ids[unit])
        return {employee: tuple(dict.fromkeys(units_)) for employee, units_ in found.items()}

    @cached_property
    def of_unit(self) -> Mapping[str, tuple[Person, ...]]:
        """Unit → everybody there and what binds them there."""
        found: dict[str, list[Person]] = {}
        for person in self.people:
            for unit in person.units:
                found.setdefault(unit, []).append(person)
        return {unit: tuple(people) for unit, people in found.items()}

    def places_of(self, employee: str) -> frozenset[str]:
        """The units where an employee has an assignment today, as rights ask for them."""
        return self._places.get(employee, frozenset())

    @cached_property
    def _places(self) -> Mapping[str, frozenset[str]]:
        return {employee: frozenset(units_) for employee, units_ in self.units_of.items()}

    @cached_property
    def leaders(self) -> Mapping[str, str]:
        """Unit → the employee id of its leader, where it has one."""
        ids, people_ = self.facts.units.ids, self.facts.employees.ids
        led = zip(ids, self.facts.units.leader.tolist(), strict=True)
        return {unit: people_[leader] for unit, leader in led if leader >= 0}

    @cached_property
    def parents(self) -> Mapping[str, str | None]:
        """Unit → the unit above it."""
        ids, above = self.facts.units.ids, self.facts.units.parent.tolist()
        return {unit: ids[place] if place >= 0 else None for unit, place in zip(ids, above, strict=True)}

    def below(self, unit: str) -> frozenset[str]:
        """A unit and all below it."""
        above = self.scope.above
        return frozenset(one for one in self.parents if one == unit or unit in above.get(one, ()))

    def renewed(self, facts: Facts, of: frozenset[str]) -> Answers:
        """The same day with newer facts, in which only what is known of these employees (ids) differs.

        What was asked of these answers is made good, not made anew; it is what new answers would say.
        """
        now = Answers(replace(self.situation, facts=facts), self.keys, self.on)
        places = np.array(
            [place for place, id_ in enumerate(facts.employees.ids) if id_ in of], dtype=np.int32
        )
        had, known = dict(self.__dict__), now.__dict__
        names = ["employees", "scope", "leaders", "parents"]
        if _same_work(self.facts, facts):
            names += ["units_of", "_places"]
        known.update({name: had[name] for name in names if name in had})
        evaluation = evaluation_again(self.book, self.checked.evaluation, facts, places, self.on)
        known["checked"] = Checked(self.on, evaluation, facts)
        if "tomorrow" in had:
            after = self.on + timedelta(days=1)
            known["tomorrow"] = findings_again(self.book, self.tomorrow, facts, places, after)
        if "timeline" in had:
            known["timeline"] = timeline_again(self.book, self.timeline, facts, places, self.on)
        if "people" in had:
            now._renew_people(self, places, of)
        for derived, value in list(self.made.items()):
            now.made[derived] = derived.renew(value, self, now, of)
        return now

    def _renew_people(self, before: Answers, places: Index, of: frozenset[str]) -> None:
        findings = findings_of(self.checked.evaluation.findings, places)
        fresh = people_in(self.facts, findings, timeline_of(self.timeline, places), self.scope, self.horizon)
        known = self.__dict__
        known["people"] = people_again(before.people, fresh, of)
        mine: dict[str, tuple[Person, ...]] = {}
        for person in fresh:
            mine[person.employee] = (*mine.get(person.employee, ()), person)
        stay = {id_: people_ for id_, people_ in before.of_employee.items() if id_ not in of}
        known["of_employee"] = stay | mine
        touched = {unit for id_ in of for one in before.of_employee.get(id_, ()) for unit in one.units}
        touched |= {unit for one in fresh for unit in one.units}
        units_ = dict(before.of_unit)
        for unit in touched:
            here = [one for one in fresh if unit in one.units]
            units_[unit] = people_again(units_.get(unit, ()), here, of)
        known["of_unit"] = {unit: people_ for unit, people_ in units_.items() if people_}


def _same_work(before: Facts, now: Facts) -> bool:
    """Whether everybody works where they did."""
    tables = before.assignments, now.assignments
    names = ("employee", "unit", "start", "end")
    return all(np.array_equal(*(getattr(table, name) for table in tables)) for name in names)


class Derived(Generic[Value]):
    """Something that is made of a day's answers once, and made good rather than anew where a few people have changed.

    `make` makes it of answers; `renew` of what it was, the answers before and now, and the employee ids of those few.
    """

    def __init__(
        self,
        make: Callable[[Answers], Value],
        renew: Callable[[Value, Answers, Answers, frozenset[str]], Value],
    ) -> None:
        """Both give the same."""
        self.make, self.renew = make, renew

    def of(self, answers: Answers) -> Value:
        """It, of these answers."""
        with answers.lock:
            if self not in answers.made:
                answers.made[self] = self.make(answers)
            value: Value = answers.made[self]
        return value


class Kept:
    """Answers of the last days asked for, by rule book and day, kept until something is written that they rest on.

    Sessions, signs of life and logs are written aside, and what no answer is made from changes nothing.
    """

    def __init__(self, rules: Sequence[Path], store: Store) -> None:
        """Nothing is read before somebody asks."""
        self._files, self.store = RuleFiles(rules), store
        self._lock = threading.Lock()
        self._known: Known | None = None
        self._answers: dict[tuple[str, date], tuple[Known, Answers]] = {}

    def book(self) -> RuleBook:
        """The rule book as the files are now; RuleFileError where they can't be used."""
        with self._lock:
            return self._files.book()

    def on(self, day: date) -> Answers:
        """The answers of a day. Who asks while they are made waits, rather than making them a second time."""
        with self._lock:
            book = self._files.book()
            key = (book.hash, day)
            with self.store.reading() as session:
                self._known = known = known_now(session, self._known)
                changed = self._changed(session, key)
            if changed is None:
                answers = Answers(Situation(book, known.facts, known.names), known.keys, day)
                _ = answers.people
            else:
                answers = self._answers[key][1]
                answers = answers.renewed(known.facts, changed) if changed else answers
            # The day asked for stands last; those of another rule book are not asked for again.
            others = {at: one for at, one in self._answers.items() if at[0] == book.hash and at != key}
            self._answers = dict([*others.items(), (key, (known, answers))][-DAYS_KEPT:])
            return answers

    def _changed(self, session: Session, key: tuple[str, date]) -> frozenset[str] | None:
        """Of whom (employee ids) something was written since these answers were made; None where they are of no use."""
        if key not in self._answers or self._known is None:
            return None
        then, answers = self._answers[key]
        if then.number == self._known.number:
            return frozenset()
        people = changed_since(session, then.at)
        if people is None:
            return None
        return frozenset(answers.employees[one] for one in people if one in answers.employees)
