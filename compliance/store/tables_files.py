"""Files that prove records: what is stored, and which record each belongs to. The files themselves lie in a folder."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field

from compliance.store.columns import Instant, Stored, one_of
from compliance.store.tables import PERSON
from compliance.store.tables_access import ACCOUNT

MEDIA_TYPES = ("application/pdf", "image/jpeg", "image/png", "image/webp")


class FileRow(Stored, table=True):
    """A file in the folder, known by the SHA-256 of what it holds. `size` is in bytes."""

    __tablename__ = "files"
    __table_args__ = (one_of("media_type", MEDIA_TYPES),)

    hash: str = Field(primary_key=True, max_length=64)
    media_type: str
    size: int = Field(ge=1)
    stored_at: datetime = Field(sa_type=Instant)


class ProofRow(Stored, table=True):
    """A file on a record: `record_id` is the version it was brought with, and all versions of the record have it.

    `key` is random and stands in its address. When the person is forgotten, `file_hash` is emptied: that somebody
    brought something, and when, stays.
    """

    __tablename__ = "proofs"

    key: str = Field(primary_key=True, max_length=32)
    record_id: int = Field(foreign_key="records.id", index=True)
    person_key: str = Field(foreign_key=PERSON, index=True)
    file_hash: str | None = Field(default=None, foreign_key="files.hash", index=True, max_length=64)
    account_key: str = Field(foreign_key=ACCOUNT)
    added_at: datetime = Field(sa_type=Instant)
    erased_at: datetime | None = Field(default=None, sa_type=Instant)
