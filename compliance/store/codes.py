"""The codes that the data names: what the rule book has lost is kept, and can be listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, func, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.history import known_at
from compliance.store.tables import Assignment, Exemption, Record, Suspension


@dataclass(frozen=True, slots=True)
class CodesInUse:
    """How many known rows name each code. Levels are (competence, level)."""

    roles: dict[str, int]
    competences: dict[str, int]
    requirements: dict[str, int]
    levels: dict[tuple[str, str], int]


def codes_in_use(session: Session) -> CodesInUse:
    """Count the rows of assignments, records, exemptions and suspensions by the codes they name."""
    assignment, record = table_of(Assignment).c, table_of(Record).c
    exemption, suspension = table_of(Exemption).c, table_of(Suspension).c
    competences = _count(session, record.competence)
    for (code,), count in _count(session, suspension.competence).items():
        competences[(code,)] = competences.get((code,), 0) + count
    levels = _count(session, record.competence, record.level)
    return CodesInUse(
        _single(_count(session, assignment.role)),
        _single(competences),
        _single(_count(session, exemption.requirement)),
        {(code, level): count for (code, level), count in levels.items() if level is not None},
    )


def _count(session: Session, *columns: Column[Any]) -> dict[tuple[Any, ...], int]:
    table = columns[0].table
    statement = select(*columns, func.count()).where(known_at(table, None)).group_by(*columns)
    return {tuple(names): count for *names, count in session.connection().execute(statement)}


def _single(counts: dict[tuple[Any, ...], int]) -> dict[str, int]:
    return {names[0]: counts[names] for names in sorted(counts)}
