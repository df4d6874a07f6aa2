"""What was measured as tables: figures beside their goals, sizes beside each other, and rivals beside us."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.table import Table

Measured = dict[str, Any]
NAMES = {
    "status": "status on one day",
    "findings": "findings on one day",
    "timeline": "timeline from a day on",
    "whole": "the whole answer at once",
    "staffing": "the whole answer, with staffing over a year",
}
GOALS = {"status": 4.0, "timeline": 2.0}
"""Million pairs a second on one core, with a million employees."""
MOST_MB, MOST_SECONDS = 300, 60


class Seen:
    """Measurements by what, how many employees, and how many threads."""

    def __init__(self, measured: Sequence[Measured]) -> None:
        self.by = {(one["what"], one["employees"], one["threads"]): one for one in measured}
        self.sizes = list(dict.fromkeys(one["employees"] for one in measured if one["what"] == "status"))
        self.side_by_side = max((one["threads"] for one in measured), default=1)

    def get(self, what: str, employees: int, threads: int = 1) -> Measured | None:
        return self.by.get((what, employees, threads))

    def pairs(self, employees: int) -> int:
        """How many pairs of employee and requirement have a finding: the rows of the status."""
        return self.by[("status", employees, 1)]["rows"]


def tables(measured: Sequence[Measured], cores: int) -> Iterator[Table]:
    seen = Seen(measured)
    yield _sizes(seen, cores)
    yield _goals(seen)
    if any(one["what"].endswith(("duckdb", "polars")) for one in measured):
        yield _rivals(seen)


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    for place, column in enumerate(columns):
        table.add_column(column, justify="left" if place == 0 else "right")
    return table


def _sizes(seen: Seen, cores: int) -> Table:
    table = _table(
        f"Time and memory by size ({cores} cores in this machine)",
        "",
        "employees",
        "pairs",
        "CPU s",
        "M pairs / CPU s",
        "ns / pair",
        f"s, {seen.side_by_side} threads",
        "MB above input",
    )
    for what, name in NAMES.items():
        for employees in seen.sizes:
            one, pairs = seen.by[(what, employees, 1)], seen.pairs(employees)
            both = seen.get(what, employees, seen.side_by_side)
            table.add_row(
                name if employees == seen.sizes[0] else "",
                f"{employees:,}",
                f"{pairs:,}",
                f"{one['cpu']:.2f}",
                f"{pairs / one['cpu'] / 1e6:.2f}",
                f"{one['cpu'] / pairs * 1e9:.0f}",
                f"{both['wall']:.2f}" if both else "",
                f"{one['peak_mb']:.0f}",
            )
        table.add_section()
    return table


def _goals(seen: Seen) -> Table:
    table = _table("Goals", "", "seen", "goal", "")
    largest = seen.sizes[-1]
    for what, goal in GOALS.items():
        one = seen.by[(what, largest, 1)]
        speed = seen.pairs(largest) / one["cpu"] / 1e6
        at = f"{NAMES[what]}, {largest:,} employees"
        table.add_row(f"{at}: M pairs / CPU s", f"{speed:.2f}", f"≥ {goal:.0f}", _met(speed >= goal))
        table.add_row(
            f"{at}: MB above input", f"{one['peak_mb']:.0f}", f"≤ {MOST_MB}", _met(one["peak_mb"] <= MOST_MB)
        )
        slower = [seen.by[(what, size, 1)]["cpu"] / seen.pairs(size) for size in seen.sizes]
        table.add_row(
            f"{NAMES[what]}: time of a pair, {largest:,} : {seen.sizes[0]:,}",
            f"{slower[-1] / slower[0]:.2f}",
            "≈ 1",
            "",
        )
    for (what, employees, _), one in seen.by.items():
        if what.endswith(" hoarder"):
            plain = seen.by[(what.split()[0], employees, 1)]["cpu"]
            table.add_row(
                f"{NAMES[what.split()[0]]}, one person with 5,000 records more: time",
                f"{one['cpu'] / plain:.2f}",
                "≈ 1",
                "",
            )
        if what == "import":
            seconds = one["read"] + one["write"]
            scaled = seconds * 1e6 / one["rows"]
            parts = f"{one['read']:.0f} reading, {one['write']:.0f} writing"
            name = f"import of {one['rows']:,} records into SQLite: s ({parts})"
            table.add_row(name, f"{seconds:.0f}", f"< {MOST_SECONDS} for 1 M", _met(scaled < MOST_SECONDS))
    speeds = [one["rows"] / one["cpu"] / 1e6 for (what, *_), one in seen.by.items() if what == "sorting"]
    table.add_row(
        "the machine: M keys sorted / CPU s, least and most", f"{min(speeds):.0f}–{max(speeds):.0f}", "", ""
    )
    return table


def _met(met: bool) -> str:
    return "met" if met else "missed"


def _rivals(seen: Seen) -> Table:
    threads = seen.side_by_side
    table = _table(
        f"The simple requirements alone, {threads} threads each: the same stretches from all three",
        "",
        "employees",
        "CPU s",
        "s",
        "MB above input",
        "CPU : ours",
        "s : ours",
    )
    for what in GOALS:
        for employees in seen.sizes:
            ours = seen.get(f"{what} simple", employees, threads)
            for who, name in (("simple", "ours"), ("duckdb", "DuckDB"), ("polars", "Polars")):
                one = seen.get(f"{what} {who}", employees, threads)
                if one and ours:
                    ratios = [f"{one[unit] / ours[unit]:.1f}" for unit in ("cpu", "wall")]
                    figures = [f"{one['cpu']:.2f}", f"{one['wall']:.2f}", f"{one['peak_mb']:.0f}"]
                    table.add_row(f"{NAMES[what]}: {name}", f"{employees:,}", *figures, *ratios)
            table.add_section()
    return table
