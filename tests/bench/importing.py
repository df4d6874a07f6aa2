"""How long records take from CSV files into a new database: `python -m tests.bench.importing FOLDER EMPLOYEES`."""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from compliance.services.importing import import_data, known_already
from compliance.services.intake.read import read_and_check
from compliance.store.db import open_store
from rules.dates import day
from tests.bench.municipality import facts, rule_book


def main() -> None:
    print(json.dumps(import_records(Path(sys.argv[1]), int(sys.argv[2]))))


def import_records(folder: Path, employees: int) -> dict[str, float]:
    """Seconds to read and check, and to write, the generated people's records and everything they refer to."""
    data = folder / "data"
    data.mkdir()
    rows = _write(data, employees)
    store = open_store(f"sqlite:///{folder / 'bench.db'}", create=True)
    started = time.perf_counter()
    intake = read_and_check(data, rule_book(), known=known_already(store))
    read = time.perf_counter()
    import_data(store, intake)
    done = time.perf_counter()
    return {"rows": rows, "read": read - started, "write": done - read}


def _write(folder: Path, employees: int) -> int:
    made = facts(employees)
    people, units, work, records = made.employees.ids, made.units.ids, made.assignments, made.records
    _file(folder / "units.csv", ("id", "name"), zip(units, units, strict=True))
    _file(folder / "employees.csv", ("id", "name"), ((one, f"Person {one}") for one in people))
    _file(
        folder / "assignments.csv",
        ("employee", "role", "unit", "from"),
        zip(
            (people[one] for one in work.employee),
            (made.roles[one] for one in work.role),
            (units[one] for one in work.unit),
            _dates(work.start.tolist()),
            strict=True,
        ),
    )
    _file(
        folder / "records.csv",
        ("id", "employee", "competence", "achieved_on"),
        zip(
            (f"k{row}" for row in range(len(records.row))),
            (people[one] for one in records.employee),
            (made.competences[one] for one in records.competence),
            _dates(records.achieved.tolist()),
            strict=True,
        ),
    )
    return len(records.row)


def _dates(days: Iterable[int]) -> Iterator[str]:
    return (str(day(one)) for one in days)


def _file(path: Path, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
