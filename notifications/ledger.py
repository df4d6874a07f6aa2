"""The memory of the planner: what was sent, and what was passed over for good.

A sending settles, for its recipient, every stage of its cycle dated on or before the day of the sending: what
the program slept through is made up for by the newest passed stage alone, and the older ones are never sent
afterwards, whatever becomes of the plan.

Source: rule language, 9.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, order=True, slots=True)
class Key:
    """What is sent once. `end` names the cycle, `recipient` is the key of a person or a mailbox."""

    employee: str
    requirement: str
    end: date
    stage: str
    recipient: str


class Ledger:
    """What was sent, each with the day of the run that planned it, and the stages passed over for good.

    `passed_over` are the keys of the skips with `Reason.PASSED_OVER`; they hold for every recipient.
    """

    def __init__(self, sent: Iterable[tuple[Key, date]] = (), passed_over: Iterable[Key] = ()) -> None:
        self._keys: set[Key] = set()
        self._last: dict[tuple[str, str, date, str], date] = {}
        self._begun: set[tuple[str, str, date]] = set()
        for key, day in sent:
            cycle = (key.employee, key.requirement, key.end)
            reader = (*cycle, key.recipient)
            self._keys.add(key)
            self._begun.add(cycle)
            self._last[reader] = max(day, self._last.get(reader, day))
        self._passed_over = {(key.employee, key.requirement, key.end, key.stage) for key in passed_over}

    def settled(self, key: Key, due: date) -> bool:
        """Whether this stage, due on that day, was sent to the recipient or lies behind what was sent."""
        last = self._last.get((key.employee, key.requirement, key.end, key.recipient))
        return key in self._keys or (last is not None and last >= due)

    def begun(self, employee: str, requirement: str, end: date) -> bool:
        """Whether anybody was told anything in that cycle."""
        return (employee, requirement, end) in self._begun

    def passed_over(self, key: Key) -> bool:
        """Whether the stage had been passed when the end moved to a later day."""
        return (key.employee, key.requirement, key.end, key.stage) in self._passed_over
