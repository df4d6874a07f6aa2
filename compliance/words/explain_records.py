"""What an explanation says of one record: how its last day comes about, and why it is used or passed over."""

from __future__ import annotations

from collections.abc import Mapping

RECORD_TEXTS: Mapping[str, Mapping[str, str]] = {
    # How a last valid day comes about.
    "achieved": {"nb": "oppnådd {day}", "nn": "oppnådd {day}", "en": "achieved {day}"},
    "endless": {"nb": "går ikke ut", "nn": "går ikkje ut", "en": "never expires"},
    "valid for": {"nb": "gyldig i {period}", "nn": "gyldig i {period}", "en": "valid {period}"},
    "kept early": {
        "nb": "fornyet i tide, så datoen beholdes: {period} fra {base}",
        "nn": "fornya i tide, så datoen blir ståande: {period} frå {base}",
        "en": "renewed in time, so that the date is kept: {period} from {base}",
    },
    "kept late": {
        "nb": "fornyet like etter, så datoen beholdes: {period} fra {base}",
        "nn": "fornya like etter, så datoen blir ståande: {period} frå {base}",
        "en": "renewed shortly after, so that the date is kept: {period} from {base}",
    },
    "printed": {
        "nb": "datoen på beviset gjelder",
        "nn": "datoen på beviset gjeld",
        "en": "the date on the document decides",
    },
    "printed endless": {
        "nb": "uten sluttdato på beviset",
        "nn": "utan sluttdato på beviset",
        "en": "no end date on the document",
    },
    "aged": {
        "nb": "{years} år gammel, raden til og med {age} år",
        "nn": "{years} år gammal, rada til og med {age} år",
        "en": "aged {years}, the row up to {age}",
    },
    "aged above": {
        "nb": "{years} år gammel, den siste raden",
        "nn": "{years} år gammal, den siste rada",
        "en": "aged {years}, the last row",
    },
    "age unknown": {
        "nb": "fødselsdato mangler: raden som slutter først",
        "nn": "fødselsdato manglar: rada som sluttar først",
        "en": "no birth date: the row that ends first",
    },
    "moved": {
        "nb": "{day}, flyttet til slutten av {what}",
        "nn": "{day}, flytta til slutten av {what}",
        "en": "{day}, moved to the end of the {what}",
    },
    "month": {"nb": "måneden", "nn": "månaden", "en": "month"},
    "quarter": {"nb": "kvartalet", "nn": "kvartalet", "en": "quarter"},
    "year": {"nb": "året", "nn": "året", "en": "year"},
    "last valid day": {
        "nb": "siste gyldige dag {day}",
        "nn": "siste gyldige dag {day}",
        "en": "last valid day {day}",
    },
    "warning from": {"nb": "varsel fra {day}", "nn": "varsel frå {day}", "en": "warning from {day}"},
    "renews": {
        "nb": "fornyer {name} fra {day}",
        "nn": "fornyar {name} frå {day}",
        "en": "renews {name} of {day}",
    },
    "counts as": {"nb": "teller som {names}", "nn": "tel som {names}", "en": "counts as {names}"},
    "counts until": {
        "nb": "teller til og med {day}",
        "nn": "tel til og med {day}",
        "en": "counts until {day}",
    },
    "counts on": {"nb": "teller uten sluttdato", "nn": "tel utan sluttdato", "en": "counts for ever"},
    "hours": {"nb": "{hours} timer", "nn": "{hours} timar", "en": "{hours} hours"},
    "level": {"nb": "nivå {level}", "nn": "nivå {level}", "en": "level {level}"},
    "cut revoked": {
        "nb": "tilbakekalles, gjelder bare til og med {day}",
        "nn": "blir tilbakekalla, gjeld berre til og med {day}",
        "en": "will be revoked, holds only until {day}",
    },
    "cut left-unit": {
        "nb": "bundet til enheten, gjelder bare til og med {day}",
        "nn": "bunden til eininga, gjeld berre til og med {day}",
        "en": "bound to the unit, holds only until {day}",
    },
    "cut suspended": {
        "nb": "stanses midlertidig, gjelder bare til og med {day}",
        "nn": "blir mellombels stansa, gjeld berre til og med {day}",
        "en": "will be suspended, holds only until {day}",
    },
    # Why it is passed over.
    "not-that-one": {
        "nb": "her teller bare {names}, ikke det som kan erstatte eller fornye",
        "nn": "her tel berre {names}, ikkje det som kan erstatte eller fornye",
        "en": "only {names} itself counts here, not what stands in for it or renews it",
    },
    "rejected": {"nb": "ikke godkjent", "nn": "ikkje godkjend", "en": "rejected"},
    "pending": {"nb": "venter på godkjenning", "nn": "ventar på godkjenning", "en": "waits for verification"},
    "later": {
        "nb": "oppnådd etter dagen det spørres om",
        "nn": "oppnådd etter dagen det blir spurt om",
        "en": "achieved after the day asked about",
    },
    "prerequisite": {
        "nb": "{names} gjaldt ikke den dagen",
        "nn": "{names} galdt ikkje den dagen",
        "en": "{names} was not held on that day",
    },
    "held until": {
        "nb": "gjaldt til og med {day}",
        "nn": "galdt til og med {day}",
        "en": "was held until {day}",
    },
    "held from": {"nb": "gjelder fra {day}", "nn": "gjeld frå {day}", "en": "is held from {day}"},
    "nothing-to-renew": {
        "nb": "det var ikke noe å fornye",
        "nn": "det var ikkje noko å fornye",
        "en": "there was nothing to renew",
    },
    "renewed-late": {
        "nb": "for sent til å fornye, siste dag var {day}; nå kreves {name}",
        "nn": "for seint til å fornye, siste dagen var {day}; no krevst {name}",
        "en": "too late to renew, the last day was {day}; now it takes {name}",
    },
    "no-unit": {
        "nb": "bundet til enheten, men var ikke i noen enhet den dagen",
        "nn": "bunden til eininga, men var ikkje i noka eining den dagen",
        "en": "bound to the unit, but in no unit on that day",
    },
    "level lower": {
        "nb": "nivå {level} er for lavt, det kreves {asked}",
        "nn": "nivå {level} er for lågt, det krevst {asked}",
        "en": "level {level} is too low, it takes {asked}",
    },
    "level none": {
        "nb": "uten nivå, det kreves {asked}",
        "nn": "utan nivå, det krevst {asked}",
        "en": "no level given, it takes {asked}",
    },
    "level withheld": {
        "nb": "gir ikke det som kreves",
        "nn": "gir ikkje det som krevst",
        "en": "does not give what is asked",
    },
    "limits from": {
        "nb": "må være oppnådd {day} eller senere",
        "nn": "må vere oppnådd {day} eller seinare",
        "en": "must be achieved on {day} or later",
    },
    "limits until": {
        "nb": "må være oppnådd senest {day}",
        "nn": "må vere oppnådd seinast {day}",
        "en": "must be achieved by {day}",
    },
    "expired": {"nb": "gått ut", "nn": "gått ut", "en": "expired"},
    "fell-out": {"nb": "talte sist {day}", "nn": "talde sist {day}", "en": "last counted on {day}"},
    "revoked": {"nb": "tilbakekalt {day}", "nn": "tilbakekalla {day}", "en": "revoked on {day}"},
    "left-unit": {
        "nb": "bundet til enheten, var der til og med {day}",
        "nn": "bunden til eininga, var der til og med {day}",
        "en": "bound to the unit, was there until {day}",
    },
    "suspended": {
        "nb": "{name} er midlertidig stanset {days}",
        "nn": "{name} er mellombels stansa {days}",
        "en": "{name} is suspended {days}",
    },
}
"""The texts by key and language; the reasons are keyed by `rules.explain.Why`."""
