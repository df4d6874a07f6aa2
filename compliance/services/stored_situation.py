"""Rule book, facts and names from the database (a module of its own: files need no database to be loaded)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from compliance.services.directory import Directory
from compliance.services.situation import Situation
from compliance.store import people, units
from compliance.store.db import Store
from compliance.store.facts import load_facts
from rules.load import load_rules


def from_store(rules: Sequence[Path], store: Store, known: datetime | None = None) -> Situation:
    """Read rule files, and what the database knows (None: now, else at that instant)."""
    book = load_rules(rules)
    with store.reading() as session:
        facts = load_facts(session, known).facts
        names = {
            one.employee_id: one.name
            for one in people.everybody(session, known).values()
            if one.employee_id and one.name
        }
        return Situation(book, facts, Directory(names, units.names(session, known)))
