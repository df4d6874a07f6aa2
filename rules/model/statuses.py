"""The statuses that a finding can have."""

from enum import StrEnum


class Status(StrEnum):
    """The one status of an employee, a requirement and a day; the first that fits decides."""

    AWAY = "away"
    EXEMPT = "exempt"
    EXPIRING = "expiring"
    VALID = "valid"
    GRACE = "grace"
    DUE = "due"
    EXPIRED = "expired"
    MISSING = "missing"


CLEARED = frozenset({Status.VALID, Status.EXPIRING, Status.GRACE, Status.EXEMPT})
"""The statuses of those who may do the task."""

COMPLIANT = CLEARED | {Status.DUE, Status.AWAY}
"""The statuses that count as in order in statistics."""
