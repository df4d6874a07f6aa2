"""Looking people up."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "menu people": {"nb": "Ansatte", "nn": "Tilsette", "en": "People"},
    "people title": {"nb": "Ansatte", "nn": "Tilsette", "en": "People"},
    "people lead": {
        "nb": "Søk med navn, eller skriv hele ansattnummeret.",
        "nn": "Søk med namn, eller skriv heile tilsettnummeret.",
        "en": "Search by name, or type the whole employee number.",
    },
    "people search": {
        "nb": "Navn eller ansattnummer",
        "nn": "Namn eller tilsettnummer",
        "en": "Name or employee number",
    },
    "people unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "people requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "people status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "people sort": {"nb": "Rekkefølge", "nn": "Rekkjefølgje", "en": "Order"},
    "people any": {"nb": "Alle", "nn": "Alle", "en": "All"},
    "people is gap": {"nb": "Har mangler", "nn": "Har manglar", "en": "Has gaps"},
    "people is soon": {
        "nb": "Noe går snart ut",
        "nn": "Noko går snart ut",
        "en": "Something lapses soon",
    },
    "people is in-order": {"nb": "Alt i orden", "nn": "Alt i orden", "en": "All in order"},
    "people by name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "people by gaps": {"nb": "Flest mangler først", "nn": "Flest manglar først", "en": "Most gaps first"},
    "people by lapse": {
        "nb": "Det som går ut først",
        "nn": "Det som går ut først",
        "en": "What lapses first",
    },
    "people gaps": {"nb": "{count} mangler", "nn": "{count} manglar", "en": "{count} gaps"},
    "people gaps one": {"nb": "1 mangel", "nn": "1 mangel", "en": "1 gap"},
    "people soon": {
        "nb": "{count} går snart ut",
        "nn": "{count} går snart ut",
        "en": "{count} lapse soon",
    },
    "people soon one": {"nb": "1 går snart ut", "nn": "1 går snart ut", "en": "1 lapses soon"},
    "people lapse": {"nb": "Går ut neste gang", "nn": "Går ut neste gong", "en": "Next lapse"},
    "people count": {"nb": "{count} ansatte", "nn": "{count} tilsette", "en": "{count} people"},
    "people count one": {"nb": "1 ansatt", "nn": "1 tilsett", "en": "1 person"},
    "people none": {
        "nb": "Ingen du har tilgang til, passer. Se etter skrivefeil, eller velg «Alle» i et av feltene.",
        "nn": "Ingen du har tilgang til, passar. Sjå etter skrivefeil, eller vel «Alle» i eit av felta.",
        "en": "Nobody you have access to fits. Look for a slip in the spelling, or choose “All” in one of the fields.",
    },
}
