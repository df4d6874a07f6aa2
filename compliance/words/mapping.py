"""What the mapping report says in its own words: headings, answers, and how its figures are to be read."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.mapping_notes import NOTES

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {"nb": "Kartlegging: {unit}", "nn": "Kartlegging: {unit}", "en": "Mapping report: {unit}"},
    "as of": {"nb": "per {day}", "nn": "per {day}", "en": "as of {day}"},
    "organisation": {
        "nb": "hele organisasjonen",
        "nn": "heile organisasjonen",
        "en": "the whole organisation",
    },
    # The four columns.
    "tasks": {"nb": "Oppgaver", "nn": "Oppgåver", "en": "Tasks"},
    "requirement": {"nb": "Kompetansekrav", "nn": "Kompetansekrav", "en": "Competence requirement"},
    "who": {
        "nb": "Hvem møter kompetansekravene?",
        "nn": "Kven møter kompetansekrava?",
        "en": "Who meets the requirements?",
    },
    "more": {"nb": "Trenger vi flere?", "nn": "Treng vi fleire?", "en": "Do we need more?"},
    # Under the title.
    "about unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "about day": {"nb": "Dato", "nn": "Dato", "en": "Day"},
    "about horizon": {"nb": "Ser fram til", "nn": "Ser fram til", "en": "Looks ahead to"},
    "about made": {"nb": "Laget", "nn": "Laga", "en": "Made"},
    "about rules": {"nb": "Regelbok", "nn": "Regelbok", "en": "Rule book"},
    # Who meets it.
    "cleared of": {
        "nb": "{have} av {bound} kan utføre oppgaven",
        "nn": "{have} av {bound} kan utføre oppgåva",
        "en": "{have} of {bound} are cleared",
    },
    "below of": {
        "nb": "{have} kan utføre oppgaven, regnet med enhetene under",
        "nn": "{have} kan utføre oppgåva, rekna med einingane under",
        "en": "{have} are cleared, the units below counted in",
    },
    "group cleared": {"nb": "Kan utføre oppgaven", "nn": "Kan utføre oppgåva", "en": "Cleared"},
    "group soon": {"nb": "Går snart ut", "nn": "Går snart ut", "en": "About to lapse"},
    "group away": {"nb": "Fraværende", "nn": "Fråverande", "en": "Away"},
    "last valid day": {
        "nb": "siste gyldige dag {day}",
        "nn": "siste gyldige dag {day}",
        "en": "last valid day {day}",
    },
    "valid no end": {
        "nb": "gyldig, uten sluttdato",
        "nn": "gyldig, utan sluttdato",
        "en": "valid, no end date",
    },
    "cleared until": {
        "nb": "kan utføre oppgaven til {day}",
        "nn": "kan utføre oppgåva til {day}",
        "en": "cleared until {day}",
    },
    "since": {"nb": "siden {day}", "nn": "sidan {day}", "en": "since {day}"},
    "pending": {
        "nb": "bevis venter på godkjenning",
        "nn": "bevis ventar på godkjenning",
        "en": "proof awaits approval",
    },
    "and more": {"nb": "og {count} til", "nn": "og {count} til", "en": "and {count} more"},
    # Do we need more.
    "no everybody": {
        "nb": "Nei, alle kan utføre oppgaven",
        "nn": "Nei, alle kan utføre oppgåva",
        "en": "No, everybody is cleared",
    },
    "no covered": {
        "nb": "Nei, behovet er dekket til {day}",
        "nn": "Nei, behovet er dekt til {day}",
        "en": "No, the need is covered until {day}",
    },
    "yes now": {
        "nb": "Ja, {count} mangler nå",
        "nn": "Ja, {count} manglar no",
        "en": "Yes, {count} short now",
    },
    "yes from": {"nb": "Ja, fra {day}", "nn": "Ja, frå {day}", "en": "Yes, from {day}"},
    "need": {"nb": "Behov", "nn": "Behov", "en": "Needed"},
    "have": {"nb": "Har", "nn": "Har", "en": "Have"},
    "short": {"nb": "Mangler nå", "nn": "Manglar no", "en": "Short now"},
    "train": {
        "nb": "Til opplæring eller fornyelse",
        "nn": "Til opplæring eller fornying",
        "en": "To train or renew",
    },
    "first short": {
        "nb": "Første dag under behovet er {day}",
        "nn": "Første dagen under behovet er {day}",
        "en": "First day below the need is {day}",
    },
    "no longer there": {
        "nb": "har ikke oppgaven lenger",
        "nn": "har ikkje oppgåva lenger",
        "en": "no longer has the task",
    },
    "somebody else": {
        "nb": "en ansatt i en annen enhet",
        "nn": "ein tilsett i ei anna eining",
        "en": "an employee of another unit",
    },
    "too few": {
        "nb": "Bare {bound} har oppgaven; behovet er {need}",
        "nn": "Berre {bound} har oppgåva; behovet er {need}",
        "en": "Only {bound} have the task; {need} are needed",
    },
    "counted below": {
        "nb": "Regnet med enhetene under",
        "nn": "Rekna med einingane under",
        "en": "The units below counted in",
    },
    "counted in": {
        "nb": "Behovet gjelder {unit} samlet",
        "nn": "Behovet gjeld {unit} samla",
        "en": "The need is that of {unit} together",
    },
    "twin": {
        "nb": "Tvillingkompetanse: minst {count} som kan",
        "nn": "Tvillingkompetanse: minst {count} som kan",
        "en": "Twin competence: at least {count} who can",
    },
    # In total.
    "in total": {"nb": "Samlet", "nn": "Samla", "en": "In total"},
    "bound": {"nb": "Omfattet av kravet", "nn": "Omfatta av kravet", "en": "Bound by it"},
    "cleared": {"nb": "Kan utføre oppgaven", "nn": "Kan utføre oppgåva", "en": "Cleared"},
    "soon": {"nb": "Av disse går snart ut", "nn": "Av desse går snart ut", "en": "Of these about to lapse"},
    "not cleared": {
        "nb": "Kan ikke utføre oppgaven",
        "nn": "Kan ikkje utføre oppgåva",
        "en": "Not cleared",
    },
    "away": {"nb": "Fraværende", "nn": "Fråverande", "en": "Away"},
    "sum": {"nb": "Sum", "nn": "Sum", "en": "Total"},
    # The requirements themselves.
    "requirements": {"nb": "Kompetansekravene", "nn": "Kompetansekrava", "en": "The requirements"},
    "source": {"nb": "Hvem krever det", "nn": "Kven krev det", "en": "Who demands it"},
    "takes": {"nb": "Hva som kreves", "nn": "Kva som blir kravd", "en": "What it takes"},
    "lapse": {"nb": "Når det går ut", "nn": "Når det går ut", "en": "When it lapses"},
    "confirm": {"nb": "Må bekreftes", "nn": "Må stadfestast", "en": "To be confirmed"},
    "open points": {
        "nb": "Hva som ikke er avklart",
        "nn": "Kva som ikkje er avklart",
        "en": "What is not settled",
    },
    "not checked": {"nb": "Ikke kontrollert her", "nn": "Ikkje kontrollert her", "en": "Not checked here"},
    "nothing to confirm": {"nb": "Ingenting", "nn": "Ingenting", "en": "Nothing"},
    "no source": {"nb": "Kilde er ikke oppgitt", "nn": "Kjelde er ikkje oppgitt", "en": "No source given"},
    # Where there is nothing.
    "binding nobody": {
        "nb": "Krav som ikke binder noen her",
        "nn": "Krav som ikkje bind nokon her",
        "en": "Requirements that bind nobody here",
    },
    "nobody bound": {
        "nb": "Ingen i enheten er omfattet av dette kravet per {day}.",
        "nn": "Ingen i eininga er omfatta av dette kravet per {day}.",
        "en": "Nobody in the unit is bound by this requirement as of {day}.",
    },
    "not in force": {
        "nb": "Kravet er ikke i kraft per {day}.",
        "nn": "Kravet er ikkje i kraft per {day}.",
        "en": "The requirement is not in force as of {day}.",
    },
    "nobody at all": {
        "nb": "Ingen i {unit} er omfattet av noe kompetansekrav per {day}. Er noen ført i enheten, og er "
        "rollene deres nevnt i regelfilene?",
        "nn": "Ingen i {unit} er omfatta av noko kompetansekrav per {day}. Er nokon førte i eininga, og er"
        " rollene deira nemnde i regelfilene?",
        "en": "Nobody in {unit} is bound by any competence requirement as of {day}. Is anybody assigned "
        "to the unit, and do the rule files name their roles?",
    },
    # Columns of the sheet only.
    "code": {"nb": "Kravets kode", "nn": "Koden til kravet", "en": "Requirement code"},
    "unit code": {"nb": "Enhetens kode", "nn": "Koden til eininga", "en": "Unit code"},
    "sources": {"nb": "Kilde", "nn": "Kjelde", "en": "Source"},
    "counted for": {"nb": "Behovet gjelder", "nn": "Behovet gjeld", "en": "The need is that of"},
    "everybody bound": {
        "nb": "alle omfattet av kravet",
        "nn": "alle omfatta av kravet",
        "en": "everybody bound",
    },
    "first short day": {
        "nb": "Første dag under behovet",
        "nn": "Første dagen under behovet",
        "en": "First day below the need",
    },
    "why": {"nb": "Årsak", "nn": "Årsak", "en": "Why"},
    "twin competence": {"nb": "Tvillingkompetanse", "nn": "Tvillingkompetanse", "en": "Twin competence"},
    "who meets": {"nb": "Møter kravet", "nn": "Møter kravet", "en": "Meets it"},
    "who does not": {"nb": "Møter ikke kravet", "nn": "Møter ikkje kravet", "en": "Does not meet it"},
    **NOTES,
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the mapping report, its blanks filled in."""
    return TEXTS[key][language].format(**values)
