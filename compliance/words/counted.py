"""How many of something: 1 e-post, 2 e-poster."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.numbers import number_words

Forms = Mapping[str, tuple[str, str]]
"""For each language what one is called, and what several (or none) are."""

NOUNS: Mapping[str, Forms] = {
    "mail": {"nb": ("e-post", "e-poster"), "nn": ("e-post", "e-postar"), "en": ("mail", "mails")},
    "mail text": {
        "nb": ("e-posttekst", "e-posttekster"),
        "nn": ("e-posttekst", "e-posttekstar"),
        "en": ("mail text", "mail texts"),
    },
    "other text": {
        "nb": ("annen tekst", "andre tekster"),
        "nn": ("annan tekst", "andre tekstar"),
        "en": ("other text", "other texts"),
    },
    "person": {"nb": ("person", "personer"), "nn": ("person", "personar"), "en": ("person", "people")},
    "employee": {
        "nb": ("ansatt", "ansatte"),
        "nn": ("tilsett", "tilsette"),
        "en": ("employee", "employees"),
    },
    "position": {
        "nb": ("stilling", "stillinger"),
        "nn": ("stilling", "stillingar"),
        "en": ("position", "positions"),
    },
    "requirement": {"nb": ("krav", "krav"), "nn": ("krav", "krav"), "en": ("requirement", "requirements")},
    "pack": {
        "nb": ("regelpakke", "regelpakker"),
        "nn": ("regelpakke", "regelpakkar"),
        "en": ("pack", "packs"),
    },
    "row": {"nb": ("rad", "rader"), "nn": ("rad", "rader"), "en": ("row", "rows")},
    "thing to look at": {
        "nb": ("ting å se på", "ting å se på"),
        "nn": ("ting å sjå på", "ting å sjå på"),
        "en": ("thing to look at", "things to look at"),
    },
    "session": {
        "nb": ("innlogging", "innlogginger"),
        "nn": ("innlogging", "innloggingar"),
        "en": ("session", "sessions"),
    },
    "log row": {
        "nb": ("rad i innsynsloggen", "rader i innsynsloggen"),
        "nn": ("rad i innsynsloggen", "rader i innsynsloggen"),
        "en": ("row of the access log", "rows of the access log"),
    },
    "file of proof": {
        "nb": ("fil på kompetansebevis", "filer på kompetansebevis"),
        "nn": ("fil på kompetansebevis", "filer på kompetansebevis"),
        "en": ("file on records", "files on records"),
    },
    "day": {"nb": ("dag", "dager"), "nn": ("dag", "dagar"), "en": ("day", "days")},
    "finding": {
        "nb": ("vurdering", "vurderinger"),
        "nn": ("vurdering", "vurderingar"),
        "en": ("finding", "findings"),
    },
    "change": {"nb": ("endring", "endringer"), "nn": ("endring", "endringar"), "en": ("change", "changes")},
}


def counted(number: int, noun: str, language: str) -> str:
    """So many of a noun, by its English name: `counted(2, "mail", "nb")` is `2 e-poster`."""
    return count_of(number, NOUNS[noun], language)


def count_of(number: int, forms: Forms, language: str) -> str:
    """So many, with the forms of the words given."""
    return f"{number_words(number, language)} {forms[language][0 if number == 1 else 1]}"
