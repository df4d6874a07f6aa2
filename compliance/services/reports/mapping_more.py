"""Whether more are needed: the answer, its figures, and the first day on which it gets worse."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.reports.tally import Enough, For, Row
from compliance.services.reports.telling import Teller
from compliance.words import cleared_word, status_word
from compliance.words.order import sort_key
from reports.model import Form, Line, Tone
from rules.model import Status


def more(teller: Teller, row: Row) -> Iterator[Line]:
    """Whether more are needed: the answer first, then its figures and the day that things get worse."""
    enough = row.enough
    yield _answer(teller, enough)
    if enough.twin:
        yield Line(teller.say("twin", count=teller.count(enough.need)), form=Form.MARK)
    figures = (
        ("need", enough.need),
        ("have", enough.have),
        ("short", enough.short),
        ("train", enough.train),
    )
    for key, value in figures:
        yield Line(teller.say(key), teller.count(value), form=Form.FIGURE)
    if why := falls(teller, row):
        yield Line(teller.say("first short", day=teller.day(enough.first_short_on)), why)
    yield from _counted(teller, row)


def _answer(teller: Teller, enough: Enough) -> Line:
    """Yes or no, and when."""
    if enough.short:
        return Line(teller.say("yes now", count=teller.count(enough.short)), "", Tone.BAD, Form.STRONG)
    if enough.first_short_on:
        day = teller.day(enough.first_short_on)
        return Line(teller.say("yes from", day=day), "", Tone.SOON, Form.STRONG)
    key = "no everybody" if enough.counted is For.EVERYBODY else "no covered"
    return Line(teller.say(key, day=teller.day(teller.until)), "", Tone.GOOD, Form.STRONG)


def falls(teller: Teller, row: Row) -> str:
    """Why there are too few: who no longer counts, named only if the report tells of them."""
    names: dict[str, list[str]] = {}
    for fall in row.enough.falls:
        told = fall.employee in teller.told
        name = teller.directory.employee(fall.employee) if told else teller.say("somebody else")
        names.setdefault(_lost(teller, row.requirement, fall.status), []).append(name)
    groups = ((sorted(group, key=sort_key), lost) for lost, group in names.items())
    return "; ".join(f"{', '.join(group)} {lost}" for group, lost in groups)


def _lost(teller: Teller, requirement: str, status: Status | None) -> str:
    """How somebody stops counting; None: by no longer being there."""
    if status is None:
        return teller.say("no longer there")
    if requirement in teller.sensitive and status is not Status.AWAY:
        return f"({cleared_word(False, teller.language, requirement)})"  # noqa: FBT003 - the word for no
    return f"({status_word(status, teller.language)})"


def _counted(teller: Teller, row: Row) -> Iterator[Line]:
    """Whose need it is, where it is not the unit's own."""
    enough = row.enough
    if enough.counted is For.BELOW and row.people:
        yield Line(teller.say("counted below"), tone=Tone.QUIET)
    if enough.counted in {For.ABOVE, For.ORGANISATION}:
        yield Line(teller.say("counted in", unit=teller.unit(enough.unit)), tone=Tone.QUIET)
    if enough.counted is For.UNIT and len(row.people) < enough.need:
        bound = teller.count(len(row.people))
        yield Line(teller.say("too few", bound=bound, need=teller.count(enough.need)), tone=Tone.BAD)
