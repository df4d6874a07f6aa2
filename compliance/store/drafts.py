"""Drafts of imports: kept for their owner, changed, erased; and what is remembered for the next file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, null, or_, select, update
from sqlmodel import Session

from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.tables_imports import ColumnMatch, ImportDraft, PersonMatch

_DRAFTS, _PEOPLE, _COLUMNS = table_of(ImportDraft), table_of(PersonMatch), table_of(ColumnMatch)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file on its way in, as it is stored. `content` None: it was carried out, and `result` says what came of it."""

    key: str
    account: str
    kind: str
    file_name: str
    content: bytes | None
    choices: str
    result: str | None
    created_at: datetime
    changed_at: datetime


def add(
    session: Session, *, key: str, account: str, kind: str, file_name: str, content: bytes, choices: str
) -> None:
    """Keep a new draft."""
    values = {
        "key": key,
        "account_key": account,
        "kind": kind,
        "file_name": file_name,
        "content": content,
        "choices": choices,
        "created_at": instant(session),
        "changed_at": instant(session),
    }
    session.connection().execute(insert(_DRAFTS).values(values))


def find(session: Session, key: str, account: str) -> Draft | None:
    """An account's own draft; None where there is none, or it is somebody else's."""
    columns = [_DRAFTS.c[name] for name in _NAMES]
    which = (_DRAFTS.c.key == key, _DRAFTS.c.account_key == account)
    row = session.connection().execute(select(*columns).where(*which)).one_or_none()
    return Draft(*row) if row else None


def of_account(session: Session, account: str) -> tuple[Draft, ...]:
    """An account's drafts without their content, the newest first."""
    columns = [null() if name == "content" else _DRAFTS.c[name] for name in _NAMES]
    statement = select(*columns).where(_DRAFTS.c.account_key == account).order_by(_DRAFTS.c.created_at.desc())
    return tuple(Draft(*row) for row in session.connection().execute(statement))


def choose(session: Session, key: str, choices: str) -> None:
    """Keep what was chosen so far."""
    values = {"choices": choices, "changed_at": instant(session)}
    session.connection().execute(update(_DRAFTS).where(_DRAFTS.c.key == key).values(values))


def settle(session: Session, key: str, result: str) -> None:
    """It is carried out: the file is erased, and what came of it is kept."""
    values = {"content": None, "choices": "{}", "result": result, "changed_at": instant(session)}
    session.connection().execute(update(_DRAFTS).where(_DRAFTS.c.key == key).values(values))


def discard(session: Session, key: str, account: str) -> None:
    """Erase an account's draft."""
    which = (_DRAFTS.c.key == key, _DRAFTS.c.account_key == account)
    session.connection().execute(delete(_DRAFTS).where(*which))


def sweep(session: Session, before: datetime) -> int:
    """Erase drafts made before an instant; how many."""
    return session.connection().execute(delete(_DRAFTS).where(_DRAFTS.c.created_at < before)).rowcount


def has_old(session: Session, before: datetime) -> bool:
    """Whether there is anything to sweep."""
    old = select(func.count()).where(_DRAFTS.c.created_at < before)
    return bool(session.connection().execute(old).scalar_one())


def people_of(session: Session, source: str) -> dict[str, str]:
    """Name as compared → the person key that was chosen for it in the files of a source."""
    statement = select(_PEOPLE.c.name, _PEOPLE.c.person_key).where(_PEOPLE.c.source == source)
    return dict(session.connection().execute(statement).all())


def remember_people(session: Session, source: str, chosen: Mapping[str, str]) -> None:
    """Remember whom these names mean; what was said before of the same names is replaced."""
    names = sorted(chosen)
    for start in range(0, len(names), 500):
        which = _PEOPLE.c.name.in_(names[start : start + 500])
        session.connection().execute(delete(_PEOPLE).where(_PEOPLE.c.source == source, which))
    rows = [
        {"source": source, "name": name, "person_key": chosen[name], "matched_at": instant(session)}
        for name in names
    ]
    if rows:
        session.connection().execute(insert(_PEOPLE), rows)


def matching_of(session: Session, source: str) -> str | None:
    """How a file with these columns was read the last time."""
    found: str | None = (
        session.connection()
        .execute(select(_COLUMNS.c.matching).where(_COLUMNS.c.source == source))
        .scalar_one_or_none()
    )
    return found


def remember_matching(session: Session, source: str, matching: str) -> None:
    """Remember it for the next such file."""
    session.connection().execute(delete(_COLUMNS).where(_COLUMNS.c.source == source))
    values = {"source": source, "matching": matching, "matched_at": instant(session)}
    session.connection().execute(insert(_COLUMNS).values(values))


def forget_in_imports(session: Session, person: str, names: Iterable[str]) -> None:
    """Of a person who is forgotten: what was matched with them or has their name, and every file on its way in.

    A file may name them anywhere. It is sent in anew where it is still needed.
    """
    which = or_(_PEOPLE.c.person_key == person, _PEOPLE.c.name.in_(sorted(names)))
    session.connection().execute(delete(_PEOPLE).where(which))
    session.connection().execute(delete(_DRAFTS))


_NAMES = (
    "key",
    "account_key",
    "kind",
    "file_name",
    "content",
    "choices",
    "result",
    "created_at",
    "changed_at",
)
