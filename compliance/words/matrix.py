"""What the matrix of people and requirements says in nb, nn and en."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {
        "nb": "Ansatte og krav: {unit}",
        "nn": "Tilsette og krav: {unit}",
        "en": "People and requirements: {unit}",
    },
    "employee": {"nb": "Ansatt", "nn": "Tilsett", "en": "Employee"},
    "number": {"nb": "Ansattnummer", "nn": "Tilsettnummer", "en": "Employee number"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "day": {"nb": "Dag", "nn": "Dag", "en": "Day"},
    "pending": {"nb": "Bevis venter", "nn": "Bevis ventar", "en": "Proof awaits approval"},
    "does not apply": {"nb": "Gjelder ikke", "nn": "Gjeld ikkje", "en": "Does not apply"},
    "in order": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "of": {"nb": "{met} av {all}", "nn": "{met} av {all}", "en": "{met} of {all}"},
    "part": {
        "nb": "{unit} ({part} av {parts})",
        "nn": "{unit} ({part} av {parts})",
        "en": "{unit} ({part} of {parts})",
    },
    "matrix": {"nb": "Ansatte og krav", "nn": "Tilsette og krav", "en": "People and requirements"},
    "note day": {
        "nb": "Dagen er siste gyldige dag. Ved frist og når noe mangler, er den dagen det skal eller skulle ha vært på "
        "plass; ved fravær og dispensasjon siste dag av det.",
        "nn": "Dagen er siste gyldige dag. Ved frist og når noko manglar, er han dagen det skal eller skulle ha vore "
        "på plass; ved fråvær og dispensasjon siste dag av det.",
        "en": "The day is the last valid day. With a deadline, and where something is missing, it is the day by which "
        "it must or should have been there; for leave and exemptions the last day of those.",
    },
    "note in order": {
        "nb": "I orden er også den som har dispensasjon, er fraværende, har tid igjen til fristen, eller har noe "
        "utløpt som fortsatt godtas.",
        "nn": "I orden er òg den som har dispensasjon, er fråverande, har tid att til fristen, eller har noko som "
        "har gått ut, men framleis er godteke.",
        "en": "In order are also those with an exemption, on leave, with time left before the deadline, or with "
        "something expired that is still accepted.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the matrix."""
    return TEXTS[key][language].format(**values)
