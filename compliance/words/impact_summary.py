"""The preview in one or two sentences: how many requirements, people, minimums and mails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from compliance.words.counted import Forms, count_of
from compliance.words.dates import date_words
from compliance.words.numbers import number_words

COUNTS: Mapping[str, Forms] = {
    "requirements": {
        "nb": ("krav endres", "krav endres"),
        "nn": ("krav blir endra", "krav blir endra"),
        "en": ("requirement changes", "requirements change"),
    },
    "lose": {
        "nb": ("ansatt kan ikke lenger utføre en oppgave", "ansatte kan ikke lenger utføre en oppgave"),
        "nn": ("tilsett kan ikkje lenger utføre ei oppgåve", "tilsette kan ikkje lenger utføre ei oppgåve"),
        "en": ("person loses clearance", "people lose clearance"),
    },
    "newly": {
        "nb": ("ansatt får et nytt krav som ikke er oppfylt", "ansatte får et nytt krav som ikke er oppfylt"),
        "nn": (
            "tilsett får eit nytt krav som ikkje er oppfylt",
            "tilsette får eit nytt krav som ikkje er oppfylt",
        ),
        "en": ("person does not meet what is newly required", "people do not meet what is newly required"),
    },
    "freed": {
        "nb": ("ansatt slipper et krav som ikke var oppfylt", "ansatte slipper et krav som ikke var oppfylt"),
        "nn": (
            "tilsett slepp eit krav som ikkje var oppfylt",
            "tilsette slepp eit krav som ikkje var oppfylt",
        ),
        "en": ("person is freed of what was not met", "people are freed of what was not met"),
    },
    "gain": {
        "nb": (
            "ansatt kan utføre en oppgave som før var stengt",
            "ansatte kan utføre en oppgave som før var stengt",
        ),
        "nn": (
            "tilsett kan utføre ei oppgåve som før var stengd",
            "tilsette kan utføre ei oppgåve som før var stengd",
        ),
        "en": ("person gains clearance", "people gain clearance"),
    },
    "other": {
        "nb": ("ansatt får bare en annen status", "ansatte får bare en annen status"),
        "nn": ("tilsett får berre ein annan status", "tilsette får berre ein annan status"),
        "en": ("person only gets another status", "people only get another status"),
    },
    "breaks": {
        "nb": ("minstebemanning blir brutt", "minstebemanninger blir brutt"),
        "nn": ("minstebemanning blir broten", "minstebemanningar blir brotne"),
        "en": ("staffing minimum breaks", "staffing minimums break"),
    },
    "mended": {
        "nb": ("minstebemanning blir bedre", "minstebemanninger blir bedre"),
        "nn": ("minstebemanning blir betre", "minstebemanningar blir betre"),
        "en": ("staffing minimum is better off", "staffing minimums are better off"),
    },
    "grow": {
        "nb": ("brutt minstebemanning mangler flere", "brutte minstebemanninger mangler flere"),
        "nn": ("broten minstebemanning manglar fleire", "brotne minstebemanningar manglar fleire"),
        "en": ("broken staffing minimum lacks more", "broken staffing minimums lack more"),
    },
    "more reminders": {
        "nb": ("påminnelse mer i e-postene", "påminnelser mer i e-postene"),
        "nn": ("påminning meir i e-postane", "påminningar meir i e-postane"),
        "en": ("reminder more in the mails", "reminders more in the mails"),
    },
    "fewer reminders": {
        "nb": ("påminnelse mindre i e-postene", "påminnelser mindre i e-postene"),
        "nn": ("påminning mindre i e-postane", "påminningar mindre i e-postane"),
        "en": ("reminder fewer in the mails", "reminders fewer in the mails"),
    },
    "more mails": {
        "nb": ("e-post mer", "e-poster mer"),
        "nn": ("e-post meir", "e-postar meir"),
        "en": ("mail more", "mails more"),
    },
    "fewer mails": {
        "nb": ("e-post mindre", "e-poster mindre"),
        "nn": ("e-post mindre", "e-postar mindre"),
        "en": ("mail fewer", "mails fewer"),
    },
}
PEOPLE = ("lose", "newly", "gain", "freed", "other")
"""What people are counted as, the worst first."""
AT_ONCE = {
    "nb": "{told}, {count} av dem med én gang",
    "nn": "{told}, {count} av dei med éin gong",
    "en": "{told}, {count} of them at once",
}
FIRST = {"nb": "{told}, fra {day}", "nn": "{told}, frå {day}", "en": "{told}, from {day}"}
FIRST_OF = {
    "nb": "{told}, den første fra {day}",
    "nn": "{told}, den første frå {day}",
    "en": "{told}, the first on {day}",
}
NOBODY = {
    "nb": "ingenting endrer seg for noen",
    "nn": "ingenting endrar seg for nokon",
    "en": "nothing changes for anybody",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What a preview comes to. People are counted once in each, days are the first ones.

    `lose` lose clearance, `lose_at_once` on the day of the change; `newly` do not meet a requirement that is new to
    them, which is a loss in practice; `freed` did not, or would not, meet one that binds them no more; `other` get
    another status alone. `breaks` are the staffing minimums that break or break earlier, `grow` those broken already
    that come to lack more. `mails` and `reminders` are how many more (below 0: fewer).
    """

    requirements: int
    lose: int
    lose_at_once: int
    first_loss: date | None
    newly: int
    gain: int
    freed: int
    other: int
    breaks: int
    first_break: date | None
    grow: int
    mended: int
    mails: int
    reminders: int


def summary(figures: Figures, language: str) -> str:
    """`3 requirements change; 14 people lose clearance, 5 of them at once; 41 mails more.`"""

    def count(key: str, number: int) -> str:
        return count_of(number, COUNTS[key], language) if number else ""

    losses = count("lose", figures.lose)
    if 0 < figures.lose_at_once < figures.lose:
        losses = AT_ONCE[language].format(told=losses, count=number_words(figures.lose_at_once, language))
    elif losses:
        losses = _from(losses, figures.lose, figures.first_loss, language)
    breaks = count("breaks", figures.breaks)
    parts = [
        losses,
        count("newly", figures.newly),
        count("gain", figures.gain),
        count("freed", figures.freed),
        count("other", figures.other),
        _from(breaks, figures.breaks, figures.first_break, language) if breaks else "",
        count("grow", figures.grow),
        count("mended", figures.mended),
        _more(figures, language),
    ]
    told = [count("requirements", figures.requirements), *(parts if any(parts) else [NOBODY[language]])]
    said = "; ".join(filter(None, told))
    return f"{said[:1].upper()}{said[1:]}."


def people_words(counts: Mapping[str, int], language: str) -> str:
    """How many lose clearance, gain it and so on (the keys are those of PEOPLE); nothing of nobody."""
    return "; ".join(count_of(counts[key], COUNTS[key], language) for key in PEOPLE if counts[key])


def _from(told: str, number: int, day: date | None, language: str) -> str:
    forms = FIRST if number == 1 else FIRST_OF
    return forms[language].format(told=told, day=date_words(day, language)) if day else told


def _more(figures: Figures, language: str) -> str:
    """How many mails more or fewer; where there are as many, how many reminders more or fewer they hold."""
    kind, number = ("mails", figures.mails) if figures.mails else ("reminders", figures.reminders)
    key = f"{'more' if number > 0 else 'fewer'} {kind}"
    return count_of(abs(number), COUNTS[key], language) if number else ""
