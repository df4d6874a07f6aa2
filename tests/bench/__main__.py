"""`python -m tests.bench [--employees N ...] [--quick] [--format json]`: measure, and print what was seen."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rich.console import Console

from tests.bench.tables import Measured, tables

SIZES = (10_000, 100_000, 1_000_000)
HOARDED = 100_000
"""Employees among whom one has very many records."""
IMPORTED = 100_000
"""Employees whose records are imported: ten each."""
SIDE_BY_SIDE = 2
"""Threads where not one alone is measured."""
LONGEST = 900
"""Seconds after which a measurement is given up."""


def main() -> None:
    options = _options()
    seen = []
    console = Console(stderr=True)
    with tempfile.TemporaryDirectory() as folder, console.status("") as status:
        for one in _measurements(options, Path(folder)):
            seen.append(one)
            status.update(f"{one['what']}, {one['employees']:,} employees")
    if options.format == "json":
        print(json.dumps(seen, indent=2))
        return
    out = Console(width=None if sys.stdout.isatty() else 110)
    for table in tables(seen, os.cpu_count() or 1):
        out.print(table)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--employees", type=int, nargs="+", default=SIZES, help="how many (default: %(default)s)"
    )
    parser.add_argument("--quick", action="store_true", help="everything once, and a tenth of the import")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    return parser.parse_args()


def _measurements(options: argparse.Namespace, folder: Path) -> Iterator[Measured]:
    """Every measurement, one after another; the machine's speed before each size, as it may change."""
    rivals = [name for name in ("duckdb", "polars") if _agrees(name)]
    for employees in options.employees:
        repeats = 1 if options.quick else 3
        _child(("make", folder, employees, 1, 1))
        yield _seen("sorting", employees, 1, _child(("sorting", folder, employees, 1, 5)))
        for what in ("status", "findings", "timeline", "whole", "staffing"):
            yield _measure(what, folder, employees, 1, repeats)
        for what in ("status", "timeline"):
            yield _measure(what, folder, employees, SIDE_BY_SIDE, repeats)
            for who in ("simple", *rivals):
                yield _measure(f"{what} {who}", folder, employees, SIDE_BY_SIDE, 1 if options.quick else 2)
        if employees == HOARDED:
            for what in ("status hoarder", "timeline hoarder"):
                yield _measure(what, folder, employees, 1, repeats)
        (folder / f"{employees}.facts").unlink()
    imported = IMPORTED // 10 if options.quick else IMPORTED
    yield _seen("import", imported, 1, _child((folder, imported), "importing"))


def _measure(what: str, folder: Path, employees: int, threads: int, repeats: int) -> Measured:
    return _seen(what, employees, threads, _child((what, folder, employees, threads, repeats)))


def _seen(what: str, employees: int, threads: int, numbers: dict[str, Any]) -> Measured:
    return {"what": what, "employees": employees, "threads": threads, **numbers}


def _agrees(rival: str) -> bool:
    """Whether the rival is installed and answers as we do; said by name where not."""
    if find_spec(rival) is None:
        print(f"{rival} is not installed (the extra `bench`): not compared", file=sys.stderr)
        return False
    return _run("agreement", (rival, SIDE_BY_SIDE)).returncode == 0


def _child(arguments: tuple[object, ...], module: str = "measure") -> dict[str, Any]:
    done = _run(module, arguments)
    if done.returncode:
        sys.exit(f"not measured: {module} {' '.join(map(str, arguments))}")
    return json.loads(done.stdout)


def _run(module: str, arguments: tuple[object, ...]) -> subprocess.CompletedProcess[str]:
    """A process of its own, which this one must stay smaller than: on Linux a child inherits the mark of memory."""
    return subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *map(str, arguments)],
        env={**os.environ, "POLARS_MAX_THREADS": str(SIDE_BY_SIDE)},
        stdout=subprocess.PIPE,
        text=True,
        timeout=LONGEST,
        check=False,
    )


if __name__ == "__main__":
    main()
