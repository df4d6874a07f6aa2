"""How many mails a run on the day would send under each rule book. Nothing is written, saved or sent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from compliance.services.changes import deserted
from compliance.services.impact.reading import Known
from compliance.services.reminders.material import Present
from compliance.services.reminders.plans import Plans
from compliance.services.reminders.remind import Decision, decide
from notifications.messages import KINDS, EmployeeReminder, LeaderReminder
from notifications.shortages import Shortage
from rules.book import RuleBook
from rules.findings import Evaluation


@dataclass(frozen=True, slots=True)
class Mails:
    """What one run would send: one mail to each reader, so that there are as many readers as mails.

    `kinds` counts the mails by kind of message (`notifications.messages.KINDS`), `reminders` the people and
    requirements that they remind of, each pair once, `shortages` the staffing minimums that they tell of.
    """

    kinds: Mapping[str, int]
    reminders: int
    shortages: int

    @property
    def mails(self) -> int:
        """How many in all."""
        return sum(self.kinds.values())


def mails(book: RuleBook, known: Known, evaluation: Evaluation, on: date) -> Mails:
    """Plan the run of the day with the memory of the runs before, as the nightly job does."""
    facts = known.stored.facts
    left = deserted(known.past.staffing, evaluation.staffing, book, facts.units.ids, on)
    whole = replace(evaluation, staffing=evaluation.staffing + left)
    decision = decide(Present(on, book, known.stored, whole, known.people), known.past, Plans(book, on))
    kinds = Counter(_kind(decision, reader) for reader in decision.readers)
    return Mails(
        {kind: kinds[kind] for kind in KINDS},
        len({(item.employee, item.requirement) for items in decision.items.values() for item in items}),
        len({(one.requirement, one.unit) for one in _shown(decision)}),
    )


def _kind(decision: Decision, reader: str) -> str:
    """As `reminders.writing` has it: about the reader alone, or about others."""
    own = all(item.employee == reader for item in decision.items.get(reader, ()))
    return EmployeeReminder.kind if own and not decision.shown.get(reader) else LeaderReminder.kind


def _shown(decision: Decision) -> list[Shortage]:
    return [one for reader in decision.readers for one in decision.shown.get(reader, ())]
