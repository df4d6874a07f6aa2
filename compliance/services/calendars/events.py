"""What stands in a calendar: whole days, made of the day's answers. Pure.

A calendar is seen by colleagues. So what rests on something sensitive stands there under a text that says nothing, and
no event names anybody; a unit's has counts. A task for which there must be enough people is named in the unit's all
the same: its readiness list tells colleagues who is cleared for it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compliance.services.access import rights
from compliance.services.access.viewer import Asked, Sight, Viewer
from compliance.services.access.viewers import asked_of
from compliance.services.answers import Answers
from compliance.services.reminders.plans import Plans
from compliance.services.reports.people import Person
from compliance.services.reports.shown import day_that_matters
from compliance.words.calendars import say
from rules.dates import column, day
from rules.model import Status

_LAPSES = frozenset({Status.VALID, Status.EXPIRING, Status.GRACE, Status.EXPIRED})
_DEADLINES = frozenset({Status.DUE, Status.MISSING})
_TO_BOOK = frozenset({Status.VALID, Status.EXPIRING, Status.DUE})


@dataclass(frozen=True, slots=True)
class DayEvent:
    """One day. `kind` and `about` (codes) say which event it is, also when its day or its words change."""

    kind: str
    about: str
    day: date
    summary: str

    def uid(self, account: str, unit: str | None) -> str:
        """What calendars know it by: it says nothing to whoever reads it."""
        return uid_of(account, unit, self.kind, self.about)

    @property
    def digest(self) -> str:
        """Changes when the day or the words do."""
        return hashlib.sha256(f"{self.day} {self.summary}".encode()).hexdigest()


def uid_of(account: str, unit: str | None, *which: str) -> str:
    """What a calendar (or, of it, the event `which`) is known by: always the same, and not to be read back."""
    return hashlib.sha256("\0".join((account, unit or "", *which)).encode()).hexdigest()[:32]


def own_events(answers: Answers, person: str, language: str) -> tuple[DayEvent, ...]:
    """Of one person (by key): last days, days to book by, and the ends of exemptions."""
    employee = answers.employees.get(person, "")
    plans = Plans(answers.book, answers.on)
    found = (
        event
        for one in answers.of_employee.get(employee, ())
        for event in _of_person(answers, plans, one, language)
    )
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.about)))


def unit_events(answers: Answers, viewer: Viewer, unit: str, language: str) -> tuple[DayEvent, ...]:
    """Of a unit and those below it, as far as the viewer sees: how many lose what on a day, and first short days."""
    below = answers.below(unit)
    asked = {code: asked_of(answers.book, code) for code in answers.book.requirements}
    found = (
        *_lost(answers, viewer, below, asked, language),
        *_short(answers, viewer, below, asked, language),
    )
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.about)))


def _of_person(answers: Answers, plans: Plans, one: Person, language: str) -> Iterator[DayEvent]:
    code, last = one.requirement, day_that_matters(one)
    if last is None:
        return
    name = _name(answers, code, asked_of(answers.book, code).sensitive, language)
    if one.status is Status.EXEMPT:
        yield DayEvent("exempt", code, last, _said("exemption ends", name, language))
    elif one.status in _LAPSES:
        yield DayEvent("last", code, last, _said("last valid day", name, language))
    elif one.status in _DEADLINES:
        yield DayEvent("last", code, last, _said("deadline", name, language))
    first = day(int(plans.first_sending(code, column([last]))[0])) if one.status in _TO_BOOK else None
    # A plan that only speaks after the end says nothing of when to book.
    if first is not None and first < last and not one.pending:
        yield DayEvent("book", code, first, _said("book", name, language))


def _lost(
    answers: Answers, viewer: Viewer, below: frozenset[str], asked: dict[str, Asked], language: str
) -> Iterator[DayEvent]:
    people = {
        (one.employee, one.requirement): one
        for unit in sorted(below)
        for one in answers.of_unit.get(unit, ())
    }
    counts = Counter(
        (one.requirement, one.lapse[0])
        for one in people.values()
        if one.lapse and _sees(answers, viewer, one, asked[one.requirement])
    )
    for (code, when), count in counts.items():
        name = _name(answers, code, _hidden(asked[code]), language)
        key = "lost" if name else "lost neutral"
        text = say(key if count != 1 else f"{key} one", language, count=count, name=name)
        yield DayEvent("lost", f"{code} {when}", when, text)


def _short(
    answers: Answers, viewer: Viewer, below: frozenset[str], asked: dict[str, Asked], language: str
) -> Iterator[DayEvent]:
    for row in answers.checked.evaluation.staffing:
        if row.unit not in below or row.first_short_on is None:
            continue
        first = day(row.first_short_on)
        if first and rights.may_see_readiness(viewer, row.unit, asked[row.requirement]):
            name = _name(answers, row.requirement, _hidden(asked[row.requirement]), language)
            where = answers.names.unit(row.unit)
            key = "short" if name else "short neutral"
            text = say(key, language, name=name, where=where)
            yield DayEvent("short", f"{row.requirement} {row.unit}", first, text)


def _sees(answers: Answers, viewer: Viewer, one: Person, asked: Asked) -> bool:
    key = answers.keys.get(one.employee, "")
    return rights.sight(viewer, key, answers.places_of(one.employee), asked) >= Sight.STATUS


def _hidden(asked: Asked) -> bool:
    return asked.sensitive and not asked.counted


def _name(answers: Answers, code: str, hidden: bool, language: str) -> str:  # noqa: FBT001 - how it is said
    """The name of a requirement; empty where a calendar must not show it."""
    return "" if hidden else answers.book.requirements[code].name.say(language, code)


def _said(key: str, name: str, language: str) -> str:
    return say(key, language, name=name) if name else say("neutral", language)
