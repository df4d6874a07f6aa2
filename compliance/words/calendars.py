"""What stands in the calendars that people subscribe to."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "own name": {"nb": "Min kompetanse", "nn": "Min kompetanse", "en": "My competence"},
    "unit name": {"nb": "Kompetanse: {unit}", "nn": "Kompetanse: {unit}", "en": "Competence: {unit}"},
    "last valid day": {
        "nb": "Siste gyldige dag: {name}",
        "nn": "Siste gyldige dag: {name}",
        "en": "Last valid day: {name}",
    },
    "deadline": {"nb": "Siste frist: {name}", "nn": "Siste frist: {name}", "en": "Deadline: {name}"},
    "book": {
        "nb": "På tide å bestille: {name}",
        "nn": "På tide å bestille: {name}",
        "en": "Time to book: {name}",
    },
    "exemption ends": {
        "nb": "Dispensasjonen slutter: {name}",
        "nn": "Dispensasjonen sluttar: {name}",
        "en": "Exemption ends: {name}",
    },
    "neutral": {
        "nb": "Kompetanse: en dato å huske",
        "nn": "Kompetanse: ein dato å hugse",
        "en": "Competence: a date to remember",
    },
    "lost": {"nb": "{count} mister {name}", "nn": "{count} mistar {name}", "en": "{count} lose {name}"},
    "lost one": {"nb": "1 mister {name}", "nn": "1 mistar {name}", "en": "1 loses {name}"},
    "lost neutral": {
        "nb": "{count} har noe som går ut",
        "nn": "{count} har noko som går ut",
        "en": "{count} have something that lapses",
    },
    "lost neutral one": {
        "nb": "1 har noe som går ut",
        "nn": "1 har noko som går ut",
        "en": "1 has something that lapses",
    },
    "short": {
        "nb": "For få: {name}, {where}",
        "nn": "For få: {name}, {where}",
        "en": "Too few: {name}, {where}",
    },
    "short neutral": {"nb": "For få: {where}", "nn": "For få: {where}", "en": "Too few: {where}"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of a calendar, its blanks filled in."""
    return TEXTS[key][language].format(**values)
