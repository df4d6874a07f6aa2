"""The planner: who is told what today, and who is not told and why. Pure: the same values give the same plan.

Source: rule language, 9. Where it is silent:

- Stages that fall on one day are one sending with the readers of all of them.
- An employee without an address is told by their leader, also where the stage does not name the leader.
- While a proof that would clear the employee awaits approval, the employee is not told; others are.
- Somebody who becomes a reader later (a new leader) gets the newest passed stage, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from notifications.ledger import Key, Ledger
from notifications.stages import Sending, Stage, first_after, newest_passed, within_warning

NEXT_CYCLE = frozenset({"valid", "expiring", "grace"})
"""Statuses of those who hold what is asked for; an exemption is a permission, not a new cycle."""


class Reason(StrEnum):
    """Why somebody was not told."""

    ABSENT = "absent"
    EXEMPT = "exempt"
    LEFT = "left"
    NO_ADDRESS = "no-address"
    NOBODY = "nobody-to-tell"
    CLEARED = "cleared-for-next-cycle"
    AWAITS_APPROVAL = "proof-awaits-approval"
    PASSED_OVER = "passed-when-end-moved"


_HUSHED = {"away": Reason.ABSENT, "exempt": Reason.EXEMPT}


@dataclass(frozen=True, slots=True)
class Case:
    """One employee and one requirement on the day.

    `status` is a word of the rule file, or None where the requirement applies no more (the employee left).
    `end` names the running cycle (None: it never ends); for `away` and `exempt` it is the cycle beneath.
    `recipients` maps each word of `to`, and always `leader`, to the keys it means here. `known_end` is the
    end that the last run knew (None: it knew none, or kept silent because of an absence or an exemption).
    `begins` is the first day of an assignment still to come. `awaits_approval`: a proof handed in would
    clear for the next cycle.
    """

    employee: str
    requirement: str
    status: str | None
    end: date | None
    stages: tuple[Stage, ...]
    recipients: Mapping[str, tuple[str, ...]]
    known_end: date | None = None
    begins: date | None = None
    awaits_approval: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to say. `in_person`: the employee has no address, the reader is asked to tell them."""

    employee: str
    requirement: str
    end: date
    stages: tuple[str, ...]
    in_person: bool


@dataclass(frozen=True, slots=True)
class Message:
    """Everything that one recipient gets in this run, the earliest end first."""

    recipient: str
    items: tuple[Item, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        """The rows that the ledger gets for it."""
        return tuple(
            Key(item.employee, item.requirement, item.end, stage, self.recipient)
            for item in self.items
            for stage in item.stages
        )


@dataclass(frozen=True, order=True, slots=True)
class Skip:
    """Something that was not sent, and why. Where nobody is to tell, the recipient is the plan's word."""

    key: Key
    reason: Reason


@dataclass(frozen=True, slots=True)
class Plan:
    """What to send and what not, in order."""

    messages: tuple[Message, ...]
    skips: tuple[Skip, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    day: date
    last_run: date | None
    ledger: Ledger
    unreachable: AbstractSet[str]


_Decision = tuple[Key, Reason | None]
_Cycle = tuple[date, str, str]


def plan(
    cases: Iterable[Case],
    day: date,
    *,
    last_run: date | None = None,
    ledger: Ledger | None = None,
    unreachable: AbstractSet[str] = frozenset(),
) -> Plan:
    """Decide what is sent on `day` and what is not.

    `last_run` is the day of the run before this one (None: this is the first); `unreachable` are the people
    without an address.
    """
    run = _Run(day, last_run, ledger or Ledger(), unreachable)
    sent: dict[str, dict[_Cycle, list[str]]] = {}
    skips: set[Skip] = set()
    for case in cases:
        for key, reason in _decide(case, run):
            if reason is not None:
                skips.add(Skip(key, reason))
            else:
                cycle = (key.end, key.employee, key.requirement)
                sent.setdefault(key.recipient, {}).setdefault(cycle, []).append(key.stage)
    messages = tuple(Message(reader, _items(sent[reader], unreachable)) for reader in sorted(sent))
    return Plan(messages, tuple(sorted(skips)))


def _items(cycles: Mapping[_Cycle, list[str]], unreachable: AbstractSet[str]) -> tuple[Item, ...]:
    return tuple(
        Item(employee, requirement, end, tuple(sorted(stages)), employee in unreachable)
        for (end, employee, requirement), stages in sorted(cycles.items())
    )


def _decide(case: Case, run: _Run) -> Iterator[_Decision]:
    """Every key of one case that would be sent today, with the reason where it is not."""
    yield from _ended_cycle(case, run)
    if case.status is None or case.end is None:
        return
    if case.begins is not None and not within_warning(case.stages, case.begins, run.day):
        return
    for sending in newest_passed(case.stages, case.end, run.day):
        for key, reason in _readers(case, case.end, sending, run):
            if run.ledger.settled(key, sending.day):
                continue
            if case.status in _HUSHED:
                yield key, _HUSHED[case.status]
            elif _passed_when_moved(case, case.end, sending, run) or run.ledger.passed_over(key):
                yield key, Reason.PASSED_OVER
            else:
                yield key, reason


def _ended_cycle(case: Case, run: _Run) -> Iterator[_Decision]:
    """What would have come next in a cycle that the employee has left behind, if it had begun to be told."""
    reason = _why_ended(case)
    if reason is None or case.known_end is None or run.last_run is None:
        return
    begun = run.ledger.begun(case.employee, case.requirement, case.known_end)
    for sending in first_after(case.stages, case.known_end, run.last_run):
        if begun or sending.day <= run.day:
            for key, _ in _readers(case, case.known_end, sending, run):
                if not run.ledger.settled(key, sending.day):
                    yield key, reason


def _why_ended(case: Case) -> Reason | None:
    if case.status is None:
        return Reason.LEFT
    later = case.known_end is not None and (case.end is None or case.end > case.known_end)
    return Reason.CLEARED if later and case.status in NEXT_CYCLE else None


def _passed_when_moved(case: Case, end: date, sending: Sending, run: _Run) -> bool:
    """Whether the end moved to a later day since the last run, and the stage was passed by then."""
    if case.known_end is None or run.last_run is None:
        return False
    return end > case.known_end and sending.day <= run.last_run and sending.day < run.day


def _readers(case: Case, end: date, sending: Sending, run: _Run) -> Iterator[_Decision]:
    """Who should get a sending, each once, with the reason why not if there is one."""
    seen: set[str] = set()
    for word in _words(case, sending, run):
        found = case.recipients.get(word, ())
        if not found and word in sending.to:
            yield Key(case.employee, case.requirement, end, sending.words, word), Reason.NOBODY
        for reader in found:
            if reader not in seen:
                seen.add(reader)
                key = Key(case.employee, case.requirement, end, sending.words, reader)
                yield key, _why_not(case, reader, run)


def _words(case: Case, sending: Sending, run: _Run) -> Iterator[str]:
    yield from sending.to
    if "employee" in sending.to and case.employee in run.unreachable and not case.awaits_approval:
        yield "leader"


def _why_not(case: Case, reader: str, run: _Run) -> Reason | None:
    if reader in run.unreachable:
        return Reason.NO_ADDRESS
    if reader == case.employee and case.awaits_approval:
        return Reason.AWAITS_APPROVAL
    return None
