"""How the figures of the mapping report are to be read."""

from __future__ import annotations

from collections.abc import Mapping

NOTES: Mapping[str, Mapping[str, str]] = {
    "note cleared": {
        "nb": "«Kan utføre oppgaven» er de som har gyldig kompetanse, også når den går snart ut, er "
        "utløpt men godtatt en tid, eller det er gitt dispensasjon.",
        "nn": "«Kan utføre oppgåva» er dei som har gyldig kompetanse, også når han går snart ut, er gått "
        "ut men godteken ei tid, eller det er gitt dispensasjon.",
        "en": "“Cleared” are those whose competence is valid, also where it is about to lapse, has lapsed"
        " but is tolerated for a while, or an exemption is given.",
    },
    "note need": {
        "nb": "«Behov» er minstebemanningen der regelboken har en, ellers alle som er omfattet av kravet og"
        " ikke er fraværende. «Har» er de av dem som kan utføre oppgaven.",
        "nn": "«Behov» er minstebemanninga der regelboka har ei, elles alle som er omfatta av kravet og "
        "ikkje er fråverande. «Har» er dei av dei som kan utføre oppgåva.",
        "en": "“Needed” is the staffing minimum where the rule book has one, else everybody who is bound "
        "by the requirement and not away. “Have” are those of them who are cleared.",
    },
    "note train": {
        "nb": "«Til opplæring eller fornyelse» er det som mangler nå, og det som kommer til å mangle i "
        "tillegg fram til {day} om ingen fornyer. Med minstebemanning er det tallet på den verste "
        "dagen.",
        "nn": "«Til opplæring eller fornying» er det som manglar no, og det som kjem til å mangle i "
        "tillegg fram til {day} om ingen fornyar. Med minstebemanning er det talet på den verste "
        "dagen.",
        "en": "“To train or renew” is what is short now and what will be short as well by {day} if nobody"
        " renews. With a staffing minimum it is the figure of the worst day.",
    },
    "note total": {
        "nb": "En ansatt med samme krav i flere enheter står i hver av dem, men regnes én gang i «Samlet».",
        "nn": "Ein tilsett med same krav i fleire einingar står i kvar av dei, men er rekna éin gong i "
        "«Samla».",
        "en": "An employee with one requirement in several units stands in each, and counts once “In total”.",
    },
    "note sensitive": {
        "nb": "Der et krav bygger på opplysninger om helse eller annet følsomt, står det bare om oppgaven"
        " kan utføres, og datoen.",
        "nn": "Der eit krav byggjer på opplysningar om helse eller anna kjenslevart, står det berre om "
        "oppgåva kan utførast, og datoen.",
        "en": "Where a requirement rests on health or other sensitive matters, only whether the task may "
        "be done and the date are shown.",
    },
    "note within": {
        "nb": "Om helse står ikke for seg selv her ({parts}): det inngår i «{wider}».",
        "nn": "Om helse står ikkje for seg sjølv her ({parts}): det går inn i «{wider}».",
        "en": "What is about health does not stand by itself here ({parts}): it is part of “{wider}”.",
    },
    "note confirm": {
        "nb": "Det som står under «Må bekreftes», skal fagansvarlig kontrollere før kravet brukes til å "
        "ta noen av oppgaven.",
        "nn": "Det som står under «Må stadfestast», skal fagansvarleg kontrollere før kravet blir brukt "
        "til å ta nokon av oppgåva.",
        "en": "What stands under “To be confirmed” is for the safety officer to check before the "
        "requirement is used to take anybody off the task.",
    },
    "note not checked": {
        "nb": "Det som står under «Ikke kontrollert her», gjelder ikke én person eller én enhet. Programmet ser "
        "ikke etter det; det må lederen gjøre.",
        "nn": "Det som står under «Ikkje kontrollert her», gjeld ikkje éin person eller éi eining. Programmet ser "
        "ikkje etter det; det må leiaren gjere.",
        "en": "What stands under “Not checked here” is no one person's or unit's. The program does not look at it; "
        "the leader must.",
    },
}
