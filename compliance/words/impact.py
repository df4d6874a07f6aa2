"""What the preview of a change of rules says in nb, nn and en."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "title": {
        "nb": "Hva endringen av reglene fører til",
        "nn": "Kva endringa av reglane fører til",
        "en": "What the change of rules would do",
    },
    "as of": {
        "nb": "fra {day} til og med {until}",
        "nn": "frå {day} til og med {until}",
        "en": "from {day} to {until}",
    },
    "in short": {"nb": "Kort sagt", "nn": "Kort sagt", "en": "In short"},
    "rules": {"nb": "Regler", "nn": "Reglar", "en": "Rules"},
    "from to": {"nb": "{old} → {new}", "nn": "{old} → {new}", "en": "{old} → {new}"},
    "made": {"nb": "Laget", "nn": "Laga", "en": "Made"},
    # What changed in the rules.
    "changed": {
        "nb": "{heading}: {old} → {new}",
        "nn": "{heading}: {old} → {new}",
        "en": "{heading}: {old} → {new}",
    },
    "added": {"nb": "{heading}, nytt: {new}", "nn": "{heading}, nytt: {new}", "en": "{heading}, new: {new}"},
    "dropped": {
        "nb": "{heading}, ikke lenger: {old}",
        "nn": "{heading}, ikkje lenger: {old}",
        "en": "{heading}, no longer: {old}",
    },
    "needs added": {
        "nb": "Kreves i tillegg: {new}",
        "nn": "Krevst i tillegg: {new}",
        "en": "Added to what it takes: {new}",
    },
    "needs dropped": {
        "nb": "Kreves ikke lenger: {old}",
        "nn": "Krevst ikkje lenger: {old}",
        "en": "No longer asked for: {old}",
    },
    "versions added": {"nb": "Ny utgave: {new}", "nn": "Ny utgåve: {new}", "en": "A new version: {new}"},
    "versions dropped": {
        "nb": "Utgaven faller bort: {old}",
        "nn": "Utgåva fell bort: {old}",
        "en": "The version is gone: {old}",
    },
    "reworded": {"nb": "{heading}: ny ordlyd", "nn": "{heading}: ny ordlyd", "en": "{heading}: new wording"},
    "differs": {"nb": "{heading}: endret", "nn": "{heading}: endra", "en": "{heading}: changed"},
    "through": {
        "nb": "Gjennom {name}: {told}",
        "nn": "Gjennom {name}: {told}",
        "en": "Through {name}: {told}",
    },
    "requirement added": {"nb": "Nytt krav", "nn": "Nytt krav", "en": "A new requirement"},
    "requirement removed": {
        "nb": "Kravet faller bort",
        "nn": "Kravet fell bort",
        "en": "The requirement is gone",
    },
    "requirement switched-off": {
        "nb": "Slås av: {reason}",
        "nn": "Blir slått av: {reason}",
        "en": "Switched off: {reason}",
    },
    "requirement switched-on": {
        "nb": "Slås på igjen (var slått av: {reason})",
        "nn": "Blir slått på att (var slått av: {reason})",
        "en": "Switched on again (was off: {reason})",
    },
    "other competences": {
        "nb": "Kompetanser som ingen krav bygger på",
        "nn": "Kompetansar som ingen krav byggjer på",
        "en": "Competences that no requirement rests on",
    },
    "only wording": {
        "nb": "Bare ordlyd og kilder",
        "nn": "Berre ordlyd og kjelder",
        "en": "Wording and sources only",
    },
    "heading rules": {"nb": "Krav som endres", "nn": "Krav som blir endra", "en": "Requirements that change"},
    "same rules": {
        "nb": "Reglene sier det samme.",
        "nn": "Reglane seier det same.",
        "en": "The rules say the same.",
    },
    "change": {"nb": "Endring", "nn": "Endring", "en": "Change"},
    # Who.
    "heading people": {"nb": "Hvem det gjelder", "nn": "Kven det gjeld", "en": "Whom it concerns"},
    "nobody": {
        "nb": "Ingen får en annen status.",
        "nn": "Ingen får ein annan status.",
        "en": "Nobody's status changes.",
    },
    "old": {"nb": "Gamle regler", "nn": "Gamle reglar", "en": "Old rules"},
    "new": {"nb": "Nye regler", "nn": "Nye reglar", "en": "New rules"},
    "day": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "meaning": {"nb": "Hva det betyr", "nn": "Kva det tyder", "en": "What it means"},
    "not bound": {"nb": "ikke omfattet", "nn": "ikkje omfatta", "en": "not bound"},
    "loses earlier": {
        "nb": "{word} (ellers til {day})",
        "nn": "{word} (elles til {day})",
        "en": "{word} (otherwise until {day})",
    },
    "newly required": {
        "nb": "nytt krav, ikke oppfylt",
        "nn": "nytt krav, ikkje oppfylt",
        "en": "newly required, not met",
    },
    "gains until": {
        "nb": "kan utføre oppgaven, til {day}",
        "nn": "kan utføre oppgåva, til {day}",
        "en": "cleared, until {day}",
    },
    "no longer required": {
        "nb": "kreves ikke lenger",
        "nn": "krevst ikkje lenger",
        "en": "no longer required",
    },
    "as before": {"nb": "{word}, som før", "nn": "{word}, som før", "en": "{word}, as before"},
    "newly bound": {
        "nb": "nytt krav, oppfylt",
        "nn": "nytt krav, oppfylt",
        "en": "newly required, met",
    },
    "newly away": {
        "nb": "nytt krav, fraværende",
        "nn": "nytt krav, fråverande",
        "en": "newly required, away",
    },
    # Staffing.
    "heading staffing": {
        "nb": "Minstebemanning som endrer seg",
        "nn": "Minstebemanning som endrar seg",
        "en": "Staffing minimums that change",
    },
    "staffing as before": {
        "nb": "Ingen minstebemanning endrer seg.",
        "nn": "Inga minstebemanning endrar seg.",
        "en": "No staffing minimum changes.",
    },
    "broken": {"nb": "blir brutt", "nn": "blir broten", "en": "breaks"},
    "earlier": {"nb": "blir brutt tidligere", "nn": "blir broten tidlegare", "en": "breaks earlier"},
    "fewer": {"nb": "mangler flere", "nn": "manglar fleire", "en": "more are lacking"},
    "mended": {"nb": "blir holdt", "nn": "blir halden", "en": "holds again"},
    "later": {"nb": "blir brutt senere", "nn": "blir broten seinare", "en": "breaks later"},
    "more": {"nb": "mangler færre", "nn": "manglar færre", "en": "fewer are lacking"},
    "other": {"nb": "holdes fortsatt", "nn": "blir framleis halden", "en": "still holds"},
    "new minimum": {"nb": "ny, og holdes", "nn": "ny, og blir halden", "en": "new, and holds"},
    "none": {"nb": "–", "nn": "–", "en": "–"},
    "effect": {"nb": "Følge", "nn": "Følgje", "en": "Effect"},
    "why": {"nb": "Hvorfor", "nn": "Kvifor", "en": "Why"},
    "because lost": {
        "nb": "med de nye reglene: {names}",
        "nn": "med dei nye reglane: {names}",
        "en": "by the new rules: {names}",
    },
    "because fall": {"nb": "{day}: {names}", "nn": "{day}: {names}", "en": "{day}: {names}"},
    "left": {"nb": "ikke lenger der", "nn": "ikkje lenger der", "en": "no longer there"},
    # Mails.
    "heading mails": {
        "nb": "E-poster som går ut {day}",
        "nn": "E-postar som går ut {day}",
        "en": "Mails that go out on {day}",
    },
    "mails": {"nb": "E-poster", "nn": "E-postar", "en": "Mails"},
    "mail employee": {
        "nb": "Til ansatte om dem selv",
        "nn": "Til tilsette om dei sjølve",
        "en": "To employees about themselves",
    },
    "mail leader": {
        "nb": "Til ledere og andre om flere",
        "nn": "Til leiarar og andre om fleire",
        "en": "To leaders and others about several",
    },
    "mail reminders": {
        "nb": "Påminnelser i dem (ansatt og krav)",
        "nn": "Påminningar i dei (tilsett og krav)",
        "en": "Reminders in them (person and requirement)",
    },
    "mail shortages": {
        "nb": "Brudd på minstebemanning i dem",
        "nn": "Brot på minstebemanning i dei",
        "en": "Staffing shortages in them",
    },
    "count": {"nb": "Antall", "nn": "Kor mange", "en": "How many"},
    "difference": {"nb": "Forskjell", "nn": "Skilnad", "en": "Difference"},
    "first run": {
        "nb": "Tallene gjelder en første kjøring: ingen har fått noen påminnelse før. Ingenting er sendt.",
        "nn": "Tala gjeld ei første køyring: ingen har fått noka påminning før. Ingenting er sendt.",
        "en": "Counted as a first run: nobody has been reminded before. Nothing was sent.",
    },
    "after run": {
        "nb": "Det som er sendt til og med kjøringen {day}, er trukket fra. Ingenting er sendt nå.",
        "nn": "Det som er sendt til og med køyringa {day}, er trekt frå. Ingenting er sendt no.",
        "en": "What was sent up to the run of {day} is left out. Nothing was sent now.",
    },
    "one each": {
        "nb": "Hver mottaker får én e-post med alt.",
        "nn": "Kvar mottakar får éin e-post med alt.",
        "en": "Each recipient gets one mail with everything.",
    },
    "note sensitive": {
        "nb": "Der et krav bygger på noe følsomt, står det bare om oppgaven kan utføres, og når.",
        "nn": "Der eit krav byggjer på noko kjenslevart, står det berre om oppgåva kan utførast, og når.",
        "en": "Where a requirement rests on something sensitive, only whether the task may be done is told, and when.",
    },
    "note loss": {
        "nb": "Et nytt krav som den ansatte ikke oppfyller, teller som at oppgaven ikke lenger kan utføres.",
        "nn": "Eit nytt krav som den tilsette ikkje oppfyller, tel som at oppgåva ikkje lenger kan utførast.",
        "en": "A new requirement that somebody does not meet counts as a loss of clearance.",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the preview."""
    return TEXTS[key][language].format(**values)
