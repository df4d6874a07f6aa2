"""What `compliance user` asks and says."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "password for": {"nb": "Passord for {login}", "nn": "Passord for {login}", "en": "Password for {login}"},
    "once more": {
        "nb": "Samme passord en gang til",
        "nn": "Same passordet ein gong til",
        "en": "The same password again",
    },
    "added": {
        "nb": "{login} kan logge inn. {then}",
        "nn": "{login} kan logge inn. {then}",
        "en": "{login} can log in. {then}",
    },
    "changed": {
        "nb": "{login} har nytt passord og er logget ut overalt. {then}",
        "nn": "{login} har nytt passord og er logga ut overalt. {then}",
        "en": "{login} has another password and is logged out everywhere. {then}",
    },
    "must change": {
        "nb": "Passordet må byttes ved første innlogging.",
        "nn": "Passordet må bytast ved første innlogging.",
        "en": "The password must be changed at the first log-in.",
    },
    "stays": {
        "nb": "Passordet gjelder videre.",
        "nn": "Passordet gjeld vidare.",
        "en": "The password stays.",
    },
    "ask end": {
        "nb": "Avslutte brukeren til {login}, med alle tildelinger?",
        "nn": "Avslutte brukaren til {login}, med alle tildelingar?",
        "en": "End the account of {login}, with everything granted to it?",
    },
    "ended": {
        "nb": "{login} kan ikke logge inn lenger.",
        "nn": "{login} kan ikkje logge inn lenger.",
        "en": "{login} can't log in any more.",
    },
    "sessions ended": {
        "nb": "{sessions} avsluttet.",
        "nn": "{sessions} avslutta.",
        "en": "{sessions} ended.",
    },
    "granted": {
        "nb": "Tildeling {number}: {login} er {grant}.",
        "nn": "Tildeling {number}: {login} er {grant}.",
        "en": "Grant {number}: {login} is {grant}.",
    },
    "revoked": {
        "nb": "Tildeling {number} er trukket tilbake: {grant}.",
        "nn": "Tildeling {number} er trekt tilbake: {grant}.",
        "en": "Grant {number} was taken back: {grant}.",
    },
    "deputy": {
        "nb": "Stedfortreder {number}: {deputy} leder for {employee}{span}.",
        "nn": "Stadfortredar {number}: {deputy} leier for {employee}{span}.",
        "en": "Deputy {number}: {deputy} leads for {employee}{span}.",
    },
    "deputy ended": {
        "nb": "Stedfortreder {number} er avsluttet.",
        "nn": "Stadfortredar {number} er avslutta.",
        "en": "Deputy {number} was ended.",
    },
    "none": {
        "nb": "Ingen har bruker ennå; `compliance user add` lager en.",
        "nn": "Ingen har brukar enno; `compliance user add` lagar ein.",
        "en": "Nobody has an account yet; `compliance user add` makes one.",
    },
    "no deputies": {"nb": "Ingen stedfortredere.", "nn": "Ingen stadfortredarar.", "en": "No deputies."},
    "login": {"nb": "Innlogging", "nn": "Innlogging", "en": "Log-in"},
    "name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "may": {"nb": "Tildelt", "nn": "Tildelt", "en": "Granted"},
    "logged in": {"nb": "Innlogget", "nn": "Innlogga", "en": "Logged in"},
    "no.": {"nb": "Nr.", "nn": "Nr.", "en": "No."},
    "leader": {"nb": "Leder", "nn": "Leiar", "en": "Leader"},
    "stands in": {"nb": "Stedfortreder", "nn": "Stadfortredar", "en": "Deputy"},
    "from": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "until": {"nb": "Til og med", "nn": "Til og med", "en": "Until"},
    "from day": {"nb": " fra {day}", "nn": " frå {day}", "en": " from {day}"},
    "until day": {"nb": " til og med {day}", "nn": " til og med {day}", "en": " until {day}"},
    "in unit": {"nb": " i {unit}", "nn": " i {unit}", "en": " in {unit}"},
    "everywhere": {"nb": " i alle enheter", "nn": " i alle einingar", "en": " in all units"},
    "for requirement": {"nb": " for {requirement}", "nn": " for {requirement}", "en": " for {requirement}"},
    "in organisation": {
        "nb": " i organisasjon {organisation}",
        "nn": " i organisasjon {organisation}",
        "en": " in organisation {organisation}",
    },
}
ROLES: Mapping[str, Mapping[str, str]] = {
    "safety-officer": {
        "nb": "fagansvarlig beredskap",
        "nn": "fagansvarleg beredskap",
        "en": "safety officer",
    },
    "hr": {"nb": "HR-rådgiver", "nn": "HR-rådgivar", "en": "HR adviser"},
    "administrator": {"nb": "administrator", "nn": "administrator", "en": "administrator"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the command."""
    return TEXTS[key][language].format(**values)


def role_word(role: str, language: str) -> str:
    """What a role that can be granted is called."""
    return ROLES[role][language]
