"""What is said of a rule that is not settled: what a person must confirm, and what the program does not look at."""

from __future__ import annotations

from collections.abc import Mapping

LABELS: Mapping[str, Mapping[str, str]] = {
    "confirm": {"nb": "Må bekreftes", "nn": "Må stadfestast", "en": "To be confirmed"},
    "not_checked": {"nb": "Ikke kontrollert her", "nn": "Ikkje kontrollert her", "en": "Not checked here"},
}
MARKS: Mapping[str, str] = {"confirm": "*", "not_checked": "#"}
"""The sign beside the name of a requirement in a table, which the legend below the table explains."""


def label(kind: str, language: str) -> str:
    """What a note of a kind is headed with."""
    return LABELS[kind][language]


def inside(kind: str, language: str) -> str:
    """The same within a line: `må bekreftes`."""
    words = label(kind, language)
    return f"{words[0].lower()}{words[1:]}"


def legend(kind: str, language: str) -> str:
    """What the sign of a kind means: `* må bekreftes`."""
    return f"{MARKS[kind]} {inside(kind, language)}"
