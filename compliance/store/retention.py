"""Whose time is over: employees who left before a day, or were withdrawn before an instant."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import and_, func, select
from sqlmodel import Session

from compliance.store.columns import Instant, table_of
from compliance.store.history import known_at
from compliance.store.tables import Employee, Identity

_PEOPLE, _EMPLOYEES = table_of(Identity), table_of(Employee)


def left_before(session: Session, day: date, instant: datetime) -> tuple[str, ...]:
    """Person keys, in order, of those whose identity is still here."""
    people = select(_PEOPLE.c.person_key).where(_PEOPLE.c.employee_id.is_not(None))
    left = select(_EMPLOYEES.c.person_key).where(
        known_at(_EMPLOYEES, None), _EMPLOYEES.c.left_on < day, _EMPLOYEES.c.person_key.in_(people)
    )
    # A group without a current row has as many ends as rows.
    withdrawn = people.group_by(_PEOPLE.c.person_key).having(
        and_(
            func.count(_PEOPLE.c.known_until) == func.count(),
            func.max(_PEOPLE.c.known_until, type_=Instant) < instant,
        )
    )
    connection = session.connection()
    return tuple(sorted({*connection.execute(left).scalars(), *connection.execute(withdrawn).scalars()}))
