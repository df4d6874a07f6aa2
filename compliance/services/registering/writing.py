"""Registering and changing records: one writing transaction each, with its rights, its log and its form.

What the page showed may be old by the time the form comes: everything is looked at again inside the transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from compliance.services import once
from compliance.services.access.viewer import Viewer
from compliance.services.files.brought import Brought
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.registering.asking import may_decide, may_register
from compliance.services.registering.attaching import attach
from compliance.services.registering.typed import Wanted, Wrong
from compliance.services.registering.wrong import Refused
from compliance.store import people, places, record_acts, records
from compliance.store.db import Store
from compliance.store.records import Content, Version
from rules.book import RuleBook

REASONS = {
    "rejected": ("unreadable", "other-person", "wrong-day", "other-competence", "not-enough", "ask-me"),
    "revoked": ("by-mistake", "other-person", "withdrawn", "not-genuine"),
    "corrected": ("wrong-day", "wrong-until", "wrong-details"),
}
"""Why: a list, because a text could name what nobody should read there."""


def register(
    store: Store,
    book: RuleBook,
    form: Form,
    wanted: Wanted,
    keys: Sequence[str],
    *,
    again: bool,
    brought: Brought | None = None,
) -> None:
    """Register a record for each of the people (person keys); the viewer's own awaits approval.

    `again`: also for those who have one of the same day. `brought`: files that prove it, for each of them. A form that
    was carried out before does nothing. Raises NotAllowed, Refused, or FolderProblem where the files can't be stored.
    """
    register_each(
        store, book, form, [(wanted, key) for key in dict.fromkeys(keys)], again=again, brought=brought
    )


def register_each(
    store: Store,
    book: RuleBook,
    form: Form,
    wanted: Sequence[tuple[Wanted, str]],
    *,
    again: bool,
    brought: Brought | None = None,
) -> None:
    """Register several records, each of one person (by key), all or none; else as `register`."""
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        contents = [_content(form.viewer, one, key) for one, key in wanted]
        _check_people(session, book, form, contents)
        if not again:
            _refuse_repeated(session, contents)
        rows = records.add(session, contents)
        _keep(session, form, rows, [one.person for one in contents], "registered")
        proven = {row: (one.person, one.competence) for row, one in zip(rows, contents, strict=True)}
        attach(session, book, form, proven, brought)


def decide(store: Store, book: RuleBook, form: Form, row: int, act: str, reason: str | None) -> None:
    """Approve or reject a record that awaits it. Raises NotAllowed, Refused, or Stale where somebody was first."""
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        version = _may_change(session, book, form, row)
        if version.content.status != "pending":
            raise Stale("the record awaits nothing any more")
        status = "verified" if act == "approved" else "rejected"
        _change(session, form, version, replace(version.content, status=status), act, _reason(act, reason))


def correct(
    store: Store,
    book: RuleBook,
    form: Form,
    row: int,
    wanted: Wanted,
    reason: str,
    *,
    brought: Brought | None = None,
) -> None:
    """Give a record the values that it should have had, and files that prove them.

    Raises NotAllowed, Refused, Stale, or FolderProblem where the files can't be stored.
    """
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        version = _may_change(session, book, form, row)
        if wanted.competence != version.content.competence:
            raise Refused([Wrong("competence", "same competence")])
        told = _reason("corrected", reason)
        values = {name: getattr(wanted, name) for name in Wanted.__dataclass_fields__}
        content = replace(version.content, **values)
        if content == version.content:
            raise Refused([Wrong("achieved_on", "nothing changed")])
        new = _change(session, form, version, content, "corrected", told)
        attach(session, book, form, {new: (content.person, content.competence)}, brought)


def revoke(store: Store, book: RuleBook, form: Form, row: int, on: date, reason: str) -> None:
    """From a day on a record no longer counts. Raises NotAllowed, Refused or Stale."""
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        version = _may_change(session, book, form, row)
        told = _reason("revoked", reason, "why")
        _change(session, form, version, replace(version.content, revoked_on=on), "revoked", told)


def _content(viewer: Viewer, wanted: Wanted, key: str) -> Content:
    values = {name: getattr(wanted, name) for name in Wanted.__dataclass_fields__}
    return Content(person=key, status="pending" if key == viewer.employee else "verified", **values)


def _check_people(session: Session, book: RuleBook, form: Form, contents: Sequence[Content]) -> None:
    keys = [one.person for one in contents]
    if not keys:
        raise Refused([Wrong("people", "choose people")])
    if gone := set(keys) - places.employed(session, keys, form.day):
        raise Refused([Wrong("people", "left", {"people": tuple(sorted(gone))})])
    units = places.units_of(session, keys, form.day)
    for one in contents:
        if not may_register(
            form.viewer, one.person, units.get(one.person, frozenset()), book, one.competence
        ):
            raise NotAllowed("registering this competence of this person")


def _refuse_repeated(session: Session, contents: Sequence[Content]) -> None:
    """Two exercises on one day are two, but mostly it is one that a colleague has registered already."""
    had = [
        one.person
        for one in contents
        if any(other.content.status != "rejected" for other in records.on_day(session, one))
    ]
    if had:
        raise Refused([Wrong("again", "has one", {"people": tuple(had)})])


def _may_change(session: Session, book: RuleBook, form: Form, row: int) -> Version:
    version = records.version(session, row)
    if version is None or version.content.competence not in book.competences:
        raise NotAllowed("a record that is not there")
    person = version.content.person
    units = places.units_of(session, [person], form.day).get(person, frozenset())
    if not may_decide(form.viewer, person, units, book, version.content.competence):
        raise NotAllowed("changing this record")
    if not version.current or not people.who(session, [person]):
        raise Stale("the record was changed")
    return version


def _reason(act: str, reason: str | None, field: str = "reason") -> str | None:
    """The word of the list; approving needs none."""
    if act == "approved":
        return None
    if reason not in REASONS[act]:
        raise Refused([Wrong(field, "choose reason")])
    return reason


def _change(
    session: Session, form: Form, version: Version, content: Content, act: str, reason: str | None
) -> int:
    row = records.change(session, version, content)
    _keep(session, form, [row], [content.person], act, reason)
    return row


def _keep(
    session: Session,
    form: Form,
    rows: Sequence[int],
    about: Sequence[str],
    act: str,
    reason: str | None = None,
) -> None:
    record_acts.keep(session, rows, form.viewer.account, act, reason)
    once.keep(session, form, about)
