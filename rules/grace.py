"""Grace: the tolerated days after an expiry, and only after an expiry (rule language, 7, row `grace`)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rules.coverage import Stretches, cover, covers, in_order, join, minus, nothing, only
from rules.dates import ALWAYS, NEVER, Days, add
from rules.facts import Index
from rules.holdings import World
from rules.model import Version
from rules.needs import Scope, holds


def tolerated(version: Version, met: Stretches, world: World, scope: Scope) -> Stretches:
    """The days after a natural end that the version tolerates, suspensions and revocations aside.

    `met` are the stretches on which the version's needs hold, for the owners of the scope.
    """
    after = _after(version, met)
    if not version.grace or not len(after):
        return nothing()
    # Where nothing can have ended before its time, every end is natural: most people, most of the time.
    disturbed = world.block.disturbed[scope.owners[after.owner]]
    if not disturbed.any():
        return after
    return in_order(
        join([after.where(~disturbed), _disturbed(version, after.where(disturbed), world, scope)])
    )


def _disturbed(version: Version, after: Stretches, world: World, scope: Scope) -> Stretches:
    naturally = holds(version.needs, world.naturally, scope)
    after = after.where(~covers(naturally, after.owner, after.start))
    after = _not_by_revocation(version, after, world, scope)
    suspended = world.block.suspended(world.block.compiled.named(version.needs))
    return minus(after, only(suspended, scope.places))


def _after(version: Version, met: Stretches) -> Stretches:
    """The days from each end to the end of the grace, or to the next stretch."""
    following = np.append(met.start[1:], NEVER)[: len(met)].astype(np.int32)
    same = np.append(met.owner[1:] == met.owner[:-1], False)[: len(met)]
    until = np.minimum(add(met.end - np.int32(1), version.grace).astype(np.int64) + 1, NEVER)
    until = np.where(same, np.minimum(until, following), until).astype(np.int32)
    return Stretches(met.owner, met.end, until).where(met.end < NEVER)


def _not_by_revocation(version: Version, after: Stretches, world: World, scope: Scope) -> Stretches:
    """The days d on which the needs held on the last day also without the records revoked on or before d.

    What is left out changes on the days of revocation alone: step over everybody's k-th such day at once.
    """
    owner, day, first = _revocations(world, scope, after)
    if not len(owner):
        return after
    plain = ~np.isin(after.owner, owner)
    kept = [after.where(plain), _before_first(after.where(~plain), owner[first], day[first])]
    places = np.flatnonzero(first)
    counts = np.diff(np.append(places, len(owner)))
    for step in range(int(counts.max())):
        rows = places[counts > step] + step
        until = np.where(
            counts[counts > step] > step + 1, day[np.minimum(rows + 1, len(day) - 1)], NEVER
        ).astype(np.int32)
        kept.append(_without(version, after, world, scope, Stretches(owner[rows], day[rows], until)))
    return cover(join(kept))


def _revocations(world: World, scope: Scope, after: Stretches) -> tuple[Index, Days, NDArray[np.bool_]]:
    """Each day of revocation of the owners who have days of grace: owner, day, whether the owner's first."""
    revoked = only(world.block.revocations, scope.places)
    revoked = revoked.where(np.isin(revoked.owner, after.owner))
    owner = revoked.owner
    return owner, revoked.start, np.append(True, owner[1:] != owner[:-1])[: len(owner)]


def _before_first(after: Stretches, owner: Index, day: Days) -> Stretches:
    """The days before the owner's first revocation: nothing is left out then."""
    first = np.full(int(max(owner.max(), after.owner.max(initial=0))) + 1, NEVER, dtype=np.int32)
    first[owner] = day
    return Stretches(after.owner, after.start, np.minimum(after.end, first[after.owner]))


def _without(version: Version, after: Stretches, world: World, scope: Scope, cut: Stretches) -> Stretches:
    """The days of `cut` on which the needs held on the last day, without the records revoked by its start."""
    until = np.full(world.block.size, NEVER, dtype=np.int32)  # NEVER: these owners are not asked about
    until[scope.owners[cut.owner]] = cut.start
    lacking = holds(version.needs, world.lacking(until), scope)
    cut_start = np.full(len(scope), NEVER, dtype=np.int32)
    cut_end = np.full(len(scope), ALWAYS, dtype=np.int32)
    cut_start[cut.owner], cut_end[cut.owner] = cut.start, cut.end
    held = covers(lacking, after.owner, after.start - np.int32(1))
    return Stretches(
        after.owner,
        np.maximum(after.start, cut_start[after.owner]),
        np.minimum(after.end, cut_end[after.owner]),
    ).where(held)
