"""Stand-downs: what the program recommends, who confirms it, and when it ends by itself.

The nightly run logs a recommendation for everybody who is not cleared for a requirement that stands people down, and
logs its end once they are cleared again, or are bound no more. Who is away is neither recommended nor ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from sqlmodel import Session

from compliance.services import once
from compliance.services.access import rights
from compliance.services.access.viewers import asked_of
from compliance.services.answers import Answers
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.reports.people import Person
from compliance.store import places, stand_downs
from compliance.store.db import Store
from compliance.store.stand_downs import Down, Pair
from rules.book import RuleBook
from rules.dates import day
from rules.findings import STATUSES, Findings
from rules.model import OnLapse, Status

_AWAY = STATUSES.index(Status.AWAY)


@dataclass(frozen=True, slots=True)
class Due:
    """What a run logs: new recommendations (whom and what, since, cycle end), and which of the open ones are over."""

    begun: tuple[tuple[Pair, date, date | None], ...] = ()
    ended: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.begun or self.ended)


NOTHING = Due()


def due(book: RuleBook, findings: Findings, keys: Sequence[str], open_: Sequence[Down], on: date) -> Due:
    """What is to be logged on a day; `keys` are the person keys in the order of the employees."""
    known = {one.pair: one for one in open_}
    begun: list[tuple[Pair, date, date | None]] = []
    still: set[int] = set()
    for pair, since, cycle_end, is_away in _not_cleared(book, findings, keys, on):
        old = known.get(pair)
        if old is not None and (is_away or not _is_another(old, cycle_end)):
            still.add(old.id)
        elif not is_away:
            begun.append((pair, since, cycle_end))
    return Due(tuple(begun), tuple(one.id for one in open_ if one.id not in still))


def write(session: Session, what: Due, on: date) -> None:
    """Log it in the transaction of the run; what a page has logged since the run read is logged already."""
    stand_downs.end(session, what.ended, on)
    there = {one.pair for one in stand_downs.open_now(session)}
    stand_downs.recommend(session, [one for one in what.begun if one[0] not in there], on)


def stands_down(answers: Answers, person: Person) -> bool:
    """Whether the program recommends that somebody does not do the task today."""
    version = answers.book.requirements[person.requirement].on(answers.on)
    if version is None or version.on_lapse is not OnLapse.STAND_DOWN:
        return False
    return not person.cleared and person.status is not Status.AWAY


def confirm(store: Store, answers: Answers, form: Form, person: str, requirement: str) -> None:
    """A named person confirms the stand-down of a person (key). One that no night has logged yet is logged by this.

    Raises NotAllowed, or Stale where somebody was first or the person is cleared again.
    """
    with store.writing(aside=True) as session:
        if once.carried_out(session, form):
            return
        if requirement not in answers.book.requirements:
            raise NotAllowed("a requirement that is not there")
        units = places.units_of(session, [person], form.day).get(person, frozenset())
        asked = asked_of(answers.book, requirement)
        if not rights.may_confirm_stand_down(form.viewer, person, units, asked):
            raise NotAllowed("confirming this stand-down")
        _confirm(session, answers, form, (person, requirement))
        once.keep(session, form, [person])


def open_downs(store: Store) -> Mapping[Pair, Down]:
    """Whom and what → the stand-down that has not ended."""
    with store.reading() as session:
        return {one.pair: one for one in stand_downs.open_now(session)}


def ended_downs(store: Store, since: date) -> tuple[Down, ...]:
    """Those that ended on a day or later."""
    with store.reading() as session:
        return stand_downs.ended_since(session, since)


def _confirm(session: Session, answers: Answers, form: Form, pair: Pair) -> None:
    bound = answers.of_employee.get(answers.employees.get(pair[0], ""), ())
    found = next((one for one in bound if one.requirement == pair[1]), None)
    if found is None or not stands_down(answers, found):
        raise Stale("cleared again")
    logged = stand_downs.open_of(session, pair)
    if logged is None:
        stand_downs.recommend(session, [(pair, found.since or form.day, found.cycle_end)], form.day)
        logged = stand_downs.open_of(session, pair)
    if logged is None or logged.confirmed_at is not None:
        raise Stale("confirmed already")
    stand_downs.confirm(session, logged.id, form.viewer.account)


def _is_another(old: Down, cycle_end: date | None) -> bool:
    """Whether they were cleared in between: what had lapsed then was renewed, and has lapsed anew."""
    return old.cycle_end is not None and cycle_end is not None and cycle_end > old.cycle_end


def _not_cleared(
    book: RuleBook, findings: Findings, keys: Sequence[str], on: date
) -> Iterator[tuple[Pair, date, date | None, bool]]:
    """Whom and what, since, cycle end, and whether they are away."""
    versions = [book.requirements[code].on(on) for code in findings.requirements]
    strict = [place for place, one in enumerate(versions) if one and one.on_lapse is OnLapse.STAND_DOWN]
    rows = np.flatnonzero(np.isin(findings.requirement, strict) & ~findings.cleared)
    columns = (findings.employee, findings.requirement, findings.status, findings.since, findings.cycle_end)
    for employee, requirement, status, since, end in zip(
        *(one[rows].tolist() for one in columns), strict=True
    ):
        pair = keys[employee], findings.requirements[requirement]
        yield pair, day(since) or on, day(end), status == _AWAY
