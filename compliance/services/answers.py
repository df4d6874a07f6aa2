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

from compliance.services.checking import Checked, FindingRow, check
from compliance.services.directory import Directory
from compliance.services.situation import Situation
from compliance.services.stored_situation import directory
from compliance.store import people, units
from compliance.store.db import Store, change_number
from compliance.store.facts import load_facts
from rules.book import RuleBook
from rules.evaluate import timeline
from rules.facts import Facts
from rules.findings import Timeline
from rules.load import SUFFIXES, load_rules

DAYS_KEPT = 3
"""Today, the day before while somebody's page is still open, and tomorrow's first visitor."""


@dataclass(frozen=True)
class Answers:
    """One day. `keys` gives the person key of an employee id, `names` is what everybody is called."""

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
    def of_employee(self) -> Mapping[str, tuple[FindingRow, ...]]:
        """Employee id → the findings of the day."""
        found: dict[str, list[FindingRow]] = {}
        for row in self.checked.findings():
            found.setdefault(row.employee, []).append(row)
        return {employee: tuple(rows) for employee, rows in found.items()}

    @cached_property
    def parents(self) -> Mapping[str, str | None]:
        """Unit → the unit above it."""
        ids, above = self.facts.units.ids, self.facts.units.parent.tolist()
        return {unit: ids[place] if place >= 0 else None for unit, place in zip(ids, above, strict=True)}

    def below(self, unit: str) -> frozenset[str]:
        """A unit and all below it."""
        return frozenset(one for one in self.parents if unit in self.above(one))

    def above(self, unit: str) -> Iterator[str]:
        """A unit and all above it, upwards; a circle ends where it began."""
        seen: set[str] = set()
        at: str | None = unit
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            at = self.parents.get(at)


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
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix.lower() in SUFFIXES and file.is_file():
                about = file.stat()
                yield file.as_posix(), about.st_size, about.st_mtime_ns
