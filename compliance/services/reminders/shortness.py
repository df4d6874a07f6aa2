"""The staffing rows of a day and of the last run, as the planner takes them."""

from __future__ import annotations

from compliance.services.reminders.material import Past, Present
from compliance.services.reminders.plans import Plans
from compliance.services.reminders.readers import Readers
from notifications.shortages import Staffing
from rules.dates import day


def staffing_today(present: Present, plans: Plans, readers: Readers) -> list[Staffing]:
    """Today's rows, with the readers of each."""
    places = {unit: place for place, unit in enumerate(present.stored.facts.units.ids)}
    found = []
    for row in present.evaluation.staffing:
        if row.unit is not None and row.unit not in places:
            continue
        units = readers.roots() if row.unit is None else (places[row.unit],)
        stages = plans.planned(row.requirement)
        words = sorted({word for stage in stages for word in stage.to} - {"employee"})
        first = None if row.first_short_on is None else day(row.first_short_on)
        recipients = readers.of(words, units, None)
        found.append(Staffing(row.requirement, row.unit, row.short, first, stages, recipients))
    return found


def staffing_before(past: Past) -> list[Staffing]:
    """The rows of the last run; who read them then does not matter."""
    return [Staffing(row.requirement, row.unit, row.short, row.first_short_on) for row in past.staffing]
