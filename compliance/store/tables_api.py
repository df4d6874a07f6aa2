"""What programs come in with, and what they wrote: the tables behind the HTTP interface."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from compliance.store.columns import Instant, Stored
from compliance.store.tables_access import ACCOUNT


class Token(Stored, table=True):
    """A program may act as an account until a time. Only the SHA-256 of the token is known here."""

    __tablename__ = "tokens"

    id: int | None = Field(default=None, primary_key=True)
    name: str
    token_hash: str = Field(max_length=64, unique=True, index=True)
    account_key: str = Field(foreign_key=ACCOUNT, index=True)
    scopes: str
    """Words with a space between."""
    made_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)


class Write(Stored, table=True):
    """A write that a token sent under a key of its own choice; `answer` None: it is not carried out to the end."""

    __tablename__ = "writes"

    token_id: int = Field(
        primary_key=True, foreign_key="tokens.id", sa_column_kwargs={"autoincrement": False}
    )
    key_hash: str = Field(primary_key=True, max_length=64)
    request_hash: str = Field(max_length=64)
    at: datetime = Field(sa_type=Instant, index=True)
    status: int | None = None
    answer: str | None = Field(default=None, sa_type=Text)
