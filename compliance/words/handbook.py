"""What a requirement, a competence and a role say of themselves: headings and phrases.

A field of a requirement has the key that it has in the rule file, so that a change of that key can be told with the
same words.
"""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.handbook_fields import HEADINGS

TEXTS: Mapping[str, Mapping[str, str]] = {
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "competence": {"nb": "Kompetanse", "nn": "Kompetanse", "en": "Competence"},
    "role": {"nb": "Rolle", "nn": "Rolle", "en": "Role"},
    # Whom it binds.
    "through": {
        "nb": "Følger av rollen {names}",
        "nn": "Følgjer av rolla {names}",
        "en": "By the role {names}",
    },
    "includes": {
        "nb": "{role} (omfatter {included})",
        "nn": "{role} (omfattar {included})",
        "en": "{role} (includes {included})",
    },
    "only units": {
        "nb": "Bare i {units} og enhetene under",
        "nn": "Berre i {units} og einingane under",
        "en": "Only in {units} and the units below",
    },
    "only attribute": {
        "nb": "Bare der {name} er {values}",
        "nn": "Berre der {name} er {values}",
        "en": "Only where {name} is {values}",
    },
    "hired from": {
        "nb": "Bare de som er ansatt {day} eller senere",
        "nn": "Berre dei som er tilsette {day} eller seinare",
        "en": "Only those hired on {day} or later",
    },
    "hired before": {
        "nb": "Bare de som er ansatt før {day}",
        "nn": "Berre dei som er tilsette før {day}",
        "en": "Only those hired before {day}",
    },
    "or": {"nb": " eller ", "nn": " eller ", "en": " or "},
    # Times.
    "at once": {
        "nb": "Fra første dag i rollen",
        "nn": "Frå første dag i rolla",
        "en": "From the first day in the role",
    },
    "at once hired": {
        "nb": "Fra ansettelsesdagen",
        "nn": "Frå tilsetjingsdagen",
        "en": "From the day of hiring",
    },
    "due duty": {
        "nb": "Innen {period} etter at plikten begynte: den dagen rollen begynte, eller da kravet trådte i kraft",
        "nn": "Innan {period} etter at plikta tok til: den dagen rolla tok til, eller då kravet tok til å gjelde",
        "en": "Within {period} after the duty began: with the role, or when the requirement came into force",
    },
    "due short": {"nb": "Innen {period}", "nn": "Innan {period}", "en": "Within {period}"},
    "due hired": {
        "nb": "Innen {period} etter ansettelsen",
        "nn": "Innan {period} etter tilsetjinga",
        "en": "Within {period} after being hired",
    },
    "expiring": {
        "nb": "{period} før siste gyldige dag",
        "nn": "{period} før siste gyldige dag",
        "en": "{period} before the last valid day",
    },
    "expiring never": {"nb": "Ikke på forhånd", "nn": "Ikkje på førehand", "en": "Not in advance"},
    "grace": {
        "nb": "Godtatt i {period} etter siste gyldige dag",
        "nn": "Godteke i {period} etter siste gyldige dag",
        "en": "Tolerated for {period} after the last valid day",
    },
    "grace none": {"nb": "Nei", "nn": "Nei", "en": "No"},
    "not in force": {
        "nb": "Ikke i kraft {day}",
        "nn": "Ikkje i kraft {day}",
        "en": "Not in force on {day}",
    },
    # Staffing.
    "staffing": {
        "nb": "Minst {count} som kan utføre oppgaven, {where}",
        "nn": "Minst {count} som kan utføre oppgåva, {where}",
        "en": "At least {count} who are cleared for the task, {where}",
    },
    "where unit": {
        "nb": "i hver enhet med rollen",
        "nn": "i kvar eining med rolla",
        "en": "in every unit with the role",
    },
    "where units": {
        "nb": "i hver av {units}, med enhetene under",
        "nn": "i kvar av {units}, med einingane under",
        "en": "in each of {units}, with the units below",
    },
    "where organisation": {
        "nb": "i hele organisasjonen",
        "nn": "i heile organisasjonen",
        "en": "in the whole organisation",
    },
    "twin": {
        "nb": "Tvillingkompetanse: ingen skal være den eneste som kan",
        "nn": "Tvillingkompetanse: ingen skal vere den einaste som kan",
        "en": "Twin competence: nobody may be the only one who can",
    },
    # Reminders.
    "stage before": {
        "nb": "{period} før: {who}",
        "nn": "{period} før: {who}",
        "en": "{period} before: {who}",
    },
    "stage on": {"nb": "Siste dag: {who}", "nn": "Siste dag: {who}", "en": "On the last day: {who}"},
    "stage after": {
        "nb": "{period} etter: {who}",
        "nn": "{period} etter: {who}",
        "en": "{period} after: {who}",
    },
    "repeat": {
        "nb": "{stage}; igjen hver gang det er gått {period}",
        "nn": "{stage}; igjen kvar gong det har gått {period}",
        "en": "{stage}; again every {period}",
    },
    "up to": {
        "nb": "{stage}, {count} ganger i alt",
        "nn": "{stage}, {count} gonger i alt",
        "en": "{stage}, {count} times in all",
    },
    "to employee": {"nb": "den ansatte", "nn": "den tilsette", "en": "the employee"},
    "to leader": {"nb": "lederen", "nn": "leiaren", "en": "the leader"},
    "to role": {
        "nb": "alle med rollen {role}",
        "nn": "alle med rolla {role}",
        "en": "everybody with the role {role}",
    },
    "and": {"nb": " og ", "nn": " og ", "en": " and "},
    # How long a competence lasts.
    "endless": {"nb": "Går ikke ut", "nn": "Går ikkje ut", "en": "Does not expire"},
    "valid": {"nb": "Gyldig i {period}", "nn": "Gyldig i {period}", "en": "Valid for {period}"},
    "by age": {
        "nb": "Etter alder da beviset ble tatt: {rows}",
        "nn": "Etter alder då beviset vart teke: {rows}",
        "en": "By age when it was achieved: {rows}",
    },
    "aged": {
        "nb": "{period} for dem på høyst {age} år",
        "nn": "{period} for dei på høgst {age} år",
        "en": "{period} for those of {age} years at most",
    },
    "aged above": {"nb": "{period} for eldre", "nn": "{period} for eldre", "en": "{period} for older ones"},
    "as asked": {
        "nb": "Teller så lenge kravet sier",
        "nn": "Tel så lenge kravet seier",
        "en": "Counts as long as the requirement says",
    },
    "end of": {
        "nb": "{valid}, og ut {unit}",
        "nn": "{valid}, og ut {unit}",
        "en": "{valid}, and to the end of {unit}",
    },
    "month": {"nb": "måneden", "nn": "månaden", "en": "the month"},
    "quarter": {"nb": "kvartalet", "nn": "kvartalet", "en": "the quarter"},
    "year": {"nb": "året", "nn": "året", "en": "the year"},
    "early": {
        "nb": "Ved fornyelse inntil {period} før siste gyldige dag beholdes datoen",
        "nn": "Ved fornying inntil {period} før siste gyldige dag blir datoen ståande",
        "en": "A renewal up to {period} before the last valid day keeps the date",
    },
    "late": {
        "nb": "Ved fornyelse inntil {period} etter beholdes den også, men dagene imellom er ikke dekket",
        "nn": "Ved fornying inntil {period} etter blir han òg ståande, men dagane imellom er ikkje dekte",
        "en": "A renewal up to {period} after it keeps the date too, but does not cover the days between",
    },
    "renewed by": {
        "nb": "Kortere vei: {names}, senest siste gyldige dag",
        "nn": "Kortare veg: {names}, seinast siste gyldige dag",
        "en": "The shorter way: {names}, on the last valid day at the latest",
    },
    "renewed by late": {
        "nb": "Kortere vei: {names}, senest {period} etter siste gyldige dag",
        "nn": "Kortare veg: {names}, seinast {period} etter siste gyldige dag",
        "en": "The shorter way: {names}, at the latest {period} after the last valid day",
    },
    "bound": {
        "nb": "Bare i enheten der beviset er gitt; faller bort ved bytte av enhet",
        "nn": "Berre i eininga der beviset er gitt; fell bort ved byte av eining",
        "en": "Only in the unit where it was given; ends on a move to another unit",
    },
    "sensitive": {
        "nb": "Bare skikket eller ikke og datoer lagres og vises. Bare e-posten til den ansatte selv nevner det",
        "nn": "Berre skikka eller ikkje og datoar blir lagra og viste. Berre e-posten til personen sjølv nemner det",
        "en": "Only fit or not and dates are stored and shown. Only the person's own mail names it",
    },
    # Examples and versions.
    "example": {
        "nb": "{title} – {day}: {got}",
        "nn": "{title} – {day}: {got}",
        "en": "{title} – {day}: {got}",
    },
    "example none": {"nb": "gjelder ikke", "nn": "gjeld ikkje", "en": "does not apply"},
    "example have": {
        "nb": "{count} kan utføre oppgaven",
        "nn": "{count} kan utføre oppgåva",
        "en": "{count} cleared",
    },
    "example short": {"nb": "mangler {count}", "nn": "manglar {count}", "en": "{count} short"},
    "always": {"nb": "Uten dato", "nn": "Utan dato", "en": "No dates"},
    "shown here": {
        "nb": "{days} (den som står her)",
        "nn": "{days} (den som står her)",
        "en": "{days} (the one shown here)",
    },
    "no longer": {"nb": "ikke lenger", "nn": "ikkje lenger", "en": "no longer"},
    # Where another pack changed it.
    "changed": {
        "nb": "{heading}: endret i {pack} ({place})",
        "nn": "{heading}: endra i {pack} ({place})",
        "en": "{heading}: changed in {pack} ({place})",
    },
    "effective": {"nb": "Gjelder her: {text}", "nn": "Gjeld her: {text}", "en": "In force here: {text}"},
    "in library": {
        "nb": "I biblioteket: {text}",
        "nn": "I biblioteket: {text}",
        "en": "In the library: {text}",
    },
    "nothing": {"nb": "ikke oppgitt", "nn": "ikkje oppgitt", "en": "not given"},
    "switched off": {
        "nb": "Slått av i {pack} ({place}): {reason}",
        "nn": "Slått av i {pack} ({place}): {reason}",
        "en": "Switched off in {pack} ({place}): {reason}",
    },
    "off": {"nb": "Slått av", "nn": "Slått av", "en": "Switched off"},
    "several": {
        "nb": "Koden {code} er både {kinds}; her er alle.",
        "nn": "Koden {code} er både {kinds}; her er alle.",
        "en": "There is more than one {code} ({kinds}); here are all.",
    },
    "more in full": {
        "nb": "Med --full: også varsel, påminnelser, versjoner, eksempler og alt om hver kompetanse.",
        "nn": "Med --full: også varsel, påminningar, versjonar, eksempel og alt om kvar kompetanse.",
        "en": "With --full: warning, reminders, versions, examples and everything about each competence too.",
    },
    **HEADINGS,
}


def say(key: str, language: str, **values: object) -> str:
    """A text, its blanks filled in."""
    return TEXTS[key][language].format(**values)
