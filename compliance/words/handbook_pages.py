"""What the pages of the handbook say around the entries: titles, navigation, search, and how it is to be read."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.mapping_notes import NOTES

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {
        "nb": "Håndbok i kompetansekrav",
        "nn": "Handbok i kompetansekrav",
        "en": "Handbook of competence requirements",
    },
    "footer": {
        "nb": "Kravene slik de gjelder {day}. Regelbok {hash}.",
        "nn": "Krava slik dei gjeld {day}. Regelbok {hash}.",
        "en": "The requirements as of {day}. Rule book {hash}.",
    },
    "about day": {"nb": "Gjelder per", "nn": "Gjeld per", "en": "As of"},
    "about requirements": {"nb": "Krav", "nn": "Krav", "en": "Requirements"},
    "about competences": {"nb": "Kompetanser", "nn": "Kompetansar", "en": "Competences"},
    "about roles": {"nb": "Roller", "nn": "Roller", "en": "Roles"},
    "about file": {"nb": "Fil", "nn": "Fil", "en": "File"},
    # The pages.
    "index": {"nb": "Oversikt", "nn": "Oversikt", "en": "Overview"},
    "roles": {"nb": "Roller", "nn": "Roller", "en": "Roles"},
    "sources": {"nb": "Kilder", "nn": "Kjelder", "en": "Sources"},
    "confirm": {"nb": "Må bekreftes", "nn": "Må stadfestast", "en": "To be confirmed"},
    "not-checked": {
        "nb": "Ikke kontrollert her",
        "nn": "Ikkje kontrollert her",
        "en": "Not checked here",
    },
    "changed": {"nb": "Endret lokalt", "nn": "Endra lokalt", "en": "Changed locally"},
    "fields": {"nb": "Fagområder", "nn": "Fagområde", "en": "Fields"},
    "field": {"nb": "Fagområde", "nn": "Fagområde", "en": "Field"},
    "reading": {
        "nb": "Slik leses håndboken",
        "nn": "Slik les du handboka",
        "en": "How to read the handbook",
    },
    "who": {"nb": "Hvem", "nn": "Kven", "en": "Who"},
    "how often": {"nb": "Hvor ofte", "nn": "Kor ofte", "en": "How often"},
    "authority": {"nb": "Grunnlag", "nn": "Grunnlag", "en": "Authority"},
    "total": {"nb": "Sum", "nn": "Sum", "en": "Total"},
    # The leads of the lists.
    "lead index": {
        "nb": "Hva hver rolle i kommunen må ha, hvor det står, og hva det betyr når det går ut.",
        "nn": "Kva kvar rolle i kommunen må ha, kvar det står, og kva det betyr når det går ut.",
        "en": "What each role in the municipality must have, where that stands, and what a lapse means.",
    },
    "lead roles": {
        "nb": "For hver rolle alt den må fylle, også det som følger av roller den omfatter.",
        "nn": "For kvar rolle alt ho må fylle, også det som følgjer av roller ho omfattar.",
        "en": "For each role all that it must meet, what follows from the roles it includes counted in.",
    },
    "lead sources": {
        "nb": "Fra lov, forskrift og veileder til kravene som bygger på dem.",
        "nn": "Frå lov, forskrift og rettleiar til krava som byggjer på dei.",
        "en": "From law, regulation and guide to the requirements that rest on them.",
    },
    "lead not-checked": {
        "nb": "Det reglene krever som ikke gjelder én person eller én enhet. Det må følges opp på annen måte.",
        "nn": "Det reglane krev som ikkje gjeld éin person eller éi eining. Det må følgjast opp på annan måte.",
        "en": "What the rules demand that is no one person's or unit's. It must be seen to in another way.",
    },
    "lead changed": {
        "nb": "Det organisasjonen selv har endret i reglene, og hva de sier uten endringen.",
        "nn": "Det organisasjonen sjølv har endra i reglane, og kva dei seier utan endringa.",
        "en": "What the organisation itself changes in the rules, and what they say without the change.",
    },
    "none": {"nb": "Ingenting.", "nn": "Ingenting.", "en": "Nothing."},
    # Sources.
    "laws": {"nb": "Lover og forskrifter", "nn": "Lover og forskrifter", "en": "Laws and regulations"},
    "other sources": {
        "nb": "Veiledere, standarder og annet",
        "nn": "Rettleiarar, standardar og anna",
        "en": "Guides, standards and others",
    },
    "without source": {
        "nb": "Krav uten kilde",
        "nn": "Krav utan kjelde",
        "en": "Requirements without a source",
    },
    "section": {"nb": "Hvor", "nn": "Kvar", "en": "Where"},
    "rests": {"nb": "Bygger på dette", "nn": "Byggjer på dette", "en": "Rests on it"},
    "source": {"nb": "Kilde", "nn": "Kjelde", "en": "Source"},
    "what": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "change": {"nb": "Endring", "nn": "Endring", "en": "Change"},
    # How it is to be read.
    "note authority": {
        "nb": "Grunnlaget sier hvem som krever det. Lov eller forskrift må følges. Et lokalt krav har organisasjonen "
        "satt selv, og kan endre det.",
        "nn": "Grunnlaget seier kven som krev det. Lov eller forskrift må følgjast. Eit lokalt krav har organisasjonen "
        "sett sjølv, og kan endre det.",
        "en": "The authority says who demands it. Law or regulation must be followed. A local requirement is the "
        "organisation's own, and can be changed by it.",
    },
    "note not checked": {
        "nb": "Det som står under «Ikke kontrollert her», krever regelen også, men det gjelder ikke én person eller én "
        "enhet. Programmet ser det ikke.",
        "nn": "Det som står under «Ikkje kontrollert her», krev regelen òg, men det gjeld ikkje éin person eller éi "
        "eining. Programmet ser det ikkje.",
        "en": "What stands under “Not checked here” the rule demands too, but it is no one person's or unit's. "
        "The program does not see it.",
    },
    "note printed": {
        "nb": "En siste gyldig dag som står på beviset, går foran varigheten som står her.",
        "nn": "Ein siste gyldig dag som står på beviset, går føre det som står her om kor lenge det varer.",
        "en": "A last valid day printed on the document goes before how long it lasts here.",
    },
    **NOTES,
}
LABELS: Mapping[str, Mapping[str, str]] = {
    "skip": {"nb": "Hopp til innholdet", "nn": "Hopp til innhaldet", "en": "Skip to content"},
    "pages": {"nb": "Sider", "nn": "Sider", "en": "Pages"},
    "contents": {"nb": "På denne siden", "nn": "På denne sida", "en": "On this page"},
    "search": {"nb": "Søk i håndboken", "nn": "Søk i handboka", "en": "Search the handbook"},
    "results": {"nb": "Søkeresultat", "nn": "Søkjeresultat", "en": "Search results"},
    "no hits": {"nb": "Ingen treff", "nn": "Ingen treff", "en": "No hits"},
    "one hit": {"nb": "1 treff", "nn": "1 treff", "en": "1 hit"},
    "hits": {"nb": "{} treff", "nn": "{} treff", "en": "{} hits"},
    "first hits": {
        "nb": "{} treff, de {} første:",
        "nn": "{} treff, dei {} første:",
        "en": "{} hits, the first {}:",
    },
    "code": {"nb": "Kode", "nn": "Kode", "en": "Code"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the pages, its blanks filled in."""
    return TEXTS[key][language].format(**values)


def labels(language: str) -> dict[str, str]:
    """The words of search and navigation in one language."""
    return {key: texts[language] for key, texts in LABELS.items()}
