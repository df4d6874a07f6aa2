"""What the table of `compliance rules list` says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from compliance.words.dates import date_words

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {"nb": "Kompetansekrav", "nn": "Kompetansekrav", "en": "Requirements"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "authority": {"nb": "Grunnlag", "nn": "Grunnlag", "en": "Authority"},
    "on lapse": {"nb": "Når det går ut", "nn": "Når det går ut", "en": "When it lapses"},
    "in force": {"nb": "I kraft", "nn": "I kraft", "en": "In force"},
    "roles": {"nb": "Roller", "nn": "Roller", "en": "Roles"},
    "off": {"nb": "Slått av", "nn": "Slått av", "en": "Switched off"},
    "reason": {"nb": "Begrunnelse", "nn": "Grunngiving", "en": "Reason"},
    "pack": {"nb": "Slått av i", "nn": "Slått av i", "en": "Switched off in"},
    "from": {"nb": "fra {day}", "nn": "frå {day}", "en": "from {day}"},
    "until": {"nb": "til og med {day}", "nn": "til og med {day}", "en": "to {day}"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the table."""
    return TEXTS[key][language].format(**values)


def in_force_words(first: date | None, last: date | None, language: str) -> str:
    """The days on which a version is in force; nothing said is always."""
    days = {"from": first, "until": last}
    return " ".join(say(key, language, day=date_words(day, language)) for key, day in days.items() if day)
