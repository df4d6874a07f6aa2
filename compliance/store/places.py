"""Where people work and who leads: what rights look at, from the tables of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.history import known_at
from compliance.store.tables import Assignment, Employee, Unit

_UNITS, _ASSIGNMENTS, _EMPLOYEES = table_of(Unit), table_of(Assignment), table_of(Employee)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit: what is above it, who leads it (a person key), which organisation it names."""

    code: str
    parent: str | None
    leader: str | None
    organisation: str | None


def units(session: Session) -> tuple[UnitRow, ...]:
    """All units known now, by code."""
    columns = (_UNITS.c.code, _UNITS.c.parent, _UNITS.c.leader, _UNITS.c.organisation)
    statement = select(*columns).where(known_at(_UNITS, None)).order_by(_UNITS.c.code)
    return tuple(UnitRow(*row) for row in session.connection().execute(statement))


def units_of(session: Session, people: Sequence[str], day: date) -> dict[str, frozenset[str]]:
    """Person key → the units of assignments that hold on the day or begin later; people without any are left out."""
    until = or_(_ASSIGNMENTS.c.until_day.is_(None), _ASSIGNMENTS.c.until_day >= day)
    found: dict[str, set[str]] = {}
    for start in range(0, len(people), 500):
        which = _ASSIGNMENTS.c.person_key.in_(people[start : start + 500])
        statement = select(_ASSIGNMENTS.c.person_key, _ASSIGNMENTS.c.unit)
        for key, unit in session.connection().execute(
            statement.where(known_at(_ASSIGNMENTS, None), until, which)
        ):
            found.setdefault(key, set()).add(unit)
    return {key: frozenset(codes) for key, codes in found.items()}


def ended_work(session: Session, people: Sequence[str], day: date) -> frozenset[str]:
    """Those of the people who have had assignments, all of which have ended before the day."""
    which = _ASSIGNMENTS.c.person_key.in_(people)
    statement = select(_ASSIGNMENTS.c.person_key).where(known_at(_ASSIGNMENTS, None), which).distinct()
    had = session.connection().execute(statement).scalars()
    return frozenset(had) - units_of(session, people, day).keys()


def employed(session: Session, people: Sequence[str], day: date) -> frozenset[str]:
    """Those of the people who are employees known now and have not left before the day."""
    stays = or_(_EMPLOYEES.c.left_on.is_(None), _EMPLOYEES.c.left_on >= day)
    which = _EMPLOYEES.c.person_key.in_(people)
    statement = select(_EMPLOYEES.c.person_key).where(known_at(_EMPLOYEES, None), stays, which)
    return frozenset(session.connection().execute(statement).scalars())
