"""The end of an import: what it changes, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "import table": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "import table employees": {"nb": "Ansatte", "nn": "Tilsette", "en": "Employees"},
    "import table assignments": {"nb": "Roller i enheter", "nn": "Roller i einingar", "en": "Roles in units"},
    "import table records": {"nb": "Kompetansebevis", "nn": "Kompetansebevis", "en": "Records"},
    "import table absences": {"nb": "Fravær", "nn": "Fråvær", "en": "Absences"},
    "import act new": {"nb": "Nye", "nn": "Nye", "en": "New"},
    "import act changed": {"nb": "Endret", "nn": "Endra", "en": "Changed"},
    "import act ended": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Ended"},
    "import act unchanged": {"nb": "Uendret", "nn": "Uendra", "en": "Unchanged"},
    "import one new": {"nb": "Ny", "nn": "Ny", "en": "New"},
    "import one changed": {"nb": "Endret", "nn": "Endra", "en": "Changed"},
    "import one ended": {"nb": "Avsluttet", "nn": "Avslutta", "en": "Ended"},
    "import counts": {"nb": "Hvor mye", "nn": "Kor mykje", "en": "How much"},
    "import row by row": {"nb": "Rad for rad", "nn": "Rad for rad", "en": "Row by row"},
    "import whose": {"nb": "Hvem", "nn": "Kven", "en": "Who"},
    "import change": {"nb": "Endring", "nn": "Endring", "en": "Change"},
    "import nothing new": {
        "nb": "Alt i filen er kjent fra før. Ingenting ville bli endret.",
        "nn": "Alt i fila er kjent frå før. Ingenting ville bli endra.",
        "en": "Everything in the file is known already. Nothing would change.",
    },
    "import out": {
        "nb": "{count} rader er ikke med, slik du har svart.",
        "nn": "{count} rader er ikkje med, slik du har svara.",
        "en": "{count} rows are left out, as you answered.",
    },
    "import out one": {
        "nb": "1 rad er ikke med, slik du har svart.",
        "nn": "1 rad er ikkje med, slik du har svara.",
        "en": "1 row is left out, as you answered.",
    },
    "import hidden": {
        "nb": "{count} rader gjelder helse. De tas inn, men hva vi vet fra før, vises ikke her. Bare "
        "datoene lagres.",
        "nn": "{count} rader gjeld helse. Dei blir tekne inn, men kva vi veit frå før, blir ikkje vist "
        "her. Berre datoane blir lagra.",
        "en": "{count} rows are about health. They are taken in, but what is known already is not shown "
        "here. Only the dates are stored.",
    },
    "import hidden one": {
        "nb": "1 rad gjelder helse. Den tas inn, men hva vi vet fra før, vises ikke her. Bare datoene "
        "lagres.",
        "nn": "1 rad gjeld helse. Ho blir teken inn, men kva vi veit frå før, blir ikkje vist her. Berre "
        "datoane blir lagra.",
        "en": "1 row is about health. It is taken in, but what is known already is not shown here. Only "
        "the dates are stored.",
    },
    "import effects": {
        "nb": "Hva det gjør med kravene",
        "nn": "Kva det gjer med krava",
        "en": "What it does to the requirements",
    },
    "import no effects": {
        "nb": "Ingen kommer i orden eller faller ut i dag.",
        "nn": "Ingen kjem i orden eller fell ut i dag.",
        "en": "Nobody comes into order or falls out of it today.",
    },
    "import not weighed": {
        "nb": "Importen gjelder for mange til at virkningen regnes ut her.",
        "nn": "Importen gjeld for mange til at verknaden blir rekna ut her.",
        "en": "The import is about too many people for the effect to be worked out here.",
    },
    "import requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "import gained": {"nb": "Kommer i orden", "nn": "Kjem i orden", "en": "Come into order"},
    "import lost": {"nb": "Faller ut", "nn": "Fell ut", "en": "Fall out"},
    "import leave out": {
        "nb": "Ta inn resten uten de {count} radene med feil",
        "nn": "Ta inn resten utan dei {count} radene med feil",
        "en": "Take in the rest without the {count} rows with problems",
    },
    "import leave out one": {
        "nb": "Ta inn resten uten raden med feil",
        "nn": "Ta inn resten utan rada med feil",
        "en": "Take in the rest without the row with a problem",
    },
    "import ends": {
        "nb": "{count} av {all} avsluttes i går, fordi de ikke står i filen.",
        "nn": "{count} av {all} blir avslutta i går, fordi dei ikkje står i fila.",
        "en": "{count} of {all} end yesterday, because they are not in the file.",
    },
    "import ends word": {
        "nb": "Det er mer enn en tidel. Er filen hel? Skriv «avslutt» for å bekrefte.",
        "nn": "Det er meir enn ein tidel. Er fila heil? Skriv «avslutt» for å stadfeste.",
        "en": "That is more than a tenth. Is the file whole? Write “end” to confirm.",
    },
    "apply unanswered": {
        "nb": "Noe må besvares først. Gå gjennom trinnene.",
        "nn": "Noko må svarast på først. Gå gjennom stega.",
        "en": "Something must be answered first. Go through the steps.",
    },
    "apply leave out": {
        "nb": "Kryss av for at radene med feil ikke tas med, eller rett dem i filen.",
        "nn": "Kryss av for at radene med feil ikkje blir tekne med, eller rett dei i fila.",
        "en": "Tick that the rows with problems are left out, or correct them in the file.",
    },
    "apply in words": {
        "nb": "Skriv «avslutt» for å bekrefte at så mange avsluttes.",
        "nn": "Skriv «avslutt» for å stadfeste at så mange blir avslutta.",
        "en": "Write “end” to confirm that so many end.",
    },
    "import apply": {"nb": "Importer", "nn": "Importer", "en": "Import"},
    "import no undo": {
        "nb": "En import kan ikke angres samlet. Det som er feil, rettes hos hver person, eller med en ny "
        "fil.",
        "nn": "Ein import kan ikkje gjerast om samla. Det som er feil, blir retta hos kvar person, eller "
        "med ei ny fil.",
        "en": "An import can't be undone as a whole. What is wrong is corrected for each person, or with a "
        "new file.",
    },
    "import changed meanwhile": {
        "nb": "Dataene er endret siden du så på dem. Ingenting er importert. Her er det nye bildet; se "
        "over det.",
        "nn": "Dataa er endra sidan du såg på dei. Ingenting er importert. Her er det nye biletet; sjå "
        "over det.",
        "en": "The data has changed since you looked. Nothing was imported. Here is how it is now; look it "
        "over.",
    },
    "import done": {"nb": "Importert", "nn": "Importert", "en": "Imported"},
    "import done lead": {
        "nb": "{name}, {at}. Filen er slettet; det som ble tatt inn, står hos hver person.",
        "nn": "{name}, {at}. Fila er sletta; det som vart teke inn, står hos kvar person.",
        "en": "{name}, {at}. The file is erased; what was taken in stands with each person.",
    },
    "import left behind": {
        "nb": "{count} rader med feil ble ikke tatt inn.",
        "nn": "{count} rader med feil vart ikkje tekne inn.",
        "en": "{count} rows with problems were not taken in.",
    },
    "import left behind one": {
        "nb": "1 rad med feil ble ikke tatt inn.",
        "nn": "1 rad med feil vart ikkje teken inn.",
        "en": "1 row with a problem was not taken in.",
    },
    "import another": {"nb": "En fil til", "nn": "Ei fil til", "en": "Another file"},
    "import no value": {"nb": "ikke oppgitt", "nn": "ikkje oppgitt", "en": "not given"},
    "import status verified": {"nb": "teller", "nn": "tel", "en": "counts"},
    "import status pending": {
        "nb": "venter på godkjenning",
        "nn": "ventar på godkjenning",
        "en": "awaits approval",
    },
    "import status rejected": {"nb": "avvist", "nn": "avvist", "en": "rejected"},
    "import from day": {"nb": "fra {day}", "nn": "frå {day}", "en": "from {day}"},
    "import absence from": {"nb": "Fravær fra {day}", "nn": "Fråvær frå {day}", "en": "Absence from {day}"},
    "import employee": {"nb": "Ansatt {number}", "nn": "Tilsett {number}", "en": "Employee {number}"},
}
