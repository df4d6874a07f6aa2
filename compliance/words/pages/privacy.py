"""The page about privacy, in plain words for employees."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "privacy lead": {
        "nb": "Hva som er lagret om deg her, hvorfor, hvem som ser det, og hva du kan kreve. {organisation} er "
        "ansvarlig "
        "for opplysningene.",
        "nn": "Kva som er lagra om deg her, kvifor, kven som ser det, og kva du kan krevje. {organisation} er "
        "ansvarleg "
        "for opplysningane.",
        "en": "What is stored about you here, why, who sees it, and what you can demand. {organisation} is responsible "
        "for the data.",
    },
    "privacy what title": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "privacy what": {
        "nb": "Navn, ansattnummer, e-post og fødselsdato. Roller og enheter. Kurs, godkjenninger, øvelser og "
        "attester med dato. Dispensasjoner og fravær (bare fra og til). Hvilke påminnelser du har fått. Fødselsnummer, "
        "diagnoser og måleverdier blir ikke lagret.",
        "nn": "Namn, tilsettnummer, e-post og fødselsdato. Roller og einingar. Kurs, godkjenningar, øvingar og "
        "attestar med dato. Dispensasjonar og fråvær (berre frå og til). Kva påminningar du har fått. Fødselsnummer, "
        "diagnosar og måleverdiar blir ikkje lagra.",
        "en": "Name, employee number, e-mail and birth date. Roles and units. Courses, authorisations, exercises and "
        "certificates with their dates. Exemptions and absences (only from and until). Which reminders you got. "
        "National identity numbers, diagnoses and measurements are not stored.",
    },
    "privacy why title": {"nb": "Hvorfor", "nn": "Kvifor", "en": "Why"},
    "privacy why": {
        "nb": "Arbeidsgiver skal vite at den som gjør en oppgave, har det oppgaven krever. Hvert krav sier hvor det "
        "kommer fra: lov, veileder eller egen bestemmelse.",
        "nn": "Arbeidsgjevar skal vite at den som gjer ei oppgåve, har det oppgåva krev. Kvart krav seier kvar det "
        "kjem "
        "frå: lov, rettleiar eller eiga avgjerd.",
        "en": "The employer must know that whoever does a task has what the task requires. Each requirement says where "
        "it comes from: law, guidance or a local decision.",
    },
    "privacy health title": {
        "nb": "Helse og politiattest",
        "nn": "Helse og politiattest",
        "en": "Health and police certificates",
    },
    "privacy health": {
        "nb": "Av en helseattest lagres at du er skikket, og til når; av en politiattest at den er vist fram, og når. "
        "Selve attesten lagres aldri. Bare du og den som er fagansvarlig for akkurat det kravet, ser dette i detalj.",
        "nn": "Av ein helseattest blir det lagra at du er skikka, og til når; av ein politiattest at han er vist "
        "fram, og "
        "når. Sjølve attesten blir aldri lagra. Berre du og den som er fagansvarleg for akkurat det kravet, ser "
        "dette i "
        "detalj.",
        "en": "Of a medical certificate it is stored that you are fit, and until when; of a police certificate that it "
        "was shown, and when. The certificate itself is never stored. Only you and the safety officer for that very "
        "requirement see this in detail.",
    },
    "privacy who title": {"nb": "Hvem ser det", "nn": "Kven ser det", "en": "Who sees it"},
    "privacy who": {
        "nb": "Lederen din og lederne over, fagansvarlige for kravene, og HR. Kolleger på vaktlaget ser bare hvem "
        "som kan "
        "utføre oppgaven i dag. Hver gang noen ser siden din, noteres det, og du kan se hvem det var.",
        "nn": "Leiaren din og leiarane over, fagansvarlege for krava, og HR. Kollegaer på vaktlaget ser berre kven "
        "som kan "
        "utføre oppgåva i dag. Kvar gong nokon ser sida di, blir det notert, og du kan sjå kven det var.",
        "en": "Your leader and the leaders above, safety officers for the requirements, and HR. Colleagues of the "
        "watch "
        "see only who is cleared for the task today. Each time somebody sees your page it is noted, and you can see "
        "who it was.",
    },
    "privacy how long title": {"nb": "Hvor lenge", "nn": "Kor lenge", "en": "How long"},
    "privacy how long": {
        "nb": "Hvem du er, etter at du har sluttet: {leaving}. Teksten i e-poster: {mail}. Hvem som har sett hva: "
        "{views}.",
        "nn": "Kven du er, etter at du har slutta: {leaving}. Teksten i e-postar: {mail}. Kven som har sett kva: "
        "{views}.",
        "en": "Who you are, after you have left: {leaving}. The text of mails: {mail}. Who has seen what: {views}.",
    },
    "privacy decides title": {"nb": "Hvem bestemmer", "nn": "Kven bestemmer", "en": "Who decides"},
    "privacy decides": {
        "nb": "Programmet gir råd. At noen blir tatt av en oppgave, bestemmer en navngitt person, og det noteres hvem.",
        "nn": "Programmet gjev råd. At nokon blir teken av ei oppgåve, bestemmer ein namngjeven person, og det blir "
        "notert "
        "kven.",
        "en": "The program gives advice. That somebody is taken off a task is decided by a named person, and it is "
        "noted "
        "by whom.",
    },
    "privacy entitled title": {
        "nb": "Hva du kan kreve",
        "nn": "Kva du kan krevje",
        "en": "What you can demand",
    },
    "privacy entitled": {
        "nb": "Du kan se alt, laste det ned, få rettet det som er feil, og protestere. Se «Mine opplysninger» på siden "
        "«Min kompetanse».",
        "nn": "Du kan sjå alt, laste det ned, få retta det som er feil, og protestere. Sjå «Opplysningane mine» på "
        "sida "
        "«Min kompetanse».",
        "en": "You can see everything, download it, have what is wrong put right, and object. See “My data” on the "
        "page "
        "“My competence”.",
    },
    "privacy ask title": {
        "nb": "Spørsmål og klage",
        "nn": "Spørsmål og klage",
        "en": "Questions and complaints",
    },
    "privacy ask": {
        "nb": "Spør {contact}, eller personvernombudet i {organisation}. Du kan klage til Datatilsynet "
        "(datatilsynet.no).",
        "nn": "Spør {contact}, eller personvernombodet i {organisation}. Du kan klage til Datatilsynet "
        "(datatilsynet.no).",
        "en": "Ask {contact}, or the data protection officer of {organisation}. You can complain to Datatilsynet, the "
        "Norwegian data protection authority (datatilsynet.no).",
    },
}
