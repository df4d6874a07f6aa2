"""Runs: what each found, what changed since the one before, and how many there were for each task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.tables_work import Run, Staffing, Transition

_RUNS, _TRANSITIONS, _STAFFING = table_of(Run), table_of(Transition), table_of(Staffing)


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run that was saved. `rule_book` is a hash, `duration` is in seconds."""

    id: int
    on_day: date
    kind: str
    rule_book: str
    started_at: datetime
    finished_at: datetime
    duration: float
    counts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TransitionRow:
    """A pair whose status is not what it was at the run before; None is no finding."""

    person_key: str
    requirement: str
    from_status: str | None
    to_status: str | None
    since: date | None
    cycle_end: date | None


@dataclass(frozen=True, slots=True)
class StaffingOfRun:
    """How many there had to be and were; `unit` None is the whole organisation."""

    requirement: str
    unit: str | None
    need: int
    have: int
    short: int
    first_short_on: date | None


def save_run(session: Session, **values: Any) -> int:
    """Save a run (the columns of `RunRow` but for the id) and return its id."""
    statement = insert(_RUNS).values(**values).returning(_RUNS.c.id)
    return int(session.connection().execute(statement).scalar_one())


def update_counts(session: Session, run_id: int, counts: Mapping[str, Any]) -> None:
    """Say the figures of a run again, for the same day run twice."""
    session.connection().execute(_RUNS.update().where(_RUNS.c.id == run_id).values(counts=dict(counts)))


def last_run(session: Session) -> RunRow | None:
    """The run of the latest day; of one day the last."""
    found = runs(session, most=1)
    return found[0] if found else None


def runs(session: Session, *, most: int = 50) -> tuple[RunRow, ...]:
    """The last runs, the newest first."""
    statement = select(_RUNS).order_by(_RUNS.c.on_day.desc(), _RUNS.c.id.desc()).limit(most)
    return tuple(RunRow(**row) for row in session.connection().execute(statement).mappings())


def save_transitions(session: Session, run_id: int, rows: Sequence[TransitionRow]) -> None:
    """Save what changed at a run."""
    values = [{"run_id": run_id, **asdict(row)} for row in rows]
    if values:
        session.connection().execute(insert(_TRANSITIONS), values)


def transitions_of(session: Session, run_id: int) -> tuple[TransitionRow, ...]:
    """What changed at a run, in the order of person key and requirement."""
    columns = [_TRANSITIONS.c[name] for name in TransitionRow.__dataclass_fields__]
    statement = select(*columns).where(_TRANSITIONS.c.run_id == run_id)
    rows = (TransitionRow(*row) for row in session.connection().execute(statement))
    return tuple(sorted(rows, key=lambda row: (row.person_key, row.requirement)))


def save_staffing(session: Session, run_id: int, rows: Sequence[StaffingOfRun]) -> None:
    """Save the staffing of a run."""
    values = [{"run_id": run_id, **asdict(row)} for row in rows]
    if values:
        session.connection().execute(insert(_STAFFING), values)


def staffing_of(session: Session, run_id: int) -> tuple[StaffingOfRun, ...]:
    """The staffing of a run, in the order in which it was saved."""
    columns = [_STAFFING.c[name] for name in StaffingOfRun.__dataclass_fields__]
    statement = select(*columns).where(_STAFFING.c.run_id == run_id).order_by(_STAFFING.c.id)
    return tuple(StaffingOfRun(*row) for row in session.connection().execute(statement))
