"""Grace: the tolerated days after an expiry, and only after an expiry (rule language, 7, row `grace`)."""

from __future__ import annotations

import numpy as np

from rules.coverage import Stretches, cover, covers, in_order, join, minus, nothing, only
from rules.dates import NEVER, add
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
    until = np.minimum(add(met.end - 1, version.grace) + 1, NEVER)
    same = np.flatnonzero(met.owner[1:] == met.owner[:-1])
    until[same] = np.minimum(until[same], met.start[same + 1])
    return Stretches(met.owner, met.end, until).where(met.end < NEVER)


def _not_by_revocation(version: Version, after: Stretches, world: World, scope: Scope) -> Stretches:
    """The days d on which the needs held on the last day also without the records revoked on or before d.

    What is left out changes on the days of revocation alone: step over everybody's k-th such day at once.
    """
    owners, kept, step = scope.owners[after.owner], [], 0
    since, held = after.start, np.ones(len(after), dtype=bool)
    while True:
        until = world.block.revoked_on(step)[owners]
        kept.append(
            Stretches(after.owner, np.maximum(after.start, since), np.minimum(after.end, until)).where(held)
        )
        if (until >= after.end).all():
            return cover(join(kept))
        lacking = holds(version.needs, world.lacking(step), scope)
        held = covers(lacking, after.owner, after.start - np.int32(1))
        since, step = until, step + 1
