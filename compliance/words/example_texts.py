"""What `compliance rules test` says: the examples, what they try out, and what example is still to be written."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.counted import Forms

EXAMPLE: Forms = {"nb": ("eksempel", "eksempler"), "nn": ("døme", "døme"), "en": ("example", "examples")}

TEXTS: Mapping[str, Mapping[str, str]] = {
    "examples": {"nb": "Eksempler", "nn": "Døme", "en": "Examples"},
    "result": {"nb": "Resultat", "nn": "Resultat", "en": "Result"},
    "ok": {"nb": "ok", "nn": "ok", "en": "ok"},
    "failed": {"nb": "FEIL", "nn": "FEIL", "en": "FAILED"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "expected": {"nb": "Ventet", "nn": "Venta", "en": "Expected"},
    "got": {"nb": "Fikk", "nn": "Fekk", "en": "Got"},
    "place": {"nb": "Sted", "nn": "Stad", "en": "Place"},
    "example": {"nb": "Eksempel", "nn": "Døme", "en": "Example"},
    "got instead": {
        "nb": "{requirement}: ventet {expected}, fikk {got}",
        "nn": "{requirement}: venta {expected}, fekk {got}",
        "en": "{requirement}: expected {expected}, got {got}",
    },
    "person": {
        "nb": "Person {number}: {what}",
        "nn": "Person {number}: {what}",
        "en": "Person {number}: {what}",
    },
    "counted": {
        "nb": "{examples}: {good} som ventet, {failed} ikke.",
        "nn": "{examples}: {good} som venta, {failed} ikkje.",
        "en": "{examples}: {good} as expected, {failed} not.",
    },
    # What the examples try.
    "coverage": {"nb": "Hva eksemplene prøver", "nn": "Kva døma prøver", "en": "What the examples try"},
    "parts": {"nb": "Deler prøvd", "nn": "Delar prøvde", "en": "Parts tried"},
    "cleared": {"nb": "Kan", "nn": "Kan", "en": "May"},
    "not cleared": {"nb": "Kan ikke", "nn": "Kan ikkje", "en": "May not"},
    "edge": {"nb": "På grensen", "nn": "På grensa", "en": "At the edge"},
    "staffing": {"nb": "Bemanning nok/for få", "nn": "Bemanning nok/for få", "en": "Staffing enough/short"},
    "covered": {"nb": "Dekket", "nn": "Dekt", "en": "Covered"},
    "of": {"nb": "{some} av {all}", "nn": "{some} av {all}", "en": "{some} of {all}"},
    "percent": {"nb": "{percent} %", "nn": "{percent} %", "en": "{percent} %"},
    "changed": {
        "nb": "{requirement} (endret)",
        "nn": "{requirement} (endra)",
        "en": "{requirement} (changed)",
    },
    "pack": {"nb": "= regelpakke {pack}", "nn": "= regelpakke {pack}", "en": "= pack {pack}"},
    "total": {"nb": "= i alt", "nn": "= i alt", "en": "= in total"},
    # What is still to be written.
    "to write": {
        "nb": "Eksempler som mangler",
        "nn": "Døme som manglar",
        "en": "Examples still to be written",
    },
    "no example": {
        "nb": "{place}: {requirement} har ikke noe eksempel",
        "nn": "{place}: {requirement} har ikkje noko døme",
        "en": "{place}: {requirement} has no example",
    },
    "kind cleared": {
        "nb": "{place}: {requirement}: skriv et eksempel der noen kan gjøre oppgaven",
        "nn": "{place}: {requirement}: skriv eit døme der nokon kan gjere oppgåva",
        "en": "{place}: {requirement}: write an example in which somebody may do the task",
    },
    "kind not cleared": {
        "nb": "{place}: {requirement}: skriv et eksempel der noen ikke kan gjøre oppgaven",
        "nn": "{place}: {requirement}: skriv eit døme der nokon ikkje kan gjere oppgåva",
        "en": "{place}: {requirement}: write an example in which somebody may not do the task",
    },
    "kind edge": {
        "nb": "{place}: {requirement}: skriv et eksempel på grensen: siste gyldige dag eller dagen etter, "
        "ansatt dagen før skillet, dagen før en ny versjon",
        "nn": "{place}: {requirement}: skriv eit døme på grensa: siste gyldige dag eller dagen etter, "
        "tilsett dagen før skiljet, dagen før ein ny versjon",
        "en": "{place}: {requirement}: write an example at the edge: the last valid day or the day after, "
        "hired the day before the cut-off, the day before a new version",
    },
    "untried": {
        "nb": "{place}: {requirement}: «{part}» har ikke avgjort noe der {how}; skriv et eksempel der {write}",
        "nn": "{place}: {requirement}: «{part}» har ikkje avgjort noko der {how}; skriv eit døme der {write}",
        "en": '{place}: {requirement}: "{part}" was never decisive where {how}; write an example in which {write}',
    },
    "holding": {"nb": "den er oppfylt", "nn": "han er oppfylt", "en": "it is met"},
    "lacking": {"nb": "den ikke er oppfylt", "nn": "han ikkje er oppfylt", "en": "it is not met"},
    "whole holding": {
        "nb": "alt som kreves, er oppfylt",
        "nn": "alt som krevst, er oppfylt",
        "en": "everything asked for is met",
    },
    "whole lacking": {
        "nb": "det som kreves, ikke er oppfylt",
        "nn": "det som krevst, ikkje er oppfylt",
        "en": "what is asked for is not met",
    },
    "all holding": {
        "nb": "alle delene ved siden av er oppfylt, og denne også",
        "nn": "alle delane ved sida av er oppfylte, og denne òg",
        "en": "all other parts hold, and this one too",
    },
    "all lacking": {
        "nb": "alle de andre delene er oppfylt, men ikke denne",
        "nn": "alle dei andre delane er oppfylte, men ikkje denne",
        "en": "all other parts hold and this one does not",
    },
    "any holding": {
        "nb": "denne er oppfylt, men ingen av alternativene til den",
        "nn": "denne er oppfylt, men ingen av alternativa til han",
        "en": "this one holds and none of its alternatives does",
    },
    "any lacking": {
        "nb": "verken denne eller noen av alternativene til den er oppfylt",
        "nn": "verken denne eller nokon av alternativa til han er oppfylte",
        "en": "neither this one nor any of its alternatives holds",
    },
    "some holding": {
        "nb": "denne er oppfylt, og akkurat {others} av de andre ved siden av",
        "nn": "denne er oppfylt, og akkurat {others} av dei andre ved sida av",
        "en": "this one holds, and exactly {others} of the others beside it",
    },
    "some lacking": {
        "nb": "denne ikke er oppfylt, men akkurat {others} av de andre ved siden av er det",
        "nn": "denne ikkje er oppfylt, men akkurat {others} av dei andre ved sida av er det",
        "en": "this one does not hold, but exactly {others} of the others beside it do",
    },
    "not holding": {
        "nb": "denne er oppfylt, så det som ikke skal være, er der",
        "nn": "denne er oppfylt, så det som ikkje skal vere, er der",
        "en": "this one holds, so that what must not be is there",
    },
    "not lacking": {
        "nb": "denne ikke er oppfylt, så ingenting står i veien",
        "nn": "denne ikkje er oppfylt, så ingenting står i vegen",
        "en": "this one does not hold, so that nothing stands in the way",
    },
    "deep": {
        "nb": "{write}, og resten av kravet står på det",
        "nn": "{write}, og resten av kravet står på det",
        "en": "{write}, and the whole hangs on that",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """One of the texts, its blanks filled in."""
    return TEXTS[key][language].format(**values)
