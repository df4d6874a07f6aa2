"""What `compliance demo` says in its own words."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {
        "nb": "{organisation}, en oppdiktet kommune, {day}",
        "nn": "{organisation}, ein oppdikta kommune, {day}",
        "en": "{organisation}, a made-up municipality, {day}",
    },
    "size": {
        "nb": "{employees} ansatte i {units} enheter, {records} registreringer, {requirements} krav",
        "nn": "{employees} tilsette i {units} einingar, {records} registreringar, {requirements} krav",
        "en": "{employees} employees in {units} units, {records} records, {requirements} requirements",
    },
    "building": {"nb": "Lager kommunen", "nn": "Lagar kommunen", "en": "Making the municipality"},
    "importing": {"nb": "Leser inn dataene", "nn": "Les inn dataa", "en": "Reading the data in"},
    "running": {"nb": "Gjør nattjobben", "nn": "Gjer nattjobben", "en": "Doing the nightly job"},
    "sending": {"nb": "Sender påminnelsene", "nn": "Sender påminningane", "en": "Sending the reminders"},
    "reporting": {
        "nb": "Lager kartleggingen",
        "nn": "Lagar kartlegginga",
        "en": "Making the mapping reports",
    },
    "mails": {
        "nb": "{sent} e-poster ble levert til demoens egen e-posttjener. Ingenting forlot maskinen.",
        "nn": "{sent} e-postar vart leverte til e-posttenaren til demoen. Ingenting forlét maskina.",
        "en": "{sent} mails were delivered to the demo's own mail server. Nothing left this machine.",
    },
    "not told": {
        "nb": "{skips} påminnelser ble ikke sendt, med grunnen notert: {reasons}.",
        "nn": "{skips} påminningar vart ikkje sende, med grunnen notert: {reasons}.",
        "en": "{skips} reminders were not sent, and the reason noted: {reasons}.",
    },
    "look": {"nb": "Åpne i nettleseren:", "nn": "Opne i nettlesaren:", "en": "Open in a browser:"},
    "report of": {"nb": "Kartlegging, {unit}", "nn": "Kartlegging, {unit}", "en": "Mapping report, {unit}"},
    "inbox": {"nb": "E-postene", "nn": "E-postane", "en": "The mails"},
    "serving": {
        "nb": "Åpne {where} og logg inn som en av de fire. Passordet er: {password}",
        "nn": "Opne {where} og logg inn som ein av dei fire. Passordet er: {password}",
        "en": "Open {where} and log in as one of the four. The password is: {password}",
    },
    "until": {
        "nb": "Sidene er der til du trykker Ctrl-C.",
        "nn": "Sidene er der til du trykkjer Ctrl-C.",
        "en": "The pages are there until you press Ctrl-C.",
    },
    "until seconds": {
        "nb": "Sidene er der i {count} sekunder, eller til de stoppes med Ctrl-C.",
        "nn": "Sidene er der i {count} sekund, eller til dei blir stoppa med Ctrl-C.",
        "en": "The pages are there for {count} seconds, or until they are stopped with Ctrl-C.",
    },
    "until minutes": {
        "nb": "Sidene er der i {count} minutter, eller til de stoppes med Ctrl-C.",
        "nn": "Sidene er der i {count} minutt, eller til dei blir stoppa med Ctrl-C.",
        "en": "The pages are there for {count} minutes, or until they are stopped with Ctrl-C.",
    },
    "officer": {
        "nb": "fagansvarlig beredskap: hvem kan røykdykke i dag?",
        "nn": "fagansvarleg beredskap: kven kan røykdykke i dag?",
        "en": "safety officer: who is cleared for smoke diving today?",
    },
    "home leader": {
        "nb": "leder for sykehjemmet: hva mangler i avdelingene?",
        "nn": "leiar for sjukeheimen: kva manglar i avdelingane?",
        "en": "nursing-home leader: what is lacking in the wards?",
    },
    "hr": {
        "nb": "HR-rådgiver: hvordan står det til i kommunen, og hvem fikk hvilken e-post?",
        "nn": "HR-rådgjevar: korleis står det til i kommunen, og kven fekk kva e-post?",
        "en": "HR adviser: how does the municipality stand, and who got which mail?",
    },
    "diver": {
        "nb": "røykdykker: hva må jeg gjøre nå?",
        "nn": "røykdykkar: kva må eg gjere no?",
        "en": "smoke diver: what must I do now?",
    },
    "try": {
        "nb": "Prøv selv i mappen {folder}:",
        "nn": "Prøv sjølv i mappa {folder}:",
        "en": "Try for yourself in the folder {folder}:",
    },
}

REASONS: Mapping[str, Mapping[str, str]] = {
    "absent": {"nb": "fraværende", "nn": "fråverande", "en": "away"},
    "exempt": {"nb": "har dispensasjon", "nn": "har dispensasjon", "en": "exempt"},
    "left": {"nb": "har sluttet", "nn": "har slutta", "en": "left"},
    "no-address": {"nb": "mangler e-postadresse", "nn": "manglar e-postadresse", "en": "no e-mail address"},
    "nobody-to-tell": {"nb": "ingen å si det til", "nn": "ingen å seie det til", "en": "nobody to tell"},
    "cleared-for-next-cycle": {"nb": "allerede fornyet", "nn": "allereie fornya", "en": "already renewed"},
    "proof-awaits-approval": {
        "nb": "bevis venter på godkjenning",
        "nn": "bevis ventar på godkjenning",
        "en": "proof awaits approval",
    },
    "passed-when-end-moved": {
        "nb": "passert da datoen ble flyttet",
        "nn": "passert då datoen vart flytta",
        "en": "passed when the date moved",
    },
}
"""Why somebody was not told."""


def reason(word: str, language: str) -> str:
    """A reason for not telling somebody, in words."""
    return REASONS[word][language]


def say(key: str, language: str, **values: object) -> str:
    """A text of the demo."""
    return TEXTS[key][language].format(**values)
