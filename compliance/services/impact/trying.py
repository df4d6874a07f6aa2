"""Changes of rules that are tried: worked out one after the other beside the pages, and kept an hour for who asked.

Everything is in memory: nothing of a change that is only tried is saved, and it is gone when the program ends.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from compliance.services.access.sessions import new_id
from compliance.services.impact.changed_files import Changed
from compliance.services.impact.preview import Preview, preview
from compliance.services.impact.reading import Books, Known
from compliance.services.impact.rules import RuleChanges, rule_changes
from compliance.services.impact.stored_reading import from_store
from compliance.services.reminders.material import Past
from compliance.store.db import Store

LOG = logging.getLogger(__name__)
KEPT = timedelta(hours=1)
MOST_WAITING = 5
"""So many are worked out or wait for it, at about seven seconds each with 10,000 employees."""
MOST_KEPT = 20


class State(StrEnum):
    """How far a try has come."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


class Busy(Exception):
    """No more can be taken in now; `what` is `own` (the account has one that is not done) or `many`."""

    def __init__(self, what: str, key: str = "") -> None:
        """`key` is that of the account's own."""
        self.what, self.key = what, key
        super().__init__(what)


@dataclass
class Try:
    """One change that is tried. `found` is everybody's: pages show of it what the viewer may see (seen.py)."""

    key: str
    account: str
    token: str
    changed: Changed
    at: datetime
    state: State = State.WAITING
    found: Preview | None = None
    _changes: dict[str, RuleChanges] = field(default_factory=dict)

    def changes(self, found: Preview, language: str) -> RuleChanges:
        """What changes in the rules, told in a language; worked out once for each."""
        if language not in self._changes:
            self._changes[language] = rule_changes(found.books, language, found.on)
        return self._changes[language]


class Tries:
    """All that are kept. `now` tells the time."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Nothing is started before somebody asks."""
        self._now, self._lock = now, threading.Lock()
        self._kept: dict[str, Try] = {}
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rule-change")

    def begin(self, account: str, token: str, changed: Changed, work: Callable[[], Preview]) -> str:
        """Have it worked out; gives its key. The same form sent twice is the same try; Busy where it can't be now."""
        with self._lock:
            self._forget()
            mine = [one for one in self._kept.values() if one.account == account]
            for one in mine:
                if one.token == token:
                    return one.key
            waiting = [one for one in self._kept.values() if one.state is State.WAITING]
            own = next((one.key for one in waiting if one.account == account), None)
            if own is not None:
                raise Busy("own", own)
            if len(waiting) >= MOST_WAITING:
                raise Busy("many")
            # An account's last one is enough: each holds what is known of everybody.
            for one in mine:
                del self._kept[one.key]
            new = Try(new_id(), account, token, changed, self._now())
            self._kept[new.key] = new
            self._pool.submit(self._work, new, work)
            return new.key

    def find(self, account: str, key: str) -> Try | None:
        """One of the account's own; None where there is none, or no more."""
        with self._lock:
            self._forget()
            found = self._kept.get(key)
        return found if found and found.account == account else None

    def _forget(self) -> None:
        """Those that are over an hour old, and the oldest of too many; never one that is being worked out."""
        done = [one for one in self._kept.values() if one.state is not State.WAITING]
        old = [one for one in done if one.at + KEPT <= self._now()]
        for one in [*old, *done[: max(0, len(done) - MOST_KEPT)]]:
            self._kept.pop(one.key, None)

    def _work(self, one: Try, work: Callable[[], Preview]) -> None:
        try:
            one.found = work()
            one.at, one.state = self._now(), State.DONE
        except Exception:  # the reader gets a page, the log the fault
            LOG.exception("a change of rules could not be worked out")
            one.state = State.FAILED


def worked_out(store: Store, books: Books, on: date) -> Preview:
    """The preview of a change, over what the database knows; of what it was made from only what tells it is kept."""
    found = preview(books, from_store(store), on)
    return replace(found, known=_lean(found.known))


def _lean(known: Known) -> Known:
    return replace(known, people={}, past=Past(last_run=known.past.last_run))
