"""The codes of the rule language in words: statuses, who demands it, what a lapse means, kinds, nouns.

Never "klarert" for cleared: in Norwegian that is security clearance. A watch is a unit; rosters are not
known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from compliance.words.dates import date_words
from rules.model import Authority, Kind, OnLapse, Status

Texts = Mapping[str, str]

_STATUS: Mapping[Status, Texts] = {
    Status.AWAY: {"nb": "fraværende", "nn": "fråverande", "en": "away"},
    Status.EXEMPT: {"nb": "dispensasjon", "nn": "dispensasjon", "en": "exempt"},
    Status.EXPIRING: {"nb": "går snart ut", "nn": "går snart ut", "en": "expiring"},
    Status.VALID: {"nb": "gyldig", "nn": "gyldig", "en": "valid"},
    Status.GRACE: {"nb": "utløpt, godtatt", "nn": "gått ut, godteken", "en": "grace"},
    Status.DUE: {"nb": "frist løper", "nn": "fristen går", "en": "due"},
    Status.EXPIRED: {"nb": "utløpt", "nn": "gått ut", "en": "expired"},
    Status.MISSING: {"nb": "mangler", "nn": "manglar", "en": "missing"},
}
_UNTIL: Mapping[Status, Texts] = {
    Status.AWAY: {"nb": "fraværende til {}", "nn": "fråverande til {}", "en": "away until {}"},
    Status.EXEMPT: {"nb": "dispensasjon til {}", "nn": "dispensasjon til {}", "en": "exempt until {}"},
    Status.EXPIRING: {"nb": "går snart ut: {}", "nn": "går snart ut: {}", "en": "expiring: {}"},
    Status.VALID: {"nb": "gyldig til {}", "nn": "gyldig til {}", "en": "valid until {}"},
    Status.GRACE: {"nb": "utløpt, godtatt til {}", "nn": "gått ut, godteken til {}", "en": "grace until {}"},
    Status.DUE: {"nb": "frist løper til {}", "nn": "fristen går til {}", "en": "due by {}"},
    Status.EXPIRED: {
        "nb": "utløpt, gjaldt til {}",
        "nn": "gått ut, gjaldt til {}",
        "en": "expired, was valid until {}",
    },
    Status.MISSING: {
        "nb": "mangler, frist var {}",
        "nn": "manglar, fristen var {}",
        "en": "missing, was due by {}",
    },
}
_MARK: Mapping[Status, str] = {
    Status.AWAY: "~",
    Status.EXEMPT: "+",
    Status.EXPIRING: "!",
    Status.VALID: "+",
    Status.GRACE: "!",
    Status.DUE: "-",
    Status.EXPIRED: "-",
    Status.MISSING: "-",
}
_CLEARED: Mapping[bool, Texts] = {
    True: {"nb": "kan utføre oppgaven", "nn": "kan utføre oppgåva", "en": "cleared"},
    False: {"nb": "kan ikke utføre oppgaven", "nn": "kan ikkje utføre oppgåva", "en": "not cleared"},
}
_NOT_CLEARED_FOR: Mapping[str, Texts] = {
    "smoke-diving": {
        "nb": "ikke operativ røykdykker",
        "nn": "ikkje operativ røykdykkar",
        "en": "not cleared for smoke diving",
    },
}
"""Trades that have their own word for not cleared, by the code of the requirement."""
_AUTHORITY: Mapping[Authority, Texts] = {
    Authority.LAW: {"nb": "lov eller forskrift", "nn": "lov eller forskrift", "en": "law or regulation"},
    Authority.GUIDELINE: {"nb": "veileder", "nn": "rettleiar", "en": "guideline"},
    Authority.INDUSTRY: {"nb": "bransjekrav", "nn": "bransjekrav", "en": "industry requirement"},
    Authority.LOCAL: {"nb": "lokalt krav", "nn": "lokalt krav", "en": "local requirement"},
}
_ON_LAPSE: Mapping[OnLapse, Texts] = {
    OnLapse.STAND_DOWN: {
        "nb": "skal ikke utføre oppgaven",
        "nn": "skal ikkje utføre oppgåva",
        "en": "stand down from the task",
    },
    OnLapse.RESTRICT: {
        "nb": "kan bare utføre deler av oppgaven",
        "nn": "kan berre utføre delar av oppgåva",
        "en": "may do only parts of the task",
    },
    OnLapse.FOLLOW_UP: {
        "nb": "følges opp av leder",
        "nn": "blir følgt opp av leiar",
        "en": "followed up by the leader",
    },
}
_KIND: Mapping[Kind, Texts] = {
    Kind.CERTIFICATE: {"nb": "sertifikat", "nn": "sertifikat", "en": "certificate"},
    Kind.COURSE: {"nb": "kurs", "nn": "kurs", "en": "course"},
    Kind.EXERCISE: {"nb": "øvelse", "nn": "øving", "en": "exercise"},
    Kind.AUTHORIZATION: {"nb": "autorisasjon", "nn": "autorisasjon", "en": "authorization"},
    Kind.FITNESS: {"nb": "helse og fysikk", "nn": "helse og fysikk", "en": "fitness"},
    Kind.EDUCATION: {"nb": "utdanning", "nn": "utdanning", "en": "education"},
    Kind.APPOINTMENT: {"nb": "utpeking", "nn": "utpeiking", "en": "appointment"},
}
_TERMS: Mapping[str, Texts] = {
    "competence requirement": {
        "nb": "kompetansekrav",
        "nn": "kompetansekrav",
        "en": "competence requirement",
    },
    "task": {"nb": "oppgave", "nn": "oppgåve", "en": "task"},
    "record": {"nb": "registrering", "nn": "registrering", "en": "record"},
    "proof": {"nb": "bevis", "nn": "bevis", "en": "proof"},
    "measure": {"nb": "tiltak", "nn": "tiltak", "en": "measure"},
    "reminder": {"nb": "påminnelse", "nn": "påminning", "en": "reminder"},
    "mapping report": {"nb": "kartlegging", "nn": "kartlegging", "en": "mapping report"},
    "twin competence": {"nb": "tvillingkompetanse", "nn": "tvillingkompetanse", "en": "twin competence"},
    "staffing minimum": {"nb": "minstebemanning", "nn": "minstebemanning", "en": "staffing minimum"},
    "leader": {"nb": "leder", "nn": "leiar", "en": "leader"},
    "safety officer": {
        "nb": "fagansvarlig beredskap",
        "nn": "fagansvarleg beredskap",
        "en": "safety officer",
    },
    "watch": {"nb": "vaktlag", "nn": "vaktlag", "en": "watch"},
    "cost recovery": {"nb": "selvkost", "nn": "sjølvkost", "en": "cost recovery"},
    "employee": {"nb": "ansatt", "nn": "tilsett", "en": "employee"},
    "unit": {"nb": "enhet", "nn": "eining", "en": "unit"},
    "requirement": {"nb": "krav", "nn": "krav", "en": "requirement"},
    "status": {"nb": "status", "nn": "status", "en": "status"},
    "source": {"nb": "kilde", "nn": "kjelde", "en": "source"},
}


def status_word(status: Status, language: str, until: date | None = None) -> str:
    """A status in words, with its day where one is given.

    `until` is the day that matters to the reader: the last valid day of `valid`, `expiring` and `expired`,
    the last tolerated day of `grace`, the last day to get it of `due` and `missing`, the last day away or
    exempt.
    """
    if until is None:
        return _STATUS[status][language]
    return _UNTIL[status][language].format(date_words(until, language))


def status_mark(status: Status) -> str:
    """One sign for a status where colour can't be seen: + cleared, ! soon not, - not cleared, ~ away."""
    return _MARK[status]


def cleared_word(cleared: bool, language: str, requirement: str = "") -> str:  # noqa: FBT001 - the value is what is said
    """Whether the task may be done; a trade's own word where the requirement has one."""
    if not cleared and requirement in _NOT_CLEARED_FOR:
        return _NOT_CLEARED_FOR[requirement][language]
    return _CLEARED[cleared][language]


def authority_word(authority: Authority, language: str) -> str:
    """Who demands it."""
    return _AUTHORITY[authority][language]


def on_lapse_word(on_lapse: OnLapse, language: str) -> str:
    """What a lapse means at work."""
    return _ON_LAPSE[on_lapse][language]


def kind_word(kind: Kind, language: str) -> str:
    """What sort of thing a competence is."""
    return _KIND[kind][language]


def term(name: str, language: str) -> str:
    """A noun of the product by its English name, such as `task`, `twin competence` or `safety officer`."""
    return _TERMS[name][language]
