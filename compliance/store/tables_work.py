"""What the program writes of its own work: runs, what changed, who was told, what waits to be sent.

People stand here as person keys only. What a mail says can be erased; that it was sent, when and to
whom stays.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, Text, UniqueConstraint
from sqlmodel import Field

from compliance.store.columns import Instant, Stored, one_of
from compliance.store.tables import PERSON
from rules.model import LANGUAGES, Status

MAIL_STATES = ("queued", "claimed", "sent", "stopped")
RUN = "runs.id"
LEDGER_KEY = ("person_key", "requirement", "cycle_end", "stage", "recipient_key")


class RuleBookText(Stored, table=True):
    """The text of a rule book, by its hash: what a run was decided by can always be read again."""

    __tablename__ = "rule_books"

    hash: str = Field(primary_key=True, max_length=64)
    files: Any = Field(sa_type=JSON, nullable=False)
    first_used_at: datetime = Field(sa_type=Instant)


class Run(Stored, table=True):
    """One nightly job. `counts` is a JSON object of figures, `duration` is in seconds."""

    __tablename__ = "runs"

    id: int | None = Field(default=None, primary_key=True)
    on_day: date = Field(index=True)
    kind: str
    rule_book: str = Field(foreign_key="rule_books.hash")
    started_at: datetime = Field(sa_type=Instant)
    finished_at: datetime = Field(sa_type=Instant)
    duration: float = Field(ge=0)
    counts: Any = Field(sa_type=JSON, nullable=False)


class Standing(Stored, table=True):
    """The status that each employee had for each requirement at the last run."""

    __tablename__ = "standing"
    __table_args__ = (one_of("status", Status),)

    person_key: str = Field(primary_key=True, foreign_key=PERSON)
    requirement: str = Field(primary_key=True)
    status: str
    since: date
    cycle_end: date | None = None


class Transition(Stored, table=True):
    """A status that changed between two runs; None is no finding."""

    __tablename__ = "transitions"
    __table_args__ = (one_of("from_status", Status), one_of("to_status", Status))

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key=RUN, index=True)
    person_key: str = Field(foreign_key=PERSON, index=True)
    requirement: str
    from_status: str | None = None
    to_status: str | None = None
    since: date | None = None
    cycle_end: date | None = None


class Staffing(Stored, table=True):
    """How many there had to be and were at a run; `unit` None is the whole organisation."""

    __tablename__ = "staffing_rows"

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key=RUN, index=True)
    requirement: str
    unit: str | None = None
    need: int
    have: int
    short: int
    first_short_on: date | None = None


class LedgerEntry(Stored, table=True):
    """Proof of notice: this stage of this cycle was sent to this recipient. Never changed, and taken back only where
    the mail was erased before it left (compliance forget): then nobody was told."""

    __tablename__ = "ledger"
    __table_args__ = (
        UniqueConstraint(*LEDGER_KEY, name="uq_ledger_key"),
        Index("ix_ledger_cycle_end", "cycle_end"),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_key: str = Field(foreign_key=PERSON)
    requirement: str
    cycle_end: date
    stage: str
    recipient_key: str = Field(foreign_key=PERSON)
    planned_at: datetime = Field(sa_type=Instant)
    run_id: int = Field(foreign_key=RUN)
    outbox_id: int = Field(foreign_key="outbox.id", index=True)


class Skip(Stored, table=True):
    """A reminder that was not sent, and why; the same reason again only moves the last day."""

    __tablename__ = "skips"
    __table_args__ = (UniqueConstraint(*LEDGER_KEY, "reason", name="uq_skips_key"),)

    id: int | None = Field(default=None, primary_key=True)
    person_key: str = Field(foreign_key=PERSON)
    requirement: str
    cycle_end: date
    stage: str
    recipient_key: str
    reason: str
    first_day: date
    last_day: date = Field(index=True)


class Mail(Stored, table=True):
    """A mail that waits, is being sent, was sent or was stopped. The address is not here: it is looked up."""

    __tablename__ = "outbox"
    __table_args__ = (
        one_of("state", MAIL_STATES),
        one_of("language", LANGUAGES),
        Index("ix_outbox_state_not_before", "state", "not_before"),
    )

    id: int | None = Field(default=None, primary_key=True)
    message_id: str = Field(unique=True)
    kind: str
    recipient_key: str = Field(foreign_key=PERSON, index=True)
    language: str
    subject: str | None = None
    text: str | None = Field(default=None, sa_type=Text)
    html: str | None = Field(default=None, sa_type=Text)
    body_hash: str = Field(max_length=64)
    state: str = "queued"
    attempts: int = Field(default=0, ge=0)
    not_before: datetime | None = Field(default=None, sa_type=Instant)
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    lease_owner: str | None = None
    last_error: str | None = Field(default=None, sa_type=Text)
    created_at: datetime = Field(sa_type=Instant)
    sent_at: datetime | None = Field(default=None, sa_type=Instant)
    erased_at: datetime | None = Field(default=None, sa_type=Instant)
    run_id: int | None = Field(default=None, foreign_key=RUN)


class MailAbout(Stored, table=True):
    """Everyone whom a mail's text names."""

    __tablename__ = "outbox_about"

    outbox_id: int = Field(primary_key=True, foreign_key="outbox.id")
    person_key: str = Field(primary_key=True, foreign_key=PERSON, index=True)


class Night(Stored, table=True):
    """A day's nightly job, claimed by one scheduler. `finished_at` None: claimed, not done."""

    __tablename__ = "nights"

    day: date = Field(primary_key=True)
    owner: str
    claimed_at: datetime = Field(sa_type=Instant)
    lease_until: datetime = Field(sa_type=Instant)
    finished_at: datetime | None = Field(default=None, sa_type=Instant)


class Heartbeat(Stored, table=True):
    """The last sign of life of a part of the program that keeps running."""

    __tablename__ = "heartbeats"

    name: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    detail: str = ""


class StoreState(Stored, table=True):
    """One row: the change number, raised by every write, and when the last write was."""

    __tablename__ = "store_state"

    id: int = Field(primary_key=True)
    change_number: int = 0
    changed_at: datetime = Field(sa_type=Instant)
