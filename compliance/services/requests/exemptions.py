"""Exemptions: asked for, withdrawn, decided, ended; one writing transaction each, with its rights and its log.

What the page showed may be old by the time the form comes: everything is looked at again inside the transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from compliance.services import once
from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.access.viewers import asked_of
from compliance.services.answers import Answers
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.registering.typed import Wrong
from compliance.services.registering.wrong import Refused
from compliance.services.requests.deciding import Deciders, deciders
from compliance.services.requests.typed import REFUSALS, Wanted
from compliance.services.sensitive import rests_on_sensitive
from compliance.store import accounts, exemption_asks, exemptions, places
from compliance.store.db import Store
from compliance.store.exemption_asks import Ask
from compliance.store.exemptions import Permit


@dataclass(frozen=True, slots=True)
class Whom:
    """The person (key) and requirement that an exemption is about, on a day."""

    person: str
    requirement: str
    units: frozenset[str]
    day: date


def ask(store: Store, answers: Answers, form: Form, person: str, requirement: str, wanted: Wanted) -> None:
    """Ask for one. Raises NotAllowed, Refused, or Stale where the requirement binds the person no more."""
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        whom = _whom(session, answers, form, person, requirement)
        if not rights.may_ask_exemption(form.viewer, person, whom.units, asked_of(answers.book, requirement)):
            raise NotAllowed("asking for this exemption")
        _check_bound(session, answers, whom)
        if wanted.note and rests_on_sensitive(answers.book, requirement):
            raise Refused([Wrong("note", "no text here")])
        _refuse_second(session, whom, wanted)
        if _deciders(session, answers, form.viewer.account, whom).nobody:
            raise Refused([Wrong("reason", "nobody decides")])
        days = (wanted.from_day, wanted.until_day)
        account = form.viewer.account
        exemption_asks.add(session, account, person, requirement, days, wanted.reason, wanted.note)
        once.keep(session, form, [person])


def withdraw(store: Store, form: Form, which: int) -> None:
    """Whoever asked takes it back. Raises NotAllowed, or Stale where it was decided meanwhile."""
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        found = exemption_asks.one(session, which)
        if found is None or found.asked_by != form.viewer.account:
            raise NotAllowed("withdrawing what somebody else asked for")
        _check_waits(found)
        exemption_asks.decide(session, which, form.viewer.account, "withdrawn")
        once.keep(session, form, [found.person])


def approve(store: Store, answers: Answers, form: Form, which: int) -> None:
    """Approve one: the findings say exempt from the day on, never from one before it.

    Raises NotAllowed; Stale where somebody was first, the person has left, the requirement binds them no more or the
    days are over; Refused where another exemption covers some of the days.
    """
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        found, whom = _to_decide(session, answers, form, which)
        _check_bound(session, answers, whom)
        if found.until_day < form.day:
            raise Stale("the days that were asked for are over")
        first = max(found.from_day, form.day)
        _refuse_overlap(session, whom, first, found.until_day, "act")
        account = accounts.by_key(session, form.viewer.account)
        by = account.login if account and account.person is None else None
        permit = Permit(found.person, found.requirement, first, found.until_day, found.reason, by)
        exemptions.add(session, replace(permit, approved_by_key=account.person if account else None))
        exemption_asks.decide(session, which, form.viewer.account, "approved", granted=first)
        once.keep(session, form, [found.person])


def refuse(store: Store, answers: Answers, form: Form, which: int, why: str) -> None:
    """Refuse one, with a word of the list. Raises NotAllowed, Refused or Stale."""
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        found, _ = _to_decide(session, answers, form, which)
        if why not in REFUSALS:
            raise Refused([Wrong("why", "choose reason")])
        exemption_asks.decide(session, which, form.viewer.account, "refused", why=why)
        once.keep(session, form, [found.person])


def end(store: Store, answers: Answers, form: Form, which: int) -> None:
    """An approved exemption counts no more, from today. Raises NotAllowed or Stale."""
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        found = exemption_asks.one(session, which)
        if found is None or not may_end(session, answers, form.viewer, found, form.day):
            raise NotAllowed("ending this exemption")
        permits = exemptions.of_person(session, found.person, found.requirement)
        running = [one for one in permits if one.from_day == found.granted_from]
        if found.state != "approved" or found.until_day < form.day or not running:
            raise Stale("it is not in force any more")
        exemptions.end(session, running[0], form.day)
        exemption_asks.end(session, which, form.viewer.account)
        once.keep(session, form, [found.person])


def may_end(session: Session, answers: Answers, viewer: Viewer, found: Ask, day: date) -> bool:
    """Whether a viewer may end it: whoever may ask for it, or decide on it."""
    if found.requirement not in answers.book.requirements:
        return False
    units = places.units_of(session, [found.person], day).get(found.person, frozenset())
    asked = asked_of(answers.book, found.requirement)
    if rights.may_ask_exemption(viewer, found.person, units, asked):
        return True
    whom = Whom(found.person, found.requirement, units, day)
    return _deciders(session, answers, found.asked_by, whom).let(viewer, found.person, units, asked)


def may_decide(session: Session, answers: Answers, viewer: Viewer, found: Ask, day: date) -> bool:
    """Whether a viewer may approve or refuse it."""
    if found.requirement not in answers.book.requirements:
        return False
    units = places.units_of(session, [found.person], day).get(found.person, frozenset())
    whom = Whom(found.person, found.requirement, units, day)
    asked = asked_of(answers.book, found.requirement)
    return _deciders(session, answers, found.asked_by, whom).let(viewer, found.person, units, asked)


def binds(answers: Answers, person: str, requirement: str) -> bool:
    """Whether a requirement binds a person (key) on the day."""
    bound = answers.of_employee.get(answers.employees.get(person, ""), ())
    return any(one.requirement == requirement for one in bound)


def _whom(session: Session, answers: Answers, form: Form, person: str, requirement: str) -> Whom:
    if requirement not in answers.book.requirements:
        raise NotAllowed("a requirement that is not there")
    units = places.units_of(session, [person], form.day).get(person, frozenset())
    return Whom(person, requirement, units, form.day)


def _deciders(session: Session, answers: Answers, asker: str, whom: Whom) -> Deciders:
    asked = asked_of(answers.book, whom.requirement)
    return deciders(session, asker, whom.person, whom.units, asked, whom.day)


def _to_decide(session: Session, answers: Answers, form: Form, which: int) -> tuple[Ask, Whom]:
    found = exemption_asks.one(session, which)
    if found is None or not may_decide(session, answers, form.viewer, found, form.day):
        raise NotAllowed("deciding on this exemption")
    _check_waits(found)
    return found, _whom(session, answers, form, found.person, found.requirement)


def _check_waits(found: Ask) -> None:
    if found.state != "waiting":
        raise Stale("somebody was first")


def _check_bound(session: Session, answers: Answers, whom: Whom) -> None:
    if not places.employed(session, [whom.person], whom.day):
        raise Stale("the person has left")
    if not binds(answers, whom.person, whom.requirement):
        raise Stale("the requirement does not bind any more")


def _refuse_second(session: Session, whom: Whom, wanted: Wanted) -> None:
    for one in exemption_asks.of_person(session, whom.person):
        if one.state == "waiting" and one.requirement == whom.requirement:
            raise Refused([Wrong("from_day", "asked already", {"day": one.from_day, "last": one.until_day})])
    _refuse_overlap(session, whom, wanted.from_day, wanted.until_day, "from_day")


def _refuse_overlap(session: Session, whom: Whom, first: date, last: date, field: str) -> None:
    for one in exemptions.of_person(session, whom.person, whom.requirement):
        if one.from_day <= last and (one.until_day is None or one.until_day >= first):
            what = "overlaps" if one.until_day else "overlaps all"
            raise Refused([Wrong(field, what, {"first": one.from_day, "last": one.until_day})])
