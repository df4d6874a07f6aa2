"""Stand-downs: recommended by the program, confirmed by a named person."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "stand downs": {"nb": "Hvem som skal stå over", "nn": "Kven som skal stå over", "en": "Stand-downs"},
    "stand downs lead": {
        "nb": "Programmet anbefaler at den som mangler noe, står over oppgaven. Du bekrefter det. Når alt er i orden "
        "igjen, er det over av seg selv.",
        "nn": "Programmet rår til at den som manglar noko, står over oppgåva. Du stadfestar det. Når alt er i orden "
        "att, er det over av seg sjølv.",
        "en": "The program recommends that whoever lacks something stands down from the task. You confirm it. When "
        "everything is in order again, it ends by itself.",
    },
    "down recommended": {
        "nb": "Anbefalt å stå over {day}",
        "nn": "Rådd til å stå over {day}",
        "en": "Stand-down recommended {day}",
    },
    "down confirmed": {
        "nb": "Bekreftet av {who} {at}",
        "nn": "Stadfesta av {who} {at}",
        "en": "Confirmed by {who} {at}",
    },
    "down stands": {
        "nb": "Står over. Bekreftet av {who} {at}",
        "nn": "Står over. Stadfesta av {who} {at}",
        "en": "Stands down. Confirmed by {who} {at}",
    },
    "down not confirmed": {"nb": "Ikke bekreftet", "nn": "Ikkje stadfesta", "en": "Not confirmed"},
    "down recommended on": {"nb": "Anbefalt", "nn": "Rådd til", "en": "Recommended"},
    "down by": {"nb": "Bekreftet", "nn": "Stadfesta", "en": "Confirmed"},
    "down ended on": {"nb": "Over", "nn": "Over", "en": "Ended"},
    "confirm stand down": {
        "nb": "Bekreft at vedkommende står over",
        "nn": "Stadfest at vedkomande står over",
        "en": "Confirm the stand-down",
    },
    "downs waiting": {
        "nb": "Venter på bekreftelse",
        "nn": "Ventar på stadfesting",
        "en": "To be confirmed",
    },
    "downs none waiting": {
        "nb": "Ingen venter på at du bekrefter.",
        "nn": "Ingen ventar på at du stadfestar.",
        "en": "Nothing waits for you to confirm it.",
    },
    "downs more": {
        "nb": "Og {count} til. Du finner dem på beredskapssiden til hver enhet.",
        "nn": "Og {count} til. Du finn dei på beredskapssida til kvar eining.",
        "en": "And {count} more. They are on the readiness page of each unit.",
    },
    "downs confirmed": {"nb": "Står over nå", "nn": "Står over no", "en": "Standing down now"},
    "downs ended": {
        "nb": "Over de siste 90 dagene",
        "nn": "Over dei siste 90 dagane",
        "en": "Ended in the last 90 days",
    },
    "downs none ended": {
        "nb": "Ingen.",
        "nn": "Ingen.",
        "en": "None.",
    },
    "down stale": {
        "nb": "Dette er alt bekreftet, eller personen kan utføre oppgaven igjen. Ingenting er endret nå.",
        "nn": "Dette er alt stadfesta, eller personen kan utføre oppgåva att. Ingenting er endra no.",
        "en": "This is confirmed already, or the person is cleared again. Nothing was changed now.",
    },
    "look again confirm": {
        "nb": "Innloggingen var utløpt, og ingenting er bekreftet ennå. Se over og bekreft igjen.",
        "nn": "Innlogginga var gått ut, og ingenting er stadfesta enno. Sjå over og stadfest på nytt.",
        "en": "The log-in had expired, and nothing is confirmed yet. Look it over and confirm again.",
    },
    "card downs": {"nb": "Skal stå over", "nn": "Skal stå over", "en": "Stand-downs"},
    "card downs waiting": {
        "nb": "{count} venter på at du bekrefter",
        "nn": "{count} ventar på at du stadfestar",
        "en": "{count} wait for you to confirm",
    },
    "card downs waiting one": {
        "nb": "1 venter på at du bekrefter",
        "nn": "1 ventar på at du stadfestar",
        "en": "1 waits for you to confirm",
    },
}
