"""A form is carried out once: the same one sent a second time does nothing, and each leaves a line in the log."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from compliance.errors import ComplianceError
from compliance.services.access.sessions import hash_of
from compliance.services.access.viewer import Viewer
from compliance.store import access_log, submissions
from compliance.store.access_log import Entry
from compliance.store.db import instant

KEPT = timedelta(days=30)
"""So long a form that was carried out is known again, and its receipt can be looked at."""


class NotAllowed(ComplianceError):
    """It is not for this viewer to do."""


class Stale(ComplianceError):
    """Somebody else has changed what the form is about since it was drawn; nothing was written."""


@dataclass(frozen=True, slots=True)
class Form:
    """Who sent a form, on which day, from where. `token` was given to it when it was drawn, `page` names it.

    `program`: the number of the token that a program came with; None: somebody sent it from a page.
    """

    viewer: Viewer
    token: str
    day: date
    page: str
    unit: str | None = None
    address: str | None = None
    program: int | None = None


def carried_out(session: Session, form: Form) -> bool:
    """Whether this form was sent before; then nothing at all is written: ask first, in the writing transaction."""
    done = submissions.carried_out(session, hash_of(form.token), form.viewer.account) is not None
    if done:
        session.rollback()
    return done


def keep(session: Session, form: Form, about: Collection[str] = ()) -> None:
    """Remember that the form is carried out by this transaction, and log who changed what about whom (person keys)."""
    submissions.sweep(session, instant(session) - KEPT)
    submissions.keep(session, hash_of(form.token), form.viewer.account)
    entry = Entry(
        "change", form.viewer.account, form.page, tuple(about), form.unit, form.address, form.program
    )
    access_log.note(session, [entry])
