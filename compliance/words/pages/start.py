"""The overview that leads each person to their day."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "hello": {"nb": "Hei, {name}", "nn": "Hei, {name}", "en": "Hello, {name}"},
    "hello nobody": {"nb": "Oversikt", "nn": "Oversikt", "en": "Overview"},
    "start nothing": {
        "nb": "Du har ikke fått tilgang til noe ennå. Be den som styrer tilganger hos dere, om det du trenger.",
        "nn": "Du har ikkje fått tilgang til noko enno. Be den som styrer tilgangar hos dykk, om det du treng.",
        "en": "You haven't been given access to anything yet. Ask whoever manages access for what you need.",
    },
    "card me": {"nb": "Min kompetanse", "nn": "Min kompetanse", "en": "My competence"},
    "card me to do": {
        "nb": "{count} krav du må gjøre noe med",
        "nn": "{count} krav du må gjere noko med",
        "en": "{count} requirements you must act on",
    },
    "card me to do one": {
        "nb": "1 krav du må gjøre noe med",
        "nn": "1 krav du må gjere noko med",
        "en": "1 requirement you must act on",
    },
    "card me fine": {"nb": "Alt er i orden", "nn": "Alt er i orden", "en": "Everything is in order"},
    "card readiness": {"nb": "Beredskap", "nn": "Beredskap", "en": "Readiness"},
    "card short": {
        "nb": "For få i dag: {where}",
        "nn": "For få i dag: {where}",
        "en": "Too few today: {where}",
    },
    "card short later": {
        "nb": "For få fra {day}: {where}",
        "nn": "For få frå {day}: {where}",
        "en": "Too few from {day}: {where}",
    },
    "card enough": {
        "nb": "Nok folk i alle lag de neste 12 månedene",
        "nn": "Nok folk i alle lag dei neste 12 månadene",
        "en": "Enough people everywhere for the next 12 months",
    },
    "card ready": {
        "nb": "Se hvem som kan utføre oppgaven i dag",
        "nn": "Sjå kven som kan utføre oppgåva i dag",
        "en": "See who is cleared today",
    },
    "card gaps": {
        "nb": "{count} krav mangler eller er utløpt",
        "nn": "{count} krav manglar eller har gått ut",
        "en": "{count} requirements are missing or expired",
    },
    "card gaps one": {
        "nb": "1 krav mangler eller er utløpt",
        "nn": "1 krav manglar eller har gått ut",
        "en": "1 requirement is missing or expired",
    },
    "card no gaps": {"nb": "Ingen mangler", "nn": "Ingenting manglar", "en": "No gaps"},
    "card soon": {
        "nb": "{count} går snart ut eller har frist",
        "nn": "{count} går snart ut eller har frist",
        "en": "{count} lapse soon or have a deadline",
    },
    "card soon one": {
        "nb": "1 går snart ut eller har frist",
        "nn": "1 går snart ut eller har frist",
        "en": "1 lapses soon or has a deadline",
    },
    "card units": {"nb": "Enhetene", "nn": "Einingane", "en": "The units"},
    "card outbox": {"nb": "E-poster", "nn": "E-postar", "en": "Mails"},
    "card mails failed": {
        "nb": "{count} kom ikke fram",
        "nn": "{count} kom ikkje fram",
        "en": "{count} didn't arrive",
    },
    "card mails failed one": {"nb": "1 kom ikke fram", "nn": "1 kom ikkje fram", "en": "1 didn't arrive"},
    "card mails fine": {
        "nb": "Alt som er sendt, er tatt imot",
        "nn": "Alt som er sendt, er teke imot",
        "en": "Everything sent was accepted",
    },
    "card rules": {"nb": "Reglene", "nn": "Reglane", "en": "The rules"},
    "card rules lead": {
        "nb": "Hva som kreves av hvem, og hvor det står",
        "nn": "Kva som blir kravd av kven, og kvar det står",
        "en": "What is required of whom, and where it says so",
    },
}
