"""Rule book, facts and names from the database (a module of its own: files need no database to be loaded)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from compliance.services.directory import Directory
from compliance.services.situation import Situation
from compliance.store import people, units
from compliance.store.db import Store
from compliance.store.facts import load_facts
from compliance.store.people import Who
from rules.load import load_rules


def from_store(rules: Sequence[Path], store: Store, known: datetime | None = None) -> Situation:
    """Read rule files, and what the database knows (None: now, else at that instant)."""
    book = load_rules(rules)
    with store.reading() as session:
        facts = load_facts(session, known).facts
        everybody = people.everybody(session, known)
        return Situation(book, facts, directory(everybody, units.names(session, known)))


def directory(people_: Mapping[str, Who], unit_names: Mapping[str, str]) -> Directory:
    """The names of employees (by employee id) and units, from people by person key."""
    names = {who.employee_id: who.name for who in people_.values() if who.employee_id and who.name}
    return Directory(names, unit_names)
