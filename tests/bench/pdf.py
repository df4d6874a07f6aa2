"""`make bench-pdf`: seconds and memory of drawing a report as PDF, by rows; each size in a process of its own."""

from __future__ import annotations

import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from rich.console import Console
from rich.table import Table

from reports.model import Cell, Column, Report, Section
from reports.to_pdf import draw

ROWS = (10, 2_000, 10_000)
COLUMNS = 6


def report(rows: int) -> Report:
    """One table of six columns with names in it."""
    columns = tuple(Column(f"Kolonne {place}") for place in range(COLUMNS))
    lines = tuple(tuple(Cell(f"Åse Øygård {row}-{place}") for place in range(COLUMNS)) for row in range(rows))
    section = Section("Ansatte", columns, lines)
    return Report("Kartlegging", "per 1. mai", "nb", (section,), section)


def measured(rows: int) -> tuple[float, int, int]:
    """Seconds, MB of the process that typesets, bytes of the PDF."""
    made = report(rows)
    began = time.perf_counter()
    size = len(draw(made))
    took = time.perf_counter() - began
    # Linux counts in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit // 2**20, size


def main() -> None:
    table = Table("rows", "s", "peak MB", "PDF kB", title="A report of six columns as PDF/UA-1")
    for rows in ROWS:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
            took, memory, size = apart.submit(measured, rows).result()
        table.add_row(f"{rows:,}", f"{took:.2f}", f"{memory:,}", f"{size // 1000:,}")
    Console(width=None if sys.stdout.isatty() else 80).print(table)


if __name__ == "__main__":
    main()
