"""Who counts where, for staffing: the cleared days of each person in each unit (rule language, 8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rules.assessment import Bound
from rules.compiled import Compiled
from rules.coverage import Stretches, both, clip, cover, join, last_begun
from rules.dates import Days
from rules.facts import Index
from rules.findings import IS_CLEARED
from rules.model import Staffing
from rules.needs import Scope
from rules.status import NO_FINDING, Runs


@dataclass(frozen=True, slots=True)
class Counted:
    """Who counts where, of one requirement in one block: a row is a person in a place, on the days [start, end).

    `place` is the number of the unit, or of the place in `Staffing.units`, or 0 for the whole organisation; `after` is
    the status that the person has on `end` (NO_FINDING: none, or cleared still but no longer there). `assigned` are
    the units with a matching assignment on the day asked.
    """

    person: Index
    place: Index
    start: Days
    end: Days
    after: NDArray[np.int8]
    assigned: Index


def places(compiled: Compiled, staffing: Staffing) -> list[NDArray[np.bool_]] | None:
    """The units that each place stands for; None where every unit is a place of its own."""
    if staffing.per == "organisation":
        return [np.ones(len(compiled.facts.units.ids), dtype=bool)]
    if staffing.units:
        return [compiled.units_below([unit]) for unit in staffing.units]
    return None


def counted(bound: Bound, staffing: Staffing, status: Runs, scope: Scope, span: tuple[int, int]) -> Counted:
    """Who is cleared and there, in every place, within the span of days [start, end)."""
    block = bound.block
    everybody = Stretches(scope.owners[status.owner], status.start, status.end)
    cleared = clip(cover(everybody.where(IS_CLEARED[status.status])), *span)
    unit = block.facts.assignments.unit[block.assignment_rows][bound.rows]
    listed = places(block.compiled, staffing)
    person, place, there, left = [], [], [], []
    for number, units in enumerate(listed if listed is not None else [None]):
        rows = np.arange(len(unit)) if units is None else np.flatnonzero(units[unit])
        where = unit[rows] if units is None else np.full(len(rows), number, dtype=np.int32)
        found = _there(bound.assigned, rows, where, cleared)
        person.append(found[0])
        place.append(found[1])
        there.append(found[2])
        left.append(found[3])
    people, days = np.concatenate(person), join(there)
    active = (bound.assigned.start <= span[0]) & (bound.assigned.end > span[0])
    return Counted(
        people + np.int32(block.first),
        np.concatenate(place),
        days.start,
        days.end,
        np.where(np.concatenate(left), NO_FINDING, _status_on(everybody, status, people, days.end)).astype(
            np.int8
        ),
        np.unique(unit[active]).astype(np.int32),
    )


def _there(
    assigned: Stretches, rows: NDArray[np.intp], place: Index, cleared: Stretches
) -> tuple[Index, Index, Stretches, NDArray[np.bool_]]:
    """Each person's cleared days in each place: person, place, the days (several assignments count once), and
    whether the days end because the person leaves the place."""
    pair_key = (assigned.owner[rows].astype(np.int64) << 32) | place.astype(np.int64)
    pairs, pair = np.unique(pair_key, return_inverse=True)
    person, where = (pairs >> 32).astype(np.int32), (pairs & 0xFFFFFFFF).astype(np.int32)
    present = cover(Stretches(pair.astype(np.int32), assigned.start[rows], assigned.end[rows]))
    # Each person's cleared days, once for every place that the person is in.
    low = np.searchsorted(cleared.owner, person, side="left")
    count = np.searchsorted(cleared.owner, person, side="right") - low
    of_pair = np.repeat(np.arange(len(pairs), dtype=np.int32), count)
    row = np.arange(len(of_pair)) - np.repeat(np.cumsum(count) - count, count) + np.repeat(low, count)
    there = both(present, Stretches(of_pair, cleared.start[row], cleared.end[row]))
    stay = last_begun(present, there.owner, there.start)
    return person[there.owner], where[there.owner], there, present.end[stay] == there.end


def _status_on(everybody: Stretches, status: Runs, person: Index, on: Days) -> NDArray[np.int8]:
    """The status that ended each stay: NO_FINDING where there is none, or the person is cleared still."""
    row = last_begun(everybody, person, on)
    if not len(everybody):
        return np.full(len(person), NO_FINDING, dtype=np.int8)
    found = (row >= 0) & (on < everybody.end[row]) & ~IS_CLEARED[status.status[row]]
    return np.where(found, status.status[row], NO_FINDING).astype(np.int8)
