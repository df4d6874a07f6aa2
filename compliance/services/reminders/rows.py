"""Findings as rows: only those that a reminder may be about today, found in the columns.

Most findings are far from any stage; they are passed by without a look at each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from compliance.services.reminders.plans import Plans
from compliance.store.facts import StoredFacts
from compliance.store.standing import Pair
from rules.book import RuleBook
from rules.dates import ALWAYS, NEVER, day
from rules.evaluate import evaluate, upcoming
from rules.facts import PENDING, VERIFIED
from rules.findings import STATUSES, Findings
from rules.model import Status


@dataclass(frozen=True, slots=True)
class Row:
    """One finding: `employee` and `units` are places in the facts, `end` and `since` as in `Findings`.

    `begins` is the first day of an assignment to come; `awaits_approval`: a record that waits for verification
    would clear for the next cycle.
    """

    employee: int
    requirement: str
    status: Status
    end: date | None
    since: date
    units: tuple[int, ...]
    begins: date | None = None
    awaits_approval: bool = False


def rows(
    book: RuleBook, stored: StoredFacts, findings: Findings, plans: Plans, begun: Collection[Pair]
) -> dict[Pair, Row]:
    """The rows with a stage that has fallen due, and those of the pairs in `begun`, by person key and requirement."""
    near = _near(findings, plans) | _among(findings, stored, begun)
    awaiting = _awaiting(book, stored, findings)
    today = _rows(findings, np.flatnonzero(near), awaiting)
    coming = upcoming(book, stored.facts, _on(findings), plans.farthest())
    absent = _absent(stored, findings.on)
    later = (_begins(row, absent) for row in _rows(coming, np.arange(len(coming)), coming.pending))
    return {(stored.keys[row.employee], row.requirement): row for row in (*later, *today)}


def _begins(row: Row, absent: frozenset[int]) -> Row:
    """A row of an assignment to come. Its status is that of its first day, but who is on leave today is away."""
    return replace(row, begins=row.since, status=Status.AWAY if row.employee in absent else row.status)


def _absent(stored: StoredFacts, on: int) -> frozenset[int]:
    absences = stored.facts.absences
    return frozenset(absences.employee[(absences.start <= on) & (on < absences.end)].tolist())


def _near(findings: Findings, plans: Plans) -> NDArray[np.bool_]:
    """Whose first stage is today or before."""
    found = np.zeros(len(findings), dtype=bool)
    ends = findings.beneath_end
    real = (ends > ALWAYS) & (ends < NEVER)
    for place, requirement in enumerate(findings.requirements):
        here = np.flatnonzero(real & (findings.requirement == place))
        found[here] = plans.first_sending(requirement, ends[here]) <= findings.on
    return found


def _among(findings: Findings, stored: StoredFacts, pairs: Collection[Pair]) -> NDArray[np.bool_]:
    people = {key: place for place, key in enumerate(stored.keys)}
    places = {code: place for place, code in enumerate(findings.requirements)}
    known = [(people[key], places[code]) for key, code in pairs if key in people and code in places]
    width = max(len(places), 1)
    wanted = np.array([person * width + place for person, place in known], dtype=np.int64)
    return np.isin(_codes(findings, width), wanted)


def _codes(findings: Findings, width: int) -> NDArray[np.int64]:
    return findings.employee.astype(np.int64) * width + findings.requirement


def _awaiting(book: RuleBook, stored: StoredFacts, findings: Findings) -> NDArray[np.bool_]:
    """Whom a waiting record would clear, or clear for longer."""
    records = stored.facts.records
    if not (records.status == PENDING).any():
        return findings.pending
    verified = np.where(records.status == PENDING, VERIFIED, records.status).astype(records.status.dtype)
    facts = replace(stored.facts, records=replace(records, status=verified))
    then = evaluate(book, facts, _on(findings)).findings
    longer = then.cleared & (then.cycle_end > findings.cycle_end) & findings.cleared
    return findings.pending | longer


def _on(findings: Findings) -> date:
    return _date(findings.on)


def _date(number_: int) -> date:
    return day(number_) or date.max


def _rows(findings: Findings, places: NDArray[np.int64], awaiting: NDArray[np.bool_]) -> Iterator[Row]:
    for place in places.tolist():
        units = findings.units[findings.unit_start[place] : findings.unit_start[place + 1]]
        yield Row(
            int(findings.employee[place]),
            findings.requirements[findings.requirement[place]],
            STATUSES[findings.status[place]],
            day(int(findings.beneath_end[place])),
            _date(int(findings.since[place])),
            tuple(units.tolist()),
            awaits_approval=bool(awaiting[place]),
        )
