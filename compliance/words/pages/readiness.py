"""Readiness: who may do the task, who stands down, who lapses, and how many there are over time."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "readiness": {"nb": "Beredskap", "nn": "Beredskap", "en": "Readiness"},
    "readiness lead": {
        "nb": "Oppgaver som ingen skal utføre uten gyldig kompetanse, enhet for enhet. Det som haster mest, "
        "står først.",
        "nn": "Oppgåver som ingen skal utføre utan gyldig kompetanse, eining for eining. Det som hastar mest, "
        "står først.",
        "en": "Tasks that nobody may do without valid competence, unit by unit. The most urgent comes first.",
    },
    "with minimum": {
        "nb": "Med minstebemanning",
        "nn": "Med minstebemanning",
        "en": "With a staffing minimum",
    },
    "without minimum": {
        "nb": "Uten minstebemanning",
        "nn": "Utan minstebemanning",
        "en": "Without a staffing minimum",
    },
    "readiness nothing": {
        "nb": "Ingen av oppgavene du har tilgang til, gjelder noen i dag.",
        "nn": "Ingen av oppgåvene du har tilgang til, gjeld nokon i dag.",
        "en": "None of the tasks you have access to applies to anybody today.",
    },
    "readiness none found": {
        "nb": "Ingenting passer med «{text}».",
        "nn": "Ingenting passar med «{text}».",
        "en": "Nothing matches “{text}”.",
    },
    "search readiness": {
        "nb": "Søk i enheter og oppgaver",
        "nn": "Søk i einingar og oppgåver",
        "en": "Search units and tasks",
    },
    "unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "task": {"nb": "Oppgave", "nn": "Oppgåve", "en": "Task"},
    "today": {"nb": "I dag", "nn": "I dag", "en": "Today"},
    "tomorrow": {"nb": "I morgen", "nn": "I morgon", "en": "Tomorrow"},
    "minimum": {"nb": "Minst", "nn": "Minst", "en": "Minimum"},
    "stands down": {"nb": "Skal stå over", "nn": "Skal stå over", "en": "Stand down"},
    "lapses 90": {"nb": "Går ut innen 90 dager", "nn": "Går ut innan 90 dagar", "en": "Lapse within 90 days"},
    "assessment": {"nb": "Vurdering", "nn": "Vurdering", "en": "Assessment"},
    "short now": {
        "nb": "For få: mangler {count}",
        "nn": "For få: manglar {count}",
        "en": "Too few: {count} short",
    },
    "short from": {"nb": "For få fra {day}", "nn": "For få frå {day}", "en": "Too few from {day}"},
    "enough": {"nb": "Nok i 12 måneder", "nn": "Nok i 12 månader", "en": "Enough for 12 months"},
    "somebody down": {
        "nb": "{count} kan ikke utføre oppgaven",
        "nn": "{count} kan ikkje utføre oppgåva",
        "en": "{count} not cleared",
    },
    "everybody ready": {
        "nb": "Alle kan utføre oppgaven",
        "nn": "Alle kan utføre oppgåva",
        "en": "Everybody is cleared",
    },
    "cleared": {"nb": "Kan utføre oppgaven", "nn": "Kan utføre oppgåva", "en": "Cleared"},
    "cleared now": {
        "nb": "Kan utføre oppgaven i dag",
        "nn": "Kan utføre oppgåva i dag",
        "en": "Cleared today",
    },
    "nobody cleared": {
        "nb": "Ingen kan utføre oppgaven i dag.",
        "nn": "Ingen kan utføre oppgåva i dag.",
        "en": "Nobody is cleared today.",
    },
    "stand down": {"nb": "Skal ikke utføre oppgaven", "nn": "Skal ikkje utføre oppgåva", "en": "Stand down"},
    "nobody down": {
        "nb": "Ingen må stå over i dag.",
        "nn": "Ingen må stå over i dag.",
        "en": "Nobody stands down today.",
    },
    "away": {"nb": "Fraværende", "nn": "Fråverande", "en": "Away"},
    "lapsing": {
        "nb": "Kan ikke lenger utføre oppgaven innen 90 dager",
        "nn": "Kan ikkje lenger utføre oppgåva innan 90 dagar",
        "en": "No longer cleared within 90 days",
    },
    "nobody lapses": {
        "nb": "Ingen mister noe de neste 90 dagene.",
        "nn": "Ingen mistar noko dei neste 90 dagane.",
        "en": "Nobody lapses in the next 90 days.",
    },
    "from tomorrow": {"nb": "ikke fra i morgen", "nn": "ikkje frå i morgon", "en": "not from tomorrow"},
    "name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "not after": {"nb": "Kan ikke fra", "nn": "Kan ikkje frå", "en": "Not cleared from"},
    "why": {"nb": "Hvorfor", "nn": "Kvifor", "en": "Why"},
    "not told": {
        "nb": "Hva som mangler, vises bare for den det gjelder og for fagansvarlig.",
        "nn": "Kva som manglar, er berre vist for den det gjeld og for fagansvarleg.",
        "en": "What is lacking is shown only to the person and to the safety officer for it.",
    },
    "is cleared": {"nb": "Kan utføre oppgaven", "nn": "Kan utføre oppgåva", "en": "Cleared"},
    "is not cleared": {
        "nb": "Kan ikke utføre oppgaven",
        "nn": "Kan ikkje utføre oppgåva",
        "en": "Not cleared",
    },
    "head count": {
        "nb": "Antall som kan utføre oppgaven, neste 12 måneder",
        "nn": "Talet på dei som kan utføre oppgåva, neste 12 månader",
        "en": "How many are cleared, next 12 months",
    },
    "chart says": {
        "nb": "Trappediagram fra {first} til {last}: {have} i dag, minst {least} på det laveste. "
        "Minstebemanningen er {need}.",
        "nn": "Trappediagram frå {first} til {last}: {have} i dag, minst {least} på det lågaste. "
        "Minstebemanninga er {need}.",
        "en": "Step chart from {first} to {last}: {have} today, {least} at the lowest. The minimum is {need}.",
    },
    "chart if nothing": {
        "nb": "Slik går det hvis ingenting fornyes.",
        "nn": "Slik går det om ingenting blir fornya.",
        "en": "This is what happens if nothing is renewed.",
    },
    "figures": {"nb": "Tallene i diagrammet", "nn": "Tala i diagrammet", "en": "The figures of the chart"},
    "from day": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "have": {"nb": "Kan", "nn": "Kan", "en": "Cleared"},
    "against": {"nb": "Mot minst {need}", "nn": "Mot minst {need}", "en": "Against {need}"},
    "fewer": {"nb": "{count} for få", "nn": "{count} for få", "en": "{count} too few"},
    "enough day": {"nb": "nok", "nn": "nok", "en": "enough"},
    "no minimum": {
        "nb": "Reglene setter ingen minstebemanning for denne enheten.",
        "nn": "Reglane set inga minstebemanning for denne eininga.",
        "en": "The rules set no staffing minimum for this unit.",
    },
    "first short day": {
        "nb": "Første dag med for få",
        "nn": "Første dag med for få",
        "en": "First day with too few",
    },
    "print hint": {
        "nb": "Siden kan skrives ut på ett ark til en stasjon uten nett.",
        "nn": "Sida kan skrivast ut på eitt ark til ein stasjon utan nett.",
        "en": "The page prints on one sheet for a station without a network.",
    },
    "printed": {
        "nb": "Skrevet ut fra situasjonen {at}",
        "nn": "Skriven ut frå situasjonen {at}",
        "en": "As known at {at}",
    },
}
