"""The one kernel: intervals of days, with a weight, become the stretches that are covered deep enough.

Everything asked of a rule is coverage. A record is an interval of days; "any of" is depth 1 of the union, "all of
k" depth k, "n of them" depth n, "n times within a year" depth n of intervals one year long, "so many hours" a depth
with weights, and enough people in a unit is depth n of their cleared stretches.

An *owner* is whatever the stretches belong to (a person of a block, a pair, a unit): a number from 0. Stretches are
half open, ordered by owner and start, and those of one owner neither overlap nor touch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.dates import ALWAYS, NEVER, Days
from rules.facts import Index

Keys = NDArray[np.int64]
Rows = NDArray[np.intp]
Number = TypeVar("Number", np.int8, np.int32, np.int64)

DAY_BITS = 22  # all days from ALWAYS to NEVER are fewer than 2 to this power
_DAY_MASK = (1 << DAY_BITS) - 1


@dataclass(frozen=True, slots=True)
class Stretches:
    """Days [start, end) of owners: equally long columns."""

    owner: Index
    start: Days
    end: Days

    def __len__(self) -> int:
        return len(self.owner)

    def where(self, keep: NDArray[np.bool_]) -> Stretches:
        """Those rows alone."""
        return self.at(np.flatnonzero(keep))

    def at(self, rows: Rows | slice) -> Stretches:
        """The rows of these numbers (several times faster than by a mask, where a mask has no pattern)."""
        return Stretches(self.owner[rows], self.start[rows], self.end[rows])


def keys(owner: Index, day: Days) -> Keys:
    """Owner and day in one number that orders by both."""
    return (owner.astype(np.int64) << DAY_BITS) + (day.astype(np.int64) - ALWAYS)


def split(key: Keys) -> tuple[Index, Days]:
    """The owner and day of each key."""
    return (key >> DAY_BITS).astype(np.int32), _day(key)


def _day(key: Keys) -> Days:
    return (key & _DAY_MASK).astype(np.int32) + np.int32(ALWAYS)


def join(parts: Sequence[Stretches]) -> Stretches:
    """All rows one after another: intervals, no longer ordered or apart."""
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return nothing()
    return Stretches(
        np.concatenate([part.owner for part in parts]),
        np.concatenate([part.start for part in parts]),
        np.concatenate([part.end for part in parts]),
    )


def nothing() -> Stretches:
    """No stretches at all."""
    none = np.empty(0, dtype=np.int32)
    return Stretches(none, none, none)


def cover(intervals: Stretches, depth: int = 1, weight: NDArray[np.int64] | None = None) -> Stretches:
    """The stretches on which the weights (default: 1 each) of the intervals add up to at least `depth`.

    Intervals that end before they start, or are empty, are left out. Starts come before ends on the same day, so
    that touching intervals make one stretch; the empty ones which that can make are dropped.
    """
    real = intervals.start < intervals.end
    if not real.all():
        intervals = intervals.where(real)
        weight = None if weight is None else weight[real]
    if not len(intervals):
        return nothing()
    events = np.concatenate(
        (keys(intervals.owner, intervals.start) << 1, (keys(intervals.owner, intervals.end) << 1) | 1)
    )
    if weight is None:
        events.sort(kind="stable")
        ends = (events & 1).astype(np.bool_)
        after = np.cumsum(1 - 2 * ends.astype(np.int8), dtype=np.int32)
        rises = events[np.flatnonzero((after == depth) & ~ends)]
        falls = events[np.flatnonzero((after == depth - 1) & ends)]
    else:
        order = np.argsort(events, kind="stable")
        events, step = events[order], np.concatenate((weight, -weight))[order]
        after = np.cumsum(step)
        before = after - step
        rises = events[np.flatnonzero((before < depth) & (after >= depth))]
        falls = events[np.flatnonzero((before >= depth) & (after < depth))]
    return _between(rises >> 1, falls >> 1)


def _between(rises: Keys, falls: Keys) -> Stretches:
    lasting = rises < falls
    if not lasting.all():
        rises, falls = rises[lasting], falls[lasting]
    owner, start = split(rises)
    return Stretches(owner, start, _day(falls))


def union(ordered: Stretches) -> Stretches:
    """The same as `cover` to depth 1, for intervals already ordered by owner and start: no need to order ends."""
    real = ordered.start < ordered.end
    if not real.all():
        ordered = ordered.where(real)
    if len(ordered) < 2:
        return ordered
    start = keys(ordered.owner, ordered.start)
    reach = np.maximum.accumulate(keys(ordered.owner, ordered.end))
    # Another owner's reach is less than any start of this one, so that no owners need be compared.
    opens = np.flatnonzero(start[1:] > reach[:-1]) + 1
    if len(opens) == len(start) - 1:
        return ordered
    first = np.concatenate(([0], opens))
    last = np.concatenate((opens - 1, [len(start) - 1]))
    return Stretches(ordered.owner[first], ordered.start[first], _day(reach[last]))


def outside(stretches: Stretches, owners: int) -> Stretches:
    """Every day of owners 0 to `owners` - 1 that is in none of their stretches."""
    everyone = np.arange(owners, dtype=np.int32)
    starts = np.concatenate(
        (keys(everyone, np.full(owners, ALWAYS, np.int32)), keys(stretches.owner, stretches.end))
    )
    ends = np.concatenate(
        (keys(stretches.owner, stretches.start), keys(everyone, np.full(owners, NEVER, np.int32)))
    )
    starts.sort(kind="stable")
    ends.sort(kind="stable")
    real = starts < ends
    owner, start = split(starts[real])
    return Stretches(owner, start, split(ends[real])[1])


def minus(stretches: Stretches, taken: Stretches) -> Stretches:
    """The days of `stretches` (ordered, apart) that no interval of `taken` covers."""
    if not len(taken) or not len(stretches):
        return stretches
    affected = among(taken.owner, int(max(stretches.owner[-1], taken.owner.max())) + 1)[stretches.owner]
    if not affected.any():
        return stretches
    some, gone = stretches.where(affected), cover(taken)
    both = join([some, gone])
    # Depth 1 without what is taken: what is taken weighs as much as to push any depth below 1.
    weight = np.concatenate((np.ones(len(some), np.int64), np.full(len(gone), -2, np.int64)))
    left = cover(both, 1, weight)
    return in_order(join([stretches.where(~affected), left]))


def both(one: Stretches, other: Stretches) -> Stretches:
    """The days that are in both (each ordered and apart)."""
    return cover(join([one, other]), 2)


def in_order(stretches: Stretches) -> Stretches:
    """The same rows ordered by owner and start."""
    order = np.argsort(keys(stretches.owner, stretches.start), kind="stable")
    return Stretches(stretches.owner[order], stretches.start[order], stretches.end[order])


def clip(stretches: Stretches, start: int, end: int) -> Stretches:
    """The part of each within [start, end)."""
    clipped = Stretches(
        stretches.owner,
        np.maximum(stretches.start, np.int32(start)),
        np.minimum(stretches.end, np.int32(end)),
    )
    real = clipped.start < clipped.end
    return clipped if real.all() else clipped.where(real)


def last_begun(stretches: Stretches, owner: Index, day: Days) -> Rows:
    """For each (owner, day), the row of that owner's last stretch that begins on or before the day; -1 for none."""
    if not len(stretches):
        return np.full(len(owner), -1, dtype=np.intp)
    place = np.searchsorted(keys(stretches.owner, stretches.start), keys(owner, day), side="right") - 1
    place[stretches.owner[place] != owner] = -1  # -1 already reads the last owner: at most it stays
    return place


def covers(stretches: Stretches, owner: Index, day: Days) -> NDArray[np.bool_]:
    """Whether each (owner, day) lies in a stretch."""
    place = last_begun(stretches, owner, day)
    if not len(stretches):
        return np.zeros(len(owner), dtype=bool)
    return (place >= 0) & (day < stretches.end[place])


def distinct(ordered: NDArray[Number]) -> NDArray[Number]:
    """The values of an ordered column, each once (`np.unique` would order it again)."""
    once: NDArray[Number] = ordered[begins(ordered)]
    return once


def begins(ordered: NDArray[Number]) -> Rows:
    """The rows on which a column has another value than on the row before, the first of all among them."""
    return np.concatenate((_FIRST[: len(ordered)], np.flatnonzero(ordered[1:] != ordered[:-1]) + 1))


_FIRST = np.zeros(1, dtype=np.intp)


def among(places: NDArray[Number], size: int) -> NDArray[np.bool_]:
    """Which of 0 to `size` - 1 are among these."""
    result = np.zeros(size, dtype=bool)
    result[places] = True
    return result


def only(stretches: Stretches, places: Index) -> Stretches:
    """The stretches of chosen owners, renumbered: `places[owner]` is the new number, -1 for not chosen.

    The new numbers must keep the order of the old ones.
    """
    place = places[stretches.owner]
    rows = np.flatnonzero(place >= 0)
    return Stretches(place[rows], stretches.start[rows], stretches.end[rows])
