"""From which day a task can't be done as things stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from compliance.services.reminders.rows import Row
from compliance.store.facts import StoredFacts
from compliance.store.standing import Pair
from rules.book import RuleBook
from rules.dates import day
from rules.evaluate import timeline
from rules.findings import STATUSES
from rules.model import CLEARED, Status

_STOPPED = np.array([status not in CLEARED and status is not Status.AWAY for status in STATUSES])


def stop_days(book: RuleBook, stored: StoredFacts, rows: Mapping[Pair, Row], on: date) -> dict[Pair, date]:
    """The first day on which each may not do the task: since when, or, for those cleared, from when.

    Tolerance after the last valid day (`grace`) counts as may. Who leaves the task before is given the day after
    the end of the cycle.
    """
    lapses = _first_stops(book, stored, rows, on)
    return {pair: _stop(row, lapses.get(pair)) for pair, row in rows.items()}


def _stop(row: Row, lapses_on: date | None) -> date:
    if row.status not in CLEARED:
        return row.begins or row.since
    if lapses_on is not None:
        return lapses_on
    return row.end + timedelta(days=1) if row.end and row.end < date.max else date.max


def _first_stops(book: RuleBook, stored: StoredFacts, rows: Mapping[Pair, Row], on: date) -> dict[Pair, date]:
    """The first day after `on` from which somebody cleared is not, by the timeline."""
    codes = {row.requirement for row in rows.values() if row.status in CLEARED}
    if not codes:
        return {}
    some = replace(book, requirements={code: book.requirements[code] for code in codes})
    runs = timeline(some, stored.facts, on)
    told = np.array(sorted({row.employee for row in rows.values()}), dtype=np.int32)
    found: dict[Pair, date] = {}
    for place in np.flatnonzero(_STOPPED[runs.status] & np.isin(runs.employee, told)).tolist():
        pair = (stored.keys[runs.employee[place]], runs.requirements[runs.requirement[place]])
        start = day(int(runs.start[place]))
        if start is not None and pair in rows:
            found.setdefault(pair, start)
    return found
