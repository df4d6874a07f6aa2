"""Answers of another day than today, or as they were known at an instant: for whoever asks, and the last few kept."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import date, datetime

from compliance.services.answers import Answers, Kept
from compliance.services.situation import Situation
from compliance.services.stored_situation import directory
from compliance.store import people, units
from compliance.store.db import Store, change_number
from compliance.store.facts import load_facts

MOST = 2
"""So many are kept, apart from today's: a program that asks for one day after another must not push those out."""


class Then:
    """Answers by rule book, change number, day and instant. One for the whole program; threads share it."""

    def __init__(self, kept: Kept, store: Store) -> None:
        """With the answers of today beside it, whose rule book is used."""
        self._today, self._store = kept, store
        self._lock = threading.Lock()
        self._answers: OrderedDict[tuple[str, int, date, datetime | None], Answers] = OrderedDict()

    def on(self, day: date, known: datetime | None) -> Answers:
        """The answers of a day, as known at an instant (None: now)."""
        book = self._today.book()
        with self._lock, self._store.reading() as session:
            key = (book.hash, change_number(session), day, known)
            if (found := self._answers.get(key)) is None:
                names = directory(people.everybody(session, known), units.names(session, known))
                situation = Situation(book, load_facts(session, known).facts, names)
                found = Answers(situation, people.employee_keys(session), day)
            self._answers[key] = found
            self._answers.move_to_end(key)
            while len(self._answers) > MOST:
                self._answers.popitem(last=False)
        return found
