"""The few words that the renderers add themselves."""

from __future__ import annotations

from collections.abc import Mapping

LABELS: Mapping[str, Mapping[str, str]] = {
    "contents": {"nb": "Innhold", "nn": "Innhald", "en": "Contents"},
    "notes": {"nb": "Slik leses tallene", "nn": "Slik les du tala", "en": "How to read the figures"},
    "letters": {
        "nb": "□ står for et skrifttegn som ikke kan vises her.",
        "nn": "□ står for eit skriftteikn som ikkje kan visast her.",
        "en": "□ stands for a letter that can't be shown here.",
    },
    "links": {"nb": "Lenker", "nn": "Lenkjer", "en": "Links"},
}


def label(name: str, language: str) -> str:
    """A renderer's own word."""
    return LABELS[name][language]
