"""The pages of an import: what words mean, who is meant, which rows can't be taken."""

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
}
