"""The page of calendars to subscribe to."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "calendar": {"nb": "Kalender", "nn": "Kalender", "en": "Calendar"},
    "calendar lead": {
        "nb": "Abonner på datoene i kalenderen du bruker ellers. Den henter dem selv flere ganger om dagen, så en dato "
        "flytter seg når du fornyer, og forsvinner når den ikke gjelder lenger.",
        "nn": "Abonner på datoane i kalenderen du bruker elles. Han hentar dei sjølv fleire gonger om dagen, så ein "
        "dato flyttar seg når du fornyar, og forsvinn når han ikkje gjeld lenger.",
        "en": "Subscribe to the dates in the calendar you already use. It fetches them by itself several times a day, "
        "so a date moves when you renew and disappears when it no longer applies.",
    },
    "calendar own": {"nb": "Dine datoer", "nn": "Datoane dine", "en": "Your dates"},
    "calendar own lead": {
        "nb": "Siste gyldige dag, når det er på tide å bestille, og når en dispensasjon slutter. Det som gjelder "
        "helse eller politiattest, står bare som «en dato å huske», fordi andre kan se kalenderen din.",
        "nn": "Siste gyldige dag, når det er på tide å bestille, og når ein dispensasjon sluttar. Det som gjeld helse "
        "eller politiattest, står berre som «ein dato å hugse», fordi andre kan sjå kalenderen din.",
        "en": "The last valid day, when it is time to book, and when an exemption ends. What concerns health or a "
        "police certificate only says “a date to remember”, because others may see your calendar.",
    },
    "calendar units": {"nb": "Enheter", "nn": "Einingar", "en": "Units"},
    "calendar units lead": {
        "nb": "Hvor mange som mister hva på hvilken dag, og første dag med for få. Ingen navn.",
        "nn": "Kor mange som mistar kva på kva dag, og første dagen med for få. Ingen namn.",
        "en": "How many lose what on which day, and the first day with too few. No names.",
    },
    "calendar unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "calendar open": {"nb": "Lag en adresse", "nn": "Lag ei adresse", "en": "Make an address"},
    "calendar open unit": {
        "nb": "Lag en adresse for enheten",
        "nn": "Lag ei adresse for eininga",
        "en": "Make an address for the unit",
    },
    "calendar renew": {"nb": "Ny adresse", "nn": "Ny adresse", "en": "New address"},
    "calendar end": {"nb": "Avslutt", "nn": "Avslutt", "en": "End"},
    "calendar made": {"nb": "Laget", "nn": "Laga", "en": "Made"},
    "calendar fetched": {"nb": "Sist hentet", "nn": "Sist henta", "en": "Last fetched"},
    "calendar not fetched": {"nb": "ikke ennå", "nn": "ikkje enno", "en": "not yet"},
    "calendar fresh": {
        "nb": "Adressen til kalenderen: {name}",
        "nn": "Adressa til kalenderen: {name}",
        "en": "The calendar's address: {name}",
    },
    "calendar fresh lead": {
        "nb": "Den vises bare nå. Lim den inn der kalenderen din lar deg abonnere på en adresse. Alle som har den, kan "
        "lese kalenderen. Har den kommet på avveier, lag en ny: Da slutter den gamle å virke.",
        "nn": "Ho er vist berre no. Lim ho inn der kalenderen din lèt deg abonnere på ei adresse. Alle som har henne, "
        "kan lese kalenderen. Har ho kome på avvegar, lag ei ny: Då sluttar den gamle å verke.",
        "en": "It is shown only now. Paste it where your calendar lets you subscribe to an address. Everybody who has "
        "it can read the calendar. If it has got astray, make a new one: the old one then stops working.",
    },
    "calendar address": {"nb": "Hemmelig adresse", "nn": "Hemmeleg adresse", "en": "Secret address"},
    "calendar subscribe": {
        "nb": "Åpne i kalenderprogrammet her",
        "nn": "Opne i kalenderprogrammet her",
        "en": "Open in the calendar on this device",
    },
    "calendar told once": {
        "nb": "Adressen er laget og ble vist én gang. Fikk du ikke kopiert den, lag en ny.",
        "nn": "Adressa er laga og vart vist éin gong. Fekk du ikkje kopiert henne, lag ei ny.",
        "en": "The address was made and shown once. If you didn't copy it, make a new one.",
    },
    "calendar ended": {
        "nb": "Kalenderen er avsluttet. Adressen virker ikke lenger.",
        "nn": "Kalenderen er avslutta. Adressa verkar ikkje lenger.",
        "en": "The calendar is ended. Its address no longer works.",
    },
}
