"""The headings of a requirement, a competence and a role; `heading KEY` for the key of the rule file."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS: Mapping[str, Mapping[str, str]] = {
    # A requirement.
    "heading name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "heading description": {"nb": "Om dette", "nn": "Om dette", "en": "About it"},
    "heading applies_to": {"nb": "Hvem", "nn": "Kven", "en": "Who"},
    "heading task": {"nb": "Oppgave", "nn": "Oppgåve", "en": "Task"},
    "heading needs": {"nb": "Det som kreves", "nn": "Det som krevst", "en": "What it takes"},
    "heading often": {"nb": "Hvor ofte", "nn": "Kor ofte", "en": "How often"},
    "heading due_within": {"nb": "Frist", "nn": "Frist", "en": "Deadline"},
    "heading expiring": {"nb": "Varsel", "nn": "Varsel", "en": "Warning"},
    "heading grace": {"nb": "Godtatt i ettertid", "nn": "Godteke i ettertid", "en": "Tolerated afterwards"},
    "heading on_lapse": {"nb": "Når det går ut", "nn": "Når det går ut", "en": "When it lapses"},
    "heading staffing": {"nb": "Minstebemanning", "nn": "Minstebemanning", "en": "Staffing minimum"},
    "heading reminders": {"nb": "Påminnelser", "nn": "Påminningar", "en": "Reminders"},
    "heading authority": {"nb": "Grunnlag", "nn": "Grunnlag", "en": "Authority"},
    "heading sources": {"nb": "Kilder", "nn": "Kjelder", "en": "Sources"},
    "heading confirm": {"nb": "Må bekreftes", "nn": "Må stadfestast", "en": "To be confirmed"},
    "heading not_checked": {
        "nb": "Ikke kontrollert her",
        "nn": "Ikkje kontrollert her",
        "en": "Not checked here",
    },
    "heading in_force": {"nb": "I kraft", "nn": "I kraft", "en": "In force"},
    "heading versions": {"nb": "Versjoner", "nn": "Versjonar", "en": "Versions"},
    "heading overridden": {"nb": "Endret lokalt", "nn": "Endra lokalt", "en": "Changed locally"},
    "heading off": {"nb": "Slått av", "nn": "Slått av", "en": "Switched off"},
    "heading examples": {
        "nb": "Eksempler som prøver dette",
        "nn": "Eksempel som prøver dette",
        "en": "Examples that try it",
    },
    # A competence.
    "heading kind": {"nb": "Type", "nn": "Type", "en": "Kind"},
    "heading valid_for": {"nb": "Varighet", "nn": "Kor lenge", "en": "How long"},
    "heading until_end_of": {"nb": "Avrunding", "nn": "Avrunding", "en": "Rounding"},
    "heading renewal": {"nb": "Fornyelse", "nn": "Fornying", "en": "Renewal"},
    "heading renewed_by": {"nb": "Fornyes også med", "nn": "Kan òg fornyast med", "en": "Also renewed by"},
    "heading levels": {
        "nb": "Nivåer, lavest først",
        "nn": "Nivå, lågast først",
        "en": "Levels, lowest first",
    },
    "heading prerequisites": {
        "nb": "Må være på plass først",
        "nn": "Må vere på plass først",
        "en": "Must be held first",
    },
    "heading also_met_by": {"nb": "Likestilt", "nn": "Likestilt", "en": "Equivalent"},
    "heading bound_to": {"nb": "Gjelder", "nn": "Gjeld", "en": "Holds"},
    "heading sensitive": {"nb": "Følsomt", "nn": "Kjenslevart", "en": "Sensitive"},
    "heading provider": {"nb": "Gis av", "nn": "Gitt av", "en": "Given by"},
    "heading cost": {"nb": "Kostnad per person", "nn": "Kostnad per person", "en": "Cost for each person"},
    "heading needed_by": {"nb": "Kreves av", "nn": "Krevst av", "en": "Needed by"},
    # A role.
    "heading includes": {"nb": "Omfatter", "nn": "Omfattar", "en": "Includes"},
    "heading styrk08": {"nb": "STYRK-08", "nn": "STYRK-08", "en": "STYRK-08"},
    "heading ks": {"nb": "Stillingskode (KS)", "nn": "Stillingskode (KS)", "en": "Position code (KS)"},
    "heading requirements": {"nb": "Krav", "nn": "Krav", "en": "Requirements"},
    "heading competences": {"nb": "Kompetanser", "nn": "Kompetansar", "en": "Competences"},
}
