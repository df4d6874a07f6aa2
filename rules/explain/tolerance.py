"""Grace in an explanation: until when, or what stands against it (rule language, 7, row `grace`)."""

from __future__ import annotations

from typing import Literal

from rules.assessment import Assessed
from rules.dates import NEVER
from rules.explain.explanation import Tolerance
from rules.explain.state import ALONE, holds_on, later, state, until
from rules.grace import tolerated
from rules.holdings import World
from rules.needs import holds


def tolerance(part: Assessed, world: World, on: int) -> Tolerance | None:
    """The grace after the end of what is held on the day, or of what was held last.

    None where the version has no grace, or nothing ends or ended.
    """
    met = state(part.met, on)
    end = met.end if met.holds else met.start
    if not part.version.grace or end >= NEVER or end not in part.met.end.tolist():
        return None
    asked = end if met.holds or on > later(end - 1, part.version.grace) else on
    days = state(tolerated(part.version, part.met, world, ALONE), asked)
    return Tolerance(until(days.end)) if days.holds else Tolerance(None, _refused(part, world, end, asked))


def _refused(
    part: Assessed, world: World, end: int, asked: int
) -> Literal["cut-short", "revoked", "suspended"]:
    if holds_on(holds(part.version.needs, world.naturally, ALONE), end):
        return "cut-short"
    named = world.block.compiled.named(part.version.needs)
    return "suspended" if holds_on(world.block.suspended(named), asked) else "revoked"
