"""The municipality on a day: its seven tables, as values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from compliance.services.demo.dossier import Dossier, Row, hire
from compliance.services.demo.in_order import history
from compliance.services.demo.organisation import UNITS, Unit
from compliance.services.demo.stories import STORIES
from compliance.services.demo.wanted import Demands
from rules.book import RuleBook

_ISSUERS = {
    "firefighter-full-time": "Brann- og redningsskolen",
    "firefighter-part-time": "Brann- og redningsskolen",
    "smoke-exercise-hot": "Fjordvik brann og redning",
    "smoke-exercise-cold": "Fjordvik brann og redning",
    "nurse-authorisation": "Helsedirektoratet",
    "social-educator-authorisation": "Helsedirektoratet",
    "medication-course": "KS Læring",
    "medication-test": "KS Læring",
    "first-aid-children": "Fjordvik brann og redning",
    "first-aid-children-refresher": "Fjordvik brann og redning",
}
_EVIDENCE = {
    "smoke-exercise-hot": "Øvelseslogg",
    "smoke-exercise-cold": "Øvelseslogg",
    "nurse-authorisation": "Oppslag i HPR",
    "social-educator-authorisation": "Oppslag i HPR",
    "medication-practical-check": "Signert skjema",
    "medication-delegation": "Signert fullmakt",
}


EVERYBODY = "employee"
"""The role that everybody has beside their own."""


def municipality(day: date, book: RuleBook) -> dict[str, tuple[Row, ...]]:
    """The rows of each table, by name, as they would be handed in on the day.

    Everybody has on record what the rule book asks of them, but for those to whom something happened.
    """
    people = list(_people(day, Demands(book, day)))
    return {
        "units": tuple(_unit(unit, people) for unit in UNITS),
        "employees": tuple(person.employee for person in people),
        "assignments": tuple(_owned(people, "assignments")),
        "records": tuple(row for person in people for row in _records(person)),
        "exemptions": tuple(_owned(people, "exemptions")),
        "suspensions": tuple(_owned(people, "suspensions")),
        "absences": tuple(_owned(people, "absences")),
    }


def _people(day: date, demands: Demands) -> Iterator[Dossier]:
    number = 0
    for unit in UNITS:
        roles = [post.roles for post in unit.posts for _ in range(post.count)]
        for place, its_roles in enumerate(roles):
            number += 1
            yield _person(number, f"{unit.id}/{place}", (*its_roles, EVERYBODY), day, demands)


def _person(number: int, key: str, roles: tuple[str, ...], day: date, demands: Demands) -> Dossier:
    hired = hire(number, key, roles, day)
    person = replace(hired, records=history(hired, demands, day))
    for change in STORIES.get(key, ()):
        person = change(person, day)
    return person


def _unit(unit: Unit, people: list[Dossier]) -> Row:
    row: dict[str, str | date] = {"id": unit.id, "name": unit.name, "parent": unit.parent}
    led = unit.posts and "leader" in unit.posts[0].roles
    if led:
        row["leader"] = next(person.employee["id"] for person in people if person.key == f"{unit.id}/0")
    return row


def _owned(people: list[Dossier], table: str) -> Iterator[Row]:
    for person in people:
        rows: tuple[Row, ...] = getattr(person, table)
        yield from ({"employee": person.employee["id"], **row} for row in rows)


def _records(person: Dossier) -> Iterator[Row]:
    """Numbered, as a register would: the number of a record never changes."""
    for place, row in enumerate(person.records, 1):
        competence = str(row["competence"])
        more = {"issuer": _ISSUERS.get(competence, ""), "evidence": _EVIDENCE.get(competence, "")}
        employee = str(person.employee["id"])
        yield {"id": f"{employee}-{place}", "employee": employee, **row, **more}
