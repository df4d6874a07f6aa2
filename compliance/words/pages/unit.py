"""Units: how they stand, and one unit as a matrix of people and requirements."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "units": {"nb": "Enheter", "nn": "Einingar", "en": "Units"},
    "units lead": {
        "nb": "Hvor stor del av kravene som er i orden, med alt som ligger under enheten. Krav du ikke har tilgang "
        "til, er ikke regnet med.",
        "nn": "Kor stor del av krava som er i orden, med alt som ligg under eininga. Krav du ikkje har tilgang til, "
        "er ikkje rekna med.",
        "en": "The share of requirements in order, with everything below the unit. Requirements that you have no "
        "access to are not counted.",
    },
    "search units": {"nb": "Søk etter enhet", "nn": "Søk etter eining", "en": "Search for a unit"},
    "units none": {
        "nb": "Du leder ingen enhet, og har ikke fått tilgang til noen.",
        "nn": "Du leier inga eining, og har ikkje fått tilgang til noka.",
        "en": "You lead no unit and have been given access to none.",
    },
    "none found": {
        "nb": "Ingenting passer med «{text}».",
        "nn": "Ingenting passar med «{text}».",
        "en": "Nothing matches “{text}”.",
    },
    "in order": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "gaps": {"nb": "Mangler", "nn": "Manglar", "en": "Gaps"},
    "soon": {"nb": "Snart", "nn": "Snart", "en": "Soon"},
    "leader": {"nb": "Leder", "nn": "Leiar", "en": "Leader"},
    "sort by": {"nb": "Sorter etter {column}", "nn": "Sorter etter {column}", "en": "Sort by {column}"},
    "sorted": {"nb": "sortert", "nn": "sortert", "en": "sorted"},
    "unit nothing": {
        "nb": "Ingen krav gjelder noen i denne enheten i dag.",
        "nn": "Ingen krav gjeld nokon i denne eininga i dag.",
        "en": "No requirement applies to anybody in this unit today.",
    },
    "below": {"nb": "Enheter under", "nn": "Einingar under", "en": "Units below"},
    "gaps now": {"nb": "Mangler nå", "nn": "Manglar no", "en": "Gaps now"},
    "no gaps": {
        "nb": "Ingen mangler. Alle som er her, har det de skal ha.",
        "nn": "Ingenting manglar. Alle som er her, har det dei skal ha.",
        "en": "No gaps. Everybody here has what they must have.",
    },
    "lapse soon": {
        "nb": "Går snart ut eller har frist",
        "nn": "Går snart ut eller har frist",
        "en": "Lapses soon or has a deadline",
    },
    "nothing soon": {
        "nb": "Ingenting går ut de nærmeste månedene.",
        "nn": "Ingenting går ut dei nærmaste månadene.",
        "en": "Nothing lapses in the coming months.",
    },
    "most urgent of": {
        "nb": "Her står de {shown} som haster mest, av {count}.",
        "nn": "Her står dei {shown} som hastar mest, av {count}.",
        "en": "These are the {shown} most urgent of {count}.",
    },
    "every gap here": {
        "nb": "Vis alle ansatte som mangler noe her",
        "nn": "Vis alle tilsette som manglar noko her",
        "en": "Show everybody here with gaps",
    },
    "every soon here": {
        "nb": "Vis alle ansatte med noe som snart går ut",
        "nn": "Vis alle tilsette med noko som snart går ut",
        "en": "Show everybody here with something that lapses soon",
    },
    "search unit": {
        "nb": "Søk etter navn i enheten",
        "nn": "Søk etter namn i eininga",
        "en": "Search for a name in the unit",
    },
    "everybody": {
        "nb": "Alle ansatte og krav",
        "nn": "Alle tilsette og krav",
        "en": "Everybody and every requirement",
    },
    "own everybody": {
        "nb": "Alle som hører direkte til her, og alle krav",
        "nn": "Alle som høyrer direkte til her, og alle krav",
        "en": "Everybody who belongs here directly, and every requirement",
    },
    "with below": {
        "nb": "med enhetene under",
        "nn": "med einingane under",
        "en": "with the units below",
    },
    "matrix hint": {
        "nb": "De som mangler mest, står øverst. Tabellen kan rulles sidelengs.",
        "nn": "Dei som manglar mest, står øvst. Tabellen kan rullast sidelengs.",
        "en": "Those who lack most come first. The table scrolls sideways.",
    },
    "employee": {"nb": "Ansatt", "nn": "Tilsett", "en": "Employee"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "cell valid": {"nb": "Gyldig", "nn": "Gyldig", "en": "Valid"},
    "cell expiring": {"nb": "Går snart ut", "nn": "Går snart ut", "en": "Expiring"},
    "cell grace": {"nb": "Utløpt, godtatt", "nn": "Gått ut, godteken", "en": "Grace"},
    "cell due": {"nb": "Frist", "nn": "Frist", "en": "Due"},
    "cell expired": {"nb": "Utløpt", "nn": "Gått ut", "en": "Expired"},
    "cell missing": {"nb": "Mangler", "nn": "Manglar", "en": "Missing"},
    "cell away": {"nb": "Fraværende", "nn": "Fråverande", "en": "Away"},
    "cell exempt": {"nb": "Dispensasjon", "nn": "Dispensasjon", "en": "Exempt"},
    "pending": {
        "nb": "bevis venter på godkjenning",
        "nn": "bevis ventar på godkjenning",
        "en": "proof awaits approval",
    },
    "does not apply": {"nb": "Gjelder ikke", "nn": "Gjeld ikkje", "en": "Does not apply"},
    "people": {"nb": "{count} ansatte", "nn": "{count} tilsette", "en": "{count} employees"},
    "people one": {"nb": "1 ansatt", "nn": "1 tilsett", "en": "1 employee"},
}
