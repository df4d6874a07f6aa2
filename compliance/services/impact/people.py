"""Who changes status by a change of rules, and who loses or gains clearance, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from compliance.services.impact.courses import MAY, MAY_NOT, Course, Rows
from compliance.services.impact.places import Places
from rules.dates import day
from rules.findings import STATUSES
from rules.model import Status
from rules.status import NO_FINDING


@dataclass(frozen=True, slots=True)
class Turn:
    """The first day on which the task may be done under one rule book only, and the status under each on it.

    A status is None where the requirement does not bind the employee then. `other_on` is the first later day on which
    the book that allows it does not either (None: never): what was to come in any case.
    """

    on: date
    old: Status | None
    new: Status | None
    other_on: date | None


@dataclass(frozen=True, slots=True)
class Shift:
    """One employee and requirement that stand differently on some day of the horizon.

    `units` are those of the matching assignments on the day that matters: the first of loss and gain, else
    `differs_on`, the first day with another status. `old` and `new` are the statuses on the day asked, `old_then` and
    `new_then` those on `differs_on` (None: not bound).
    """

    employee: str
    requirement: str
    units: tuple[str, ...]
    old: Status | None
    new: Status | None
    differs_on: date
    old_then: Status | None
    new_then: Status | None
    loss: Turn | None = None
    gain: Turn | None = None

    @property
    def newly_required(self) -> bool:
        """Whether the clearance is lost because the requirement did not bind the employee before."""
        return self.loss is not None and self.loss.old is None

    @property
    def no_longer_required(self) -> bool:
        """Whether it is gained because the requirement does not bind the employee any more."""
        return self.gain is not None and self.gain.new is None


def shifts(found: Course, places: Places, until: int) -> tuple[Shift, ...]:
    """Everybody who stands differently by the last day `until` (a day number), by employee and requirement."""
    return tuple(_Shifts(found, places, until).all())


class _Shifts:
    def __init__(self, found: Course, places: Places, until: int) -> None:
        self.found, self.places = found, places
        self.soon = found.start <= until
        pair = found.pair
        self.today = np.searchsorted(pair, pair, side="left")

    def all(self) -> Iterator[Shift]:
        found = self.found
        differs = found.first(self.soon & (found.old != found.new))
        losses = self._turns(MAY[found.old] & MAY_NOT[found.new], MAY_NOT[found.old])
        gains = self._turns(MAY_NOT[found.old] & MAY[found.new], MAY_NOT[found.new])
        pair = found.pair
        turns = [[losses.get(one), gains.get(one)] for one in pair[differs].tolist()]
        firsts = [
            min((turn[0] for turn in two if turn), default=row)
            for row, two in zip(differs.tolist(), turns, strict=True)
        ]
        units = self.places.units(found, differs, found.start[np.array(firsts, dtype=np.intp)])
        for row, where, (lost, gained) in zip(differs.tolist(), units, turns, strict=True):
            yield self._shift(row, where, self._turn(lost), self._turn(gained))

    def _turns(self, rows: np.ndarray, other: np.ndarray) -> dict[int, tuple[int, date | None]]:
        """Pair → the first of the rows, and the first later day of the other kind."""
        first: Rows = self.found.first(self.soon & rows)
        later = self.found.following(first, other).tolist()
        found = zip(first.tolist(), later, self.found.pair[first].tolist(), strict=True)
        return {pair: (row, self._day(after) if after >= 0 else None) for row, after, pair in found}

    def _turn(self, found: tuple[int, date | None] | None) -> Turn | None:
        if found is None:
            return None
        row, other = found
        return Turn(
            self._day(row), self._status(self.found.old[row]), self._status(self.found.new[row]), other
        )

    def _shift(self, row: int, units: Sequence[str], loss: Turn | None, gain: Turn | None) -> Shift:
        found, today = self.found, int(self.today[row])
        old, new, then, coming = (
            self._status(status)
            for status in (found.old[today], found.new[today], found.old[row], found.new[row])
        )
        return Shift(
            self.places.facts.employees.ids[found.employee[row]],
            found.requirements[found.requirement[row]],
            tuple(units),
            old,
            new,
            self._day(row),
            then,
            coming,
            loss,
            gain,
        )

    def _day(self, row: int) -> date:
        return day(int(self.found.start[row])) or date.max

    @staticmethod
    def _status(place: np.int8) -> Status | None:
        return None if place == NO_FINDING else STATUSES[place]
