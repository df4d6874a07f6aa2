"""How long a competence lasts, and how it is renewed, in words."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.teller import Teller
from reports.handbook.model import Item, Run
from rules.model import AgeRow, Competence


def lasting(teller: Teller, competence: Competence) -> str:
    """`Valid for 2 years`, or `By age when it was achieved: 3 years for those of 39 years at most, ...`."""
    valid_for = competence.valid_for
    if valid_for is None:
        return teller.say("endless")
    if not isinstance(valid_for, tuple):
        valid = teller.say("valid", period=teller.period(valid_for))
    elif len(valid_for) == 1:
        valid = teller.say("valid", period=teller.period(valid_for[0].for_))
    else:
        valid = teller.say("by age", rows=", ".join(_aged(teller, row) for row in valid_for))
    if competence.until_end_of is None:
        return valid
    return teller.say("end of", valid=valid, unit=teller.say(competence.until_end_of))


def renewals(teller: Teller, competence: Competence) -> Iterator[Item]:
    """How early and late a renewal keeps the date, and which shorter courses renew it."""
    early = competence.renewal.early if competence.renewal else None
    late = competence.renewal.late if competence.renewal else None
    if early:
        yield Item((Run(teller.say("early", period=teller.period(early))),))
    if late:
        yield Item((Run(teller.say("late", period=teller.period(late))),))
    if competence.renewed_by:
        names = [teller.competence(code) for code in competence.renewed_by]
        if late:
            yield Item(teller.joined("renewed by late", names, period=teller.period(late)))
        else:
            yield Item(teller.joined("renewed by", names))


def _aged(teller: Teller, row: AgeRow) -> str:
    period = teller.period(row.for_)
    if row.to_age is None:
        return teller.say("aged above", period=period)
    return teller.say("aged", period=period, age=row.to_age)
