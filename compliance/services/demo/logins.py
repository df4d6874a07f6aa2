"""Four people of the municipality who may log in: each has another day's work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compliance.services.access.passwords import hashed
from compliance.services.answers import Answers
from compliance.store import accounts, grants
from compliance.store.db import Store
from compliance.store.grants import Grant

PASSWORD = "fjordvik er oppdiktet"  # noqa: S105 - shown to whoever runs the demo, and good nowhere else
DIVING = (
    "smoke-diving",
    "smoke-diver-exercises",
    "smoke-diver-medical",
    "smoke-diver-physical-test",
    "chemical-diving",
)
FIRE, RESPONSE, NURSING_HOME = "fire", "fire-response", "solbakken"
EMPLOYEE = "10025"
HR = "hr"


@dataclass(frozen=True, slots=True)
class LogIn:
    """One way in: `part` is a key of `compliance.words.demo`, `name` empty where it is no employee's."""

    part: str
    login: str
    name: str


def make_logins(store: Store, answers: Answers, day: date) -> tuple[LogIn, ...]:
    """Make the accounts: the safety officer of the fire service, a nursing-home leader, HR, and a smoke diver."""
    officer, leader = answers.leaders[RESPONSE], answers.leaders[NURSING_HOME]
    kept = hashed(PASSWORD)
    made = []
    with store.writing(aside=True) as session:
        for part, employee in (
            ("officer", officer),
            ("home leader", leader),
            ("hr", None),
            ("diver", EMPLOYEE),
        ):
            person = answers.keys[employee] if employee else None
            login = None if employee else HR
            key = accounts.add(session, person=person, login=login, password_hash=kept, must_change=False)
            if part == "officer":
                for code in DIVING:
                    grants.add(session, Grant(key, "safety-officer", FIRE, None, code, day, None))
            if part == "hr":
                grants.add(session, Grant(key, "hr", None, None, None, day, None))
            name = answers.names.employees.get(employee, "") if employee else ""
            made.append(LogIn(part, employee or HR, name))
    return tuple(made)
