"""What smoke divers have in common: the watch is tested in one week and exercises on the same days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from compliance.services.demo.dossier import Dossier, Row, ago, record
from compliance.services.demo.names import choose

_DIVERS = frozenset({"smoke-diver", "smoke-diver-leader", "chemical-diver"})
EXERCISES, DAYS_BETWEEN_EXERCISES, EVERY_HOT = 18, 36, 3


def watch_history(person: Dossier, day: date) -> Iterator[Row]:
    """Medicals, tests and exercises of a smoke diver; nothing for others."""
    if _DIVERS & {str(row["role"]) for row in person.assignments}:
        yield from _medicals(person, day)
        yield from _tests(person, day)
        yield from _exercises(person, day)


def _tests(person: Dossier, day: date) -> Iterator[Row]:
    together = 25 + choose(f"{_unit(person)} test", 160)
    tested = ago(day, together + choose(f"{person.key} test", 8))
    yield record("smoke-diver-physical-test", ago(tested, 360))
    yield record("smoke-diver-physical-test", tested)


def _medicals(person: Dossier, day: date) -> Iterator[Row]:
    """The one before, and the newest: the doctor prints the last day on two of three."""
    age = relativedelta(day, person.born_on).years
    years = 1 if age > 50 else 2 if age > 40 else 3
    examined = ago(day, 20 + choose(f"{person.key} medical", 220 * years))
    before = examined - relativedelta(years=years) + timedelta(days=20)
    yield record("smoke-diver-medical", before, valid_until=examined + timedelta(days=19))
    printed = {"valid_until": examined + relativedelta(years=years, days=-1)}
    yield record("smoke-diver-medical", examined, **(printed if choose(f"{person.key} printed", 3) else {}))


def _exercises(person: Dossier, day: date) -> Iterator[Row]:
    """The whole watch exercises on the same days, every third time with fire; now and then one stays away."""
    last = 6 + choose(f"{_unit(person)} exercise", 24)
    for number in range(EXERCISES):
        if choose(f"{person.key} stays away {number}", 12):
            heat = "hot" if number % EVERY_HOT == 0 else "cold"
            yield record(f"smoke-exercise-{heat}", ago(day, last + number * DAYS_BETWEEN_EXERCISES))


def _unit(person: Dossier) -> str:
    return person.key.split("/", maxsplit=1)[0]
