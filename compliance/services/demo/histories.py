"""What somebody who has kept everything in order has on record, role by role, seen from the day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from compliance.services.demo.dossier import Dossier, Row, ago, record
from compliance.services.demo.names import choose

_CARE = ("nurse", "social-educator", "healthcare-worker", "medication-assistant", "care-assistant")
_KINDERGARTEN = ("kindergarten-teacher", "kindergarten-assistant")
_SCHOOL = ("teacher", "swimming-teacher")
_HOUSES = ("solbakken", "fjordglott", "kindergarten-", "school-")
POLICE_CERTIFICATE_FROM = date(2017, 1, 1)
EXERCISES, DAYS_BETWEEN_EXERCISES, EVERY_HOT = 18, 36, 3


def history(person: Dossier, day: date) -> tuple[Row, ...]:
    """Every record of the person, oldest first."""
    roles = [str(row["role"]) for row in person.assignments]
    found = [row for role in roles for row in _BY_ROLE[role](person, day)]
    if roles[0] in (*_CARE, *_KINDERGARTEN, *_SCHOOL) and person.key.startswith(_HOUSES):
        found.append(_recent(person, day, "premises-fire-safety", 5, 350))
    return tuple(sorted(found, key=lambda row: (str(row["achieved_on"]), row["competence"])))


def _recent(person: Dossier, day: date, competence: str, least: int, most: int, **more: str | date) -> Row:
    """A record from `least` to `most` days old."""
    return record(competence, ago(day, least + choose(f"{person.key} {competence}", most - least)), **more)


def _leader(person: Dossier, _day: date) -> Iterator[Row]:
    yield record("hse-leader-training", person.hired_on + timedelta(days=60 + choose(person.key, 100)))


def _firefighter(person: Dossier, _day: date) -> Iterator[Row]:
    kind = "firefighter-part-time" if person.key.startswith("part-time-") else "firefighter-full-time"
    yield record(kind, person.hired_on + timedelta(days=300 + choose(f"{person.key} school", 400)))


def _smoke_diver(person: Dossier, day: date) -> Iterator[Row]:
    yield from _firefighter(person, day)
    yield from _medicals(person, day)
    together = 25 + choose(f"{_unit(person)} test", 160)
    tested = ago(day, together + choose(f"{person.key} test", 8))
    yield record("smoke-diver-physical-test", ago(tested, 360))
    yield record("smoke-diver-physical-test", tested)
    yield from _exercises(person, day)


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


def _police_certificate(person: Dossier, _day: date) -> Iterator[Row]:
    if person.hired_on >= POLICE_CERTIFICATE_FROM:
        yield _shown(person, "police-certificate-care")


def _authorised(competence: str) -> Callable[[Dossier, date], Iterator[Row]]:
    def rows(person: Dossier, day: date) -> Iterator[Row]:
        yield record(competence, ago(person.hired_on, 30 + choose(f"{person.key} authorised", 300)))
        yield from _police_certificate(person, day)

    return rows


def _delegated(person: Dossier, day: date) -> Iterator[Row]:
    days = 10 + choose(f"{person.key} delegated", 690)
    yield record("medication-course", ago(day, days + 45))
    yield record("medication-test", ago(day, days + 20))
    yield record("medication-practical-check", ago(day, days + 5))
    yield record("medication-delegation", ago(day, days))
    yield from _police_certificate(person, day)


def _shown(person: Dossier, certificate: str) -> Row:
    """A police certificate, shown some weeks before the first day of work."""
    return record(certificate, ago(person.hired_on, 10 + choose(f"{person.key} police", 50)))


def _kindergarten(person: Dossier, day: date) -> Iterator[Row]:
    yield _shown(person, "police-certificate-kindergarten")
    yield _recent(person, day, "first-aid-children", 10, 680)


def _teacher(person: Dossier, day: date) -> Iterator[Row]:
    yield _shown(person, "police-certificate-school")
    yield _recent(person, day, "first-aid-children", 10, 680)


def _swimming_teacher(person: Dossier, day: date) -> Iterator[Row]:
    yield from _teacher(person, day)
    yield _recent(person, day, "lifesaving-test", 10, 200)


def _operator(person: Dossier, day: date) -> Iterator[Row]:
    yield _recent(person, day, "electrical-safety", 10, 280)


def _fee_adviser(person: Dossier, day: date) -> Iterator[Row]:
    yield _recent(person, day, "cost-recovery", 200, 300, level="working")


def _unit(person: Dossier) -> str:
    return person.key.split("/", maxsplit=1)[0]


_BY_ROLE: dict[str, Callable[[Dossier, date], Iterator[Row]]] = {
    "leader": _leader,
    "smoke-diver": _smoke_diver,
    "smoke-diver-leader": _smoke_diver,
    "firefighter": _firefighter,
    "nurse": _authorised("nurse-authorisation"),
    "social-educator": _authorised("social-educator-authorisation"),
    "healthcare-worker": _delegated,
    "medication-assistant": _delegated,
    "care-assistant": _police_certificate,
    "kindergarten-teacher": _kindergarten,
    "kindergarten-assistant": _kindergarten,
    "teacher": _teacher,
    "swimming-teacher": _swimming_teacher,
    "water-operator": _operator,
    "fee-adviser": _fee_adviser,
}
