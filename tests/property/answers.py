"""The library's columns of numbers as the plain values that the oracle speaks in."""

from rules.dates import ABSENT, NEVER, day
from rules.findings import STATUSES
from tests.oracle.civil import BEGINNING, FOREVER
from tests.oracle.naive import Finding


def findings(answer, facts):
    """Every finding, row by row."""
    for row in range(len(answer)):
        low, high = answer.unit_start[row], answer.unit_start[row + 1]
        yield Finding(
            employee=facts.employees.ids[answer.employee[row]],
            requirement=answer.requirements[answer.requirement[row]],
            units=tuple(facts.units.ids[unit] for unit in answer.units[low:high]),
            status=STATUSES[answer.status[row]],
            since=day(int(answer.since[row])),
            until=end(answer.last[row]),
            cycle_end=end(answer.cycle_end[row]),
            pending=bool(answer.pending[row]),
        )


def end(number):
    """A last day; None where there is none."""
    return None if number in (NEVER, ABSENT) else day(int(number))


def runs(answer, facts):
    """Every run of a timeline: (employee, requirement, status, first, last)."""
    columns = (answer.employee, answer.requirement, answer.status, answer.start, answer.end)
    for employee, requirement, status, start, stop in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        yield (
            facts.employees.ids[employee],
            answer.requirements[requirement],
            STATUSES[status],
            day(start) or BEGINNING,
            FOREVER if stop == NEVER else day(stop - 1),
        )


def staffing(rows):
    """Every staffing row, with what led to the first short day and the number over time."""
    for row in rows:
        yield (
            row.requirement,
            row.unit,
            row.need,
            row.have,
            row.short,
            None if row.first_short_on is None else day(row.first_short_on),
            tuple((day(first), have) for first, have in row.over_time),
            tuple((fall.employee, fall.status) for fall in row.fall),
        )
