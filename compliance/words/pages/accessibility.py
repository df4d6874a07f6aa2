"""The page about accessibility."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "accessibility lead": {
        "nb": "Sidene skal kunne brukes av alle: med skjermleser, med tastaturet alene, forstørret, på telefon og uten "
        "skript. Her står hva som er prøvd, og hva vi ikke vet.",
        "nn": "Sidene skal kunne brukast av alle: med skjermlesar, med tastaturet åleine, forstørra, på telefon og "
        "utan "
        "skript. Her står kva som er prøvd, og kva vi ikkje veit.",
        "en": "The pages are for everybody to use: with a screen reader, with the keyboard alone, enlarged, on a phone "
        "and without script. This says what was tested, and what we don't know.",
    },
    "accessibility status title": {"nb": "Status", "nn": "Status", "en": "Status"},
    "accessibility status": {
        "nb": "Offentlige virksomheter skal følge WCAG 2.1 på nivå A og AA, også på interne sider. Programmet er laget "
        "for WCAG 2.2 nivå AA, som rommer det.\n"
        "Dette er programmets egen beskrivelse. {organisation} skal selv vurdere sidene og publisere en "
        "tilgjengelighetserklæring på uustatus.no. Den erklæringen går foran det som står her.",
        "nn": "Offentlege verksemder skal følgje WCAG 2.1 på nivå A og AA, også på interne sider. Programmet er laga "
        "for "
        "WCAG 2.2 nivå AA, som rommar det.\n"
        "Dette er programmet si eiga skildring. {organisation} skal sjølv vurdere sidene og publisere ei "
        "tilgjengeerklæring på uustatus.no. Den erklæringa går føre det som står her.",
        "en": "Public bodies must follow WCAG 2.1 at levels A and AA, on internal pages too. The program is made for "
        "WCAG "
        "2.2 level AA, which includes it.\n"
        "This is the program's own description. {organisation} must assess the pages itself and publish an "
        "accessibility statement at uustatus.no. That statement goes before what is said here.",
    },
    "accessibility tested title": {"nb": "Prøvd", "nn": "Prøvd", "en": "Tested"},
    "accessibility tested": {
        "nb": "Sidene prøves automatisk i Chromium hver gang programmet endres: med axe (en del av kravene lar seg "
        "prøve slik), ved 320 piksler bredde, i lyst og mørkt utseende, og med tastaturet alene gjennom de vanligste "
        "oppgavene, med og uten skript.\n"
        "Status vises alltid med ord og tegn, aldri med farge alene. Diagrammet har en tabell med de samme tallene.",
        "nn": "Sidene blir prøvde automatisk i Chromium kvar gong programmet blir endra: med axe (ein del av krava "
        "lèt seg "
        "prøve slik), ved 320 pikslar breidd, i lys og mørk utsjånad, og med tastaturet åleine gjennom dei vanlegaste "
        "oppgåvene, med og utan skript.\n"
        "Status er alltid vist med ord og teikn, aldri med farge åleine. Diagrammet har ein tabell med dei same tala.",
        "en": "The pages are tested automatically in Chromium whenever the program is changed: with axe (part of the "
        "criteria can be tested so), at a width of 320 pixels, in light and dark, and with the keyboard alone through "
        "the most common tasks, with and without script.\n"
        "A status always has words and a sign, never colour alone. The chart has a table of the same figures.",
    },
    "accessibility unknown title": {
        "nb": "Det vi ikke vet",
        "nn": "Det vi ikkje veit",
        "en": "What we don't know",
    },
    "accessibility unknown": {
        "nb": "Ingen som bruker skjermleser, forstørring eller talestyring til daglig, har prøvd sidene ennå. De er "
        "ikke "
        "prøvd i andre nettlesere enn Chromium. Ingen uavhengig revisjon er gjort.\n"
        "Filer som ansatte laster opp, er bilder og PDF-er som de fikk dem, og kan mangle tekst for skjermlesere. "
        "Brede tabeller rulles sidelengs inne i sin egen ramme.",
        "nn": "Ingen som bruker skjermlesar, forstørring eller talestyring til dagleg, har prøvd sidene enno. Dei er "
        "ikkje prøvde i andre nettlesarar enn Chromium. Ingen uavhengig revisjon er gjord.\n"
        "Filer som tilsette lastar opp, er bilete og PDF-ar slik dei fekk dei, og kan mangle tekst for skjermlesarar. "
        "Breie tabellar rullar sidelengs inne i si eiga ramme.",
        "en": "Nobody who uses a screen reader, magnification or voice control every day has tried the pages yet. They "
        "were not tested in browsers other than Chromium. No independent audit was made.\n"
        "Files that employees upload are pictures and PDFs as they got them, and may lack text for screen readers. "
        "Wide tables scroll sideways within a frame of their own.",
    },
    "accessibility feedback title": {"nb": "Si fra", "nn": "Sei frå", "en": "Tell us"},
    "accessibility feedback": {
        "nb": "Møter du noe som stenger, eller trenger du innholdet i en annen form: {contact}. Du skal få svar så "
        "snart "
        "som mulig.",
        "nn": "Møter du noko som stengjer, eller treng du innhaldet i ei anna form: {contact}. Du skal få svar så "
        "snart "
        "som råd.",
        "en": "If something shuts you out, or you need the content in another form: {contact}. You should get an "
        "answer "
        "as soon as possible.",
    },
    "accessibility complaint title": {"nb": "Klage", "nn": "Klage", "en": "Complaints"},
    "accessibility complaint": {
        "nb": "Tilsynet for universell utforming av ikt (uutilsynet.no) fører tilsyn med at kravene blir fulgt. Der "
        "står "
        "hvordan du melder fra eller klager.",
        "nn": "Tilsynet for universell utforming av ikt (uutilsynet.no) fører tilsyn med at krava blir følgde. Der "
        "står "
        "korleis du melder frå eller klagar.",
        "en": "The Norwegian authority for universal design of ICT (uutilsynet.no) supervises the requirements. It "
        "says "
        "how to report something or complain.",
    },
}
