"""A program that runs the planner day by day and remembers what it must, as the real one in its database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from notifications.ledger import Key, Ledger
from notifications.plan import Case, Plan, Reason, plan
from notifications.stages import Stage

STANDARD = (
    Stage("before", "P90D", ("employee",)),
    Stage("before", "P30D", ("employee", "leader")),
    Stage("before", "P7D", ("employee", "leader")),
    Stage("after", "P1D", ("employee", "leader"), repeat="P14D", up_to=6),
)
KARI, LEADER = "kari", "leader-1"


def case(status: str | None = "expiring", end: date | None = date(2027, 3, 1), **more) -> Case:
    """Kari, who should be cleared for smoke diving, and her leader."""
    whole = {
        "employee": KARI,
        "requirement": "smoke-diving",
        "stages": STANDARD,
        "recipients": {"employee": (KARI,), "leader": (LEADER,)},
    }
    return Case(status=status, end=end, **whole | more)


class Program:
    """What is remembered from run to run: the ledger, the skips, the ends that the last run knew, its day."""

    def __init__(self, unreachable: frozenset[str] = frozenset()) -> None:
        self.sent: list[tuple[Key, date]] = []
        self.skips: dict[tuple[Key, Reason], tuple[date, date]] = {}
        self.known: dict[tuple[str, str], date | None] = {}
        self.last_run: date | None = None
        self.unreachable = unreachable

    def run(self, day: date, *cases: Case) -> Plan:
        """Run once; cases that were known and are not given any more have left."""
        pairs = {(one.employee, one.requirement) for one in cases}
        gone = [
            case(None, None, employee=employee, requirement=requirement, recipients={"employee": (employee,)})
            for employee, requirement in self.known
            if (employee, requirement) not in pairs
        ]
        given = [
            replace(one, known_end=self.known.get((one.employee, one.requirement))) for one in (*cases, *gone)
        ]
        passed_over = [key for key, reason in self.skips if reason is Reason.PASSED_OVER]
        ledger = Ledger(self.sent, passed_over)
        made = plan(given, day, last_run=self.last_run, ledger=ledger, unreachable=self.unreachable)
        self.sent += [(key, day) for message in made.messages for key in message.keys]
        for skip in made.skips:
            first, _ = self.skips.get((skip.key, skip.reason), (day, day))
            self.skips[skip.key, skip.reason] = (first, day)
        hushed = {"away", "exempt"}
        self.known = {
            (one.employee, one.requirement): None if one.status in hushed else one.end
            for one in given
            if one.status is not None and one.begins is None
        }
        self.last_run = day
        return made

    def told(self, day: date, *cases: Case) -> list[tuple[str, str]]:
        """Run once and say (recipient, stage) of everything sent, in order."""
        return sorted(
            (key.recipient, key.stage) for message in self.run(day, *cases).messages for key in message.keys
        )


def skipped(made: Plan) -> list[tuple[str, str, str]]:
    """(recipient, stage, reason) of everything skipped."""
    return [(skip.key.recipient, skip.key.stage, skip.reason.value) for skip in made.skips]
