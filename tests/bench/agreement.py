"""Do the rivals answer the same? Said before any of them is timed: `python -m tests.bench.agreement RIVAL THREADS`."""

from __future__ import annotations

import sys
from importlib import import_module

import numpy as np

from rules.dates import number
from rules.evaluate import evaluate, timeline
from tests.bench import asked, stored
from tests.bench.municipality import ON, facts

EMPLOYEES = 3_000


def main() -> None:
    """Ends with exit status 1 and a sentence where the answers differ."""
    module = import_module(f"tests.bench.with_{sys.argv[1]}")
    given, book, day = stored.plain(facts(EMPLOYEES)), stored.simple_book(), number(ON)
    rival = module.Rival(given, int(sys.argv[2]))
    ours, theirs = asked.held(evaluate(book, given, ON).findings), rival.status(day)
    _same(module.NAME, "status", asked.rows(*ours), asked.rows(*theirs))
    runs = asked.stretches(timeline(book, given, ON), day, len(book.requirements))
    _same(module.NAME, "timeline", runs, asked.rows(*rival.timeline(day)))
    print("{}")


def _same(name: str, what: str, ours: asked.Rows, theirs: asked.Rows) -> None:
    if not len(ours) or not np.array_equal(ours, theirs):
        sys.exit(
            f"{name} answers otherwise than we do ({what}: {len(theirs)} rows, ours {len(ours)}): not compared"
        )


if __name__ == "__main__":
    main()
