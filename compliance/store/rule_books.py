"""The texts of rule books, by hash: what a run was decided by can always be read again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_work import RuleBookText
from compliance.store.upserts import insert_into

_BOOKS = table_of(RuleBookText)


def keep(session: Session, hash_: str, files: Sequence[tuple[str, str]]) -> None:
    """Keep the files (name, text) of a rule book; one that is kept already stays as it is."""
    row = {"hash": hash_, "files": [list(file) for file in files], "first_used_at": instant(session)}
    session.connection().execute(insert_into(session, _BOOKS).values(row).on_conflict_do_nothing())


def files_of(session: Session, hash_: str) -> tuple[tuple[str, str], ...] | None:
    """The files (name, text) of a rule book; None where no such one was kept."""
    files = session.connection().execute(select(_BOOKS.c.files).where(_BOOKS.c.hash == hash_)).scalar()
    return None if files is None else tuple((name, text) for name, text in files)
