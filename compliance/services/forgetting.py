"""Forgetting: who somebody was is erased, on request or when the time that settings name is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from compliance.errors import EnvironmentProblem
from compliance.services.files import caring
from compliance.settings import Retention
from compliance.store import access_log, people
from compliance.store.db import Store
from compliance.store.forgetting import Forgotten, forget
from compliance.store.history import end_of_day
from compliance.store.mail_texts import count_before, erase_before
from compliance.store.retention import left_before
from compliance.store.scrubbing import scrub


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was erased; `views` are rows of the log of who saw what, `files` are files on their records.

    `clean` False: another program was reading, old pages may still be in the files.
    """

    people: int
    identities: int
    texts: int
    mails: int
    views: int
    files: int
    clean: bool


@dataclass(frozen=True, slots=True)
class Due:
    """Whose time is over (person keys), and how many mail texts' and rows' of the log of who saw what is."""

    people: tuple[str, ...]
    mails: int
    views: int


def describe(store: Store, employee: str) -> str:
    """Who would be forgotten, by name and id; raises NotFoundError with a near id."""
    with store.reading() as session:
        key = people.find_ever(session, employee)
        who = people.who(session, [key]).get(key)
    return f"{who.name} ({employee})" if who and who.name else employee


def forget_one(store: Store, employee: str, on: date, folder: Path | None = None) -> Outcome:
    """Forget an employee (or the address of a mailbox); from the day after `on` they count as having left.

    `folder` is that of files on records (None: there is none). EnvironmentProblem where it can't be cleared.
    """
    with store.writing() as session:
        done = forget(session, people.find_ever(session, employee), on)
    return _outcome(store, [done], folder)


def due(store: Store, retention: Retention, on: date, zone: str) -> Due:
    """Whose time is over on a day."""
    with store.reading() as session:
        keys: tuple[str, ...] = ()
        if retention.identity_after_leaving is not None:
            day = on - timedelta(days=retention.identity_after_leaving)
            keys = left_before(session, day, end_of_day(day - timedelta(days=1), zone))
        mails, views = (_last(on, days, zone) for days in (retention.mail_text, retention.access_log))
        return Due(
            keys,
            0 if mails is None else count_before(session, mails),
            0 if views is None else access_log.count_before(session, views),
        )


def forget_due(
    store: Store, retention: Retention, on: date, zone: str, folder: Path | None = None
) -> Outcome:
    """Forget everybody and erase all mail texts and rows of the log whose time is over on a day; else as above."""
    keys = due(store, retention, on, zone).people
    mails_until, views_until = (_last(on, days, zone) for days in (retention.mail_text, retention.access_log))
    with store.writing() as session:
        done = [forget(session, key, on) for key in keys]
        mails = 0 if mails_until is None else erase_before(session, mails_until)
        views = 0 if views_until is None else access_log.erase_before(session, views_until)
    return _outcome(store, done, folder, mails, views)


def _last(on: date, days: int | None, zone: str) -> datetime | None:
    """The last instant whose time is over when so many days are kept; None: all are."""
    return None if days is None else end_of_day(on - timedelta(days=days + 1), zone)


def clear(store: Store, folder: Path) -> None:
    """Take away files of people who were forgotten, and what else nobody knows of."""
    try:
        caring.sweep(store, folder)
    except EnvironmentProblem as error:
        raise EnvironmentProblem(
            f"{error}. Everything else is erased; then give compliance forget --due: it takes the files away"
        ) from error


def _outcome(
    store: Store, done: list[Forgotten], folder: Path | None, mails: int = 0, views: int = 0
) -> Outcome:
    clean = scrub(store)
    if folder is not None:
        clear(store, folder)
    return Outcome(
        len(done),
        sum(one.identities for one in done),
        sum(one.texts for one in done),
        sum(one.mails for one in done) + mails,
        views,
        sum(one.files for one in done),
        clean,
    )
