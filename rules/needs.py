"""Needs: a need becomes the stretches of days on which it holds, all of it coverage (rule language, 4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rules.coverage import Rows, Stretches, cover, join, only, outside
from rules.dates import Period, add
from rules.facts import Index
from rules.holdings import World
from rules.model import AllOf, AnyOf, AtLeast, Held, Hours, Need, Not, Times


@dataclass(frozen=True, slots=True)
class Scope:
    """The owners that are asked about, renumbered from 0 in the same order: `places[owner]`, -1 for the rest."""

    owners: Index
    places: Index

    @classmethod
    def of(cls, owners: Index, size: int) -> Scope:
        """The given owners (ordered, each once) of a block of that size."""
        places = np.full(size, -1, dtype=np.int32)
        places[owners] = np.arange(len(owners), dtype=np.int32)
        return cls(owners, places)

    def __len__(self) -> int:
        return len(self.owners)


def holds(need: Need, world: World, scope: Scope) -> Stretches:
    """The stretches on which the need holds, for the owners of the scope (by their new numbers)."""
    match need:
        case Held():
            return only(world.held(need), scope.places)
        case AllOf(all_of=parts):
            return cover(_parts(parts, world, scope), len(parts))
        case AnyOf(any_of=parts):
            return cover(_parts(parts, world, scope), 1)
        case AtLeast(at_least=count, of=parts):
            return cover(_parts(parts, world, scope), count)
        case Times(times=count, of=codes, within=period):
            return cover(_done(codes, period, world, scope)[0], count)
        case Hours(hours=hours, of=codes, within=period):
            intervals, rows = _done(codes, period, world, scope)
            return cover(intervals, int(hours * 100), world.block.records.hours(rows))
        case Not(not_=part):
            return outside(holds(part, world, scope), len(scope))


def _parts(parts: Sequence[Need], world: World, scope: Scope) -> Stretches:
    return join([holds(part, world, scope) for part in parts])


def _done(codes: Sequence[str], within: Period, world: World, scope: Scope) -> tuple[Stretches, Rows]:
    """The days [achieved, achieved + within] on which each act of the scope's owners counts, and its record."""
    rows = np.concatenate([world.qualified(code) for code in codes])
    place = scope.places[world.block.records.employee[rows]]
    chosen = np.flatnonzero(place >= 0)
    place, rows = place[chosen], rows[chosen]
    achieved = world.block.records.achieved[rows]
    ends = np.minimum(add(achieved, within) + 1, world.counts_until(rows))
    return Stretches(place, achieved, ends), rows
