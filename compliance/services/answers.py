"""What pages answer from: one day's evaluation, kept until something is written or a rule file changes.

Kept by rule book, change number and day. Sessions, signs of life and logs are written aside and leave it alone.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

import numpy as np
from dateutil.relativedelta import relativedelta

from compliance.services.checking import Checked, check
from compliance.services.directory import Directory
from compliance.services.reports.people import Person, people_in
from compliance.services.reports.scope import Scope, scope_of
from compliance.services.situation import Situation
from compliance.services.stored_situation import directory
from compliance.store import people, units
from compliance.store.db import Store, change_number
from compliance.store.facts import load_facts
from rules.book import RuleBook
from rules.dates import number
from rules.evaluate import timeline
from rules.facts import Facts
from rules.findings import Timeline
from rules.library import in_library
from rules.load import SUFFIXES, load_rules

DAYS_KEPT = 3
"""Today, the day before while somebody's page is still open, and tomorrow's first visitor."""


@dataclass(frozen=True, eq=False)
class Answers:
    """One day; each is only itself, so that what is made of it can be kept too.

    `keys` gives the person key of an employee id, `names` is what everybody is called."""

    situation: Situation
    keys: Mapping[str, str]
    on: date

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
    def tomorrow(self) -> Checked:
        """The evaluation of the day after."""
        return check(self.book, self.facts, self.on + timedelta(days=1))

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
        until = self.on + relativedelta(months=12)
        return people_in(self.facts, self.checked.evaluation.findings, self.timeline, self.scope, until)

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


class Kept:
    """Answers of the last days asked for, by rule book, change number and day."""

    def __init__(self, rules: Sequence[Path], store: Store) -> None:
        """Nothing is read before somebody asks."""
        self.rules, self.store = tuple(rules), store
        self._lock = threading.Lock()
        self._read: tuple[object, RuleBook] | None = None
        self._answers: dict[tuple[str, int, date], Answers] = {}

    def book(self) -> RuleBook:
        """The rule book as the files are now; RuleFileError where they can't be used."""
        with self._lock:
            return self._book()

    def on(self, day: date) -> Answers:
        """The answers of a day, made anew only where something changed."""
        with self._lock:
            book = self._book()
            with self.store.reading() as session:
                key = (book.hash, change_number(session), day)
                if (kept := self._answers.get(key)) is None:
                    facts = load_facts(session).facts
                    names = directory(people.everybody(session), units.names(session))
                    kept = Answers(Situation(book, facts, names), people.employee_keys(session), day)
            # What others ask meanwhile waits here rather than evaluating the same a second time.
            _ = kept.checked
            newest = {at: one for at, one in self._answers.items() if at[:2] == key[:2] and at != key}
            self._answers = dict([*newest.items(), (key, kept)][-DAYS_KEPT:])
            return kept

    def _book(self) -> RuleBook:
        signature = tuple(_signature(self.rules))
        if self._read is None or self._read[0] != signature:
            self._read = (signature, load_rules(self.rules))
        return self._read[1]


def _signature(paths: Sequence[Path]) -> Iterator[tuple[str, int, int]]:
    """What tells that a rule file was written since it was read."""
    for path in paths:
        place = in_library(path) or path
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.suffix.lower() in SUFFIXES and file.is_file():
                about = file.stat()
                yield file.as_posix(), about.st_size, about.st_mtime_ns
