"""Why one employee has the status they have for one requirement on one day.

It reads the same intervals that the finding comes from, for a block of one employee: it is no second evaluator.
"""

from rules.explain.explanation import Assigned, Days, Duty, Explanation, Found, Part, Tolerance, Unfit
from rules.explain.reading import Age, Arithmetic, Reading, Reason, SeenRecord, Why
from rules.explain.whole import explain

__all__ = [
    "Age",
    "Arithmetic",
    "Assigned",
    "Days",
    "Duty",
    "Explanation",
    "Found",
    "Part",
    "Reading",
    "Reason",
    "SeenRecord",
    "Tolerance",
    "Unfit",
    "Why",
    "explain",
]
