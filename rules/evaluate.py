"""Who × what × when: findings on a day, the timeline from a day on, and staffing over time (rule language, 7 and 8)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.assessment import IS_COVERED, Bound, assess, beneath, bound, cycle_end
from rules.block import BLOCK, Block, blocks
from rules.book import RuleBook
from rules.compiled import Compiled
from rules.counted import Counted, counted
from rules.coverage import among, begins, clip, distinct, only
from rules.dates import ABSENT, NEVER, Days, Period, add, number
from rules.facts import Facts, Index
from rules.findings import IS_CLEARED, Evaluation, Findings, StaffingRow, Statuses, Timeline
from rules.holdings import World
from rules.merge import (
    Part,
    block_findings,
    block_timeline,
    merged_findings,
    merged_timeline,
)
from rules.model import Staffing
from rules.needs import Scope
from rules.staffing import staffing_rows
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

    found: list[Findings] = []
    parts: list[dict[str, Counted]] = []
    for findings, counts in _each(one, blocks(compiled, day, block), threads, done):
        found.append(findings)
        parts.append(counts)
        del findings
    rows: list[StaffingRow] = []
    for code, staffing in staffed.items():
        rows += staffing_rows(compiled, code, staffing, [part[code] for part in parts], span)
    return Evaluation(merged_findings(compiled, day, found), tuple(rows))


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


def statuses_in_blocks(
    book: RuleBook, facts: Facts, on: date, *, threads: int = 1, block: int = BLOCK
) -> Iterator[Statuses]:
    """The status alone of everybody on a day, one requirement in one block after another: for figures without names."""
    compiled, day = Compiled(book, facts), number(on)

    def one(block_: Block) -> list[Statuses]:
        world, scopes, found = World(block_), dict[str, Scope](), []
        for bound_ in _all_bound(block_):
            first = compiled.alike[bound_.requirement]
            if first not in scopes:
                scopes[first] = Scope.of(_owners(bound_, day, day + 1), block_.size)
            runs = assess(bound_, world, scopes[first])[1] if len(scopes[first]) else NO_RUNS
            here = np.flatnonzero((runs.start <= day) & (day < runs.end))
            people = scopes[first].owners[runs.owner[here]] + np.int32(block_.first)
            found.append(Statuses(bound_.requirement, people, runs.status[here]))
        return found

    for found in _each(one, blocks(compiled, day, block), threads, None):
        yield from found


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
        return block_timeline(compiled, [_runs_of(bound_, world, day) for bound_ in _all_bound(block_)])

    yield from _each(one, blocks(compiled, day, block), threads, None)


def upcoming(book: RuleBook, facts: Facts, on: date, until: date, *, block: int = BLOCK) -> Findings:
    """Findings of those whom a requirement does not bind on `on` but will by `until`, as of the first such day.

    `since` is that first day or later only if the status began then; `Findings.on` stays the day asked.
    """
    compiled, day = Compiled(book, facts), number(on)

    def one(block_: Block) -> Findings:
        world, part = World(block_), Part()
        for bound_ in _all_bound(block_):
            later = clip(bound_.present, day, number(until) + 1)
            here = among(later.owner[later.start <= day], block_.size)
            coming = later.where(~here[later.owner])
            first = begins(coming.owner)
            asked = _asked(bound_, coming.owner[first], coming.start[first])
            _add_findings(part, bound_, world, asked)
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
    """Do the work on every block, in order, several side by side (NumPy lets the interpreter's lock go).

    Neither a block that is done nor an answer that was given is held on to.
    """
    if threads == 1:
        for block in todo:
            yield work(block)
            if done is not None:
                done(block.stop)
        return
    with ThreadPoolExecutor(threads) as pool:
        jobs: deque[tuple[int, Future[Answer]]] = deque()
        for block in todo:
            jobs.append((block.stop, pool.submit(work, block)))
            if len(jobs) > threads:
                yield from _first(jobs, done)
        while jobs:
            yield from _first(jobs, done)


def _first(jobs: deque[tuple[int, Future[Answer]]], done: Callable[[int], None] | None) -> Iterator[Answer]:
    stop, job = jobs.popleft()
    answer = [job.result()]
    del job
    yield answer.pop()
    if done is not None:
        done(stop)


def _all_bound(block: Block) -> Iterator[Bound]:
    """Whom each requirement binds, in order; what applies to the same people is found once."""
    found: dict[str, Bound] = {}
    for code, first in block.compiled.alike.items():
        if first not in found:
            found[first] = bound(block, first)
        yield replace(found[first], requirement=code)


def _findings_of(
    block: Block, staffed: dict[str, Staffing], span: tuple[int, int]
) -> tuple[Part, dict[str, Counted]]:
    world, part, counts = World(block), Part(), {}
    asked: dict[tuple[str, int], _Asked] = {}
    for bound_ in _all_bound(block):
        code = bound_.requirement
        until = span[1] if code in staffed else span[0] + 1
        key = (block.compiled.alike[code], until)
        if key not in asked:
            owners = _owners(bound_, span[0], until)
            asked[key] = _asked(bound_, owners, np.full(len(owners), span[0], dtype=np.int32))
        runs = _add_findings(part, bound_, world, asked[key])
        if code in staffed:
            counts[code] = counted(bound_, staffed[code], runs, asked[key].scope, span)
    return part, counts


def _owners(bound_: Bound, start: int, end: int) -> Index:
    """Whom the requirement binds on some day of [start, end)."""
    present = bound_.present
    return distinct(present.owner[np.flatnonzero((present.start < end) & (present.end > start))])


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked about, each on a day of their own, and the units of their matching assignments on it.

    `day` and `unit_count` are by the scope's numbers; `units` are one owner's after another's, each once and in order.
    """

    scope: Scope
    day: Days
    unit_count: Index
    units: Index


def _asked(bound_: Bound, owners: Index, day: Days) -> _Asked:
    scope = Scope.of(owners, bound_.block.size)
    assigned = only(bound_.assigned, scope.places)
    active = (assigned.start <= day[assigned.owner]) & (assigned.end > day[assigned.owner])
    chosen = bound_.rows[scope.places[bound_.assigned.owner] >= 0][active]
    unit = bound_.block.facts.assignments.unit[bound_.block.assignment_rows][chosen]
    pairs = distinct(np.sort((assigned.owner[active].astype(np.int64) << 32) | unit, kind="stable"))
    count = np.bincount(pairs >> 32, minlength=len(scope)).astype(np.int32)
    return _Asked(scope, day, count, (pairs & 0xFFFFFFFF).astype(np.int32))


def _add_findings(part: Part, bound_: Bound, world: World, asked: _Asked) -> Runs:
    """Assess the owners, and add the findings of those bound on their day; give back all runs."""
    scope = asked.scope
    if not len(scope):
        part.add_nothing()
        return NO_RUNS
    assessed, runs = assess(bound_, world, scope)
    at = asked.day[runs.owner]
    found = runs.where((runs.start <= at) & (at < runs.end))
    day = asked.day[found.owner]
    status = beneath(assessed, found.owner, day, found.status)
    ends = cycle_end(assessed, found.owner, day, status)
    part.employee.append(scope.owners[found.owner] + np.int32(world.block.first))
    part.status.append(found.status)
    part.since.append(found.start)
    part.last.append(np.where(found.end >= NEVER, np.int32(NEVER), found.end - 1))
    part.cycle_end.append(np.where(IS_COVERED[found.status], np.int32(ABSENT), ends))
    part.beneath_end.append(ends)
    part.pending.append(_pending(bound_, world, scope, found, day))
    part.unit_count.append(asked.unit_count[found.owner])
    part.units.append(asked.units[np.repeat(among(found.owner, len(scope)), asked.unit_count)])
    return runs


def _pending(bound_: Bound, world: World, scope: Scope, found: Runs, day: Days) -> NDArray[np.bool_]:
    """Where records that wait for verification would clear the employee."""
    result = np.zeros(len(found.owner), dtype=bool)
    maybe = np.flatnonzero(~IS_CLEARED[found.status] & world.block.waiting[scope.owners[found.owner]])
    if not len(maybe):
        return result
    again = Scope.of(scope.owners[found.owner[maybe]], world.block.size)
    runs = assess(bound_, world.with_pending, again)[1]
    at = day[maybe][runs.owner]
    cleared = (runs.start <= at) & (at < runs.end) & IS_CLEARED[runs.status]
    result[maybe[runs.owner[cleared]]] = True
    return result


def _runs_of(bound_: Bound, world: World, day: int) -> tuple[Index, Runs]:
    """Who is bound after the day, and their runs that end after it."""
    scope = Scope.of(_owners(bound_, day, NEVER), world.block.size)
    runs = assess(bound_, world, scope)[1] if len(scope) else NO_RUNS
    return scope.owners + np.int32(world.block.first), runs.where(runs.end > day)
