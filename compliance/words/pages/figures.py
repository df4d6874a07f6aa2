"""Figures: shares in order by unit, role and requirement, over a year; and what a committee reads."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "menu figures": {"nb": "Tall", "nn": "Tal", "en": "Figures"},
    "figures": {"nb": "Tall", "nn": "Tal", "en": "Figures"},
    "figures lead": {
        "nb": "Hvor stor del av kravene som er i orden, og hvordan det har endret seg det siste året.",
        "nn": "Kor stor del av krava som er i orden, og korleis det har endra seg det siste året.",
        "en": "The share of requirements in order, and how it has changed over the last year.",
    },
    "figures everywhere": {"nb": "Alle enheter", "nn": "Alle einingar", "en": "All units"},
    "figures share": {"nb": "Andel i orden", "nn": "Del i orden", "en": "Share in order"},
    "figures share of": {"nb": "{share}\u00a0%", "nn": "{share}\u00a0%", "en": "{share}%"},
    "figures counted": {"nb": "Krav som gjelder", "nn": "Krav som gjeld", "en": "Requirements that apply"},
    "figures met": {"nb": "I orden", "nn": "I orden", "en": "In order"},
    "figures gaps": {"nb": "Utløpt eller mangler", "nn": "Gått ut eller manglar", "en": "Expired or missing"},
    "figures before": {
        "nb": "For et år siden",
        "nn": "For eit år sidan",
        "en": "A year ago",
    },
    "figures what": {"nb": "Tall for", "nn": "Tal for", "en": "Figures of"},
    "figures name": {"nb": "Navn", "nn": "Namn", "en": "Name"},
    "figures of day": {"nb": "Dato", "nn": "Dato", "en": "Day"},
    "figures of unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "figures of requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "figures of role": {"nb": "Rolle", "nn": "Rolle", "en": "Role"},
    "figures own": {
        "nb": "Bare {unit}, uten enhetene under",
        "nn": "Berre {unit}, utan einingane under",
        "en": "{unit} alone, without the units below",
    },
    "figures file": {"nb": "kompetansetall", "nn": "kompetansetal", "en": "competence-figures"},
    "figures law": {"nb": "Hvilke krav", "nn": "Kva krav", "en": "Which requirements"},
    "figures law all": {"nb": "Alle krav", "nn": "Alle krav", "en": "Every requirement"},
    "figures law law": {"nb": "Lov og forskrift", "nn": "Lov og forskrift", "en": "Laws and regulations"},
    "figures law local": {
        "nb": "Veiledere og egne krav",
        "nn": "Rettleiarar og eigne krav",
        "en": "Guidelines and own rules",
    },
    "figures by law": {"nb": "Lov", "nn": "Lov", "en": "Law"},
    "figures only": {"nb": "Bare", "nn": "Berre", "en": "Only"},
    "figures take away": {"nb": "Vis alt", "nn": "Vis alt", "en": "Show all"},
    "figures over time": {"nb": "Det siste året", "nn": "Det siste året", "en": "The last year"},
    "figures chart says": {
        "nb": "Andel i orden fra {first} til {last}: fra {before} til {now} prosent. Alle tallene står i tabellen.",
        "nn": "Del i orden frå {first} til {last}: frå {before} til {now} prosent. Alle tala står i tabellen.",
        "en": "Share in order from {first} to {last}: from {before} to {now} per cent. All figures are in the table.",
    },
    "figures as known": {
        "nb": "Den første i hver måned og i dag, slik vi kjenner bevisene nå.",
        "nn": "Den første i kvar månad og i dag, slik vi kjenner prova no.",
        "en": "The first of each month and today, from the records as we know them now.",
    },
    "figures by sector": {
        "nb": "Sektorer og enheter",
        "nn": "Sektorar og einingar",
        "en": "Sectors and units",
    },
    "figures by requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirements"},
    "figures by role": {"nb": "Roller", "nn": "Roller", "en": "Roles"},
    "figures meaning": {
        "nb": "Slik er tallene regnet ut",
        "nn": "Slik er tala rekna ut",
        "en": "What the figures mean",
    },
    "figures means counted": {
        "nb": "Krav som gjelder: hver ansatt telles én gang for hvert krav som gjelder for dem den dagen.",
        "nn": "Krav som gjeld: kvar tilsett er talt éin gong for kvart krav som gjeld for dei den dagen.",
        "en": "Requirements that apply: each employee counts once for each requirement that binds them on the day.",
    },
    "figures means met": {
        "nb": "I orden: beviset er gyldig, godtatt en tid etter utløp, fritatt ved dispensasjon, innenfor den første "
        "fristen, eller den ansatte er fraværende. Ikke alle av dem kan utføre oppgaven i dag.",
        "nn": "I orden: beviset er gyldig, godteke ei tid etter at det gjekk ut, friteke ved dispensasjon, innanfor "
        "den første fristen, eller den tilsette er fråverande. Ikkje alle av dei kan utføre oppgåva i dag.",
        "en": "In order: the proof is valid, tolerated for a time after its end, exempt, within the first deadline, or "
        "the employee is away. Not all of them may do the task today.",
    },
    "figures means seen": {
        "nb": "Krav du ikke har tilgang til, er ikke regnet med. Derfor kan en annen se andre tall for samme enhet.",
        "nn": "Krav du ikkje har tilgang til, er ikkje rekna med. Difor kan ein annan sjå andre tal for same eining.",
        "en": "Requirements that you have no access to are not counted. Others may see other figures of the same unit.",
    },
    "figures means share": {
        "nb": "Andel: i orden delt på krav som gjelder, rundet ned, så 100 % betyr alle.",
        "nn": "Del: i orden delt på krav som gjeld, runda ned, så 100 % tyder alle.",
        "en": "Share: in order divided by those that apply, rounded down, so that 100% is everybody.",
    },
    "figures means units": {
        "nb": "Enheter: med alt som ligger under. Den som arbeider i to, telles i begge, men én gang i summen.",
        "nn": "Einingar: med alt som ligg under. Den som arbeider i to, er talt i begge, men éin gong i summen.",
        "en": "Units: with everything below. Whoever works in two units counts in both, and once in the total.",
    },
    "figures means law": {
        "nb": "Lov og forskrift: krav der regelfila sier at en lov eller forskrift krever det.",
        "nn": "Lov og forskrift: krav der regelfila seier at ei lov eller forskrift krev det.",
        "en": "Laws and regulations: requirements that the rule file says a law or regulation demands.",
    },
    "figures nothing": {
        "nb": "Ingen krav gjelder noen her. Velg en annen enhet eller vis alle krav.",
        "nn": "Ingen krav gjeld nokon her. Vel ei anna eining eller vis alle krav.",
        "en": "No requirement applies to anybody here. Choose another unit, or show every requirement.",
    },
    "figures no chart": {
        "nb": "Det er for få tall til å tegne utviklingen.",
        "nn": "Det er for få tal til å teikne utviklinga.",
        "en": "There are too few figures to draw how it went.",
    },
    "figures people": {"nb": "Se hvem det gjelder", "nn": "Sjå kven det gjeld", "en": "See whom it concerns"},
    "figures unit page": {
        "nb": "Til enhetens side",
        "nn": "Til sida for eininga",
        "en": "To the unit's page",
    },
    "figures download": {"nb": "Last ned som CSV", "nn": "Last ned som CSV", "en": "Download as CSV"},
    "figures to committee": {
        "nb": "For utvalg, uten små tall",
        "nn": "For utval, utan små tal",
        "en": "For committees",
    },
    "figures committee": {
        "nb": "Tall for utvalg",
        "nn": "Tal for utval",
        "en": "Figures for a committee",
    },
    "figures committee lead": {
        "nb": "Uten navn. Rader der noe tall er under 5, er skjult, og så mange til at de ikke kan regnes ut.",
        "nn": "Utan namn. Rader der eit tal er under 5, er skjulte, og så mange til at dei ikkje kan reknast ut.",
        "en": "Without names. Rows with any count under 5 are hidden, and as many more as it takes so that the hidden "
        "ones can't be worked out.",
    },
    "figures hidden": {"nb": "skjult", "nn": "skjult", "en": "hidden"},
    "figures hidden rows": {"nb": "Skjult:", "nn": "Skjult:", "en": "Hidden:"},
    "figures too few": {
        "nb": "Her er det for få til at noen tall kan vises uten at de røper enkeltpersoner. Velg en større enhet.",
        "nn": "Her er det for få til at nokon tal kan visast utan at dei røper enkeltpersonar. Vel ei større eining.",
        "en": "There are too few people here for any figure that would not give somebody away. Choose a larger unit.",
    },
    "figures to all": {"nb": "Til alle tallene", "nn": "Til alle tala", "en": "To all figures"},
    "card figures": {"nb": "Tall", "nn": "Tal", "en": "Figures"},
}
