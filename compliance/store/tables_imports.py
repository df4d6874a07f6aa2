"""Imports that are being prepared on the pages, and what was answered in earlier ones.

A draft holds a file as it was sent in; it is its owner's alone and is erased when it is carried out or too old. The
one other name that stands outside `people` is the name in a file that somebody said is a person: it goes with them.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, Text, UniqueConstraint
from sqlmodel import Field

from compliance.store.columns import Instant, Stored, one_of
from compliance.store.tables import PERSON
from compliance.store.tables_access import ACCOUNT

DRAFT_KINDS = ("records", "staff", "absences")


class ImportDraft(Stored, table=True):
    """A file on its way in. `content` is packed, None once it is carried out; `choices` and `result` are JSON."""

    __tablename__ = "import_drafts"
    __table_args__ = (one_of("kind", DRAFT_KINDS),)

    key: str = Field(primary_key=True, max_length=43)
    account_key: str = Field(foreign_key=ACCOUNT, index=True)
    kind: str
    file_name: str = Field(sa_type=Text)
    content: bytes | None = Field(default=None, sa_type=LargeBinary)
    choices: str = Field(sa_type=Text)
    result: str | None = Field(default=None, sa_type=Text)
    created_at: datetime = Field(sa_type=Instant, index=True)
    changed_at: datetime = Field(sa_type=Instant)


class PersonMatch(Stored, table=True):
    """Whom a name means in the files of one source. `name` is written as names are compared."""

    __tablename__ = "person_matches"
    __table_args__ = (UniqueConstraint("source", "name", name="uq_person_matches_source_name"),)

    id: int | None = Field(default=None, primary_key=True)
    source: str
    name: str
    person_key: str = Field(foreign_key=PERSON, index=True)
    matched_at: datetime = Field(sa_type=Instant)


class ColumnMatch(Stored, table=True):
    """How a file with these columns (`source`) was read the last time, as JSON; nobody is named in it."""

    __tablename__ = "column_matches"

    source: str = Field(primary_key=True, max_length=64)
    matching: str = Field(sa_type=Text)
    matched_at: datetime = Field(sa_type=Instant)
