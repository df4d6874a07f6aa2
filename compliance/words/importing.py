"""What `compliance import` says it did. The names of tables are those of the files, in every language."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "table": {"nb": "Tabell", "nn": "Tabell", "en": "Table"},
    "added": {"nb": "Lagt til", "nn": "Lagt til", "en": "Added"},
    "corrected": {"nb": "Rettet", "nn": "Retta", "en": "Corrected"},
    "withdrawn": {"nb": "Trukket tilbake", "nn": "Trekt tilbake", "en": "Withdrawn"},
    "unchanged": {"nb": "Uendret", "nn": "Uendra", "en": "Unchanged"},
    "known": {
        "nb": "Alt var kjent fra før; ingenting er endret.",
        "nn": "Alt var kjent frå før; ingenting er endra.",
        "en": "All of it was known already; nothing was changed.",
    },
}


def say(key: str, language: str) -> str:
    """A text of the import."""
    return TEXTS[key][language]
