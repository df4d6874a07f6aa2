"""Figures for a committee: without names, without a way down to people, small ones hidden (see `hiding`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from compliance.services.answers import Answers
from compliance.services.overview.counting import Asked, Counter, Seen, Share
from compliance.services.overview.hiding import LEAST, hidden
from compliance.services.overview.shares import over_a_year, units_below
from compliance.services.sensitive import told_within

Row = tuple[str, Share | None]
"""A code and its figures; None: hidden."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a committee may read. `total` None: there are too few people for any figure."""

    total: Share | None
    over_time: tuple[tuple[date, Share | None], ...] = ()
    units: tuple[Row, ...] = ()
    requirements: tuple[Row, ...] = ()

    @property
    def hides(self) -> bool:
        """Whether anything is hidden."""
        return any(share is None for _, share in (*self.over_time, *self.units, *self.requirements))


def published(answers: Answers, unit: str | None, seen: Seen) -> Published:
    """The figures of a unit with those below it (None: wherever the viewer sees)."""
    year = [Counter(answers, one, Asked(unit=unit), seen) for one in over_a_year(answers)]
    now = year[-1]
    units = [one for one in units_below(answers, unit, seen) if now.of_units(answers.below(one)).all]
    member = np.stack(
        [
            now.whole,
            *(now.in_units(answers.below(one)) for one in units),
            *(now.under(code) for code in now.codes),
        ]
    )
    figures = [now.of(row) for row in member]
    counts = np.array([(one.all, one.met) for one in figures], dtype=np.int64)
    hide = hidden(member, counts, [-1, *(0 for _ in units), *(1 for _ in now.codes)])
    if hide is None:
        return Published(None)
    shown = [None if one else share for one, share in zip(hide.tolist(), figures, strict=True)]
    rows = tuple(zip([*units, *now.codes], shown[1:], strict=True))
    return Published(
        figures[0],
        tuple((one.cells.on, one.total if _is_large(one.total) else None) for one in year),
        rows[: len(units)],
        rows[len(units) :],
    )


def of_everybody(answers: Answers) -> Seen:
    """All figures, as HR of the organisation sees them: parts about health are told within the wider requirement."""
    everywhere, parts = frozenset(answers.facts.units.ids), told_within(answers.book)
    return lambda code: frozenset() if code in parts else everywhere


def _is_large(share: Share) -> bool:
    return share.all >= LEAST and share.met >= LEAST and share.all - share.met >= LEAST
