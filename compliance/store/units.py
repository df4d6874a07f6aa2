"""Units: what is above what, and what they are called."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.history import known_at
from compliance.store.tables import Unit

_UNITS = table_of(Unit)


def parents(session: Session, known: datetime | None = None) -> dict[str, str | None]:
    """Unit → the unit above it, or None."""
    statement = select(_UNITS.c.code, _UNITS.c.parent).where(known_at(_UNITS, known))
    return dict(session.connection().execute(statement).all())


def names(session: Session, known: datetime | None = None) -> dict[str, str]:
    """Unit → its name."""
    statement = select(_UNITS.c.code, _UNITS.c.name).where(known_at(_UNITS, known))
    return dict(session.connection().execute(statement).all())
