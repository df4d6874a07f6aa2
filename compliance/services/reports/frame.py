"""What every report has around its tables: its title, its day, how it was made, and what is said of no one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from compliance.services.reports.scope import Asked
from compliance.services.reports.telling import Teller
from compliance.words import instant_words
from reports.model import Section
from rules.dates import add, day, number

HASH_SHOWN = 12
"""So many characters of the rule book's hash tell one book from another."""


@dataclass(frozen=True, slots=True)
class Made:
    """When and where a report is made: an aware instant, the organisation's zone and name (empty: not told)."""

    at: datetime
    zone: str
    organisation: str = ""


def end_of_horizon(asked: Asked) -> date:
    """The last day that the report looks ahead to."""
    last = day(int(add(np.array([number(asked.on)], dtype=np.int32), asked.horizon)[0]))
    return last or date.max


def subject(teller: Teller, asked: Asked, made: Made) -> str:
    """What the report is about: the unit, or the organisation by its name."""
    return made.organisation if made.organisation and asked.unit is None else teller.unit(asked.unit)


def about(teller: Teller, asked: Asked, made: Made) -> tuple[tuple[str, str], ...]:
    """Unit, day, horizon, when it was made and by which rules, as names and values."""
    return (
        (teller.say("about unit"), teller.unit(asked.unit)),
        (teller.say("about day"), teller.day(asked.on)),
        (teller.say("about horizon"), teller.day(teller.until)),
        (teller.say("about made"), instant_words(made.at, made.zone, teller.language)),
        (teller.say("about rules"), teller.book.hash[:HASH_SHOWN]),
    )


def nothing(teller: Teller, asked: Asked) -> Section:
    """What is said where no requirement binds anybody."""
    unit, on = teller.unit(asked.unit), teller.day(asked.on)
    return Section(unit, (), (), empty=teller.say("nobody at all", unit=unit, day=on))
