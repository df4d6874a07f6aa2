"""What is kept about oneself: who has seen it, all of it to take home, where one is logged in."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "log title": {
        "nb": "Hvem har sett opplysningene mine?",
        "nn": "Kven har sett opplysningane mine?",
        "en": "Who has seen my data?",
    },
    "log lead": {
        "nb": "Hver gang noen åpner siden din eller endrer noe om deg, noteres det her. Hva noen er i parentesen, er "
        "hva de er i dag.",
        "nn": "Kvar gong nokon opnar sida di eller endrar noko om deg, blir det notert her. Kva nokon er i parentesen, "
        "er kva dei er i dag.",
        "en": "Every time somebody opens your page or changes something about you, it is noted here. What somebody is, "
        "in brackets, is what they are today.",
    },
    "log none": {
        "nb": "Ingen har sett eller endret noe om deg ennå.",
        "nn": "Ingen har sett eller endra noko om deg enno.",
        "en": "Nobody has seen or changed anything about you yet.",
    },
    "log when": {"nb": "Når", "nn": "Når", "en": "When"},
    "log who": {"nb": "Hvem", "nn": "Kven", "en": "Who"},
    "log what": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "log program": {
        "nb": "Drift (kommando på tjeneren)",
        "nn": "Drift (kommando på tenaren)",
        "en": "Operations (a command on the server)",
    },
    "log unknown": {
        "nb": "Noen som er slettet siden",
        "nn": "Nokon som er sletta sidan",
        "en": "Somebody who was erased since",
    },
    "log pages": {"nb": "Flere rader", "nn": "Fleire rader", "en": "More rows"},
    "log page": {
        "nb": "Side {page} av {pages}",
        "nn": "Side {page} av {pages}",
        "en": "Page {page} of {pages}",
    },
    "log newer": {"nb": "Nyere", "nn": "Nyare", "en": "Newer"},
    "log older": {"nb": "Eldre", "nn": "Eldre", "en": "Older"},
    "data title": {"nb": "Mine opplysninger", "nn": "Opplysningane mine", "en": "My data"},
    "data lead": {
        "nb": "Alt som er lagret om deg her, med alle tidligere versjoner: til å lese, og i et format som andre "
        "programmer kan bruke.",
        "nn": "Alt som er lagra om deg her, med alle tidlegare versjonar: til å lese, og i eit format som andre "
        "program kan bruke.",
        "en": "Everything stored about you here, with all earlier versions: to read, and in a form that other "
        "programs can use.",
    },
    "data zip": {"nb": "Last ned alt (ZIP)", "nn": "Last ned alt (ZIP)", "en": "Download everything (ZIP)"},
    "data json": {
        "nb": "Bare for programmer (JSON)",
        "nn": "Berre for program (JSON)",
        "en": "For programs only (JSON)",
    },
    "data private": {
        "nb": "Filen kan si noe om helsen din. Lagre den på et sted som bare du har tilgang til. Bilder og PDF-er som "
        "er lagt ved bevisene dine, henter du fra siden med bevisene.",
        "nn": "Fila kan seie noko om helsa di. Lagre henne på ein stad som berre du har tilgang til. Bilete og PDF-ar "
        "som er lagde ved bevisa dine, hentar du frå sida med bevisa.",
        "en": "The file may tell of your health. Keep it where only you have access. Pictures and PDFs attached to "
        "your "
        "records are fetched from the page of the records.",
    },
    "data what": {"nb": "Dette er lagret", "nn": "Dette er lagra", "en": "What is stored"},
    "data kind": {"nb": "Hva", "nn": "Kva", "en": "What"},
    "data count": {"nb": "Rader", "nn": "Rader", "en": "Rows"},
    "data rights": {"nb": "Er noe feil?", "nn": "Er noko feil?", "en": "Is something wrong?"},
    "data rights lead": {
        "nb": "Du kan kreve at feil rettes. Si fra til lederen din. Personvernsiden sier hva du ellers har rett til, "
        "og hvor du kan klage.",
        "nn": "Du kan krevje at feil blir retta. Sei frå til leiaren din. Personvernsida seier kva du elles har rett "
        "til, og kvar du kan klage.",
        "en": "You can demand that what is wrong is put right. Tell your leader. The privacy page says what else "
        "you are entitled to, and where you can complain.",
    },
    "data findings": {"nb": "Slik står det til", "nn": "Slik står det til", "en": "How you stand"},
    "yes": {"nb": "ja", "nn": "ja", "en": "yes"},
    "no": {"nb": "nei", "nn": "nei", "en": "no"},
    "sessions title": {
        "nb": "Her er du logget inn",
        "nn": "Her er du logga inn",
        "en": "Where you are logged in",
    },
    "sessions here": {"nb": "her, nå", "nn": "her, no", "en": "here, now"},
    "sessions begun": {"nb": "Logget inn", "nn": "Logga inn", "en": "Logged in"},
    "sessions used": {"nb": "Sist brukt", "nn": "Sist brukt", "en": "Last used"},
    "sessions from": {"nb": "Fra adressen", "nn": "Frå adressa", "en": "From the address"},
    "sessions end": {
        "nb": "Logg ut alle de andre",
        "nn": "Logg ut alle dei andre",
        "en": "Log out all the others",
    },
    "sessions ended": {
        "nb": "Du er logget ut overalt ellers.",
        "nn": "Du er logga ut overalt elles.",
        "en": "You are logged out everywhere else.",
    },
}
