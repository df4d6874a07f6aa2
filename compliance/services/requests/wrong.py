"""What an employee says is wrong: a task for the leader, who settles it or passes it to HR."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from compliance.services import once
from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.registering.asking import asking
from compliance.services.registering.typed import Wrong
from compliance.services.registering.wrong import Refused
from compliance.services.requests.typed import wrong_note
from compliance.services.sensitive import rests_on_sensitive, sensitive_names
from compliance.store import people, places, records, tasks
from compliance.store.db import Store
from compliance.store.tasks import About, TaskRow
from rules.book import RuleBook

WHAT = ("not-my-role", "have-taken", "wrong-date", "not-there", "other")
OUTCOMES = ("role-put-right", "registered", "date-put-right", "is-right", "talked")


@dataclass(frozen=True, slots=True)
class Open:
    """A task that waits: whose, about which competence where it is about a record."""

    row: TaskRow
    competence: str | None


def is_sensitive(book: RuleBook, requirement: str | None, competence: str | None) -> bool:
    """Whether anything sensitive is touched: then nothing is written in words of one's own."""
    if competence is not None:
        known = book.competences.get(competence)
        return known is None or known.sensitive or any(one.sensitive for one in asking(book)[competence])
    return (
        requirement is None or requirement not in book.requirements or rests_on_sensitive(book, requirement)
    )


def say_wrong(store: Store, book: RuleBook, form: Form, about: About, bound: Collection[str]) -> int | None:
    """A task about a requirement that binds the viewer (one of `bound`), or a record of theirs; its number.

    Asked twice it is the same open task. A form carried out before gives None. Where nobody but the person leads,
    it is for HR at once. Raises NotAllowed.
    """
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return None
        if about.person != form.viewer.employee or not _is_there(session, book, about, bound):
            raise NotAllowed("saying that about somebody else")
        same = _same(session, about)
        led = _is_led(session, about.person, form.day)
        which = same or tasks.add(session, about, None, None, "open" if led else "passed")
        once.keep(session, form, [about.person])
        return which


def tell_more(store: Store, book: RuleBook, form: Form, which: int, what: str, note: str) -> None:
    """What exactly is wrong: a word of the list, and a short text where nothing sensitive is touched.

    Raises NotAllowed, Refused, or Stale where it was settled meanwhile.
    """
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        row = tasks.one(session, which)
        if row is None or row.about.person != form.viewer.employee:
            raise NotAllowed("somebody else's")
        if row.state == "done":
            raise Stale("it is settled")
        if what not in {"", *WHAT}:
            raise Refused([Wrong("what", "choose reason")])
        text = note.strip() or None
        sensitive = is_sensitive(book, row.about.requirement, competence_of(session, row))
        wrong = tuple(wrong_note(text, sensitive=sensitive, secret=sensitive_names(book)))
        if wrong:
            raise Refused(wrong)
        tasks.tell_more(session, which, what or None, text)
        once.keep(session, form, [row.about.person])


def settle(store: Store, form: Form, which: int, outcome: str) -> None:
    """It is done, by a word of the list what. Raises NotAllowed, Refused, or Stale where somebody was first."""
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        row = _to_settle(session, form, which)
        if outcome not in OUTCOMES:
            raise Refused([Wrong("outcome", "choose outcome")])
        tasks.settle(session, which, form.viewer.account, outcome)
        once.keep(session, form, [row.about.person])


def pass_on(store: Store, form: Form, which: int) -> None:
    """It is for HR. Raises NotAllowed or Stale."""
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        row = _to_settle(session, form, which)
        if row.state == "passed":
            raise Stale("it was passed on")
        tasks.pass_on(session, which, form.viewer.account)
        once.keep(session, form, [row.about.person])


def to_settle(store: Store, viewer: Viewer, day: date) -> tuple[Open, ...]:
    """What waits for the viewer, that which has waited longest first; nothing of those who have left."""
    with store.reading() as session:
        waiting = tasks.unsettled(session)
        keys = sorted({one.about.person for one in waiting})
        employed, units = places.employed(session, keys, day), places.units_of(session, keys, day)
        return tuple(
            Open(one, competence_of(session, one))
            for one in waiting
            if one.about.person in employed
            and _may_settle(viewer, one, units.get(one.about.person, frozenset()))
        )


def said_by(store: Store, person: str) -> tuple[Open, ...]:
    """What a person said is wrong, the newest first."""
    with store.reading() as session:
        return tuple(Open(one, competence_of(session, one)) for one in tasks.of_person(session, person))


def names_of(store: Store, keys: Collection[str]) -> dict[str, str]:
    """Person key → name, of those who are known."""
    with store.reading() as session:
        return {key: one.name for key, one in people.who(session, list(keys)).items() if one.name}


def competence_of(session: Session, row: TaskRow) -> str | None:
    """The competence of the record that a task is about."""
    version = records.version(session, row.about.record) if row.about.record else None
    return version.content.competence if version else None


def _is_there(session: Session, book: RuleBook, about: About, bound: Collection[str]) -> bool:
    if about.record is None:
        return about.requirement in bound and about.requirement in book.requirements
    version = records.version(session, about.record)
    return version is not None and version.current and version.content.person == about.person


def _same(session: Session, about: About) -> int | None:
    """The number of the task about the same that is not settled."""
    for one in tasks.of_person(session, about.person):
        if one.state != "done" and _subject(session, one.about) == _subject(session, about):
            return one.id
    return None


def _subject(session: Session, about: About) -> tuple[str, str | None]:
    """What it is about; of a record whichever version."""
    version = records.version(session, about.record) if about.record else None
    return ("record", version.identity) if version else ("requirement", about.requirement)


def _is_led(session: Session, person: str, day: date) -> bool:
    """Whether somebody but the person leads a unit of theirs, or one above it."""
    rows = {row.code: row for row in places.units(session)}
    gone = places.ended_work(session, [row.leader for row in rows.values() if row.leader], day)
    todo = list(places.units_of(session, [person], day).get(person, ()))
    seen: set[str] = set()
    while todo:
        row = rows.get(todo.pop())
        if row is None or row.code in seen:
            continue
        if row.leader not in {None, person, *gone}:
            return True
        seen.add(row.code)
        todo += [row.parent] if row.parent else []
    return False


def _to_settle(session: Session, form: Form, which: int) -> TaskRow:
    row = tasks.one(session, which)
    if row is None:
        raise NotAllowed("a task that is not there")
    person = row.about.person
    units = places.units_of(session, [person], form.day).get(person, frozenset())
    if row.state != "done" and _may_settle(form.viewer, row, units):
        return row
    if any(rights.may_settle_task(form.viewer, person, units, passed=one) for one in (True, False)):
        raise Stale("somebody was first")
    raise NotAllowed("settling this task")


def _may_settle(viewer: Viewer, row: TaskRow, units: frozenset[str]) -> bool:
    return rights.may_settle_task(viewer, row.about.person, units, passed=row.state == "passed")
