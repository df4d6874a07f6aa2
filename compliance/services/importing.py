"""Import: checked data into the database, all or nothing; nothing that was known is lost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from compliance.errors import InputError, near
from compliance.services import once
from compliance.services.intake.data import Intake, Known
from compliance.services.intake.tables import BY_NAME
from compliance.services.once import Form
from compliance.store import people, record_acts
from compliance.store.changed import written_now
from compliance.store.db import Store, open_store
from compliance.store.importing import left_without_unit, put
from compliance.store.problems import NoDatabaseYetError
from compliance.store.staging import Merged
from compliance.store.units import parents

MOST_WITHDRAWN = 10
"""One in so many rows may be withdrawn without being asked again."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an import did to one table, in rows."""

    table: str
    added: int
    corrected: int
    withdrawn: int
    unchanged: int


def known_before(url: str) -> Known:
    """What the database at a URL holds; nothing where there is none yet (and none is made)."""
    try:
        return known_already(open_store(url))
    except NoDatabaseYetError:
        return Known()


def known_already(store: Store) -> Known:
    """The people and units that data may name because the database holds them."""
    with store.reading() as session:
        return known_in(session)


def known_in(session: Session) -> Known:
    """The same in a transaction that is open already."""
    return Known(frozenset(people.employee_keys(session)), parents(session))


def check_complete(complete: Collection[str]) -> None:
    """Refuse names that are no table."""
    problems = [
        f'--complete {name}: there is no table "{name}"{near(name, list(BY_NAME))}'
        for name in complete
        if name not in BY_NAME
    ]
    if problems:
        raise InputError(problems)


def import_data(
    store: Store,
    intake: Intake,
    *,
    complete: Collection[str] = (),
    yes: bool = False,
    progress: Callable[[int], None] = lambda _rows: None,
    dry_run: bool = False,
    form: Form | None = None,
) -> tuple[Change, ...]:
    """Add and correct; withdraw from the tables in `complete` what the data lacks (over a tenth: only with `yes`).

    `progress` is told of twice the rows of the data. Raises InputError, and changes nothing, where too much or
    something still needed would be withdrawn. Data that says nothing new leaves the database as it is. `dry_run`: what
    it would do, and nothing is changed. `form`: who sent it, for the log and under each record.
    """
    check_complete(complete)
    _refuse([_NOT_THERE.format(table=name) for name in complete if name not in intake.data])
    with store.writing() as session:
        merged = put(session, intake.columns, complete, progress)
        too_many = [] if yes else [_too_many(name, one) for name, one in merged.items()]
        orphans = [
            f"units: {unit} would be withdrawn, but {count:,} row{'s' if count > 1 else ''} of assignments "
            "or units still name it; end or withdraw those too"
            for unit, count in (left_without_unit(session) if "units" in complete else ())
        ]
        _refuse([*filter(None, too_many), *orphans])
        changes = tuple(_change(name, one, len(intake.data[name])) for name, one in merged.items())
        if dry_run or not any(change.added or change.corrected or change.withdrawn for change in changes):
            session.rollback()
        elif form is not None:
            record_acts.sign_written(session, form.viewer.account)
            once.keep(session, form, sorted(written_now(session)))
    return changes


_NOT_THERE = (
    "--complete {table}: the data has no table {table}; a missing one does not say that there is nothing"
)


def _refuse(problems: Sequence[str]) -> None:
    if problems:
        raise InputError(problems)


def _too_many(table: str, merged: Merged) -> str:
    if merged.withdrawn * MOST_WITHDRAWN <= merged.before:
        return ""
    return (
        f"{table}: {merged.withdrawn:,} of {merged.before:,} known rows are not in the data and would be withdrawn, "
        "more than a tenth; see that the data is whole, then import it with --yes. Nothing was changed"
    )


def _change(table: str, merged: Merged, rows: int) -> Change:
    return Change(
        table, merged.added, merged.corrected, merged.withdrawn, rows - merged.added - merged.corrected
    )
