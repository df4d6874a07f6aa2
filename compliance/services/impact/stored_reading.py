"""What the database knows, for a preview (a module of its own: files need no database to be opened)."""

from __future__ import annotations

from compliance.services.impact.reading import Known
from compliance.services.reminders.saving import read_past
from compliance.services.stored_situation import directory
from compliance.store.db import Store
from compliance.store.facts import load_facts
from compliance.store.people import everybody


def from_store(store: Store) -> Known:
    """Everything in one reading transaction; nothing is written."""
    with store.reading() as session:
        stored, people, past = load_facts(session), everybody(session), read_past(session)
    names = dict(zip(stored.facts.units.ids, stored.unit_names, strict=True))
    return Known(stored, people, past, directory(people, names))
