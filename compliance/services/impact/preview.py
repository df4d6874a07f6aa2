"""The whole preview as one value: what changes in the rules, for whom, where there will be too few, how many mails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np

from compliance.services.impact.courses import course
from compliance.services.impact.mails import Mails, mails
from compliance.services.impact.people import Shift, shifts
from compliance.services.impact.places import Places
from compliance.services.impact.reading import Books, Known
from compliance.services.impact.staffing import StaffingShift, staffing_shifts
from rules.book import RuleBook
from rules.dates import Period, add, day, number
from rules.evaluate import HORIZON, evaluate
from rules.findings import Evaluation


@dataclass(frozen=True, slots=True)
class Preview:
    """What the new rules would do from the day `on` to `until`, the last day of the horizon.

    `mails` are those of a run on `on` under the old rules and under the new.
    """

    on: date
    until: date
    books: Books
    known: Known
    people: tuple[Shift, ...]
    staffing: tuple[StaffingShift, ...]
    mails: tuple[Mails, Mails]

    @property
    def has_loss(self) -> bool:
        """Whether anybody loses clearance for anything."""
        return any(one.loss for one in self.people)

    @property
    def more_reminders(self) -> int:
        """How many reminders more the mails of the day hold."""
        old, new = self.mails
        return new.reminders - old.reminders

    @property
    def more_mails(self) -> int:
        """How many mails more the new rules send on the day; below 0: fewer."""
        old, new = self.mails
        return new.mails - old.mails


def preview(
    books: Books,
    known: Known,
    on: date,
    *,
    horizon: Period = HORIZON,
    progress: Callable[[str], None] = lambda _: None,
) -> Preview:
    """Evaluate the same facts under both books. Pure: nothing is saved or sent."""
    facts = known.stored.facts
    last = day(int(add(np.array([number(on)], dtype=np.int32), horizon)[0])) or date.max
    progress("Checking everybody")
    old, new = (evaluate(book, facts, on, horizon=horizon) for book in (books.old, books.new))
    found = course(books.old, books.new, facts, on)
    people = shifts(found, Places(facts, (books.old, books.new)), number(last))
    progress("Planning reminders")
    return Preview(
        on,
        last,
        books,
        known,
        people,
        staffing_shifts(old.staffing, new.staffing, people, facts),
        (_mails(books.old, known, old, on, horizon), _mails(books.new, known, new, on, horizon)),
    )


def _mails(book: RuleBook, known: Known, found: Evaluation, on: date, horizon: Period) -> Mails:
    """Of a run: it looks as far ahead for shortages as it always does, however far the preview looks."""
    as_run = found if horizon == HORIZON else evaluate(book, known.stored.facts, on)
    return mails(book, known, as_run, on)
