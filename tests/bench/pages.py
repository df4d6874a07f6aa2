"""`python -m tests.bench.pages [--copies N] [--seconds S] [--format json]`: a real server with 20 people clicking.

A large made-up municipality, `compliance serve` in a process of its own, and for each of the people a thread that goes
through the pages of their day, one after another; one click in ten registers or approves something. Everything is on
this machine, takes five minutes and ends by itself.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from compliance import clock
from tests.bench.pages_clicks import Clicks, Seen
from tests.bench.pages_seen import Round, json_of, print_tables
from tests.bench.pages_town import COPIES, PASSWORD, Town, every, make_town

THINK = (5.0, 1.0, 0.0)
"""Seconds between an answer and the next click."""
SECONDS = 45.0
PATIENCE = 60.0


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        print("making the municipality", file=sys.stderr)
        town = make_town(Path(folder), clock.today("Europe/Oslo"), options.copies)
        rounds = []
        for think in THINK:
            with _server(town) as (address, process):
                print(f"20 people clicking, {think:g} s between clicks", file=sys.stderr)
                rounds.append(_round(town, address, process, think, options.seconds))
    print(
        json.dumps([json_of(one) for one in rounds], indent=2)
    ) if options.format == "json" else print_tables(town, rounds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pages", description=__doc__)
    parser.add_argument("--copies", type=int, default=COPIES, help="of the demo's 459 people (%(default)s)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="of clicking, each time (%(default)s)")
    parser.add_argument("--format", choices=("table", "json"), default="table")
    return parser.parse_args()


@contextmanager
def _server(town: Town):
    """The address of `compliance serve`, and its process."""
    command = [sys.executable, "-m", "compliance", "serve", "--port", "0", "--for", "900"]
    environment = {"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": ""}
    with subprocess.Popen(
        command, cwd=town.folder, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            address = next(word for word in line.split() if word.startswith("http")).rstrip("/.,")
            yield address, process.pid
        finally:
            process.terminate()


def _round(town: Town, address: str, process: int, think: float, seconds: float) -> Round:
    began = time.perf_counter()
    with urlopen(f"{address}/log-in", timeout=PATIENCE) as answer:
        answer.read()
    seen = Seen(defaultdict(list), [], threading.Lock())
    clickers = [Clicks(address, kind, login, PASSWORD, town, seen) for kind, login in every(town)]
    clickers[0].log_in()
    first = time.perf_counter()
    clickers[0].get("first page of all", "/")
    first = time.perf_counter() - first
    for clicker in clickers[1:]:
        clicker.log_in()
    for clicker in clickers:
        clicker.prepare()
    seen.times.clear()
    busy, until = _cpu(process), time.monotonic() + seconds
    started = time.perf_counter()
    threads = [threading.Thread(target=one.click, args=(until, think)) for one in clickers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(seconds + PATIENCE)
    took = time.perf_counter() - started
    cpu = (_cpu(process) - busy) / took
    assert not seen.wrong, seen.wrong[:5]
    return Round(think, dict(seen.times), took, cpu, _memory(process), first, time.perf_counter() - began)


def _cpu(process: int) -> float:
    """Seconds of the processor that a process has had."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def _memory(process: int) -> float:
    """The most memory it held, in MB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


if __name__ == "__main__":
    main()
