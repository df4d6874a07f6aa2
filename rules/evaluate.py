"""Who × what × when: findings on a day, the timeline from a day on, and staffing over time (rule language, 7 and 8)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.assessment import IS_COVERED, Bound, assess, beneath, bound, cycle_end
from rules.block import BLOCK, Block, blocks
from rules.book import RuleBook
from rules.compiled import Compiled
from rules.coverage import clip, distinct
from rules.dates import ABSENT, NEVER, Days, Period, add, number
from rules.facts import Facts, Index
from rules.findings import IS_CLEARED, Evaluation, Findings, StaffingRow, Timeline
from rules.holdings import World
from rules.merge import Part, block_findings, block_timeline, merged_findings, merged_timeline
from rules.model import Staffing
from rules.needs import Scope
from rules.staffing import Counted, counted, staffing_rows
from rules.status import NO_RUNS, Runs

Answer = TypeVar("Answer")
HORIZON = Period(months=12)


def evaluate(
    book: RuleBook,
    facts: Facts,
    on: date,
    *,
    horizon: Period = HORIZON,
    threads: int = 1,
    block: int = BLOCK,
    done: Callable[[int], None] | None = None,
) -> Evaluation:
    """Findings on the day `on`, and staffing from that day to the last of the horizon.

    Uses the records achieved by `on`, and everything else as it stands. `threads` blocks of `block` employees are
    worked on side by side; `done` hears of the employees done after each block.
    """
    compiled, day = Compiled(book, facts), number(on)
    span = (day, int(add(np.array([day], dtype=np.int32), horizon)[0]) + 1)
    staffed = _staffed(book, on)

    def one(block_: Block) -> tuple[Findings, dict[str, Counted]]:
        part, counts = _findings_of(block_, staffed, span)
        return block_findings(compiled, day, part), counts

    parts = list(_each(one, blocks(compiled, day, block), threads, done))
    rows: list[StaffingRow] = []
    for code, staffing in staffed.items():
        rows += staffing_rows(compiled, code, staffing, [counts[code] for _, counts in parts], span)
    return Evaluation(merged_findings(compiled, day, [part for part, _ in parts]), tuple(rows))


def findings_in_blocks(
    book: RuleBook, facts: Facts, on: date, *, threads: int = 1, block: int = BLOCK
) -> Iterator[Findings]:
    """The findings of one block of employees after another, each ordered by requirement and employee.

    For counting a whole country: no more than a block's answer is held at a time.
    """
    compiled, day = Compiled(book, facts), number(on)
    yield from _each(
        lambda block_: block_findings(compiled, day, _findings_of(block_, {}, (day, day + 1))[0]),
        blocks(compiled, day, block),
        threads,
        None,
    )


def timeline(book: RuleBook, facts: Facts, on: date, *, threads: int = 1, block: int = BLOCK) -> Timeline:
    """Every run of one status that lasts beyond the day `on` or holds it, with the records achieved by `on`."""
    compiled = Compiled(book, facts)
    return merged_timeline(compiled, list(timeline_in_blocks(book, facts, on, threads=threads, block=block)))


def timeline_in_blocks(
    book: RuleBook, facts: Facts, on: date, *, threads: int = 1, block: int = BLOCK
) -> Iterator[Timeline]:
    """The timeline of one block of employees after another, each ordered by requirement, employee and start."""
    compiled, day = Compiled(book, facts), number(on)

    def one(block_: Block) -> Timeline:
        world = World(block_)
        found = [_runs_of(bound(block_, code), world, day) for code in compiled.requirement_codes]
        return block_timeline(compiled, found)

    yield from _each(one, blocks(compiled, day, block), threads, None)


def upcoming(book: RuleBook, facts: Facts, on: date, until: date, *, block: int = BLOCK) -> Findings:
    """Findings of those whom a requirement does not bind on `on` but will by `until`, as of the first such day.

    `since` is that first day or later only if the status began then; `Findings.on` stays the day asked.
    """
    compiled, day = Compiled(book, facts), number(on)

    def one(block_: Block) -> Findings:
        world, part = World(block_), Part()
        for place, code in enumerate(compiled.requirement_codes):
            bound_ = bound(block_, code)
            later = clip(bound_.present, day, number(until) + 1)
            here = np.unique(later.owner[later.start <= day])
            coming = later.where(~np.isin(later.owner, here))
            owners, first = np.unique(coming.owner, return_index=True)
            _add_findings(part, place, bound_, world, owners, coming.start[first])
        return block_findings(compiled, day, part)

    parts = list(_each(one, blocks(compiled, day, block), 1, None))
    return merged_findings(compiled, day, parts)


def _staffed(book: RuleBook, on: date) -> dict[str, Staffing]:
    """Requirements with a staffing rule in force on the day, by code."""
    versions = {code: book.requirements[code].on(on) for code in sorted(book.requirements)}
    return {
        code: version.staffing
        for code, version in versions.items()
        if version is not None and version.staffing is not None
    }


def _each(
    work: Callable[[Block], Answer], todo: Iterable[Block], threads: int, done: Callable[[int], None] | None
) -> Iterator[Answer]:
    """Do the work on every block, in order, several side by side (NumPy lets the interpreter's lock go)."""
    if threads == 1:
        answers = ((work(block), block) for block in todo)
        for answer, block in answers:
            if done is not None:
                done(block.stop)
            yield answer
        return
    with ThreadPoolExecutor(threads) as pool:
        jobs = [(block, pool.submit(work, block)) for block in todo]
        for block, job in jobs:
            yield job.result()
            if done is not None:
                done(block.stop)


def _findings_of(
    block: Block, staffed: dict[str, Staffing], span: tuple[int, int]
) -> tuple[Part, dict[str, Counted]]:
    world, part, counts = World(block), Part(), {}
    for place, code in enumerate(block.compiled.requirement_codes):
        bound_ = bound(block, code)
        until = span[1] if code in staffed else span[0] + 1
        owners = _owners(bound_, span[0], until)
        day = np.full(len(owners), span[0], dtype=np.int32)
        scope, runs = _add_findings(part, place, bound_, world, owners, day)
        if code in staffed:
            counts[code] = counted(bound_, staffed[code], runs, scope, span)
    return part, counts


def _owners(bound_: Bound, start: int, end: int) -> Index:
    """Whom the requirement binds on some day of [start, end)."""
    present = bound_.present
    return distinct(present.owner[(present.start < end) & (present.end > start)])


@dataclass(frozen=True, slots=True)
class _Asked:
    """Owners by their new numbers, and the day on which each is asked about."""

    place: Index
    day: Days


def _add_findings(
    part: Part, place: int, bound_: Bound, world: World, owners: Index, day: Days
) -> tuple[Scope, Runs]:
    """Assess the owners, and add the findings of those bound on their day; give back all runs."""
    scope = Scope.of(owners, world.block.size)
    if not len(scope):
        return scope, NO_RUNS
    assessed, runs = assess(bound_, world, scope)
    here = (runs.start <= day[runs.owner]) & (day[runs.owner] < runs.end)
    found = runs.where(here)
    asked = _Asked(found.owner, day[found.owner])
    part.requirement.append(np.full(len(found.owner), place, dtype=np.int32))
    part.employee.append(scope.owners[found.owner] + np.int32(world.block.first))
    part.status.append(found.status)
    part.since.append(found.start)
    part.last.append(np.where(found.end >= NEVER, np.int32(NEVER), found.end - 1))
    status = beneath(assessed, asked.place, asked.day, found.status)
    ends = cycle_end(assessed, asked.place, asked.day, status)
    part.cycle_end.append(np.where(IS_COVERED[found.status], np.int32(ABSENT), ends))
    part.beneath_end.append(ends)
    part.pending.append(_pending(bound_, world, scope, found, asked))
    part.add_units(*_units(bound_, scope, asked))
    return scope, runs


def _units(bound_: Bound, scope: Scope, asked: _Asked) -> tuple[Index, Index]:
    """How many units each finding has, and the units of the matching assignments, each once and in order."""
    at = np.full(len(scope), NEVER, dtype=np.int32)
    at[asked.place] = asked.day
    assigned = bound_.assigned
    place = scope.places[assigned.owner]
    active = (place >= 0) & (assigned.start <= at[place]) & (assigned.end > at[place])
    unit = bound_.block.facts.assignments.unit[bound_.block.assignment_rows][bound_.rows][active]
    pairs = distinct(np.sort((place[active].astype(np.int64) << 32) | unit, kind="stable"))
    counts = np.bincount(pairs >> 32, minlength=len(scope))[asked.place]
    return counts.astype(np.int32), (pairs & 0xFFFFFFFF).astype(np.int32)


def _pending(bound_: Bound, world: World, scope: Scope, found: Runs, asked: _Asked) -> NDArray[np.bool_]:
    """Where records that wait for verification would clear the employee."""
    result = np.zeros(len(found.owner), dtype=bool)
    maybe = np.flatnonzero(~IS_CLEARED[found.status] & world.block.waiting[scope.owners[asked.place]])
    if not len(maybe):
        return result
    again = Scope.of(scope.owners[asked.place[maybe]], world.block.size)
    runs = assess(bound_, world.with_pending, again)[1]
    day = asked.day[maybe]
    cleared = (runs.start <= day[runs.owner]) & (day[runs.owner] < runs.end) & IS_CLEARED[runs.status]
    result[maybe[runs.owner[cleared]]] = True
    return result


def _runs_of(bound_: Bound, world: World, day: int) -> tuple[Index, Runs]:
    """Who is bound after the day, and their runs that end after it."""
    scope = Scope.of(_owners(bound_, day, NEVER), world.block.size)
    runs = assess(bound_, world, scope)[1] if len(scope) else NO_RUNS
    return scope.owners + np.int32(world.block.first), runs.where(runs.end > day)
