"""The decision of a night: which mails are written, and who is not told and why. Nothing is saved here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compliance.services.reminders.filling import Filling
from compliance.services.reminders.material import Past, Present, Reminders, Voice
from compliance.services.reminders.plans import Plans
from compliance.services.reminders.readers import UNKNOWN_MAILBOX, Readers
from compliance.services.reminders.rows import Row, rows
from compliance.services.reminders.shortness import staffing_before, staffing_today
from compliance.services.reminders.writing import Writer
from compliance.store.standing import Pair, Stand
from notifications.ledger import Ledger
from notifications.plan import Case, Item, Skip, plan
from notifications.shortages import Shortage, shortages


@dataclass(frozen=True, slots=True)
class Decision:
    """Who is told what on a day, before anything is written.

    `items` are what each reader is told of people, `shown` what of shortages; `readers` get a mail, in order.
    """

    readers: tuple[str, ...]
    items: Mapping[str, tuple[Item, ...]]
    shown: Mapping[str, tuple[Shortage, ...]]
    skips: tuple[Skip, ...]
    rows: Mapping[Pair, Row]


def remind(present: Present, past: Past, voice: Voice) -> Reminders:
    """Plan and write the mails of a day. The same values give the same answer."""
    plans = Plans(present.book, present.on)
    made = decide(present, past, plans)
    told = {(item.employee, item.requirement) for items in made.items.values() for item in items}
    writer = Writer(present, voice, Filling(present, plans, {pair: made.rows[pair] for pair in told}))
    mails = (
        writer.write(reader, made.items.get(reader, ()), made.shown.get(reader, ()))
        for reader in made.readers
    )
    return Reminders(tuple(mails), made.skips)


def decide(present: Present, past: Past, plans: Plans) -> Decision:
    """One mail for everybody who is told of a person, or of a shortage that is news and can be reached."""
    readers = Readers(present.stored, present.evaluation.findings.on, _mailboxes(present))
    known = _known(present, past, plans)
    found = rows(present.book, present.stored, present.evaluation.findings, plans, known)
    made = plan(
        [
            *(_case(pair, row, plans, readers, past) for pair, row in found.items()),
            *(_gone(pair, stand, plans) for pair, stand in known.items() if pair not in found),
        ],
        present.on,
        last_run=past.last_run,
        ledger=Ledger(past.sent, past.passed_over),
        unreachable=frozenset(key for key in present.stored.keys if not _address(present, key)),
    )
    short = shortages(
        staffing_today(present, plans, readers),
        present.on,
        last_run=past.last_run,
        before=staffing_before(past),
    )
    shown: dict[str, tuple[Shortage, ...]] = {}
    for one in short:
        shown[one.recipient] = (*shown.get(one.recipient, ()), one)
    items = {message.recipient: message.items for message in made.messages}
    news = {one.recipient for one in short if one.news and _reached(present, one.recipient)}
    told = sorted(items.keys() | news, key=lambda key: _place(present, key))
    return Decision(tuple(told), items, shown, made.skips, found)


def _place(present: Present, reader: str) -> tuple[str, str]:
    """Readers by employee id, mailboxes by address: person keys are random, and mails come in the same order."""
    who = present.people.get(reader)
    return ((who.employee_id or who.email or "") if who else "", reader)


def _mailboxes(present: Present) -> dict[str, str]:
    """The key of each address: of the one employee who has it, so that they get one mail; else the mailbox's."""
    keys = {
        who.email.lower(): key for key, who in present.people.items() if who.email and who.employee_id is None
    }
    employees: dict[str, list[str]] = {}
    for key in present.stored.keys:
        if address := _address(present, key):
            employees.setdefault(address.lower(), []).append(key)
    return keys | {address: owners[0] for address, owners in employees.items() if len(owners) == 1}


def _known(present: Present, past: Past, plans: Plans) -> dict[Pair, Stand]:
    """The pairs of the last run whose cycle was near enough to be told of."""
    farthest = plans.farthest()
    return {
        pair: stand
        for pair, stand in past.standing.items()
        if stand.cycle_end is not None
        and stand.cycle_end <= farthest
        and pair[1] in present.book.requirements
    }


def _case(pair: Pair, row: Row, plans: Plans, readers: Readers, past: Past) -> Case:
    stages = plans.planned(row.requirement, row.begins)
    words = {word for stage in stages for word in stage.to} | {"leader"}
    stand = past.standing.get(pair)
    return Case(
        employee=pair[0],
        requirement=pair[1],
        status=row.status.value,
        end=row.end,
        stages=stages,
        recipients=readers.of(sorted(words), row.units, row.employee),
        known_end=stand.cycle_end if stand else None,
        begins=row.begins,
        awaits_approval=row.awaits_approval,
    )


def _gone(pair: Pair, stand: Stand, plans: Plans) -> Case:
    """A pair of the last run that has no finding any more: the employee left, or the requirement did."""
    employee, requirement = pair
    readers = {"employee": (employee,)}
    return Case(employee, requirement, None, None, plans.planned(requirement), readers, stand.cycle_end)


def _reached(present: Present, key: str) -> bool:
    return key.startswith(UNKNOWN_MAILBOX) or bool(_address(present, key))


def _address(present: Present, key: str) -> str | None:
    who = present.people.get(key)
    return who.email if who else None
