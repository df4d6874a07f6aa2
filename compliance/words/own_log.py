"""Who has seen and changed one's data, and what they did, in words."""

from __future__ import annotations

from collections.abc import Mapping

PARTS: Mapping[str, Mapping[str, str]] = {
    "self": {"nb": "deg selv", "nn": "deg sjølv", "en": "yourself"},
    "leader": {"nb": "leder", "nn": "leiar", "en": "leader"},
    "safety-officer": {
        "nb": "fagansvarlig beredskap",
        "nn": "fagansvarleg beredskap",
        "en": "safety officer",
    },
    "hr": {"nb": "HR", "nn": "HR", "en": "HR"},
    "colleague": {"nb": "kollega", "nn": "kollega", "en": "colleague"},
    "": {"nb": "uten tilgang i dag", "nn": "utan tilgang i dag", "en": "no access today"},
}
ACTIONS: Mapping[str, Mapping[str, str]] = {
    "view": {"nb": "Så {page}", "nn": "Såg {page}", "en": "Saw {page}"},
    "change": {"nb": "Endret: {page}", "nn": "Endra: {page}", "en": "Changed: {page}"},
    "download": {"nb": "Lastet ned {page}", "nn": "Lasta ned {page}", "en": "Downloaded {page}"},
}
PAGES: Mapping[str, Mapping[str, str]] = {
    "person": {"nb": "siden din", "nn": "sida di", "en": "your page"},
    "unit": {"nb": "siden til enheten", "nn": "sida til eininga", "en": "the unit's page"},
    "readiness": {"nb": "beredskapslisten", "nn": "beredskapslista", "en": "the readiness list"},
    "records": {"nb": "bevisene dine", "nn": "bevisa dine", "en": "your records"},
    "register": {"nb": "registrering", "nn": "registrering", "en": "registering"},
    "receipt": {"nb": "kvitteringen", "nn": "kvitteringa", "en": "the receipt"},
    "approvals": {"nb": "godkjenning", "nn": "godkjenning", "en": "approval"},
    "mail": {"nb": "en e-post om deg", "nn": "ein e-post om deg", "en": "a mail about you"},
    "calendar": {"nb": "kalenderen din", "nn": "kalenderen din", "en": "your calendar"},
    "own-data": {"nb": "opplysningene dine", "nn": "opplysningane dine", "en": "your data"},
    "import": {"nb": "import av en fil", "nn": "import av ei fil", "en": "the import of a file"},
    "findings": {
        "nb": "hvordan du står med kravene",
        "nn": "korleis du står med krava",
        "en": "how you stand with the requirements",
    },
    "people": {"nb": "søket etter personer", "nn": "søket etter personar", "en": "the search for people"},
    "exemptions": {"nb": "dispensasjonene", "nn": "dispensasjonane", "en": "the exemptions"},
    "stand-downs": {
        "nb": "hvem som er tatt av oppgaver",
        "nn": "kven som er tekne av oppgåver",
        "en": "who is taken off tasks",
    },
    "tasks": {
        "nb": "hva som er meldt som feil",
        "nn": "kva som er meldt som feil",
        "en": "what is reported as wrong",
    },
    "files": {"nb": "en fil på et bevis", "nn": "ei fil på eit bevis", "en": "a file on a record"},
    "account": {"nb": "brukeren din", "nn": "brukaren din", "en": "your account"},
    "rule-change": {
        "nb": "følgene av en regelendring",
        "nn": "følgjene av ei regelendring",
        "en": "what a change of rules would do",
    },
    "other": {"nb": "noe om deg", "nn": "noko om deg", "en": "something about you"},
}
_ALSO = {
    "proof": "files",
    "file": "files",
    "exemption": "exemptions",
    "stand-down": "stand-downs",
    "task": "tasks",
    "wrong": "tasks",
    "staffing": "readiness",
    "imports": "import",
    "mails": "mail",
}


def part_word(part: str, language: str) -> str:
    """Who somebody is to the person."""
    return PARTS[part][language]


def done_word(action: str, page: str, language: str) -> str:
    """What was done, in a few words; a page that has no word yet is "something about you"."""
    known = "account" if page.startswith(("compliance user", "compliance token")) else _ALSO.get(page, page)
    what = PAGES.get(known, PAGES["other"])[language]
    if action not in ACTIONS:
        return what[:1].upper() + what[1:]
    return ACTIONS[action][language].format(page=what)
