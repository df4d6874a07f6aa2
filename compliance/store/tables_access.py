"""Who may use the pages, what was granted to whom, who is logged in, and who saw what.

People stand here as person keys only: the number that somebody logs in with is in `people`. Only a log-in that is
no employee's (`login`) stands here.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, Text
from sqlmodel import Field

from compliance.store.columns import Instant, Stored, in_order, one_of
from compliance.store.tables import PERSON
from rules.model import LANGUAGES

ROLES = ("safety-officer", "hr", "administrator")
"""What can be granted. An employee and a leader are known by the data."""
ACCOUNT = "accounts.key"
LOG_IN_WORDS = ("log-in", "refused", "log-out", "password")
RECORD_ACTS = ("registered", "approved", "rejected", "corrected", "revoked")
ACTIONS = ("view", "change", "download", *LOG_IN_WORDS)


class Account(Stored, table=True):
    """A way in: an employee's (`person_key`) or somebody else's (`login`). It stays when it is ended."""

    __tablename__ = "accounts"
    __table_args__ = (one_of("language", LANGUAGES),)

    key: str = Field(primary_key=True, max_length=16)
    person_key: str | None = Field(default=None, foreign_key=PERSON, unique=True)
    login: str | None = Field(default=None, unique=True)
    password_hash: str | None = Field(default=None, sa_type=Text)
    must_change: bool = True
    language: str | None = None
    created_at: datetime = Field(sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)


class GrantRow(Stored, table=True):
    """A role given to an account. `unit` and `requirement` None: all; `organisation` None: the units that name none."""

    __tablename__ = "grants"
    __table_args__ = (one_of("role", ROLES), in_order())

    id: int | None = Field(default=None, primary_key=True)
    account_key: str = Field(foreign_key=ACCOUNT, index=True)
    role: str
    unit: str | None = None
    organisation: str | None = None
    requirement: str | None = None
    from_day: date
    until_day: date | None = None
    granted_at: datetime = Field(sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)


class Deputy(Stored, table=True):
    """Whoever leads in the place of an employee, from a day until a day (inclusive)."""

    __tablename__ = "deputies"
    __table_args__ = (in_order(),)

    id: int | None = Field(default=None, primary_key=True)
    person_key: str = Field(foreign_key=PERSON)
    deputy_key: str = Field(foreign_key=PERSON, index=True)
    from_day: date
    until_day: date | None = None
    named_at: datetime = Field(sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)


class SessionRow(Stored, table=True):
    """Somebody is logged in. Only the SHA-256 of the session's id is known here: who reads this can't use it."""

    __tablename__ = "sessions"

    id_hash: str = Field(primary_key=True, max_length=64)
    account_key: str = Field(foreign_key=ACCOUNT, index=True)
    begun_at: datetime = Field(sa_type=Instant)
    seen_at: datetime = Field(sa_type=Instant)


class KnownBrowser(Stored, table=True):
    """A browser in which this account has logged in before: strangers' wrong guesses don't make it wait."""

    __tablename__ = "known_browsers"

    id_hash: str = Field(primary_key=True, max_length=64)
    account_key: str = Field(primary_key=True, foreign_key=ACCOUNT)
    seen_at: datetime = Field(sa_type=Instant)


class AccessRow(Stored, table=True):
    """Who did what, when, from where, and about whom. `page` is the name of a page, never its address.

    `token_id`: a program did it, with the token of this number.
    """

    __tablename__ = "access_log"
    __table_args__ = (one_of("action", ACTIONS), Index("ix_access_log_about_key_at", "about_key", "at"))

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Instant, index=True)
    account_key: str | None = Field(default=None, foreign_key=ACCOUNT, index=True)
    action: str
    page: str | None = None
    about_key: str | None = Field(default=None, foreign_key=PERSON)
    about_unit: str | None = None
    address: str | None = None
    token_id: int | None = None


class Submission(Stored, table=True):
    """A form that was carried out, known by the SHA-256 of its token, and the instant of what it wrote."""

    __tablename__ = "submissions"

    token_hash: str = Field(primary_key=True, max_length=64)
    account_key: str = Field(foreign_key=ACCOUNT)
    at: datetime = Field(sa_type=Instant, index=True)


class RecordAct(Stored, table=True):
    """Who wrote a version of a record on a page, and why. `reason` is a word of a list, never a text of their own."""

    __tablename__ = "record_acts"
    __table_args__ = (one_of("act", RECORD_ACTS),)

    record_id: int = Field(
        primary_key=True, foreign_key="records.id", sa_column_kwargs={"autoincrement": False}
    )
    account_key: str = Field(foreign_key=ACCOUNT)
    act: str
    reason: str | None = None
