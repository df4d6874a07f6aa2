"""Everything that the database has about one person, table by table (GDPR article 15). A test asks for every table.

Other people stand in these rows as whoever did something with the person's data, and are given by name as far as they
are known. What a row says of others alone is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Table, and_, false, or_, select
from sqlmodel import Session

from compliance.store import (  # noqa: F401 - their import declares the tables
    people,
    tables_api,
    tables_calendar,
    tables_files,
    tables_imports,
    tables_requests,
)
from compliance.store.columns import Stored, table_of
from compliance.store.tables import PERSON, Record
from compliance.store.tables_access import ACCOUNT, Account
from compliance.store.tables_work import MailAbout

MINE: Final[Mapping[str, str]] = {
    "persons": "key",
    "people": "person_key",
    "employees": "person_key",
    "units": "leader",
    "assignments": "person_key",
    "records": "person_key",
    "exemptions": "person_key",
    "suspensions": "person_key",
    "absences": "person_key",
    "proofs": "person_key",
    "exemption_asks": "person_key",
    "stand_downs": "person_key",
    "tasks": "person_key",
    "person_matches": "person_key",
    "accounts": "person_key",
    "grants": "account_key",
    "deputies": "person_key",
    "sessions": "account_key",
    "known_browsers": "account_key",
    "calendars": "account_key",
    "tokens": "account_key",
    "access_log": "about_key",
    "outbox": "recipient_key",
    "standing": "person_key",
    "transitions": "person_key",
    "ledger": "person_key",
    "skips": "person_key",
}
"""Table → its column that says whom a row is about (a person, or an account of theirs)."""
FURTHER: Final[Mapping[str, str]] = {
    "record_acts": "joined to the records that they are about",
    "outbox_about": "read as the mails that name the person",
}
LEFT_OUT: Final[Mapping[str, str]] = {
    "submissions": "hashes of forms that were sent, for thirty days: they say nothing",
    "calendar_events": "hashes of what calendars said last",
    "import_drafts": "files about others on their way in; their owner sees them on the import's page",
    "writes": "hashes of what programs wrote, and answers to them",
    "files": "what the files hold: each is fetched by itself from the page of the records",
    "column_matches": "nobody's",
    "rule_books": "nobody's",
    "runs": "nobody's",
    "nights": "nobody's",
    "heartbeats": "nobody's",
    "store_state": "nobody's",
    "staffing_rows": "figures",
}
HIDDEN: Final = frozenset(
    {"password_hash", "id_hash", "secret_hash", "token_hash", "file_hash", "body_hash", "html", "message_id"}
    | {"lease_until", "lease_owner", "id", "n", "rule_book", "run_id", "outbox_id", "token_id", "record_id"}
)
"""Columns that open something, or that only the program itself reads."""
_TEXT_OF_MAIL: Final = ("subject", "text")


@dataclass(frozen=True, slots=True)
class OwnRows:
    """Rows of one table, each as column → value; people and accounts in them are names (None: not known any more)."""

    table: str
    rows: tuple[Mapping[str, Any], ...]


def rows_about(session: Session, person: str) -> tuple[OwnRows, ...]:
    """Everything, in the order of `MINE`; tables without a row are left out. Mails that name others have no text."""
    accounts = _accounts_of(session, person)
    found = {name: _rows(session, _table(name), _is_mine(name, person, accounts)) for name in MINE}
    found["outbox"] = _without_others(session, person, found["outbox"])
    found["outbox_about"] = _mails_naming(session, person)
    found["record_acts"] = _acts(session, person)
    found["done"] = _done(session, accounts)
    names = _Names(session, [row for rows in found.values() for row in rows])
    return tuple(
        OwnRows(name, tuple(names.told(row) for row in rows)) for name, rows in found.items() if rows
    )


Row = dict[Column[Any], Any]


def _table(name: str) -> Table:
    return Stored.metadata.tables[name]


def _is_mine(name: str, person: str, accounts: Sequence[str]) -> ColumnElement[bool]:
    column = _table(name).c[MINE[name]]
    if name == "deputies":
        return or_(column == person, _table(name).c.deputy_key == person)
    return column.in_(accounts) if MINE[name] == "account_key" else column == person


def _rows(session: Session, table: Table, which: ColumnElement[bool]) -> list[Row]:
    """The oldest first, as far as the table has an order."""
    order = [table.c[name] for name in ("known_from", "at", "id") if name in table.c]
    rows = session.connection().execute(select(table).where(which).order_by(*order))
    return [dict(zip(table.c, row, strict=True)) for row in rows]


def _accounts_of(session: Session, person: str) -> list[str]:
    accounts = table_of(Account)
    found = session.connection().execute(select(accounts.c.key).where(accounts.c.person_key == person))
    return [str(key) for key in found.scalars()]


def _without_others(session: Session, person: str, mails: list[Row]) -> list[Row]:
    """A leader's mail tells of their people: of such a mail only that it came, and when."""
    about, outbox = table_of(MailAbout), _table("outbox")
    others = select(about.c.outbox_id).where(about.c.person_key != person)
    naming = set(session.connection().execute(others).scalars())
    blank = {outbox.c[name]: None for name in _TEXT_OF_MAIL}
    return [{**mail, **blank} if mail[outbox.c.id] in naming else mail for mail in mails]


def _mails_naming(session: Session, person: str) -> list[Row]:
    """Mails to others that name the person: when and to whom; what they say names others too."""
    about, outbox = table_of(MailAbout), _table("outbox")
    naming = select(about.c.outbox_id).where(about.c.person_key == person)
    mails = _rows(session, outbox, and_(outbox.c.id.in_(naming), outbox.c.recipient_key != person))
    wanted = ("kind", "recipient_key", "state", "created_at", "sent_at")
    return [{outbox.c[name]: mail[outbox.c[name]] for name in wanted} for mail in mails]


def _acts(session: Session, person: str) -> list[Row]:
    records, acts = table_of(Record), _table("record_acts")
    shown = (records.c.competence, records.c.achieved_on, records.c.known_from)
    kept = (acts.c.act, acts.c.reason, acts.c.account_key)
    joined = select(*shown, *kept).select_from(acts.join(records, records.c.id == acts.c.record_id))
    rows = session.connection().execute(
        joined.where(records.c.person_key == person).order_by(records.c.known_from)
    )
    return [dict(zip((*shown, *kept), row, strict=True)) for row in rows]


def _done(session: Session, accounts: Sequence[str]) -> list[Row]:
    """What the person did and saw on the pages, without whom it was about: that is theirs to be told."""
    log = _table("access_log")
    kept = ("at", "action", "page", "address")
    rows = _rows(session, log, log.c.account_key.in_(accounts) if accounts else false())
    return [{log.c[name]: row[log.c[name]] for name in kept} for row in rows]


class _Names:
    """What the people and accounts in rows are called, looked up at once."""

    def __init__(self, session: Session, rows: Sequence[Row]) -> None:
        accounts = {row[column] for row in rows for column in row if _refers(column, ACCOUNT)} - {None}
        table = table_of(Account)
        owners = select(table.c.key, table.c.person_key, table.c.login).where(table.c.key.in_(accounts))
        self._owners = {key: (person, login) for key, person, login in session.connection().execute(owners)}
        keys = {row[column] for row in rows for column in row if _refers(column, PERSON)}
        keys |= {person for person, _ in self._owners.values()}
        known = people.who(session, sorted(key for key in keys if key))
        self._people = {key: one.name or one.email for key, one in known.items()}

    def told(self, row: Row) -> dict[str, Any]:
        """A row by the names of its columns, without what is hidden."""
        return {column.name: self._told(column, value) for column, value in row.items() if _shown(column)}

    def _told(self, column: Column[Any], value: Any) -> Any:
        if _refers(column, PERSON):
            return self._people.get(value)
        if _refers(column, ACCOUNT):
            person, login = self._owners.get(value, (None, None))
            return login or self._people.get(person or "")
        return value


def _refers(column: Column[Any], to: str) -> bool:
    return any(key.target_fullname == to for key in column.foreign_keys)


def _shown(column: Column[Any]) -> bool:
    """A random key of the row itself says nothing, and may stand in an address."""
    return column.name not in HIDDEN and not (column.primary_key and column.name == "key")
