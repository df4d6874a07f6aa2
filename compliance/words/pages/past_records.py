"""A person's records, their history, and the forms that correct and revoke them."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "records": {"nb": "Kompetansebevis", "nn": "Kompetansebevis", "en": "Records"},
    "records of": {
        "nb": "Kompetansebevis: {name}",
        "nn": "Kompetansebevis: {name}",
        "en": "Records: {name}",
    },
    "no records": {
        "nb": "Ingen kompetansebevis som du har tilgang til.",
        "nn": "Ingen kompetansebevis som du har tilgang til.",
        "en": "No records that you have access to.",
    },
    "record verified": {"nb": "Godkjent", "nn": "Godkjent", "en": "Verified"},
    "record pending": {
        "nb": "Venter på godkjenning",
        "nn": "Ventar på godkjenning",
        "en": "Awaits approval",
    },
    "record rejected": {
        "nb": "Avvist, teller ikke",
        "nn": "Avvist, tel ikkje",
        "en": "Rejected, does not count",
    },
    "change record": {
        "nb": "Rett eller trekk tilbake",
        "nn": "Rett eller trekk tilbake",
        "en": "Correct or revoke",
    },
    "history": {"nb": "Historikk", "nn": "Historikk", "en": "History"},
    "somebody": {"nb": "noen som har sluttet", "nn": "nokon som har slutta", "en": "somebody who has left"},
    "did file": {"nb": "fra fil", "nn": "frå fil", "en": "from a file"},
    "did registered": {"nb": "registrert av {who}", "nn": "registrert av {who}", "en": "registered by {who}"},
    "did approved": {"nb": "godkjent av {who}", "nn": "godkjent av {who}", "en": "approved by {who}"},
    "did rejected": {"nb": "avvist av {who}", "nn": "avvist av {who}", "en": "rejected by {who}"},
    "did corrected": {"nb": "rettet av {who}", "nn": "retta av {who}", "en": "corrected by {who}"},
    "did revoked": {
        "nb": "trukket tilbake av {who}",
        "nn": "trekt tilbake av {who}",
        "en": "revoked by {who}",
    },
    "field revoked": {
        "nb": "Teller ikke fra og med",
        "nn": "Tel ikkje frå og med",
        "en": "No longer counts from",
    },
    "revoked hint": {
        "nb": "Første dag det ikke teller, slik: 07.03.2026",
        "nn": "Første dag det ikkje tel, slik: 07.03.2026",
        "en": "The first day on which it does not count, like this: 07.03.2026",
    },
    "correct record": {"nb": "Rett", "nn": "Rett", "en": "Correct"},
    "correct lead": {
        "nb": "Det som sto før, blir stående i historikken.",
        "nn": "Det som stod før, blir ståande i historikken.",
        "en": "What stood there before stays in the history.",
    },
    "correct": {"nb": "Lagre rettelsen", "nn": "Lagre rettinga", "en": "Save the correction"},
    "why correct": {"nb": "Hva var feil?", "nn": "Kva var feil?", "en": "What was wrong?"},
    "revoke record": {"nb": "Trekk tilbake", "nn": "Trekk tilbake", "en": "Revoke"},
    "revoke lead": {
        "nb": "Fra den dagen teller det ikke lenger. Beviset blir stående i historikken.",
        "nn": "Frå den dagen tel det ikkje lenger. Beviset blir ståande i historikken.",
        "en": "From that day on it no longer counts. The record stays in the history.",
    },
    "revoke": {"nb": "Trekk tilbake", "nn": "Trekk tilbake", "en": "Revoke"},
    "why revoke": {"nb": "Hvorfor?", "nn": "Kvifor?", "en": "Why?"},
    "reason by-mistake": {
        "nb": "Registrert ved en feil",
        "nn": "Registrert ved ein feil",
        "en": "Registered by mistake",
    },
    "reason withdrawn": {
        "nb": "Trukket tilbake av utsteder",
        "nn": "Trekt tilbake av utferdar",
        "en": "Withdrawn by the issuer",
    },
    "reason not-genuine": {
        "nb": "Beviset er ikke ekte",
        "nn": "Beviset er ikkje ekte",
        "en": "The proof is not genuine",
    },
    "reason wrong-until": {
        "nb": "Feil siste gyldige dag",
        "nn": "Feil siste gyldige dag",
        "en": "Wrong last valid day",
    },
    "reason wrong-details": {
        "nb": "Feil nivå, timer eller utsteder",
        "nn": "Feil nivå, timar eller utferdar",
        "en": "Wrong level, hours or issuer",
    },
    "changed meanwhile": {
        "nb": "En annen endret dette mens du så på det. Slik er det nå. Det du skrev, står i skjemaet; "
        "ingenting er lagret.",
        "nn": "Ein annan endra dette medan du såg på det. Slik er det no. Det du skreiv, står i "
        "skjemaet; ingenting er lagra.",
        "en": "Somebody changed this while you looked at it. This is how it is now. What you wrote is in the form; "
        "nothing was saved.",
    },
    "wrong revoked ahead": {
        "nb": "{day} har ikke vært ennå (i dag er {today}). Skriv dagens dato eller en tidligere.",
        "nn": "{day} har ikkje vore enno (i dag er {today}). Skriv dagens dato eller ein tidlegare.",
        "en": "{day} is still to come (today is {today}). Write today's date or an earlier one.",
    },
    "wrong nothing changed": {
        "nb": "Dette er det samme som før. Endre det som er feil.",
        "nn": "Dette er det same som før. Endre det som er feil.",
        "en": "This is the same as before. Change what is wrong.",
    },
    "receipt corrected": {"nb": "Rettet", "nn": "Retta", "en": "Corrected"},
    "receipt revoked": {"nb": "Trukket tilbake", "nn": "Trekt tilbake", "en": "Revoked"},
    "receipt is revoked": {
        "nb": "Av {day}. Teller ikke fra {revoked}.",
        "nn": "Av {day}. Tel ikkje frå {revoked}.",
        "en": "Of {day}. Does not count from {revoked}.",
    },
}
