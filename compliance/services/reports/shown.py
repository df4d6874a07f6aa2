"""A status as a page shows it: one tone of four, and words with the day that matters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from compliance.services.access.viewer import Sight
from compliance.services.reports.people import Person
from compliance.services.reports.urgency import Urgency, urgency
from compliance.words import date_words, status_word
from compliance.words.pages import say
from rules.model import Status

Tone = Literal["good", "soon", "bad", "away"]
_TONES: dict[Urgency, Tone] = {
    Urgency.GAP: "bad",
    Urgency.DEADLINE: "soon",
    Urgency.SOON: "soon",
    Urgency.AWAY: "away",
    Urgency.IN_ORDER: "good",
}
_BY_CYCLE = frozenset({Status.VALID, Status.EXPIRING, Status.EXPIRED, Status.DUE, Status.MISSING})


@dataclass(frozen=True, slots=True)
class Shown:
    """Tone and words. `brief` is the words without the day, `on` the day alone, for narrow cells."""

    tone: Tone
    text: str
    brief: str = ""
    on: str = ""


def shown(person: Person, language: str) -> Shown:
    """The status in full."""
    day = day_that_matters(person)
    text = status_word(person.status, language, day)
    if person.pending:
        text = f"{text} ({say('pending', language)})"
    brief = say(f"cell {person.status}", language)
    return Shown(
        _TONES[urgency(person.status)], _capital(text), brief, date_words(day, language) if day else ""
    )


def only_cleared(person: Person, language: str) -> Shown:
    """What colleagues may know: whether the task may be done."""
    word = say("is cleared" if person.cleared else "is not cleared", language)
    return Shown("good" if person.cleared else "bad", word, word)


def as_seen(person: Person, sight: Sight, language: str) -> Shown:
    """The status as far as it is seen."""
    return shown(person, language) if sight >= Sight.STATUS else only_cleared(person, language)


def day_that_matters(person: Person) -> date | None:
    """The last valid day, the last day to get it, the last day away or tolerated; None for no end."""
    return person.cycle_end if person.status in _BY_CYCLE else person.last


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
