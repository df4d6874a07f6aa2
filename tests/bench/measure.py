"""One measurement in a process of its own: `python -m tests.bench.measure WHAT FOLDER EMPLOYEES THREADS REPEATS`.

Prints one line of JSON: rows of the answer, seconds of the processor (all threads) and of the wall clock, both the
least of the repeats, and the most memory held above the input, in MB.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import numpy as np

from rules.dates import number
from rules.evaluate import evaluate, findings_in_blocks, statuses_in_blocks, timeline_in_blocks
from tests.bench import stored
from tests.bench.municipality import ON, facts, rule_book, staffed

MB = 1024 * 1024
Work = Callable[[int], int]


def main() -> None:
    what, folder, employees, threads, repeats = sys.argv[1:]
    if what == "make":
        answer = stored.write(Path(folder), int(employees))
    elif what == "sorting":
        answer = _measured(_sorting(), 1, int(repeats))
    else:
        answer = _measured(
            _work(what, Path(folder), int(employees), int(threads)), int(threads), int(repeats)
        )
    print(json.dumps(answer))


def _measured(work: Work, threads: int, repeats: int) -> dict[str, float]:
    gc.collect()
    before = _held()
    cpu, wall, rows = [], [], 0
    for _ in range(repeats):
        started, used = time.perf_counter(), time.process_time()
        rows = work(threads)
        wall.append(time.perf_counter() - started)
        cpu.append(time.process_time() - used)
    return {"rows": rows, "cpu": min(cpu), "wall": min(wall), "peak_mb": (_most_held() - before) / MB}


def _work(what: str, folder: Path, employees: int, threads: int) -> Work:
    """The work, with its input read; one small round of it is done, so that nothing is loaded or made ready later."""
    kind, _, who = what.partition(" ")
    if who in RIVALS:
        rival = import_module(f"tests.bench.with_{who}").Rival(
            stored.plain(stored.read(folder, employees)), threads
        )
        answer = getattr(rival, kind)
        return lambda _threads: len(answer(number(ON))[0])
    simple = who == "simple"
    book = stored.simple_book() if simple else staffed(rule_book()) if kind == "staffing" else rule_book()
    given = stored.read(folder, employees, hoarder=who == "hoarder")
    given = stored.plain(given) if simple else given
    ours = OURS[kind]
    ours(book, facts(2_000), 1)
    return lambda threads: ours(book, given, threads)


def _count(parts, column: str) -> int:
    return sum(len(getattr(part, column)) for part in parts)


RIVALS = ("duckdb", "polars")
OURS = {
    "status": lambda book, given, threads: _count(
        statuses_in_blocks(book, given, ON, threads=threads), "status"
    ),
    "findings": lambda book, given, threads: _count(
        findings_in_blocks(book, given, ON, threads=threads), "status"
    ),
    "timeline": lambda book, given, threads: _count(
        timeline_in_blocks(book, given, ON, threads=threads), "status"
    ),
    "whole": lambda book, given, threads: len(evaluate(book, given, ON, threads=threads).findings),
    "staffing": lambda book, given, threads: len(evaluate(book, given, ON, threads=threads).staffing),
}


def _sorting() -> Work:
    """How fast the machine is right now: a million keys in four even runs, ordered and summed."""
    keys = np.sort(np.random.default_rng(1).integers(0, 1 << 40, 1_000_000))
    shuffled = np.concatenate([keys[first::4] for first in range(4)])

    def work(_threads: int) -> int:
        ordered = np.sort(shuffled, kind="stable")
        return len(np.cumsum(ordered & 1))

    return work


def _held() -> int:
    """The memory held now, in bytes."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:  # no Linux: the most held so far is the next best
        return _most_held()


def _most_held() -> int:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


if __name__ == "__main__":
    main()
