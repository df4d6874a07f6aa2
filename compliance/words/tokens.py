"""What `compliance token` says."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "made": {
        "nb": "Nøkkelen {name} virker som {login} til og med {day}. Den vises bare denne ene gangen:",
        "nn": "Nøkkelen {name} verkar som {login} til og med {day}. Han blir vist berre denne eine gongen:",
        "en": "The token {name} acts as {login} until {day}. It is shown this once:",
    },
    "ended": {
        "nb": "Nøkkelen {name} åpner ingenting lenger.",
        "nn": "Nøkkelen {name} opnar ingenting lenger.",
        "en": "The token {name} opens nothing any more.",
    },
    "none": {
        "nb": "Ingen programmer har nøkkel; `compliance token add` lager en.",
        "nn": "Ingen program har nøkkel; `compliance token add` lagar ein.",
        "en": "No program has a token; `compliance token add` makes one.",
    },
    "name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "account": {"nb": "Virker som", "nn": "Verkar som", "en": "Acts as"},
    "scopes": {"nb": "Kan be om", "nn": "Kan be om", "en": "May ask for"},
    "ends": {"nb": "Til og med", "nn": "Til og med", "en": "Until"},
    "used": {"nb": "Sist brukt", "nn": "Sist brukt", "en": "Last used"},
    "over": {"nb": " (utløpt)", "nn": " (gått ut)", "en": " (over)"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the command."""
    return TEXTS[key][language].format(**values)
