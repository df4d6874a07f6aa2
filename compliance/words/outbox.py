"""What `compliance outbox` and `compliance mail preview` say."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.codes import term
from compliance.words.counted import Forms, count_of
from compliance.words.dates import period_words
from rules.dates import Period

STATES: Mapping[str, Forms] = {
    "queued": {"nb": ("venter", "venter"), "nn": ("ventar", "ventar"), "en": ("queued", "queued")},
    "claimed": {
        "nb": ("under sending", "under sending"),
        "nn": ("under sending", "under sending"),
        "en": ("claimed", "claimed"),
    },
    "sent": {"nb": ("sendt", "sendt"), "nn": ("send", "sende"), "en": ("sent", "sent")},
    "stopped": {"nb": ("stoppet", "stoppet"), "nn": ("stoppa", "stoppa"), "en": ("stopped", "stopped")},
}
"""The state of one mail, and of several."""

TEXTS: Mapping[str, Mapping[str, str]] = {
    "id": {"nb": "Nr.", "nn": "Nr.", "en": "No."},
    "state": {"nb": "Tilstand", "nn": "Tilstand", "en": "State"},
    "to": {"nb": "Til", "nn": "Til", "en": "To"},
    "subject": {"nb": "Emne", "nn": "Emne", "en": "Subject"},
    "tries": {"nb": "Forsøk", "nn": "Forsøk", "en": "Tries"},
    "when": {"nb": "Når", "nn": "Når", "en": "When"},
    "why": {"nb": "Grunn", "nn": "Grunn", "en": "Why"},
    "written": {"nb": "Skrevet", "nn": "Skriven", "en": "Written"},
    "not before": {"nb": "Ikke før", "nn": "Ikkje før", "en": "Not before"},
    "sent": {"nb": "Sendt", "nn": "Send", "en": "Sent"},
    "erased": {"nb": "Slettet", "nn": "Sletta", "en": "Erased"},
    "no address": {"nb": "ingen adresse", "nn": "inga adresse", "en": "no address"},
    "no subject": {"nb": "(slettet)", "nn": "(sletta)", "en": "(erased)"},
    "no text": {
        "nb": "Teksten er slettet; fingeravtrykket (SHA-256), tidspunktene og mottakeren er beholdt.",
        "nn": "Teksten er sletta; fingeravtrykket (SHA-256), tidspunkta og mottakaren er tekne vare på.",
        "en": "The text was erased; its hash, times and reader are kept.",
    },
    "empty": {"nb": "Utboksen er tom.", "nn": "Utboksen er tom.", "en": "The outbox is empty."},
    "again": {
        "nb": "{mails} er lagt i kø igjen; `compliance outbox send` sender det som venter.",
        "nn": "{mails} er lagt i kø att; `compliance outbox send` sender det som ventar.",
        "en": "{mails} queued again; `compliance outbox send` sends what waits.",
    },
    "none stopped": {
        "nb": "Ingen av dem er stoppet; ingenting er endret.",
        "nn": "Ingen av dei er stoppa; ingenting er endra.",
        "en": "None of them is stopped; nothing was changed.",
    },
    "employee": {"nb": "Id", "nn": "Id", "en": "Id"},
    "name": {"nb": "Ansatt", "nn": "Tilsett", "en": "Employee"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "cycle end": {"nb": "Går ut", "nn": "Går ut", "en": "Lapses"},
    "stage": {"nb": "Påminnelse", "nn": "Påminning", "en": "Reminder"},
    "first day": {"nb": "Første dag", "nn": "Første dag", "en": "First day"},
    "last day": {"nb": "Siste dag", "nn": "Siste dag", "en": "Last day"},
    "none skipped": {
        "nb": "Ingen påminnelse er holdt tilbake.",
        "nn": "Inga påminning er halden tilbake.",
        "en": "No reminder was held back.",
    },
    "before": {"nb": "{period} før", "nn": "{period} før", "en": "{period} before"},
    "after": {"nb": "{period} etter", "nn": "{period} etter", "en": "{period} after"},
    "repeated": {
        "nb": "{stage}, {number}. gang",
        "nn": "{stage}, {number}. gong",
        "en": "{stage}, no. {number}",
    },
    "kind": {"nb": "E-post", "nn": "E-post", "en": "Mail"},
    "open": {"nb": "Åpne {page}", "nn": "Opne {page}", "en": "Open {page}"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the outbox."""
    return TEXTS[key][language].format(**values)


def state_word(state: str, language: str) -> str:
    """The state of a mail."""
    return STATES[state][language][0]


def state_counts(counts: Mapping[str, int], language: str) -> str:
    """How many mails are in each state: `2 venter, 1 stoppet`; empty where there are none."""
    return ", ".join(count_of(number, STATES[state], language) for state, number in counts.items())


def stage_words(stage: str, language: str) -> str:
    """A stage of a reminder plan as the ledger names it (`before P30D`, `after P1D #2`), in words."""
    name, _, number = stage.partition(" #")
    when, _, period = name.partition(" ")
    said = say(when, language, period=period_words(Period.parse(period), language))
    return say("repeated", language, stage=said, number=number) if number else said


def reader_word(reader: str, language: str) -> str:
    """A word of `to` in a reminder plan; the code of a role stays."""
    return term(reader, language) if reader in {"employee", "leader"} else reader
