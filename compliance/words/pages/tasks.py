"""What somebody says is wrong: one click for the employee, a task for the leader."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "menu tasks": {"nb": "Oppgaver", "nn": "Oppgåver", "en": "Tasks"},
    "this is wrong": {"nb": "Dette er feil", "nn": "Dette er feil", "en": "This is wrong"},
    "tasks lead": {
        "nb": "Ansatte mener at noe er feil om dem. Rett det, og si hva du gjorde. Må det rettes i HR-systemet, "
        "send det til HR.",
        "nn": "Tilsette meiner at noko er feil om dei. Rett det, og sei kva du gjorde. Må det rettast i "
        "HR-systemet, send det til HR.",
        "en": "Employees say that something about them is wrong. Put it right, and say what you did. If it must be "
        "put right in the HR system, pass it to HR.",
    },
    "tasks none": {
        "nb": "Ingen har meldt at noe er feil.",
        "nn": "Ingen har meldt at noko er feil.",
        "en": "Nobody has said that something is wrong.",
    },
    "task withheld": {
        "nb": "Noe følsomt – spør den det gjelder",
        "nn": "Noko kjenslevart – spør den det gjeld",
        "en": "Something sensitive – ask the person",
    },
    "task record": {
        "nb": "Registreringen: {name}",
        "nn": "Registreringa: {name}",
        "en": "The record: {name}",
    },
    "said when": {"nb": "Meldt", "nn": "Meldt", "en": "Said"},
    "said what": {"nb": "Hva er feil", "nn": "Kva er feil", "en": "What is wrong"},
    "said note": {"nb": "Forklaring", "nn": "Forklaring", "en": "Explanation"},
    "said nothing": {"nb": "ikke sagt", "nn": "ikkje sagt", "en": "not said"},
    "what not-my-role": {
        "nb": "Det er ikke min rolle",
        "nn": "Det er ikkje mi rolle",
        "en": "It is not my role",
    },
    "what have-taken": {"nb": "Jeg har tatt det", "nn": "Eg har teke det", "en": "I have taken it"},
    "what wrong-date": {"nb": "Datoen er feil", "nn": "Datoen er feil", "en": "The date is wrong"},
    "what not-there": {
        "nb": "Jeg arbeider ikke der",
        "nn": "Eg arbeider ikkje der",
        "en": "I do not work there",
    },
    "what other": {"nb": "Noe annet", "nn": "Noko anna", "en": "Something else"},
    "what was done": {"nb": "Hva ble gjort?", "nn": "Kva vart gjort?", "en": "What was done?"},
    "outcome role-put-right": {
        "nb": "Rolle eller enhet er rettet",
        "nn": "Rolle eller eining er retta",
        "en": "Role or unit was put right",
    },
    "outcome registered": {
        "nb": "Det som manglet, er registrert",
        "nn": "Det som mangla, er registrert",
        "en": "What was missing is registered",
    },
    "outcome date-put-right": {
        "nb": "Registreringen er rettet",
        "nn": "Registreringa er retta",
        "en": "The record was corrected",
    },
    "outcome is-right": {
        "nb": "Det stemmer slik det står",
        "nn": "Det stemmer slik det står",
        "en": "It is right as it stands",
    },
    "outcome talked": {
        "nb": "Vi har snakket om det",
        "nn": "Vi har snakka om det",
        "en": "We have talked about it",
    },
    "settle": {"nb": "Ferdig", "nn": "Ferdig", "en": "Done"},
    "pass to hr": {"nb": "Send til HR", "nn": "Send til HR", "en": "Pass to HR"},
    "task stale": {
        "nb": "En annen var først. Ingenting er endret nå.",
        "nn": "Ein annan var først. Ingenting er endra no.",
        "en": "Somebody was first. Nothing was changed now.",
    },
    "look again wrong": {
        "nb": "Innloggingen var utløpt, og ingenting er meldt ennå. Se over og send igjen.",
        "nn": "Innlogginga var gått ut, og ingenting er meldt enno. Sjå over og send på nytt.",
        "en": "The log-in had expired, and nothing has been said yet. Look it over and send it again.",
    },
    "wrong said": {
        "nb": "Lederen din har fått beskjed",
        "nn": "Leiaren din har fått beskjed",
        "en": "Your leader has been told",
    },
    "wrong said passed": {"nb": "HR har fått beskjed", "nn": "HR har fått beskjed", "en": "HR has been told"},
    "wrong said done": {"nb": "Det er sett på", "nn": "Det er sett på", "en": "It has been looked at"},
    "wrong tell more": {
        "nb": "Vil du si hva som er feil? Det er frivillig, og hjelper den som skal rette det.",
        "nn": "Vil du seie kva som er feil? Det er friviljug, og hjelper den som skal rette det.",
        "en": "Would you like to say what is wrong? It is optional, and helps whoever puts it right.",
    },
    "wrong told": {
        "nb": "Takk. Det er lagt til.",
        "nn": "Takk. Det er lagt til.",
        "en": "Thank you. It was added.",
    },
    "wrong add": {"nb": "Legg til", "nn": "Legg til", "en": "Add"},
    "wrong note hint": {
        "nb": "Én linje. Skriv ingenting om helse.",
        "nn": "Éi linje. Skriv ingenting om helse.",
        "en": "One line. Write nothing about health.",
    },
    "said wrong": {
        "nb": "Det du har meldt som feil",
        "nn": "Det du har meldt som feil",
        "en": "What you said is wrong",
    },
    "said open": {
        "nb": "Meldt som feil {day}. Venter på lederen din.",
        "nn": "Meldt som feil {day}. Ventar på leiaren din.",
        "en": "Said to be wrong {day}. Awaits your leader.",
    },
    "said passed": {
        "nb": "Meldt som feil {day}. Venter på HR.",
        "nn": "Meldt som feil {day}. Ventar på HR.",
        "en": "Said to be wrong {day}. Awaits HR.",
    },
    "said done": {
        "nb": "{outcome} ({who}, {day})",
        "nn": "{outcome} ({who}, {day})",
        "en": "{outcome} ({who}, {day})",
    },
    "settled by hr": {"nb": "HR", "nn": "HR", "en": "HR"},
    "wrong choose outcome": {
        "nb": "Velg i listen hva som ble gjort.",
        "nn": "Vel i lista kva som vart gjort.",
        "en": "Choose in the list what was done.",
    },
    "card tasks": {
        "nb": "{count} har meldt at noe er feil",
        "nn": "{count} har meldt at noko er feil",
        "en": "{count} reports that something is wrong",
    },
    "card tasks one": {
        "nb": "1 har meldt at noe er feil",
        "nn": "1 har meldt at noko er feil",
        "en": "1 report that something is wrong",
    },
}
