"""The chart of a share over time: a point for each month and lines between them, with the same figures beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from compliance.services.overview.counting import Share
from compliance.web.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH

STEP = 20
"""Per cent between the lines across."""


@dataclass(frozen=True, slots=True)
class ShareChart:
    """Everything the drawing needs, in its own units. `line` is broken where there is no figure.

    `levels` are (where, per cent), `months` (where, which day; every other is named) and `points` (x, y).
    """

    line: str
    points: tuple[tuple[float, float], ...]
    levels: tuple[tuple[float, int], ...]
    months: tuple[tuple[float, date], ...]
    first: Share
    last: Share


def share_chart(over_time: Sequence[tuple[date, Share | None]]) -> ShareChart | None:
    """The chart; None where there are not two figures to draw a line between. A figure that is None is left out."""
    known = [(day, share) for day, share in over_time if share is not None and share.all]
    if len(known) < 2:
        return None
    bottom = int(min(share.met / share.all for _, share in known) * 100 // STEP * STEP)
    bottom = min(bottom, 100 - STEP)
    begin, days = over_time[0][0], max(1, (over_time[-1][0] - over_time[0][0]).days)

    def x(day: date) -> float:
        return round(LEFT + 8 + (day - begin).days / days * (WIDTH - LEFT - 8 - RIGHT), 1)

    def y(percent: float) -> float:
        return round(HEIGHT - BOTTOM - (percent - bottom) / (100 - bottom) * (HEIGHT - TOP - BOTTOM), 1)

    points = {day: (x(day), y(100 * share.met / share.all)) for day, share in known}
    return ShareChart(
        _line([points.get(day) for day, _ in over_time]),
        tuple(points.values()),
        tuple((y(level), level) for level in range(bottom, 101, STEP)),
        tuple((x(day), day) for day, _ in over_time[::2][:-1]),
        known[0][1],
        known[-1][1],
    )


def _line(points: Sequence[tuple[float, float] | None]) -> str:
    """From each point to the next; begun anew after a gap."""
    path, pen = [], "M"
    for point in points:
        if point is None:
            pen = "M"
            continue
        path.append(f"{pen}{point[0]} {point[1]}")
        pen = "L"
    return "".join(path)
