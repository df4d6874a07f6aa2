"""What stands around every page, and what a page says that could not be shown."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "program": {"nb": "Kompetanse", "nn": "Kompetanse", "en": "Competence"},
    "skip": {"nb": "Hopp til innholdet", "nn": "Hopp til innhaldet", "en": "Skip to content"},
    "menu": {"nb": "Hovedmeny", "nn": "Hovudmeny", "en": "Main menu"},
    "menu short": {"nb": "Meny", "nn": "Meny", "en": "Menu"},
    "menu start": {"nb": "Oversikt", "nn": "Oversikt", "en": "Overview"},
    "menu me": {"nb": "Min kompetanse", "nn": "Min kompetanse", "en": "My competence"},
    "menu readiness": {"nb": "Beredskap", "nn": "Beredskap", "en": "Readiness"},
    "menu units": {"nb": "Enheter", "nn": "Einingar", "en": "Units"},
    "menu rules": {"nb": "Regler", "nn": "Reglar", "en": "Rules"},
    "menu outbox": {"nb": "E-poster", "nn": "E-postar", "en": "Mails"},
    "menu password": {"nb": "Bytt passord", "nn": "Byt passord", "en": "Change password"},
    "log out": {"nb": "Logg ut", "nn": "Logg ut", "en": "Log out"},
    "language": {"nb": "Språk", "nn": "Språk", "en": "Language"},
    "path": {"nb": "Du er her", "nn": "Du er her", "en": "You are here"},
    "advice": {
        "nb": "Statusene er råd. En navngitt leder tar noen av en oppgave, etter at de tillitsvalgte er hørt.",
        "nn": "Statusane er råd. Ein namngjeven leiar tek nokon av ei oppgåve, etter at dei tillitsvalde er høyrde.",
        "en": "The statuses are advice. A named leader takes somebody off a task, after the employees' "
        "representatives have been heard.",
    },
    "as of": {"nb": "Per {day}", "nn": "Per {day}", "en": "As of {day}"},
    "search": {"nb": "Søk", "nn": "Søk", "en": "Search"},
    "print": {"nb": "Skriv ut", "nn": "Skriv ut", "en": "Print"},
    "back": {"nb": "Tilbake", "nn": "Tilbake", "en": "Back"},
    "problem": {"nb": "Noe må rettes", "nn": "Noko må rettast", "en": "Something must be put right"},
    "403 title": {
        "nb": "Du har ikke tilgang til denne siden",
        "nn": "Du har ikkje tilgang til denne sida",
        "en": "You don't have access to this page",
    },
    "403": {
        "nb": "Siden viser noe som din tilgang ikke omfatter. Spør lederen din eller den som styrer tilganger, "
        "hvis du trenger den i arbeidet.",
        "nn": "Sida viser noko som tilgangen din ikkje omfattar. Spør leiaren din eller den som styrer tilgangar, "
        "om du treng henne i arbeidet.",
        "en": "The page shows something that your access doesn't cover. Ask your leader, or whoever manages access, "
        "if you need it for your work.",
    },
    "404 title": {
        "nb": "Vi finner ikke siden",
        "nn": "Vi finn ikkje sida",
        "en": "We can't find the page",
    },
    "404": {
        "nb": "Adressen kan være skrevet feil, eller det den viste, finnes ikke lenger.",
        "nn": "Adressa kan vere skriven feil, eller det ho viste, finst ikkje lenger.",
        "en": "The address may be mistyped, or what it showed is no longer there.",
    },
    "500 title": {
        "nb": "Noe gikk galt hos oss",
        "nn": "Noko gjekk gale hos oss",
        "en": "Something went wrong on our side",
    },
    "500": {
        "nb": "Feilen er notert. Ingenting er endret. Prøv igjen om litt.",
        "nn": "Feilen er notert. Ingenting er endra. Prøv igjen om litt.",
        "en": "The fault has been noted. Nothing was changed. Try again in a little while.",
    },
    "503 title": {
        "nb": "Siden kan ikke vises akkurat nå",
        "nn": "Sida kan ikkje visast akkurat no",
        "en": "The page can't be shown right now",
    },
    "503": {
        "nb": "Databasen eller regelfilene kan ikke leses. Den som driver programmet, ser grunnen i loggen.",
        "nn": "Databasen eller regelfilene kan ikkje lesast. Den som driv programmet, ser grunnen i loggen.",
        "en": "The database or the rule files can't be read. Whoever runs the program sees the reason in its log.",
    },
    "not now title": {
        "nb": "Skjemaet kan ikke lagres akkurat nå",
        "nn": "Skjemaet kan ikkje lagrast akkurat no",
        "en": "The form can't be saved right now",
    },
    "not now": {
        "nb": "Databasen svarer ikke, den er opptatt, eller disken er full. Den som driver programmet, ser grunnen i "
        "loggen. Ingenting er lagret.",
        "nn": "Databasen svarer ikkje, han er oppteken, eller disken er full. Den som driv programmet, ser grunnen i "
        "loggen. Ingenting er lagra.",
        "en": "The database doesn't answer, it is busy, or the disk is full. Whoever runs the program sees the reason "
        "in its log. Nothing was saved.",
    },
    "not now kept": {
        "nb": "Det du skrev, er tatt vare på i denne siden. La den stå åpen, vent litt, og gå tilbake til skjemaet "
        "herfra.",
        "nn": "Det du skreiv, er teke vare på i denne sida. La ho stå open, vent litt, og gå tilbake til skjemaet "
        "herifrå.",
        "en": "What you wrote is kept in this page. Leave it open, wait a little, and go back to the form from here.",
    },
    "back to form": {
        "nb": "Tilbake til skjemaet",
        "nn": "Tilbake til skjemaet",
        "en": "Back to the form",
    },
    "400 title": {
        "nb": "Skjemaet kunne ikke tas imot",
        "nn": "Skjemaet kunne ikkje takast imot",
        "en": "The form couldn't be accepted",
    },
    "400": {
        "nb": "Siden kan ha vært åpen for lenge. Gå tilbake, last siden på nytt og send en gang til.",
        "nn": "Sida kan ha vore open for lenge. Gå tilbake, last sida på nytt og send ein gong til.",
        "en": "The page may have been open too long. Go back, load it again and send once more.",
    },
    "413 title": {
        "nb": "Det du sendte, er for stort",
        "nn": "Det du sende, er for stort",
        "en": "What you sent is too large",
    },
    "413": {
        "nb": "Hit kan du sende inntil {most} om gangen. Ingenting er lagret. Gå tilbake, og send mindre eller færre "
        "filer.",
        "nn": "Hit kan du sende inntil {most} om gongen. Ingenting er lagra. Gå tilbake, og send mindre eller færre "
        "filer.",
        "en": "You can send up to {most} at a time here. Nothing was saved. Go back, and send smaller or fewer files.",
    },
    "to start": {"nb": "Til oversikten", "nn": "Til oversikta", "en": "To the overview"},
}
