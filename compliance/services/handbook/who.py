"""Whom a requirement binds, how many it takes, and who is told when, in words."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.teller import Teller, capital, line
from reports.handbook.model import Item, Run
from rules.book import STANDARD_REMINDERS
from rules.model import AppliesTo, Staffing, Stage


def who_items(teller: Teller, to: AppliesTo) -> Iterator[Item]:
    """The roles, those that include one of them, and what else must be so."""
    for role in to.roles:
        yield Item((teller.role(role),))
    for role in sorted(teller.book.roles.keys() - set(to.roles)):
        included = next((one for one in to.roles if one in teller.book.included(role)), None)
        if included is None:
            continue
        before, _, rest = teller.say("includes", role="\0", included="\1").partition("\0")
        between, _, after = rest.partition("\1")
        runs = (Run(before), teller.role(role), Run(between), teller.role(included), Run(after))
        yield Item(tuple(run for run in runs if run.text))
    yield from (line(text) for text in conditions(teller, to))


def conditions(teller: Teller, to: AppliesTo) -> Iterator[str]:
    """What must be so beside the role."""
    if to.units:
        yield teller.say("only units", units=", ".join(to.units))
    for name, values in to.attributes.items():
        yield teller.say("only attribute", name=name, values=teller.say("or").join(values))
    if to.hired_from:
        yield teller.say("hired from", day=teller.day(to.hired_from))
    if to.hired_before:
        yield teller.say("hired before", day=teller.day(to.hired_before))


def staffing_items(teller: Teller, staffing: Staffing) -> Iterator[Item]:
    """How many cleared people there must be, and where."""
    where = teller.say("where organisation" if staffing.per == "organisation" else "where unit")
    if staffing.units:
        where = teller.say("where units", units=", ".join(staffing.units))
    yield line(teller.say("staffing", count=teller.count(staffing.need), where=where))
    if staffing.twin:
        yield line(teller.say("twin"))


def reminder_items(teller: Teller, plan: str) -> Iterator[Item]:
    """Each stage of a plan: when, and who is told."""
    stages = teller.book.reminders.get(plan, STANDARD_REMINDERS)
    yield from (line(_stage(teller, stage)) for stage in stages)


def _stage(teller: Teller, stage: Stage) -> str:
    told = [_reader(teller, one) for one in stage.to]
    who = teller.say("and").join([*([", ".join(told[:-1])] if told[:-1] else []), told[-1]])
    period = stage.before if stage.before is not None else stage.after
    key = "stage before" if stage.before is not None else "stage after"
    said = teller.say(key if period else "stage on", period=teller.period(period), who=who)  # type: ignore[arg-type]  # a stage has one of the two
    if stage.repeat:
        said = teller.say("repeat", stage=said, period=teller.period(stage.repeat))
    if stage.up_to:
        said = teller.say("up to", stage=said, count=teller.count(stage.up_to))
    return capital(said)


def _reader(teller: Teller, reader: str) -> str:
    if reader in ("employee", "leader"):
        return teller.say(f"to {reader}")
    kind, _, code = reader.partition(":")
    return teller.say("to role", role=teller.role(code).text) if kind == "role" else reader
