"""What reminders are made from, and what comes of it: plain values, read before and written after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from compliance.store.facts import StoredFacts
from compliance.store.outbox import NewMail
from compliance.store.people import Who
from compliance.store.runs import StaffingOfRun
from compliance.store.standing import Pair, Stand
from notifications.ledger import Key
from notifications.plan import Skip
from rules.book import RuleBook
from rules.findings import Evaluation


@dataclass(frozen=True, slots=True)
class Present:
    """What is so on a day. `people` are all identities by person key, mailboxes included."""

    on: date
    book: RuleBook
    stored: StoredFacts
    evaluation: Evaluation
    people: Mapping[str, Who]


@dataclass(frozen=True, slots=True)
class Past:
    """What the runs before have left: the day of the last, what it found, what was sent and passed over.

    In `standing` the end of a cycle is None for those who were away or exempt: they were not told.
    """

    last_run: date | None = None
    standing: Mapping[Pair, Stand] = field(default_factory=dict)
    staffing: Sequence[StaffingOfRun] = ()
    sent: Sequence[tuple[Key, date]] = ()
    passed_over: Sequence[Key] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the organisation's name, the language of those who have chosen none, the sender's address.

    `pages` is where the pages are, such as `https://kompetanse.fjordvik.no`; "" where mails shall hold no link.
    """

    organisation: str
    language: str
    sender: str
    pages: str = ""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A mail, and the ledger keys that prove what it tells."""

    mail: NewMail
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Reminders:
    """What there is to say, and what is not said and why.

    A recipient may be a mailbox that the database does not have yet (`readers.UNKNOWN_MAILBOX`); saving makes it.
    """

    mails: tuple[Reminder, ...]
    skips: tuple[Skip, ...]
