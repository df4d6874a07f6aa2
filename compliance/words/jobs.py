"""What the nightly job, the delivery of mails and the scheduler say of themselves, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from compliance.words.counted import Forms, count_of, counted
from compliance.words.dates import date_words

TEXTS: Mapping[str, Mapping[str, str]] = {
    "night": {
        "nb": "Nattjobben {day}: {figures}",
        "nn": "Nattjobben {day}: {figures}",
        "en": "{day}: {figures}",
    },
    "failed": {
        "nb": "Nattjobben {day} feilet: {why}",
        "nn": "Nattjobben {day} feila: {why}",
        "en": "The night of {day} failed: {why}",
    },
    "dry run": {
        "nb": "Prøvekjøring: ingenting er lagret, og ingenting blir sendt.",
        "nn": "Prøvekøyring: ingenting er lagra, og ingenting blir sendt.",
        "en": "Dry run: nothing was saved and nothing will be sent.",
    },
    "nothing new": {
        "nb": "Ingenting er nytt siden kjøring {run} samme dag: ingenting er lagret, og ingen får e-post på nytt.",
        "nn": "Ingenting er nytt sidan køyring {run} same dag: ingenting er lagra, og ingen får e-post på nytt.",
        "en": "Nothing is new since run {run} of the same day: nothing was saved, nobody is mailed again.",
    },
    "saved": {
        "nb": "Lagret som kjøring {run} på {seconds} s.",
        "nn": "Lagra som køyring {run} på {seconds} s.",
        "en": "Saved as run {run} in {seconds} s.",
    },
    "no mail": {"nb": "Ingen nye e-poster.", "nn": "Ingen nye e-postar.", "en": "No new mails."},
    "one mail": {
        "nb": "{mails} venter i utboksen: compliance outbox send, eller compliance schedule.",
        "nn": "{mails} ventar i utboksen: compliance outbox send, eller compliance schedule.",
        "en": "{mails} waits in the outbox: compliance outbox send, or the scheduler.",
    },
    "mails": {
        "nb": "{mails} venter i utboksen: compliance outbox send, eller compliance schedule.",
        "nn": "{mails} ventar i utboksen: compliance outbox send, eller compliance schedule.",
        "en": "{mails} wait in the outbox: compliance outbox send, or the scheduler.",
    },
    "delivery": {"nb": "E-post: {counts}", "nn": "E-post: {counts}", "en": "Mail: {counts}"},
    "nothing due": {
        "nb": "E-post: ingenting å sende nå.",
        "nn": "E-post: ingenting å sende no.",
        "en": "Mail: nothing is due.",
    },
    "every minute": {"nb": "hvert minutt", "nn": "kvart minutt", "en": "every minute"},
    "every minutes": {
        "nb": "hvert {minutes}. minutt",
        "nn": "kvart {minutes}. minutt",
        "en": "every {minutes} minutes",
    },
    "working": {
        "nb": "Nattjobb kl. {nightly} ({zone}), e-post {often}. Stopp med Ctrl-C.",
        "nn": "Nattjobb kl. {nightly} ({zone}), e-post {often}. Stopp med Ctrl-C.",
        "en": "Nightly job at {nightly} ({zone}), mail {often}. Stop with Ctrl-C.",
    },
    "serving": {
        "nb": "Sidene er på {where} Stopp med Ctrl-C.",
        "nn": "Sidene er på {where} Stopp med Ctrl-C.",
        "en": "The pages are at {where} Stop with Ctrl-C.",
    },
    "stopped": {
        "nb": "Stoppet; ingenting ble liggende halvgjort.",
        "nn": "Stoppa; ingenting vart liggjande halvgjort.",
        "en": "Stopped; nothing was left half done.",
    },
}

FIGURES: Mapping[str, Forms] = {
    "not_cleared": {
        "nb": ("kan ikke utføre oppgaven", "kan ikke utføre oppgaven"),
        "nn": ("kan ikkje utføre oppgåva", "kan ikkje utføre oppgåva"),
        "en": ("not cleared", "not cleared"),
    },
    "short": {
        "nb": ("sted med for få", "steder med for få"),
        "nn": ("stad med for få", "stader med for få"),
        "en": ("short of people", "short of people"),
    },
    "sent": {"nb": ("sendt", "sendt"), "nn": ("send", "sende"), "en": ("sent", "sent")},
    "again": {
        "nb": ("prøves igjen", "prøves igjen"),
        "nn": ("blir prøvd att", "blir prøvde att"),
        "en": ("to be tried again", "to be tried again"),
    },
    "stopped": {"nb": ("stoppet", "stoppet"), "nn": ("stoppa", "stoppa"), "en": ("stopped", "stopped")},
}
"""Counts of what was found and of what became of mails."""


def say(key: str, language: str, **values: object) -> str:
    """A text of the jobs."""
    return TEXTS[key][language].format(**values)


def night_line(on: date, counts: Mapping[str, Any], language: str) -> str:
    """A night by its figures (as services.running counts them)."""
    figures = (
        counted(counts["findings"], "finding", language),
        count_of(counts["not_cleared"], FIGURES["not_cleared"], language),
        count_of(counts["short"], FIGURES["short"], language),
        counted(counts["transitions"], "change", language),
        counted(counts["messages"], "mail", language),
    )
    return say("night", language, day=date_words(on, language), figures=", ".join(figures))


def delivery_line(sent: int, again: int, stopped: int, language: str) -> str:
    """What became of the mails that were due."""
    numbers = {"sent": sent, "again": again, "stopped": stopped}
    counts = (count_of(number, FIGURES[what], language) for what, number in numbers.items())
    return say("delivery", language, counts=", ".join(counts))


def waiting(mails: int, language: str) -> str:
    """How many mails a run left in the outbox, and what sends them."""
    if not mails:
        return say("no mail", language)
    return say("one mail" if mails == 1 else "mails", language, mails=counted(mails, "mail", language))


def every(minutes: int, language: str) -> str:
    """How often: `hvert 5. minutt`."""
    return say("every minute" if minutes == 1 else "every minutes", language, minutes=minutes)
