"""What an explanation says of the finding, the rule, and the parts of the need."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.explain_records import RECORD_TEXTS

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {"nb": "{who}: {what}, {day}", "nn": "{who}: {what}, {day}", "en": "{who}: {what}, {day}"},
    # The finding.
    "none": {
        "nb": "Kravet gjelder ikke.",
        "nn": "Kravet gjeld ikkje.",
        "en": "The requirement does not apply.",
    },
    "no end": {
        "nb": "{status}, uten sluttdato",
        "nn": "{status}, utan sluttdato",
        "en": "{status}, no end date",
    },
    "since": {"nb": "Slik siden {day}.", "nn": "Slik sidan {day}.", "en": "Like this since {day}."},
    "since until": {
        "nb": "Slik fra {first} til og med {last}.",
        "nn": "Slik frå {first} til og med {last}.",
        "en": "Like this from {first} until {last}.",
    },
    "warning ahead": {"nb": "Varsel fra {day}.", "nn": "Varsel frå {day}.", "en": "Warning from {day}."},
    "warned": {"nb": "Varsel siden {day}.", "nn": "Varsel sidan {day}.", "en": "Warning since {day}."},
    "tolerance ahead": {
        "nb": "Godtatt etter det til og med {day}.",
        "nn": "Godteke etter det til og med {day}.",
        "en": "Tolerated after that until {day}.",
    },
    "tolerance over": {
        "nb": "Godtatt til og med {day}.",
        "nn": "Godteke til og med {day}.",
        "en": "Tolerated until {day}.",
    },
    "refused cut-short": {
        "nb": "Ikke godtatt i ettertid: uten tilbakekalling, midlertidig stans eller bytte av enhet "
        "ville det ha vart lenger.",
        "nn": "Ikkje godteke i ettertid: utan tilbakekalling, mellombels stans eller byte av eining "
        "ville det ha vart lenger.",
        "en": "Not tolerated afterwards: without a revocation, a suspension or leaving the unit it would last longer.",
    },
    "refused revoked": {
        "nb": "Ikke godtatt i ettertid: noe det bygde på, er tilbakekalt.",
        "nn": "Ikkje godteke i ettertid: noko det bygde på, er tilbakekalla.",
        "en": "Not tolerated afterwards: something that it rested on was revoked.",
    },
    "refused suspended": {
        "nb": "Ikke godtatt i ettertid: noe som kreves, er midlertidig stanset.",
        "nn": "Ikkje godteke i ettertid: noko som krevst, er mellombels stansa.",
        "en": "Not tolerated afterwards: something that it asks for is suspended.",
    },
    "pending": {
        "nb": "Det som venter på godkjenning, ville være nok.",
        "nn": "Det som ventar på godkjenning, ville vere nok.",
        "en": "What waits for verification would be enough.",
    },
    "away": {"nb": "Fraværende {days}.", "nn": "Fråverande {days}.", "en": "Away {days}."},
    "exempt": {"nb": "Dispensasjon {days}.", "nn": "Dispensasjon {days}.", "en": "Exempt {days}."},
    "days": {"nb": "{first}–{last}", "nn": "{first}–{last}", "en": "{first}–{last}"},
    "from": {"nb": "fra {day}", "nn": "frå {day}", "en": "from {day}"},
    "until": {"nb": "til og med {day}", "nn": "til og med {day}", "en": "until {day}"},
    "always": {"nb": "uten sluttdato", "nn": "utan sluttdato", "en": "no end date"},
    # The rule.
    "rule": {"nb": "Kravet", "nn": "Kravet", "en": "The requirement"},
    "source": {"nb": "Kilde: {source}", "nn": "Kjelde: {source}", "en": "Source: {source}"},
    "changed": {
        "nb": "Endret lokalt i {pack} ({place}): {keys}",
        "nn": "Endra lokalt i {pack} ({place}): {keys}",
        "en": "Changed locally in {pack} ({place}): {keys}",
    },
    "in the library": {
        "nb": "{name} (i biblioteket: {was})",
        "nn": "{name} (i biblioteket: {was})",
        "en": "{name} (in the library: {was})",
    },
    "nothing": {"nb": "ingenting", "nn": "ingenting", "en": "nothing"},
    "in force": {"nb": "I kraft {days}", "nn": "I kraft {days}", "en": "In force {days}"},
    "no version": {
        "nb": "Ikke i kraft denne dagen.",
        "nn": "Ikkje i kraft denne dagen.",
        "en": "Not in force on this day.",
    },
    "last in force": {
        "nb": "Gjaldt til og med {day}.",
        "nn": "Galdt til og med {day}.",
        "en": "Was in force until {day}.",
    },
    "next in force": {"nb": "Gjelder fra {day}.", "nn": "Gjeld frå {day}.", "en": "Is in force from {day}."},
    "duty assignment": {
        "nb": "Plikten begynte {began}, da rollen begynte{due}.",
        "nn": "Plikta tok til {began}, då rolla tok til{due}.",
        "en": "The duty began on {began}, with the role{due}.",
    },
    "duty version": {
        "nb": "Plikten begynte {began}, da dette kravet trådte i kraft{due}.",
        "nn": "Plikta tok til {began}, då dette kravet tok til å gjelde{due}.",
        "en": "The duty began on {began}, when this version came into force{due}.",
    },
    "duty hired": {
        "nb": "Plikten begynte {began}, ved ansettelsen{due}.",
        "nn": "Plikta tok til {began}, ved tilsetjinga{due}.",
        "en": "The duty began on {began}, when hired{due}.",
    },
    "due": {
        "nb": "; frist {period}: siste dag {day}",
        "nn": "; frist {period}: siste dag {day}",
        "en": "; due within {period}: last day {day}",
    },
    # Whom it binds.
    "bound": {"nb": "Gjelder fordi", "nn": "Gjeld fordi", "en": "Applies because"},
    "not bound": {"nb": "Rollene", "nn": "Rollene", "en": "The roles"},
    "no assignments": {
        "nb": "Har ingen rolle i noen enhet.",
        "nn": "Har inga rolle i noka eining.",
        "en": "Has no role in any unit.",
    },
    "role": {
        "nb": "{role} i {unit}, {days}",
        "nn": "{role} i {unit}, {days}",
        "en": "{role} in {unit}, {days}",
    },
    "includes": {
        "nb": "{role} (omfatter {included})",
        "nn": "{role} (omfattar {included})",
        "en": "{role} (includes {included})",
    },
    "not active": {"nb": "ikke denne dagen", "nn": "ikkje denne dagen", "en": "not on this day"},
    "unfit roles": {
        "nb": "kravet gjelder ikke denne rollen",
        "nn": "kravet gjeld ikkje denne rolla",
        "en": "the requirement does not ask this role",
    },
    "unfit units": {
        "nb": "kravet gjelder ikke i denne enheten",
        "nn": "kravet gjeld ikkje i denne eininga",
        "en": "the requirement does not apply in this unit",
    },
    "unfit attributes": {
        "nb": "kravet gjelder {asked}, her {given}",
        "nn": "kravet gjeld {asked}, her {given}",
        "en": "the requirement asks {asked}, here {given}",
    },
    "blank": {"nb": "ikke oppgitt", "nn": "ikkje oppgitt", "en": "not given"},
    "unfit hired": {
        "nb": "kravet gjelder dem som er ansatt {days}, her {day}",
        "nn": "kravet gjeld dei som er tilsette {days}, her {day}",
        "en": "the requirement asks those hired {days}, here {day}",
    },
    # The need.
    "need": {"nb": "Det som kreves", "nn": "Det som krevst", "en": "What it takes"},
    "all": {"nb": "alle delene", "nn": "alle delane", "en": "all parts"},
    "any": {"nb": "minst én av delene", "nn": "minst éin av delane", "en": "at least one of the parts"},
    "some": {
        "nb": "minst {count} av delene",
        "nn": "minst {count} av delane",
        "en": "at least {count} of the parts",
    },
    "not": {"nb": "ikke dette", "nn": "ikkje dette", "en": "not this"},
    "have of": {"nb": "{have} av {count}", "nn": "{have} av {count}", "en": "{have} of {count}"},
    "hours had": {
        "nb": "har {have} av {asked} timer",
        "nn": "har {have} av {asked} timar",
        "en": "has {have} of {asked} hours",
    },
    "times had": {
        "nb": "har {have} av {asked}",
        "nn": "har {have} av {asked}",
        "en": "has {have} of {asked}",
    },
    "falls": {"nb": "ikke nok fra {day}", "nn": "ikkje nok frå {day}", "en": "not enough from {day}"},
    "oldest falls": {
        "nb": "ikke nok fra {day}, når det eldste faller ut",
        "nn": "ikkje nok frå {day}, når det eldste fell ut",
        "en": "not enough from {day}, when the oldest falls out",
    },
    "holds until": {
        "nb": "oppfylt til og med {day}",
        "nn": "oppfylt til og med {day}",
        "en": "met until {day}",
    },
    "holds": {"nb": "oppfylt, uten sluttdato", "nn": "oppfylt, utan sluttdato", "en": "met, no end date"},
    "held last": {
        "nb": "ikke oppfylt siden {day}",
        "nn": "ikkje oppfylt sidan {day}",
        "en": "not met since {day}",
    },
    "never held": {"nb": "ikke oppfylt", "nn": "ikkje oppfylt", "en": "not met"},
    "again from": {"nb": "oppfylt fra {day}", "nn": "oppfylt frå {day}", "en": "met from {day}"},
    "decides": {"nb": "avgjør", "nn": "avgjer", "en": "decides"},
    "no records": {"nb": "ingen registreringer", "nn": "ingen registreringar", "en": "no records"},
    "passed over": {"nb": "teller ikke", "nn": "tel ikkje", "en": "does not count"},
    **RECORD_TEXTS,
}
