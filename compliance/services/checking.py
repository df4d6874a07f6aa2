"""What a check answers, as plain rows: for JSON (docs/reference/data-formats.md) and for the tables on a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np

from compliance.services.notes import public_values
from rules.book import RuleBook
from rules.dates import ABSENT, NEVER, Period, day
from rules.evaluate import HORIZON, evaluate
from rules.facts import Facts
from rules.findings import STATUSES, Evaluation, Findings, StaffingRow
from rules.model import CLEARED, COMPLIANT, Status

BLOCK = 10_000
"""Findings that are made into rows, and written, at a time."""

_GAPS = np.array([status in (Status.EXPIRED, Status.MISSING) for status in STATUSES])


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One employee and requirement on the day. `until` and `cycle_end` are None where there is no such day."""

    employee: str
    requirement: str
    units: tuple[str, ...]
    status: Status
    since: date | None
    until: date | None
    cycle_end: date | None
    pending: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """A day, its evaluation, and the facts that it was made from."""

    on: date
    evaluation: Evaluation
    facts: Facts

    @property
    def has_gap(self) -> bool:
        """Whether somebody is expired or missing."""
        return bool(_GAPS[self.evaluation.findings.status].any())

    def findings(self) -> Iterator[FindingRow]:
        """Every finding, by employee and requirement."""
        return finding_rows(self.evaluation.findings, self.facts)

    def requirements(self) -> frozenset[str]:
        """The codes of the requirements that it tells of."""
        found = self.evaluation.findings
        told = {found.requirements[place] for place in np.unique(found.requirement).tolist()}
        return frozenset(told | {row.requirement for row in self.evaluation.staffing})

    def counts(self) -> dict[Status, int]:
        """How many findings have each status, in the order of the statuses; those that nobody has left out."""
        counted = np.bincount(self.evaluation.findings.status, minlength=len(STATUSES))
        return {status: int(number) for status, number in zip(STATUSES, counted, strict=True) if number}


def check(
    book: RuleBook,
    facts: Facts,
    on: date,
    *,
    horizon: Period = HORIZON,
    progress: Callable[[int], None] = lambda _: None,
) -> Checked:
    """Evaluate a day; `progress` is told of employees done since it was last told."""
    before = 0

    def done(employees: int) -> None:
        nonlocal before
        progress(employees - before)
        before = employees

    return Checked(on, evaluate(book, facts, on, horizon=horizon, done=done), facts)


def finding_rows(findings: Findings, facts: Facts) -> Iterator[FindingRow]:
    """Findings as rows, some thousand at a time in memory."""
    for start in range(0, len(findings), BLOCK):
        yield from _block(findings, facts, slice(start, min(start + BLOCK, len(findings))))


def _block(findings: Findings, facts: Facts, part: slice) -> Iterator[FindingRow]:
    first = findings.unit_start[part]
    last = findings.unit_start[part.start + 1 : part.stop + 1]
    columns = (
        findings.employee[part],
        findings.requirement[part],
        findings.status[part],
        findings.since[part],
        findings.last[part],
        findings.cycle_end[part],
        findings.pending[part],
        first,
        last,
    )
    ids, units = facts.employees.ids, facts.units.ids
    for employee, requirement, status, since, until, cycle, pending, low, high in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        yield FindingRow(
            ids[employee],
            findings.requirements[requirement],
            tuple(units[unit] for unit in findings.units[low:high]),
            STATUSES[status],
            _date(since),
            _date(until),
            _date(cycle),
            pending,
        )


@lru_cache(maxsize=100_000)
def _date(number: int) -> date | None:
    return None if number in (ABSENT, NEVER) else day(number)


def as_json(checked: Checked, book: RuleBook) -> Iterator[str]:
    """The JSON object of a check, in pieces: one finding on each line, however many there are.

    `notes` is what is not settled about the requirements, by code; left out where there is nothing.
    """
    yield f'{{\n"on": "{checked.on}",\n"findings": ['
    yield from json_list(map(_finding, checked.findings()))
    yield '],\n"staffing": ['
    yield from json_list(staffing_entry(row) for row in checked.evaluation.staffing)
    notes = public_values(book, checked.on, checked.requirements())
    yield f'],\n"notes": {json.dumps(notes, ensure_ascii=False)}\n}}\n' if notes else "]\n}\n"


def json_list(entries: Iterator[dict[str, Any]]) -> Iterator[str]:
    """The inside of a JSON list, one entry on each line, some thousand lines in a piece."""
    separator = "\n"
    lines: list[str] = []
    for entry in chain(entries, [None]):
        if lines and (entry is None or len(lines) == BLOCK):
            yield separator + ",\n".join(lines)
            separator, lines = ",\n", []
        if entry is not None:
            lines.append(json.dumps(entry, ensure_ascii=False, default=str))


def _finding(row: FindingRow) -> dict[str, Any]:
    entry = {
        "employee": row.employee,
        "requirement": row.requirement,
        "units": row.units,
        "status": row.status.value,
        "cleared": row.status in CLEARED,
        "compliant": row.status in COMPLIANT,
        "since": row.since,
        "until": row.until,
        "cycle_end": row.cycle_end,
    }
    return {**entry, "pending": True} if row.pending else entry


def staffing_entry(row: StaffingRow) -> dict[str, Any]:
    """A staffing row as JSON has it; `fall` names who no longer counts on the first short day."""
    entry: dict[str, Any] = {
        "requirement": row.requirement,
        "unit": row.unit,
        "need": row.need,
        "have": row.have,
        "short": row.short,
        "first_short_on": None if row.first_short_on is None else day(row.first_short_on),
    }
    if row.fall:
        entry["fall"] = [{"employee": fall.employee, "status": fall.status} for fall in row.fall]
    return entry


def over_time(rows: Sequence[StaffingRow]) -> Iterator[dict[str, Any]]:
    """Staffing rows with how many there are from each day of change on."""
    for row in rows:
        changes = [{"from": day(first), "have": have} for first, have in row.over_time]
        yield {**staffing_entry(row), "over_time": changes}
