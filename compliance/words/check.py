"""What the tables of `compliance check` and `compliance timeline` say in their own words."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {
        "nb": "Kompetansekrav per {day}",
        "nn": "Kompetansekrav per {day}",
        "en": "Competence requirements as of {day}",
    },
    "timeline title": {
        "nb": "Status fra {day} og framover",
        "nn": "Status frå {day} og framover",
        "en": "Statuses from {day} on",
    },
    "id": {"nb": "Id", "nn": "Id", "en": "Id"},
    "employee": {"nb": "Ansatt", "nn": "Tilsett", "en": "Employee"},
    "unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "since": {"nb": "Siden", "nn": "Sidan", "en": "Since"},
    "from": {"nb": "Fra og med", "nn": "Frå og med", "en": "From"},
    "until": {"nb": "Til og med", "nn": "Til og med", "en": "Until"},
    "need": {"nb": "Trenger", "nn": "Treng", "en": "Need"},
    "have": {"nb": "Har", "nn": "Har", "en": "Have"},
    "short": {"nb": "Mangler", "nn": "Manglar", "en": "Short"},
    "first short": {"nb": "For få fra", "nn": "For få frå", "en": "Short from"},
    "organisation": {
        "nb": "hele organisasjonen",
        "nn": "heile organisasjonen",
        "en": "the whole organisation",
    },
    "staffing": {"nb": "Minstebemanning", "nn": "Minstebemanning", "en": "Staffing minimum"},
    "pending": {
        "nb": "bevis venter på godkjenning",
        "nn": "bevis ventar på godkjenning",
        "en": "proof awaits approval",
    },
    "cleared of": {
        "nb": "{have} av {bound} kan utføre oppgaven",
        "nn": "{have} av {bound} kan utføre oppgåva",
        "en": "{have} of {bound} are cleared",
    },
    "met of": {
        "nb": "{have} av {bound} krav er oppfylt",
        "nn": "{have} av {bound} krav er oppfylte",
        "en": "{have} of {bound} requirements are met",
    },
    "in order": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "total": {"nb": "I alt", "nn": "I alt", "en": "In all"},
    "nobody": {
        "nb": "Ingen krav gjelder noen denne dagen.",
        "nn": "Ingen krav gjeld nokon denne dagen.",
        "en": "No requirement applies to anybody on this day.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the tables."""
    return TEXTS[key][language].format(**values)
