"""One person: every requirement with its status and why; and one's own page."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "me": {"nb": "Min kompetanse", "nn": "Min kompetanse", "en": "My competence"},
    "to do": {"nb": "Gjør dette nå", "nn": "Gjer dette no", "en": "Do this now"},
    "to do none": {
        "nb": "Du trenger ikke gjøre noe nå. Alt er i orden.",
        "nn": "Du treng ikkje gjere noko no. Alt er i orden.",
        "en": "You don't need to do anything now. Everything is in order.",
    },
    "is in order": {"nb": "Dette er i orden", "nn": "Dette er i orden", "en": "This is in order"},
    "nothing binds me": {
        "nb": "Ingen krav gjelder deg i dag. Mener du at det er feil, si fra til lederen din.",
        "nn": "Ingen krav gjeld deg i dag. Meiner du at det er feil, sei frå til leiaren din.",
        "en": "No requirement applies to you today. If you think that is wrong, tell your leader.",
    },
    "nothing binds": {
        "nb": "Ingen krav som du har tilgang til, gjelder denne personen i dag.",
        "nn": "Ingen krav som du har tilgang til, gjeld denne personen i dag.",
        "en": "No requirement that you have access to applies to this person today.",
    },
    "do expired": {
        "nb": "Ta det på nytt. Snakk med lederen din om når.",
        "nn": "Ta det på nytt. Snakk med leiaren din om når.",
        "en": "Take it again. Ask your leader when.",
    },
    "do missing": {
        "nb": "Dette må du ha. Snakk med lederen din om når du kan ta det.",
        "nn": "Dette må du ha. Snakk med leiaren din om når du kan ta det.",
        "en": "You must have this. Ask your leader when you can take it.",
    },
    "do due": {
        "nb": "Ta det før fristen. Snakk med lederen din om når.",
        "nn": "Ta det før fristen. Snakk med leiaren din om når.",
        "en": "Take it before the deadline. Ask your leader when.",
    },
    "do grace": {
        "nb": "Det er godtatt en liten stund til. Forny det nå.",
        "nn": "Det er godteke ei lita stund til. Forny det no.",
        "en": "It is tolerated a little longer. Renew it now.",
    },
    "do expiring": {
        "nb": "Forny det før det går ut. Snakk med lederen din om når.",
        "nn": "Forny det før det går ut. Snakk med leiaren din om når.",
        "en": "Renew it before it lapses. Ask your leader when.",
    },
    "do pending": {
        "nb": "Beviset ditt venter på godkjenning. Du trenger ikke gjøre noe.",
        "nn": "Beviset ditt ventar på godkjenning. Du treng ikkje gjere noko.",
        "en": "Your proof awaits approval. You don't need to do anything.",
    },
    "do stand down": {
        "nb": "Til det er i orden, skal du ikke utføre oppgaven.",
        "nn": "Til det er i orden, skal du ikkje utføre oppgåva.",
        "en": "Until it is in order, stand down from the task.",
    },
    "explain": {"nb": "Hvorfor?", "nn": "Kvifor?", "en": "Why?"},
    "explain of": {"nb": "Hvorfor: {name}", "nn": "Kvifor: {name}", "en": "Why: {name}"},
    "holds": {"nb": "Oppfylt:", "nn": "Oppfylt:", "en": "Holds:"},
    "lacks": {"nb": "Ikke oppfylt:", "nn": "Ikkje oppfylt:", "en": "Does not hold:"},
    "used": {"nb": "Teller:", "nn": "Tel:", "en": "Counts:"},
    "legs hidden": {
        "nb": "Kravet hviler på noe følsomt. Hva det består av, vises bare for den det gjelder og for fagansvarlig "
        "for kravet.",
        "nn": "Kravet kviler på noko kjenslevart. Kva det inneheld, er berre vist for den det gjeld og for "
        "fagansvarleg for kravet.",
        "en": "The requirement rests on something sensitive. What it consists of is shown only to the person and to "
        "the safety officer for it.",
    },
    "units of": {"nb": "Arbeider i", "nn": "Arbeider i", "en": "Works in"},
    "person needs": {"nb": "Må gjøres noe med", "nn": "Må gjerast noko med", "en": "To act on"},
    "demanded by": {"nb": "Krevd av", "nn": "Kravd av", "en": "Demanded by"},
    "lapses stand-down": {
        "nb": "Kan ikke utføre oppgaven fra {day}, hvis ingenting fornyes.",
        "nn": "Kan ikkje utføre oppgåva frå {day}, om ingenting blir fornya.",
        "en": "Not cleared from {day} on, unless something is renewed.",
    },
    "lapses restrict": {
        "nb": "Kan bare utføre deler av oppgaven fra {day}, hvis ingenting fornyes.",
        "nn": "Kan berre utføre delar av oppgåva frå {day}, om ingenting blir fornya.",
        "en": "Cleared for a part of the task only from {day} on, unless something is renewed.",
    },
    "lapses follow-up": {
        "nb": "Ikke oppfylt fra {day}, hvis ingenting fornyes.",
        "nn": "Ikkje oppfylt frå {day}, om ingenting blir fornya.",
        "en": "Not met from {day} on, unless something is renewed.",
    },
}
