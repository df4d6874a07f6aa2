"""Exemptions to read: what waits for the reader, what the reader asked for, what ends soon; and one of them whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session

from compliance.services.access import rights
from compliance.services.access.viewer import Sight, Viewer
from compliance.services.access.viewers import asked_of
from compliance.services.answers import Answers
from compliance.services.registering.receipt import MOMENT, standings
from compliance.services.reports.people import Person
from compliance.services.requests.exemptions import binds, may_decide, may_end
from compliance.store import accounts, exemption_asks, exemptions, people, places
from compliance.store.db import Store
from compliance.store.exemption_asks import Ask
from compliance.store.exemptions import Permit

SOON = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Lists:
    """`to_decide` waits for the reader, `own` the reader asked for or is about; `ending` are in force, with the ask."""

    to_decide: tuple[Ask, ...]
    own: tuple[Ask, ...]
    ending: tuple[tuple[Permit, Ask | None], ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """One that was asked for: what the reader may do with it, who is called what (account → name), what it changed.

    `over`: it waits, but cannot be approved any more, and why in a word (left, not bound, days).
    """

    ask: Ask
    may_decide: bool
    may_withdraw: bool
    may_end: bool
    names: Mapping[str, str]
    over: str
    before: Person | None = None
    after: Person | None = None


def lists(store: Store, answers: Answers, viewer: Viewer) -> Lists:
    """Everything that concerns the reader."""
    on = answers.on
    with store.reading() as session:
        ending = [
            one
            for one in exemptions.ending(session, on, on + SOON)
            if _is_told(answers, viewer, one.person, one.requirement)
        ]
        asks = {
            (one.person, one.requirement, one.granted_from): one
            for one in exemption_asks.approved_until(session, on, on + SOON)
        }
        return Lists(
            waiting_for(session, answers, viewer),
            exemption_asks.by(session, viewer.account, viewer.employee),
            tuple((one, asks.get((one.person, one.requirement, one.from_day))) for one in ending),
        )


def count_waiting(store: Store, answers: Answers, viewer: Viewer) -> int:
    """How many wait for the reader."""
    with store.reading() as session:
        return len(waiting_for(session, answers, viewer))


def waiting_for(session: Session, answers: Answers, viewer: Viewer) -> tuple[Ask, ...]:
    """What the reader may decide on, those that have waited longest first; nobody's who has left."""
    return tuple(
        one
        for one in exemption_asks.waiting(session)
        if _is_told(answers, viewer, one.person, one.requirement)
        and may_decide(session, answers, viewer, one, answers.on)
    )


def whole(store: Store, answers: Answers, viewer: Viewer, which: int) -> Whole | None:
    """One of them; None where it is not there or not for the reader."""
    with store.reading() as session:
        found = exemption_asks.one(session, which)
        if found is None or found.person not in answers.employees:
            return None
        if found.requirement not in answers.book.requirements:
            return None
        decides = may_decide(session, answers, viewer, found, answers.on)
        ends = may_end(session, answers, viewer, found, answers.on)
        mine = found.asked_by == viewer.account or found.person == viewer.employee
        if not (decides or ends or mine):
            return None
        waits = found.state == "waiting"
        runs = found.state == "approved" and found.until_day >= answers.on
        over = _over(session, answers, found) if waits else ""
        own = waits and found.asked_by == viewer.account
        before, after = _changed(session, answers, found)
        return Whole(
            found, waits and decides, own, runs and ends, _names(session, found), over, before, after
        )


def _over(session: Session, answers: Answers, found: Ask) -> str:
    """Why what waits cannot be approved any more; empty where it can."""
    if not places.employed(session, [found.person], answers.on):
        return "left"
    if not binds(answers, found.person, found.requirement):
        return "not bound"
    return "days" if found.until_day < answers.on else ""


def _names(session: Session, found: Ask) -> Mapping[str, str]:
    """Account → whoever has it; those of nobody who is known are left out."""
    keys = {key for key in (found.asked_by, found.decided_by, found.ended_by) if key}
    known = [one for key in keys if (one := accounts.by_key(session, key))]
    who = people.who(session, [one.person for one in known if one.person])
    named = {one.key: who[one.person].name if one.person in who else one.login for one in known}
    return {key: name for key, name in named.items() if name}


def _changed(session: Session, answers: Answers, found: Ask) -> tuple[Person | None, Person | None]:
    """How the requirement stood and stands on the first day of what was approved (nothing where it was not)."""
    if found.granted_from is None or found.decided_at is None:
        return None, None
    employee, day = answers.employees[found.person], found.granted_from
    pair = (employee, found.requirement)
    before, after = (
        standings(session, answers.book, [employee], known, day).get(pair)
        for known in (found.decided_at - MOMENT, found.decided_at)
    )
    return before, after


def _is_told(answers: Answers, viewer: Viewer, person: str, requirement: str) -> bool:
    """Whether the reader sees how somebody stands; nobody's who is not known any more."""
    if requirement not in answers.book.requirements or person not in answers.employees:
        return False
    units = answers.places_of(answers.employees[person])
    return rights.sight(viewer, person, units, asked_of(answers.book, requirement)) >= Sight.STATUS
