"""Staffing: enough people over time; coverage one level up, with units as owners (rule language, 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rules.compiled import Compiled, windows
from rules.counted import Counted
from rules.coverage import begins, keys, split
from rules.dates import NEVER, Days
from rules.facts import Index
from rules.findings import STATUSES, Fall, StaffingRow
from rules.model import Staffing
from rules.status import NO_FINDING


def staffing_rows(
    compiled: Compiled, requirement: str, staffing: Staffing, parts: Sequence[Counted], span: tuple[int, int]
) -> list[StaffingRow]:
    """The rows of one requirement, from what was counted in every block, ordered by unit."""
    named = _named(compiled, staffing, parts)
    counted_ = _by_row(np.array([number for _, number in named], dtype=np.int32), parts)
    levels = _levels(counted_, len(named), span)
    in_force = _in_force(windows(compiled.book.requirements[requirement]), span)
    first = _first_short(levels, staffing.need, in_force, len(named))
    falls = _falls(compiled, counted_, np.where(first > span[0], first, np.int32(NEVER)), len(named))
    over_time = list(zip(levels.start.tolist(), levels.have.tolist(), strict=True))
    bounds = np.searchsorted(levels.row, np.arange(len(named) + 1)).tolist()
    result = []
    for row, (unit, _) in enumerate(named):
        changes = tuple(over_time[bounds[row] : bounds[row + 1]])
        have, short_on = changes[0][1], int(first[row]) if first[row] < NEVER else None
        short = max(0, staffing.need - have)
        result.append(
            StaffingRow(requirement, unit, staffing.need, have, short, short_on, falls.get(row, ()), changes)
        )
    return result


def _named(compiled: Compiled, staffing: Staffing, parts: Sequence[Counted]) -> list[tuple[str | None, int]]:
    """The unit of every row, in order, and its number in `Counted.place`."""
    if staffing.per == "organisation":
        return [(None, 0)]
    if staffing.units:
        return sorted((unit, number) for number, unit in enumerate(staffing.units))
    ids, assigned = compiled.facts.units.ids, np.unique(np.concatenate([part.assigned for part in parts]))
    return [(ids[unit], unit) for unit in assigned.tolist()]


def _by_row(numbers: Index, parts: Sequence[Counted]) -> Counted:
    """What was counted in all blocks, with `place` the row of that number; what has no row is left out."""
    columns = {name: np.concatenate([getattr(part, name) for part in parts]) for name in Counted.__slots__}
    row = np.full(int(max(numbers.max(initial=0), columns["place"].max(initial=0))) + 1, -1, dtype=np.int32)
    row[numbers] = np.arange(len(numbers), dtype=np.int32)
    columns["place"] = row[columns["place"]]
    rows = np.flatnonzero(columns["place"] >= 0)
    assigned = columns.pop("assigned")
    return Counted(assigned=assigned, **{name: column[rows] for name, column in columns.items()})


@dataclass(frozen=True, slots=True)
class _Levels:
    """How many there are in a row's place on the days [start, end): from the first of the span on, in order."""

    row: Index
    start: Days
    end: Days
    have: NDArray[np.int32]


def _levels(counted_: Counted, rows: int, span: tuple[int, int]) -> _Levels:
    every = np.arange(rows, dtype=np.int32)
    events = np.concatenate(
        [
            keys(every, np.full(rows, span[0], dtype=np.int32)),
            keys(counted_.place, counted_.start),
            keys(counted_.place, counted_.end),
        ]
    )
    steps = np.repeat(np.array([0, 1, -1], dtype=np.int32), [rows, len(counted_.place), len(counted_.place)])
    order = np.argsort(events, kind="stable")
    events, have = events[order], np.cumsum(steps[order], dtype=np.int32)
    # The last step of each day tells; and of those, the days on which the number changes.
    last = np.concatenate((begins(events)[1:] - 1, [len(events) - 1]))[: len(events)]
    (row, day), have = split(events[last]), have[last]
    changes = np.flatnonzero((day == span[0]) | ((day < span[1]) & (np.diff(have, prepend=-1) != 0)))
    row, day, have = row[changes], day[changes], have[changes]
    following = np.append(day[1:], np.int32(span[1]))[: len(day)]
    return _Levels(row, day, np.where(following > day, following, np.int32(span[1])), have)


def _in_force(windows_: Sequence[tuple[int, int]], span: tuple[int, int]) -> list[tuple[int, int]]:
    clipped = [(max(start, span[0]), min(end, span[1])) for start, end in windows_]
    return [(start, end) for start, end in clipped if start < end]


def _first_short(levels: _Levels, need: int, in_force: Sequence[tuple[int, int]], rows: int) -> Days:
    """The first day within a version on which there are too few; NEVER for none."""
    result = np.full(rows, NEVER, dtype=np.int32)
    for low, high in in_force:
        start = np.maximum(levels.start, np.int32(low))
        short = np.flatnonzero((levels.have < need) & (start < np.minimum(levels.end, np.int32(high))))
        np.minimum.at(result, levels.row[short], start[short])
    return result


def _falls(compiled: Compiled, counted_: Counted, on: Days, rows: int) -> dict[int, tuple[Fall, ...]]:
    """By row: those who no longer count from the day given for it (NEVER: not asked), by person."""
    left = np.flatnonzero(counted_.end == on[counted_.place])
    left = left[np.lexsort((counted_.person[left], counted_.place[left]))]
    ids, falls = compiled.facts.employees.ids, []
    for person, after in zip(counted_.person[left].tolist(), counted_.after[left].tolist(), strict=True):
        falls.append(Fall(ids[person], STATUSES[after] if after != NO_FINDING else None))
    bounds = np.searchsorted(counted_.place[left], np.arange(rows + 1)).tolist()
    return {
        row: tuple(falls[bounds[row] : bounds[row + 1]]) for row in np.unique(counted_.place[left]).tolist()
    }
