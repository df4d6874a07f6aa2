"""What `compliance positions` says."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.counted import counted

TEXTS: Mapping[str, Mapping[str, str]] = {
    "by code": {
        "nb": "{positions} fikk rolle av stillingskoden.",
        "nn": "{positions} fekk rolle av stillingskoden.",
        "en": "{positions} got a role by the position code.",
    },
    "by answer": {
        "nb": "{positions} fikk rolle av svarene dine.",
        "nn": "{positions} fekk rolle av svara dine.",
        "en": "{positions} got a role by your answers.",
    },
    "open": {
        "nb": "{positions} venter på svar: skriv rollene i kolonnen roles i {file} (- for ingen), "
        "og kjør kommandoen igjen.",
        "nn": "{positions} ventar på svar: skriv rollene i kolonnen roles i {file} (- for inga), "
        "og køyr kommandoen igjen.",
        "en": "{positions} wait for an answer: write the roles into the column roles of {file} (- for none), "
        "and run the command again.",
    },
    "all answered": {
        "nb": "Ingen spørsmål står igjen.",
        "nn": "Ingen spørsmål står att.",
        "en": "No question is left.",
    },
    "unused": {
        "nb": "Svar som ikke passer til noen stilling i fila: {answers}. Er nummeret riktig? "
        "Excel tar bort nuller foran.",
        "nn": "Svar som ikkje passar til noka stilling i fila: {answers}. Er nummeret rett? "
        "Excel tek bort nullar framfor.",
        "en": "Answers that fit no position in the file: {answers}. Is the number right? "
        "Excel takes leading zeros away.",
    },
    "unread": {
        "nb": "Kolonner som ikke er lest: {names}.",
        "nn": "Kolonnar som ikkje er lesne: {names}.",
        "en": "Columns not read: {names}.",
    },
    "written": {
        "nb": "Skrevet: {file} ({rows})",
        "nn": "Skrive: {file} ({rows})",
        "en": "Written: {file} ({rows})",
    },
    "ks": {"nb": "KS-kode", "nn": "KS-kode", "en": "KS code"},
    "styrk08": {"nb": "STYRK-08", "nn": "STYRK-08", "en": "STYRK-08"},
    "title": {"nb": "Stilling", "nn": "Stilling", "en": "Title"},
    "people": {"nb": "Ansatte", "nn": "Tilsette", "en": "People"},
    "units": {"nb": "Enheter", "nn": "Einingar", "en": "Units"},
    "why": {"nb": "Hvorfor det spørres", "nn": "Kvifor det blir spurt", "en": "Why it is asked"},
    "candidates": {"nb": "Kan være", "nn": "Kan vere", "en": "May be"},
}

WHY: Mapping[str, Mapping[str, str]] = {
    "several": {
        "nb": "koden dekker flere funksjoner",
        "nn": "koden dekkjer fleire funksjonar",
        "en": "the code covers several functions",
    },
    "unknown": {
        "nb": "ingen rolle har koden",
        "nn": "inga rolle har koden",
        "en": "no role has the code",
    },
    "no-code": {
        "nb": "stillingen har ingen kode",
        "nn": "stillinga har ingen kode",
        "en": "the position has no code",
    },
}


def say(key: str, language: str, **values: str) -> str:
    """A text of the command."""
    return TEXTS[key][language].format(**values)


def say_count(key: str, number: int, language: str, **values: str) -> str:
    """A text about so many positions."""
    return say(key, language, positions=counted(number, "position", language), **values)


def say_why(why: str, language: str) -> str:
    """Why somebody must say the roles."""
    return WHY[why][language]
