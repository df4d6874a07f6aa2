"""What to look at first: gaps, then what is tolerated or has a deadline, then what lapses soon."""

from __future__ import annotations

from enum import IntEnum

from compliance.services.reports.people import Person
from rules.model import Status


class Urgency(IntEnum):
    """The smaller, the more urgent."""

    GAP = 0
    DEADLINE = 1
    SOON = 2
    AWAY = 3
    IN_ORDER = 4


_OF = {
    Status.EXPIRED: Urgency.GAP,
    Status.MISSING: Urgency.GAP,
    Status.GRACE: Urgency.DEADLINE,
    Status.DUE: Urgency.DEADLINE,
    Status.EXPIRING: Urgency.SOON,
    Status.AWAY: Urgency.AWAY,
    Status.EXEMPT: Urgency.IN_ORDER,
    Status.VALID: Urgency.IN_ORDER,
}


def urgency(status: Status) -> Urgency:
    """How urgent a status is."""
    return _OF[status]


def rank(person: Person) -> tuple[object, ...]:
    """An order: the most urgent first, among those the day that comes first."""
    day = person.cycle_end or person.last
    return (urgency(person.status), day is None, day.toordinal() if day else 0)
