"""Each record of the employee as `times` and `hours` read it: acts that count for a while."""

from __future__ import annotations

from rules.dates import NEVER, Period, day
from rules.explain.reading import Reading, Reason, Why
from rules.explain.records import newest_first
from rules.explain.state import later, until
from rules.explain.table import Table
from rules.model import Held, Hours, Times


def act_readings(table: Table, need: Times | Hours) -> tuple[Reading, ...]:
    """Every record of the competences, and of what stands in for them elsewhere but not here, newest first."""
    readings: dict[int, Reading] = {}
    for row in table.rows_of(_lookalikes(table, need) - set(need.of)):
        readings[row] = Reading(table.seen(row), (), Reason(Why.NOT_THAT_ONE), None)
    for code in need.of:
        untils = dict(
            zip(
                table.world.qualified(code).tolist(),
                table.world.counts_until(table.world.qualified(code)).tolist(),
                strict=True,
            )
        )
        for row in table.rows_of([code]):
            readings[row] = _reading(table, row, untils.get(row), need.within)
    return newest_first(table, readings)


def _lookalikes(table: Table, need: Times | Hours) -> set[str]:
    """What stands in for the competences, or renews them, where they are needed as such."""
    sources = {path.source for code in need.of for path in table.compiled.paths(Held(competence=code))}
    return sources | {other for code in sources for other in table.competence(code).renewed_by}


def _reading(table: Table, row: int, counts_until: int | None, within: Period) -> Reading:
    """`counts_until` is the first day on which a revocation ends the act; None: it takes no part."""
    seen = table.seen(row)
    reason = table.not_taking_part(row, own=True)
    if reason is not None or counts_until is None:
        return Reading(seen, (seen.competence,), reason, None)
    falls = min(later(int(table.records.achieved[row]), within) + 1, NEVER)
    end, revoked = min(falls, counts_until), counts_until < falls
    if table.on >= end:
        reason = Reason(Why.REVOKED, since=day(end)) if revoked else Reason(Why.FELL_OUT, until=until(end))
        return Reading(seen, (seen.competence,), reason, None)
    return Reading(seen, (seen.competence,), None, until(end), "revoked" if revoked else "")
