"""The outbox: mails written in the transaction of the run that decided on them, until they are delivered.

The address is not kept here: it is looked up when the mail is claimed, so that it is always the known one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, func, insert, select, true, update
from sqlmodel import Session

from compliance.errors import NotFoundError
from compliance.store.columns import table_of
from compliance.store.db import instant
from compliance.store.history import known_at
from compliance.store.tables import Identity
from compliance.store.tables_work import Mail, MailAbout

_OUTBOX, _ABOUT, _PEOPLE = table_of(Mail), table_of(MailAbout), table_of(Identity)


@dataclass(frozen=True, slots=True)
class NewMail:
    """A mail to be queued. `about` are the person keys of everybody whom its text names."""

    message_id: str
    kind: str
    recipient_key: str
    language: str
    subject: str
    text: str
    html: str
    about: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class MailRow:
    """A mail of the outbox with the name and address that its reader has now (None: forgotten or none)."""

    id: int
    message_id: str
    kind: str
    recipient_key: str
    name: str | None
    address: str | None
    language: str
    subject: str | None
    text: str | None
    html: str | None
    body_hash: str
    state: str
    attempts: int
    not_before: datetime | None
    lease_until: datetime | None
    last_error: str | None
    created_at: datetime
    sent_at: datetime | None
    erased_at: datetime | None
    run_id: int | None


def enqueue(session: Session, mail: NewMail, run_id: int | None = None) -> int:
    """Queue a mail and return its id."""
    statement = insert(_OUTBOX).values(
        message_id=mail.message_id,
        kind=mail.kind,
        recipient_key=mail.recipient_key,
        language=mail.language,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        body_hash=body_hash(mail.subject, mail.text, mail.html),
        state="queued",
        attempts=0,
        created_at=instant(session),
        run_id=run_id,
    )
    outbox_id = int(session.connection().execute(statement.returning(_OUTBOX.c.id)).scalar_one())
    about = [{"outbox_id": outbox_id, "person_key": key} for key in sorted(set(mail.about))]
    if about:
        session.connection().execute(insert(_ABOUT), about)
    return outbox_id


def body_hash(subject: str, text: str, html: str) -> str:
    """SHA-256 of what a mail says: proof of the words after the words are erased."""
    digest = hashlib.sha256()
    for part in (subject, text, html):
        digest.update(len(part.encode()).to_bytes(8, "big") + part.encode())
    return digest.hexdigest()


def mails(session: Session, states: Collection[str] = (), *, most: int = 100) -> tuple[MailRow, ...]:
    """Mails in some states (none named: all), the newest first."""
    wanted = _OUTBOX.c.state.in_(states) if states else true()
    return _rows(session, _statement().where(wanted).order_by(_OUTBOX.c.id.desc()).limit(most))


@dataclass(frozen=True, slots=True)
class MailHead:
    """A mail without what it says: for lists of many."""

    id: int
    kind: str
    recipient_key: str
    name: str | None
    address: str | None
    subject: str | None
    state: str
    attempts: int
    last_error: str | None
    created_at: datetime
    sent_at: datetime | None


def states(session: Session) -> tuple[tuple[int, str], ...]:
    """(mail, state) of every mail, the newest first."""
    found = session.connection().execute(select(_OUTBOX.c.id, _OUTBOX.c.state).order_by(_OUTBOX.c.id.desc()))
    return tuple((int(id_), str(state)) for id_, state in found)


def heads(session: Session, ids: Collection[int] | None = None) -> tuple[MailHead, ...]:
    """Mails without their texts (None: all), the newest first. `ids` are those of a page, not thousands."""
    reader = and_(_PEOPLE.c.person_key == _OUTBOX.c.recipient_key, known_at(_PEOPLE, None))
    named = {"name": _PEOPLE.c.name, "address": _PEOPLE.c.email}
    columns = [named[name] if name in named else _OUTBOX.c[name] for name in MailHead.__dataclass_fields__]
    wanted = true() if ids is None else _OUTBOX.c.id.in_(ids)
    statement = select(*columns).select_from(_OUTBOX.outerjoin(_PEOPLE, reader)).where(wanted)
    return tuple(
        MailHead(*row) for row in session.connection().execute(statement.order_by(_OUTBOX.c.id.desc()))
    )


def people_in(session: Session, state: str = "", mail_id: int | None = None) -> dict[int, frozenset[str]]:
    """Mail → the person keys of its reader and of everybody whom its text names; of mails in a state, or of one."""
    found: dict[int, set[str]] = {}
    connection = session.connection()
    wanted = true() if mail_id is None else _OUTBOX.c.id == mail_id
    wanted = and_(wanted, _OUTBOX.c.state == state) if state else wanted
    for id_, key in connection.execute(select(_OUTBOX.c.id, _OUTBOX.c.recipient_key).where(wanted)):
        found.setdefault(id_, set()).add(key)
    named = select(_ABOUT.c.outbox_id, _ABOUT.c.person_key)
    if state or mail_id is not None:
        named = named.where(_ABOUT.c.outbox_id.in_(select(_OUTBOX.c.id).where(wanted)))
    for id_, key in connection.execute(named):
        found.setdefault(id_, set()).add(key)
    return {mail_id: frozenset(keys) for mail_id, keys in found.items()}


def mail(session: Session, mail_id: int) -> MailRow:
    """One mail; raise NotFoundError where there is none with that number."""
    found = _rows(session, _statement().where(_OUTBOX.c.id == mail_id))
    if not found:
        raise NotFoundError(f"there is no mail {mail_id}; `compliance outbox list` shows them")
    return found[0]


def count_by_state(session: Session) -> dict[str, int]:
    """State → how many mails."""
    statement = select(_OUTBOX.c.state, func.count()).group_by(_OUTBOX.c.state).order_by(_OUTBOX.c.state)
    return dict(session.connection().execute(statement).all())


def retry(session: Session, ids: Iterable[int] | None = None) -> int:
    """Queue stopped mails again (None: all of them), as if never tried; return how many there were."""
    stopped = (
        _OUTBOX.c.state == "stopped"
        if ids is None
        else and_(_OUTBOX.c.state == "stopped", _OUTBOX.c.id.in_(list(ids)))
    )
    again = update(_OUTBOX).where(stopped, _OUTBOX.c.erased_at.is_(None))
    return session.connection().execute(again.values(state="queued", attempts=0, not_before=None)).rowcount


def _statement() -> Select[tuple[object, ...]]:
    reader = and_(_PEOPLE.c.person_key == _OUTBOX.c.recipient_key, known_at(_PEOPLE, None))
    columns = [_OUTBOX.c[name] for name in MailRow.__dataclass_fields__ if name in _OUTBOX.c]
    named = (_PEOPLE.c.name, _PEOPLE.c.email.label("address"))
    return select(*columns, *named).select_from(_OUTBOX.outerjoin(_PEOPLE, reader))


def _rows(session: Session, statement: Select[tuple[object, ...]]) -> tuple[MailRow, ...]:
    return tuple(MailRow(**row) for row in session.connection().execute(statement).mappings())
