"""What a form changed for whom: every status that its competence decides, before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import numpy as np
from sqlmodel import Session

from compliance.services.access.sessions import hash_of
from compliance.services.checking import check
from compliance.services.registering.asking import asking
from compliance.services.reports.people import Person
from compliance.store import people, record_acts, records, submissions
from compliance.store.db import Store
from compliance.store.facts import load_facts
from compliance.store.record_acts import Act
from compliance.store.records import Version
from rules.book import RuleBook
from rules.facts import Facts
from rules.patched import of_people

MOMENT = timedelta(microseconds=1)
MOST = 200
"""People: of more, reading everybody is as quick."""
Standings = Mapping[tuple[str, str], Person]
"""(employee id, requirement) → how it stands."""


@dataclass(frozen=True, slots=True)
class Change:
    """A requirement of one of the people: how it stood, and how it stands (None: it did or does not bind)."""

    employee: str
    requirement: str
    before: Person | None
    after: Person | None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written when, by which act, and what it changed. `employees`: person key → employee id."""

    at: datetime
    act: Act
    versions: tuple[Version, ...]
    employees: Mapping[str, str]
    changes: tuple[Change, ...]


def receipt(store: Store, book: RuleBook, token: str, account: str, day: date) -> Receipt | None:
    """Of an account's form, by its token; None where no such form was carried out."""
    with store.reading() as session:
        at = submissions.carried_out(session, hash_of(token), account)
        if at is None:
            return None
        versions = records.written_at(session, at)
        acts = record_acts.of_versions(session, [one.row for one in versions])
        keys = [one.content.person for one in versions]
        who = {key: one.employee_id for key, one in people.who(session, keys).items() if one.employee_id}
        book = _asked_of(book, versions)
        before, after = (standings(session, book, who.values(), known, day) for known in (at - MOMENT, at))
    pairs = sorted(before.keys() | after.keys())
    changes = tuple(Change(*pair, before.get(pair), after.get(pair)) for pair in pairs)
    return Receipt(at, next(iter(acts.values())), versions, who, changes)


def _asked_of(book: RuleBook, versions: Iterable[Version]) -> RuleBook:
    """The book with the requirements alone that ask for what was written: nothing else can have changed."""
    asked = asking(book)
    codes = {one.code for version in versions for one in asked.get(version.content.competence, ())}
    return replace(book, requirements={code: one for code, one in book.requirements.items() if code in codes})


def standings(
    session: Session, book: RuleBook, employees: Collection[str], known: datetime, day: date
) -> Standings:
    """How these employees stand on a day, as it was known at an instant."""
    facts = _known_of(session, frozenset(employees), known)
    found = check(book, facts, day).findings()
    return {
        (row.employee, row.requirement): Person(
            row.employee,
            row.requirement,
            row.units,
            row.status,
            row.since,
            row.until,
            row.cycle_end,
            row.pending,
        )
        for row in found
    }


def _known_of(session: Session, employees: Collection[str], known: datetime) -> Facts:
    """What was known of these alone, so that little is left to read and evaluate; of everybody where they are many."""
    if len(employees) > MOST:
        facts = load_facts(session, known).facts
        places = [place for place, id_ in enumerate(facts.employees.ids) if id_ in employees]
        return of_people(facts, np.array(places, dtype=np.int32))
    return load_facts(session, known, of=people.keys_of(session, employees)).facts
