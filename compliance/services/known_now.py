"""What the database knows now, kept in memory: after a write only the people of whom something was written are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from compliance.services.directory import Directory
from compliance.services.stored_situation import directory
from compliance.store import people, units
from compliance.store.changed import changed_people
from compliance.store.db import change_number, changed_at
from compliance.store.facts import load_facts
from rules.facts import Facts
from rules.patched import with_people

MOST = 200
"""People: where more have changed (an import), reading everybody is as quick."""


@dataclass(frozen=True, slots=True)
class Known:
    """Everything known at a change number, which was reached `at` that instant.

    `keys` gives the person key of an employee id, `names` is what everybody is called.
    """

    number: int
    at: datetime
    facts: Facts
    names: Directory
    keys: Mapping[str, str]


def known_now(session: Session, before: Known | None) -> Known:
    """What is known now; `before` itself where nothing was written since."""
    number = change_number(session)
    if before is None:
        return _everything(session, number)
    if before.number == number:
        return before
    changed = changed_since(session, before.at)
    if changed is None:
        return _everything(session, number)
    facts = with_people(before.facts, load_facts(session, of=changed).facts) if changed else before.facts
    return replace(before, number=number, at=changed_at(session), facts=facts)


def changed_since(session: Session, at: datetime) -> frozenset[str] | None:
    """Person keys of those of whom alone something was written after an instant; None where it was more, or many."""
    changed = changed_people(session, at)
    return None if changed is None or len(changed) > MOST else changed


def _everything(session: Session, number: int) -> Known:
    names = directory(people.everybody(session), units.names(session))
    facts = load_facts(session).facts
    return Known(number, changed_at(session), facts, names, people.employee_keys(session))
