"""Registering records on pages: the forms and the receipt."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "register": {"nb": "Registrer", "nn": "Registrer", "en": "Register"},
    "register in": {
        "nb": "Registrer kompetanse: {unit}",
        "nn": "Registrer kompetanse: {unit}",
        "en": "Register competence: {unit}",
    },
    "register lead": {
        "nb": "Et kurs, en øvelse eller et bevis, for én eller flere samtidig.",
        "nn": "Eit kurs, ei øving eller eit bevis, for éin eller fleire samtidig.",
        "en": "A course, an exercise or a proof, for one person or several at once.",
    },
    "have proof": {"nb": "Jeg har bevis", "nn": "Eg har bevis", "en": "I have proof"},
    "proof lead": {
        "nb": "Registrer noe du selv har tatt. Det teller når en annen har godkjent det.",
        "nn": "Registrer noko du sjølv har teke. Det tel når ein annan har godkjent det.",
        "en": "Register something that you have taken. It counts when somebody else has approved it.",
    },
    "awaits lead": {
        "nb": "Lederen din eller fagansvarlig godkjenner det. Til da teller det ikke.",
        "nn": "Leiaren din eller fagansvarleg godkjenner det. Til då tel det ikkje.",
        "en": "Your leader or the safety officer approves it. Until then it does not count.",
    },
    "which competence": {"nb": "Hvilken kompetanse?", "nn": "Kva kompetanse?", "en": "Which competence?"},
    "choose": {"nb": "Velg …", "nn": "Vel …", "en": "Choose …"},
    "asked here": {
        "nb": "Kreves av ansatte her",
        "nn": "Kravd av tilsette her",
        "en": "Asked of people here",
    },
    "asked of you": {"nb": "Kreves av deg", "nn": "Kravd av deg", "en": "Asked of you"},
    "all others": {"nb": "Annet", "nn": "Anna", "en": "Other"},
    "next step": {"nb": "Neste", "nn": "Neste", "en": "Next"},
    "send in": {"nb": "Send inn", "nn": "Send inn", "en": "Send in"},
    "field achieved": {"nb": "Dato", "nn": "Dato", "en": "Date"},
    "day hint": {
        "nb": "Dagen det ble gjennomført, slik: 07.03.2026",
        "nn": "Dagen det vart gjennomført, slik: 07.03.2026",
        "en": "The day it was done, like this: 07.03.2026",
    },
    "field until": {"nb": "Gyldig til og med", "nn": "Gyldig til og med", "en": "Last valid day"},
    "until hint": {
        "nb": "Bare hvis det står på beviset. Ellers regner programmet det ut.",
        "nn": "Berre om det står på beviset. Elles reknar programmet det ut.",
        "en": "Only if it stands on the proof. Otherwise the program works it out.",
    },
    "field level": {"nb": "Nivå", "nn": "Nivå", "en": "Level"},
    "no level": {"nb": "Ikke oppgitt", "nn": "Ikkje oppgitt", "en": "Not given"},
    "field hours": {"nb": "Timer", "nn": "Timar", "en": "Hours"},
    "hours hint": {
        "nb": "Hvis kravet teller timer, for eksempel 7,5",
        "nn": "Om kravet tel timar, til dømes 7,5",
        "en": "If the requirement counts hours, such as 7.5",
    },
    "field issuer": {"nb": "Utstedt av", "nn": "Utferda av", "en": "Issued by"},
    "issuer hint": {
        "nb": "Kurssted eller virksomhet, ikke navn på personer",
        "nn": "Kursstad eller verksemd, ikkje namn på personar",
        "en": "Course provider or organisation, not people's names",
    },
    "only days": {
        "nb": "Om dette lagres bare datoene. Skriv ikke noe om helse eller andre personlige forhold.",
        "nn": "Om dette blir berre datoane lagra. Skriv ikkje noko om helse eller andre personlege forhold.",
        "en": "Only the dates of this are stored. Write nothing about health or other personal matters.",
    },
    "for whom": {"nb": "Hvem gjelder det?", "nn": "Kven gjeld det?", "en": "For whom?"},
    "all of them": {"nb": "Alle {count}", "nn": "Alle {count}", "en": "All {count}"},
    "own awaits": {
        "nb": "ditt eget venter på godkjenning",
        "nn": "ditt eige ventar på godkjenning",
        "en": "your own awaits approval",
    },
    "nobody works here": {
        "nb": "Ingen arbeider i denne enheten i dag.",
        "nn": "Ingen arbeider i denne eininga i dag.",
        "en": "Nobody works in this unit today.",
    },
    "register again": {
        "nb": "Det var flere samme dag. Registrer denne også.",
        "nn": "Det var fleire same dag. Registrer denne òg.",
        "en": "There was more than one that day. Register this one too.",
    },
    "look again": {
        "nb": "Innloggingen var utløpt, og ingenting er registrert ennå. Alt du skrev, står her. Se over "
        "og send igjen.",
        "nn": "Innlogginga var gått ut, og ingenting er registrert enno. Alt du skreiv, står her. Sjå "
        "over og send igjen.",
        "en": "Your log-in had expired and nothing is registered yet. All that you wrote is here. Look it over and "
        "send it again.",
    },
    "log in typed": {
        "nb": "Innloggingen er utløpt. Logg inn igjen, så er skjemaet der med alt du skrev.",
        "nn": "Innlogginga er gått ut. Logg inn igjen, så er skjemaet der med alt du skreiv.",
        "en": "Your log-in has expired. Log in again, and the form is there with all that you wrote.",
    },
    "go on title": {
        "nb": "Du er logget inn igjen",
        "nn": "Du er logga inn igjen",
        "en": "You are logged in again",
    },
    "go on lead": {
        "nb": "Ingenting er registrert ennå. Gå tilbake til skjemaet, se over det og send det.",
        "nn": "Ingenting er registrert enno. Gå tilbake til skjemaet, sjå over det og send det.",
        "en": "Nothing is registered yet. Go back to the form, look it over and send it.",
    },
    "go on": {"nb": "Tilbake til skjemaet", "nn": "Tilbake til skjemaet", "en": "Back to the form"},
    "receipt registered": {"nb": "Registrert", "nn": "Registrert", "en": "Registered"},
    "receipt approved": {"nb": "Godkjent", "nn": "Godkjent", "en": "Approved"},
    "receipt is verified": {"nb": "Teller fra {day}.", "nn": "Tel frå {day}.", "en": "Counts from {day}."},
    "receipt is pending": {
        "nb": "Av {day}. Venter på godkjenning og teller ikke ennå.",
        "nn": "Av {day}. Ventar på godkjenning og tel ikkje enno.",
        "en": "Of {day}. Awaits approval and does not count yet.",
    },
    "as before": {"nb": "som før", "nn": "som før", "en": "as before"},
    "became": {"nb": "ble til", "nn": "vart til", "en": "became"},
    "did not bind": {"nb": "gjelder ikke", "nn": "gjeld ikkje", "en": "does not apply"},
    "decides nothing": {
        "nb": "Ingen krav som du ser, hviler på dette for personen i dag.",
        "nn": "Ingen krav som du ser, kviler på dette for personen i dag.",
        "en": "No requirement that you see rests on this for the person today.",
    },
}
