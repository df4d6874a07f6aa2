"""From stretches to the one status of every day (rule language, 7): layers of days, laid over each other.

Each layer (in force and assigned, absent, exempt, needs met, ...) is a set of stretches. Every boundary toggles the
bit of its layer; the bits that are on decide the status by the order of the specification's table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rules.coverage import Keys, Stretches, begins, keys, split
from rules.dates import NEVER, Days, Period, subtract
from rules.facts import Index
from rules.findings import STATUSES
from rules.model import Status

PRESENT, AWAY, EXEMPT, MET, EXPIRING, GRACE, DUE, ENDED = (1 << bit for bit in range(8))
NO_FINDING = len(STATUSES)

# The first row that fits decides: what must be on beside PRESENT, in the order of the specification.
_DECISIVE = (
    (AWAY, Status.AWAY),
    (EXEMPT, Status.EXEMPT),
    (MET | EXPIRING, Status.EXPIRING),
    (MET, Status.VALID),
    (GRACE, Status.GRACE),
    (DUE, Status.DUE),
    (ENDED, Status.EXPIRED),
    (0, Status.MISSING),
)


def _status_of(bits: int) -> int:
    if not bits & PRESENT:
        return NO_FINDING
    return next(STATUSES.index(status) for asked, status in _DECISIVE if bits & asked == asked)


_STATUS_BY_BITS = np.array([_status_of(bits) for bits in range(256)], dtype=np.int8)


@dataclass(frozen=True, slots=True)
class Runs:
    """Unbroken runs of one status, [start, end), by owner and start; days between them have no finding."""

    owner: Index
    start: Days
    end: Days
    status: NDArray[np.int8]

    def where(self, keep: NDArray[np.bool_]) -> Runs:
        """Those rows alone."""
        rows = np.flatnonzero(keep)
        return Runs(self.owner[rows], self.start[rows], self.end[rows], self.status[rows])


_NOBODY = np.empty(0, dtype=np.int32)
NO_RUNS = Runs(_NOBODY, _NOBODY, _NOBODY, np.empty(0, dtype=np.int8))


def layer(stretches: Stretches, bit: int) -> list[Keys]:
    """The boundaries of a layer: owner, day and bit in one number."""
    return [_toggle(stretches.owner, stretches.start, bit), _toggle(stretches.owner, stretches.end, bit)]


def met_layers(met: Stretches, expiring: Period) -> list[Keys]:
    """The layers that follow from the stretches on which the needs hold: met, expiring, some stretch ended."""
    endless = met.end >= NEVER
    ending = met.at(np.flatnonzero(~endless)) if endless.any() else met
    warning = np.maximum(subtract(ending.end - 1, expiring), ending.start)
    ends = np.full(len(ending), MET | EXPIRING, dtype=np.int64)
    first = begins(ending.owner)
    ends[first] |= ENDED
    over = ending.owner[first]
    return [
        _toggle(met.owner, met.start, MET),
        _toggle(ending.owner, warning, EXPIRING),
        (keys(ending.owner, ending.end) << 8) | ends,
        _toggle(met.owner[endless], met.end[endless], MET),
        _toggle(over, np.full(len(over), NEVER, dtype=np.int32), ENDED),
    ]


def _toggle(owner: Index, day: Days, bit: int) -> Keys:
    return (keys(owner, day) << 8) | bit


@dataclass(frozen=True, slots=True)
class Laid:
    """All layers over each other: `bits` are on from each boundary (owner and day in one number) to the next."""

    boundary: Keys
    bits: NDArray[np.uint8]

    def beneath(self, owner: Index, day: Days) -> NDArray[np.int8]:
        """The status of owners on days on which they are bound, as if they were neither away nor exempt."""
        row = np.searchsorted(self.boundary, keys(owner, day), side="right") - 1
        status: NDArray[np.int8] = _STATUS_BY_BITS[self.bits[row] & np.uint8(~(AWAY | EXEMPT) & 255)]
        return status


def laid(layers: Sequence[Keys]) -> Laid:
    """The layers laid over each other."""
    events = np.concatenate(layers)
    events.sort(kind="stable")
    bits = np.bitwise_xor.accumulate(events.astype(np.uint8))  # the lowest 8 bits of each
    boundary = events >> 8
    last = np.flatnonzero(boundary[1:] != boundary[:-1])  # of several on one day
    settled = np.concatenate((last, [len(boundary) - 1])) if len(boundary) else last
    return Laid(boundary[settled], bits[settled])


def runs(layers: Laid) -> Runs:
    """The runs of one status that the layers make together."""
    status = _STATUS_BY_BITS[layers.bits]
    changes = begins(status)
    place, status = layers.boundary[changes], status[changes]
    # Every layer is closed by NEVER at the latest, so each owner ends without finding: the next row is the end.
    found = np.flatnonzero(status != NO_FINDING)
    owner, start = split(place[found])
    return Runs(owner, start, split(place[found + 1])[1], status[found])


def one_after_another(parts: Sequence[Runs]) -> Runs:
    """The runs of several versions in one: where the same status goes on, it is one run."""
    if len(parts) == 1:
        return parts[0]
    owner = np.concatenate([part.owner for part in parts])
    start = np.concatenate([part.start for part in parts])
    order = np.argsort(keys(owner, start), kind="stable")
    end = np.concatenate([part.end for part in parts])[order]
    status = np.concatenate([part.status for part in parts])[order]
    owner, start = owner[order], start[order]
    goes_on = (owner[1:] == owner[:-1]) & (start[1:] == end[:-1]) & (status[1:] == status[:-1])
    if not len(owner):
        return NO_RUNS
    first = np.concatenate(([True], ~goes_on))
    last = np.concatenate((~goes_on, [True]))
    return Runs(owner[first], start[first], end[last], status[first])
