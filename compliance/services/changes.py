"""What is new since the last run: statuses that changed, and units that nobody is left in. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compliance.store.runs import StaffingOfRun, TransitionRow
from compliance.store.standing import Pair, Stand
from rules.book import RuleBook
from rules.dates import day, number
from rules.findings import STATUSES, Findings, StaffingRow


@dataclass(frozen=True, slots=True)
class Changes:
    """`transitions` are pairs with another status than before; `changed` all pairs with anything new; `gone` those
    that have no finding any more."""

    transitions: tuple[TransitionRow, ...]
    changed: Mapping[Pair, Stand]
    gone: tuple[Pair, ...]


def stands(findings: Findings, keys: Sequence[str]) -> dict[Pair, Stand]:
    """The status of every pair, by person key (in the order of the facts) and requirement."""
    columns = zip(
        findings.employee.tolist(),
        findings.requirement.tolist(),
        findings.status.tolist(),
        findings.since.tolist(),
        findings.cycle_end.tolist(),
        strict=True,
    )
    return {
        (keys[employee], findings.requirements[requirement]): Stand(
            str(STATUSES[status]), day(since) or date.min, day(end)
        )
        for employee, requirement, status, since, end in columns
    }


def changes(before: Mapping[Pair, Stand], now: Mapping[Pair, Stand]) -> Changes:
    """Compare two runs; a pair without finding has no status."""
    changed = {pair: stand for pair, stand in now.items() if before.get(pair) != stand}
    gone = tuple(sorted(before.keys() - now.keys()))
    rows = [
        TransitionRow(*pair, old.status if old else None, stand.status, stand.since, stand.cycle_end)
        for pair, stand in changed.items()
        if (old := before.get(pair)) is None or old.status != stand.status
    ]
    rows += [TransitionRow(*pair, before[pair].status, None, None, None) for pair in gone]
    return Changes(tuple(sorted(rows, key=lambda row: (row.person_key, row.requirement))), changed, gone)


def deserted(
    before: Sequence[StaffingOfRun],
    now: Sequence[StaffingRow],
    book: RuleBook,
    units: Collection[str],
    on: date,
) -> tuple[StaffingRow, ...]:
    """Units that had a row at the last run and have none now: nobody is bound there any more, so they have 0.

    A watch whose last holder leaves must not drop out of sight. Not where the unit is gone, or the requirement asks
    for nobody there any more.
    """
    here = {(row.requirement, row.unit) for row in now}
    return tuple(
        StaffingRow(row.requirement, row.unit, need, 0, need, number(on), (), ())
        for row in before
        if row.unit in units
        and (row.requirement, row.unit) not in here
        and (need := _need_per_unit(book, row.requirement, on))
    )


def _need_per_unit(book: RuleBook, requirement: str, on: date) -> int:
    """How many it takes in every unit where somebody is bound; 0 where none is asked for in that way."""
    version = book.requirements[requirement].on(on) if requirement in book.requirements else None
    staffing = version.staffing if version else None
    return staffing.need if staffing and staffing.per == "unit" and not staffing.units else 0
