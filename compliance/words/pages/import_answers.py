"""The pages of an import: what words mean, who is meant, what it changes, what came of it."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "import words lead": {
        "nb": "Si hva ordene i filen betyr. Svarene huskes til neste fil med de samme kolonnene.",
        "nn": "Sei kva orda i fila tyder. Svara blir hugsa til neste fil med dei same kolonnane.",
        "en": "Say what the words of the file mean. The answers are remembered for the next file with the "
        "same columns.",
    },
    "import no words": {
        "nb": "Alle ordene i filen er kjent.",
        "nn": "Alle orda i fila er kjende.",
        "en": "All words of the file are known.",
    },
    "import more words": {
        "nb": "{count} til kommer når disse er besvart.",
        "nn": "{count} til kjem når desse er svara på.",
        "en": "{count} more come when these are answered.",
    },
    "import which day": {
        "nb": "{field}: Hvilken dag er {text}?",
        "nn": "{field}: Kva dag er {text}?",
        "en": "{field}: which day is {text}?",
    },
    "import choose order": {
        "nb": "Velg hvilken dag {text} er.",
        "nn": "Vel kva dag {text} er.",
        "en": "Choose which day {text} is.",
    },
    "import months": {
        "nb": "januar februar mars april mai juni juli august september oktober november desember",
        "nn": "januar februar mars april mai juni juli august september oktober november desember",
        "en": "January February March April May June July August September October November December",
    },
    "import group status": {
        "nb": "Statuser: hvilke teller?",
        "nn": "Statusar: kva for nokre tel?",
        "en": "Statuses: which count?",
    },
    "import group competence": {
        "nb": "Kurs: hvilken kompetanse?",
        "nn": "Kurs: kva kompetanse?",
        "en": "Courses: which competence?",
    },
    "import group unit": {
        "nb": "Enheter: hvilken er det?",
        "nn": "Einingar: kva for ei er det?",
        "en": "Units: which one?",
    },
    "import group position": {
        "nb": "Stillinger: hvilken rolle?",
        "nn": "Stillingar: kva rolle?",
        "en": "Positions: which role?",
    },
    "import means verified": {"nb": "Teller", "nn": "Tel", "en": "Counts"},
    "import means pending": {
        "nb": "Venter på godkjenning",
        "nn": "Ventar på godkjenning",
        "en": "Awaits approval",
    },
    "import means -": {"nb": "Ta ikke med radene", "nn": "Ta ikkje med radene", "en": "Leave the rows out"},
    "import leave rows out": {
        "nb": "Ta ikke med radene",
        "nn": "Ta ikkje med radene",
        "en": "Leave the rows out",
    },
    "import no role": {
        "nb": "Ingen rolle i regelverket",
        "nn": "Inga rolle i regelverket",
        "en": "No role of the rule book",
    },
    "import likely": {"nb": "Trolig", "nn": "Truleg", "en": "Likely"},
    "import others": {"nb": "Alle", "nn": "Alle", "en": "All"},
    "import choose meaning": {
        "nb": "Velg hva «{text}» betyr.",
        "nn": "Vel kva «{text}» tyder.",
        "en": "Choose what “{text}” means.",
    },
    "import count rows": {"nb": "{count} rader", "nn": "{count} rader", "en": "{count} rows"},
    "import count rows one": {"nb": "1 rad", "nn": "1 rad", "en": "1 row"},
    "import people lead": {
        "nb": "{open} av {all} navn må du si hvem er. Resten passer på én alene. Se over dem.",
        "nn": "{open} av {all} namn må du seie kven er. Resten passar på éin åleine; sjå over dei.",
        "en": "Of {all} names you must say who {open} are. The others fit one person alone; look them over.",
    },
    "import no names": {
        "nb": "Filen sier hvem det gjelder med ansattnummer.",
        "nn": "Fila seier kven det gjeld med tilsettnummer.",
        "en": "The file says by employee number whom it is about.",
    },
    "import state open": {"nb": "Hvem er det?", "nn": "Kven er det?", "en": "Who is it?"},
    "import state found": {"nb": "Passer på én", "nn": "Passar på éin", "en": "Fits one person"},
    "import state remembered": {"nb": "Som sist", "nn": "Som sist", "en": "As last time"},
    "import state chosen": {"nb": "Valgt", "nn": "Vald", "en": "Chosen"},
    "import state left out": {"nb": "Ikke med", "nn": "Ikkje med", "en": "Left out"},
    "import somebody else": {
        "nb": "En annen, med ansattnummer",
        "nn": "Ein annan, med tilsettnummer",
        "en": "Somebody else, by employee number",
    },
    "import number of": {
        "nb": "Ansattnummer for {name}",
        "nn": "Tilsettnummer for {name}",
        "en": "Employee number of {name}",
    },
    "import leave out person": {
        "nb": "Ta ikke med denne personen",
        "nn": "Ta ikkje med denne personen",
        "en": "Leave this person out",
    },
    "import choose person": {
        "nb": "Si hvem «{text}» er, eller at raden ikke skal med.",
        "nn": "Sei kven «{text}» er, eller at rada ikkje skal med.",
        "en": "Say who “{text}” is, or leave the row out.",
    },
    "import unknown number": {
        "nb": "Ingen i organisasjonen din har ansattnummer «{text}».",
        "nn": "Ingen i organisasjonen din har tilsettnummer «{text}».",
        "en": "Nobody in your organisation has the employee number “{text}”.",
    },
    "import rows lead": {
        "nb": "{wrong} rader kan ikke tas inn som de er. Rett dem i filen og send den inn på nytt, eller "
        "gå videre uten dem.",
        "nn": "{wrong} rader kan ikkje takast inn som dei er. Rett dei i fila og send henne inn på nytt, "
        "eller gå vidare utan dei.",
        "en": "{wrong} rows can't be taken in as they are. Correct them in the file and send it in anew, "
        "or go on without them.",
    },
    "import rows lead one": {
        "nb": "1 rad kan ikke tas inn som den er. Rett den i filen og send den inn på nytt, eller gå "
        "videre uten den.",
        "nn": "1 rad kan ikkje takast inn som ho er. Rett henne i fila og send fila inn på nytt, eller gå "
        "vidare utan henne.",
        "en": "1 row can't be taken in as it is. Correct it in the file and send it in anew, or go on "
        "without it.",
    },
    "import rows fine": {
        "nb": "Ingen rader har feil.",
        "nn": "Ingen rader har feil.",
        "en": "No row has a problem.",
    },
    "import matter": {"nb": "Hva er galt", "nn": "Kva er gale", "en": "What is the matter"},
    "import to changes": {
        "nb": "Se hva som endres",
        "nn": "Sjå kva som blir endra",
        "en": "See what changes",
    },
    "import page": {
        "nb": "Side {page} av {pages}",
        "nn": "Side {page} av {pages}",
        "en": "Page {page} of {pages}",
    },
    "import page before": {"nb": "Forrige side", "nn": "Førre side", "en": "Previous page"},
    "import page after": {"nb": "Neste side", "nn": "Neste side", "en": "Next page"},
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
