"""What is wrong in a form about a record: a sentence each, with what to write instead."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "wrong choose competence": {
        "nb": "Velg en kompetanse i listen.",
        "nn": "Vel ein kompetanse i lista.",
        "en": "Choose a competence in the list.",
    },
    "wrong unknown competence": {
        "nb": "«{text}» er ikke en kompetanse i regelverket.",
        "nn": "«{text}» er ikkje ein kompetanse i regelverket.",
        "en": "“{text}” is not a competence of the rule book.",
    },
    "wrong unknown competence near": {
        "nb": "«{text}» er ikke en kompetanse i regelverket. Mente du «{near}»?",
        "nn": "«{text}» er ikkje ein kompetanse i regelverket. Meinte du «{near}»?",
        "en": "“{text}” is not a competence of the rule book. Did you mean “{near}”?",
    },
    "wrong day missing": {
        "nb": "Skriv datoen, slik: 07.03.2026.",
        "nn": "Skriv datoen, slik: 07.03.2026.",
        "en": "Write the date, like this: 07.03.2026.",
    },
    "wrong wrong achieved_on": {
        "nb": "«{text}» er ikke en dato i kalenderen. Skriv den slik: 07.03.2026.",
        "nn": "«{text}» er ikkje ein dato i kalenderen. Skriv han slik: 07.03.2026.",
        "en": "“{text}” is not a day of the calendar. Write it like this: 07.03.2026.",
    },
    "wrong wrong valid_until": {
        "nb": "«{text}» er ikke en dato i kalenderen. Skriv siste gyldige dag slik: 07.03.2026, eller la "
        "feltet stå tomt.",
        "nn": "«{text}» er ikkje ein dato i kalenderen. Skriv siste gyldige dag slik: 07.03.2026, eller "
        "la feltet stå tomt.",
        "en": "“{text}” is not a day of the calendar. Write the last valid day like this: 07.03.2026, or "
        "leave it empty.",
    },
    "wrong wrong hours": {
        "nb": "«{text}» er ikke et timetall. Skriv et tall med høyst to desimaler, for eksempel 7,5.",
        "nn": "«{text}» er ikkje eit timetal. Skriv eit tal med høgst to desimalar, til dømes 7,5.",
        "en": "“{text}” is not a number of hours. Write a number with at most two decimals, such as 7.5.",
    },
    "wrong day ahead": {
        "nb": "{day} har ikke vært ennå (i dag er {today}). Skriv dagen det ble gjennomført.",
        "nn": "{day} har ikkje vore enno (i dag er {today}). Skriv dagen det vart gjennomført.",
        "en": "{day} is still to come (today is {today}). Write the day it was done.",
    },
    "wrong day long ago": {
        "nb": "{day} er svært lenge siden. Se om årstallet er riktig.",
        "nn": "{day} er svært lenge sidan. Sjå om årstalet er rett.",
        "en": "{day} is very long ago. See whether the year is right.",
    },
    "wrong until before": {
        "nb": "Siste gyldige dag ({day}) er før datoen ({achieved}). Skriv samme dag eller en senere.",
        "nn": "Siste gyldige dag ({day}) er før datoen ({achieved}). Skriv same dag eller ein seinare.",
        "en": "The last valid day ({day}) is before the date ({achieved}). Write the same day or a later "
        "one.",
    },
    "wrong unknown level": {
        "nb": "«{text}» er ikke et nivå her. Velg et i listen.",
        "nn": "«{text}» er ikkje eit nivå her. Vel eitt i lista.",
        "en": "“{text}” is not a level here. Choose one in the list.",
    },
    "wrong unknown level near": {
        "nb": "«{text}» er ikke et nivå her. Mente du «{near}»?",
        "nn": "«{text}» er ikkje eit nivå her. Meinte du «{near}»?",
        "en": "“{text}” is not a level here. Did you mean “{near}”?",
    },
    "wrong no levels": {
        "nb": "Kompetansen har ingen nivåer. La feltet stå tomt.",
        "nn": "Kompetansen har ingen nivå. La feltet stå tomt.",
        "en": "The competence has no levels. Leave the field empty.",
    },
    "wrong not for sensitive": {
        "nb": "Om denne kompetansen lagres bare datoene. La feltet stå tomt.",
        "nn": "Om denne kompetansen blir berre datoane lagra. La feltet stå tomt.",
        "en": "Only the dates of this competence are stored. Leave the field empty.",
    },
    "wrong identity number": {
        "nb": "Feltet inneholder et fødselsnummer. Det lagres aldri. Ta det bort.",
        "nn": "Feltet inneheld eit fødselsnummer. Det blir aldri lagra. Ta det bort.",
        "en": "The field holds a national identity number, which is never stored. Take it out.",
    },
    "wrong unprintable": {
        "nb": "Feltet inneholder linjeskift eller usynlige tegn. Skriv teksten på én linje.",
        "nn": "Feltet inneheld linjeskift eller usynlege teikn. Skriv teksten på éi linje.",
        "en": "The field holds line breaks or invisible characters. Write the text on one line.",
    },
    "wrong too long": {
        "nb": "Teksten har {count} tegn. Skriv høyst {most}.",
        "nn": "Teksten har {count} teikn. Skriv høgst {most}.",
        "en": "The text has {count} characters. Write at most {most}.",
    },
    "wrong choose people": {
        "nb": "Kryss av for minst én person.",
        "nn": "Kryss av for minst éin person.",
        "en": "Tick at least one person.",
    },
    "wrong moved": {
        "nb": "En av dem du krysset av for, arbeider ikke her lenger. Se over hvem som er krysset av.",
        "nn": "Ein av dei du kryssa av for, arbeider ikkje her lenger. Sjå over kven som er kryssa av.",
        "en": "Somebody whom you ticked no longer works here. Look over who is ticked.",
    },
    "wrong left": {
        "nb": "{people} er ikke ansatt lenger. Ta bort krysset.",
        "nn": "{people} er ikkje tilsett lenger. Ta bort krysset.",
        "en": "{people}: no longer employed. Take away the tick.",
    },
    "wrong has one": {
        "nb": "Dette er alt registrert samme dag for {people}, kanskje av en kollega. Ta bort krysset for "
        "dem, eller bekreft.",
        "nn": "Dette er alt registrert same dag for {people}, kanskje av ein kollega. Ta bort krysset for "
        "dei, eller stadfest.",
        "en": "This is registered already on the same day for {people}, perhaps by a colleague. Untick "
        "them, or confirm.",
    },
}
