"""What was seen while people clicked: for each page how many times, and how long it took."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench.pages_town import Town

GOAL = 300
"""Milliseconds for 95 of 100 answers."""


@dataclass(frozen=True)
class Round:
    """One time of clicking: `times` are seconds by page, `cpu` cores in use, `memory` MB, `first` the first page."""

    think: float
    times: dict[str, list[float]]
    seconds: float
    cpu: float
    memory: float
    first: float
    whole: float


def spread(times: list[float]) -> tuple[float, float, float]:
    """The middle, the 95th of a hundred, and the longest, in milliseconds."""
    ordered = sorted(times)
    return tuple(1000 * ordered[min(int(len(ordered) * part), len(ordered) - 1)] for part in (0.5, 0.95, 1.0))


def rows(one: Round) -> list[tuple[str, int, float, float, float]]:
    """(page, how many, p50, p95, longest), in order."""
    return [(name, len(times), *spread(times)) for name, times in sorted(one.times.items()) if name[0] != "("]


def json_of(one: Round) -> dict[str, Any]:
    columns = ("page", "answers", "p50_ms", "p95_ms", "max_ms")
    pages = [dict(zip(columns, row, strict=True)) for row in rows(one)]
    about = {"think": one.think, "seconds": one.seconds, "cpu": one.cpu, "memory_mb": one.memory}
    return {**about, "first_page_s": one.first, "pages": pages}


def print_tables(town: Town, rounds: list[Round]) -> None:
    out = Console(width=None if sys.stdout.isatty() else 110)
    out.print(f"{town.employees:,} employees, {town.records:,} records, {os.cpu_count()} cores")
    for one in rounds:
        table = Table(title=f"20 people, {one.think:g} s between clicks")
        table.add_column("page")
        for name in ("answers", "p50 ms", "p95 ms", "max ms"):
            table.add_column(name, justify="right")
        for name, number, *figures in rows(one):
            late = " *" if figures[1] > GOAL else ""
            table.add_row(name + late, f"{number:,}", *(f"{figure:,.0f}" for figure in figures))
        out.print(table)
        clicks = sum(map(len, one.times.values()))
        every = spread([took for times in one.times.values() for took in times])
        out.print(
            f"of every page together: p50 {every[0]:,.0f}, p95 {every[1]:,.0f}, longest {every[2]:,.0f} ms"
        )
        out.print(
            f"{clicks / one.seconds:.0f} answers a second, {one.cpu:.1f} cores, {one.memory:.0f} MB at most; "
            f"the first page of all took {one.first:.1f} s. (* later than {GOAL} ms)\n"
        )
