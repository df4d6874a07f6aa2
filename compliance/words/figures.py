"""What the figures without names say in nb, nn and en."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {
        "nb": "Kompetansekrav per {day}, uten navn",
        "nn": "Kompetansekrav per {day}, utan namn",
        "en": "Competence requirements as of {day}, without names",
    },
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "bound": {"nb": "Omfattet", "nn": "Omfatta", "en": "Bound by it"},
    "cleared": {"nb": "Kan utføre oppgaven", "nn": "Kan utføre oppgåva", "en": "Cleared"},
    "share": {"nb": "Andel", "nn": "Del", "en": "Share"},
    "compliant": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "sum": {"nb": "Sum", "nn": "Sum", "en": "Sum"},
    "nobody": {
        "nb": "Ingen er omfattet av noe krav per {day}.",
        "nn": "Ingen er omfatta av noko krav per {day}.",
        "en": "Nobody is bound by any requirement as of {day}.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the figures."""
    return TEXTS[key][language].format(**values)
