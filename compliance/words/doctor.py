"""What `compliance doctor` says of each thing that it looks at."""

from __future__ import annotations

from collections.abc import Mapping

WHAT: Mapping[str, Mapping[str, str]] = {
    "settings": {"nb": "innstillinger", "nn": "innstillingar", "en": "settings"},
    "rule files": {"nb": "regelfiler", "nn": "regelfiler", "en": "rule files"},
    "database": {"nb": "database", "nn": "database", "en": "database"},
    "codes": {"nb": "koder", "nn": "kodar", "en": "codes"},
    "last run": {"nb": "siste kjøring", "nn": "siste køyring", "en": "last run"},
    "scheduler": {"nb": "tidsstyring", "nn": "tidsstyring", "en": "scheduler"},
    "outbox": {"nb": "utboks", "nn": "utboks", "en": "outbox"},
    "files": {"nb": "filer", "nn": "filer", "en": "files"},
    "mail server": {"nb": "e-posttjener", "nn": "e-posttenar", "en": "mail server"},
}
"""The things looked at."""

HEALTH: Mapping[str, Mapping[str, str]] = {
    "ok": {"nb": "i orden", "nn": "i orden", "en": "ok"},
    "look": {"nb": "se på dette", "nn": "sjå på dette", "en": "look"},
    "broken": {"nb": "feil", "nn": "feil", "en": "broken"},
}

CODES: Mapping[str, Mapping[str, str]] = {
    "role": {"nb": "rollen", "nn": "rolla", "en": "role"},
    "competence": {"nb": "kompetansen", "nn": "kompetansen", "en": "competence"},
    "requirement": {"nb": "kravet", "nn": "kravet", "en": "requirement"},
    "level": {"nb": "nivået", "nn": "nivået", "en": "level"},
}
"""The kinds of code that a rule book can lose."""

TEXTS: Mapping[str, Mapping[str, str]] = {
    "rules": {
        "nb": "{requirements} i {packs}",
        "nn": "{requirements} i {packs}",
        "en": "{requirements} in {packs}",
    },
    "more": {
        "nb": "{first} og {count} til",
        "nn": "{first} og {count} til",
        "en": "{first} and {count} more",
    },
    "see problems": {
        "nb": "compliance rules check viser alle feilene",
        "nn": "compliance rules check viser alle feila",
        "en": "compliance rules check shows all of them",
    },
    "see warnings": {
        "nb": "compliance rules check viser hva det er",
        "nn": "compliance rules check viser kva det er",
        "en": "compliance rules check lists them",
    },
    "see database": {
        "nb": "se `database` i compliance.toml",
        "nn": "sjå `database` i compliance.toml",
        "en": "see `database` in compliance.toml",
    },
    "no employees": {
        "nb": "{place} har ingen ansatte",
        "nn": "{place} har ingen tilsette",
        "en": "{place} has no employees",
    },
    "do import": {
        "nb": "compliance import MAPPE leser dem inn",
        "nn": "compliance import MAPPE les dei inn",
        "en": "compliance import FOLDER reads them in",
    },
    "up to date": {
        "nb": "{place}, oppdatert, {employees}",
        "nn": "{place}, oppdatert, {employees}",
        "en": "{place}, up to date, {employees}",
    },
    "codes known": {
        "nb": "regelboken kjenner alle koder som dataene nevner",
        "nn": "regelboka kjenner alle kodar som dataa nemner",
        "en": "the rule book knows every code that the data names",
    },
    "codes lost": {
        "nb": "regelboken har ikke lenger {lost}; radene er beholdt, men regnes ikke med",
        "nn": "regelboka har ikkje lenger {lost}; radene er tekne vare på, men blir ikkje rekna med",
        "en": "the rule book has lost {lost}; these rows are kept but take no part",
    },
    "do codes": {
        "nb": "sett koden inn igjen i en regelfil, eller importer radene med den nye koden",
        "nn": "set koden inn att i ei regelfil, eller importer radene med den nye koden",
        "en": "put the code back in a rule file, or import the rows with the new code",
    },
    "no run": {"nb": "ingen ennå", "nn": "ingen enno", "en": "there was none yet"},
    "do run": {
        "nb": "compliance run, eller compliance schedule",
        "nn": "compliance run, eller compliance schedule",
        "en": "compliance run, or compliance schedule",
    },
    "run today": {
        "nb": "kjøring {run}, i dag",
        "nn": "køyring {run}, i dag",
        "en": "run {run} of today",
    },
    "run before": {
        "nb": "kjøring {run} {day}, {days} siden",
        "nn": "køyring {run} {day}, {days} sidan",
        "en": "run {run} of {day}, {days} ago",
    },
    "do catch up": {
        "nb": "start compliance schedule; den tar igjen nattjobben som ikke ble gjort",
        "nn": "start compliance schedule; han tek att nattjobben som ikkje vart gjord",
        "en": "start compliance schedule; it makes up for missed nights",
    },
    "never ran": {"nb": "har aldri gått her", "nn": "har aldri gått her", "en": "it has never run here"},
    "do schedule": {
        "nb": "start compliance schedule",
        "nn": "start compliance schedule",
        "en": "start compliance schedule",
    },
    "silent": {
        "nb": "siste livstegn {when}",
        "nn": "siste livsteikn {when}",
        "en": "last sign of life {when}",
    },
    "lives": {
        "nb": "går, nattjobb kl. {nightly}",
        "nn": "går, nattjobb kl. {nightly}",
        "en": "lives, nightly {nightly}",
    },
    "no mails": {"nb": "ingen e-poster ennå", "nn": "ingen e-postar enno", "en": "no mails yet"},
    "do retry": {
        "nb": "compliance outbox list --state stopped sier hvorfor; deretter compliance outbox retry --all",
        "nn": "compliance outbox list --state stopped seier kvifor; deretter compliance outbox retry --all",
        "en": "compliance outbox list --state stopped says why; then compliance outbox retry --all",
    },
    "see smtp": {
        "nb": "se [smtp] i compliance.toml",
        "nn": "sjå [smtp] i compliance.toml",
        "en": "see [smtp] in compliance.toml",
    },
    "files whole": {"nb": "{files} i {place}", "nn": "{files} i {place}", "en": "{files} in {place}"},
    "files strange": {
        "nb": "og {count} som ingen kjenner til",
        "nn": "og {count} som ingen kjenner til",
        "en": "and {count} that nobody knows of",
    },
    "do sweep": {
        "nb": "compliance forget --due tar dem bort",
        "nn": "compliance forget --due tek dei bort",
        "en": "compliance forget --due takes them away",
    },
    "do bring back": {
        "nb": "hent dem fra kopien av mappen; se docs/how-to/proof.md",
        "nn": "hent dei frå kopien av mappa; sjå docs/how-to/proof.md",
        "en": "bring them back from the copy of the folder; see docs/how-to/proof.md",
    },
    "see files": {
        "nb": "se [files] i compliance.toml",
        "nn": "sjå [files] i compliance.toml",
        "en": "see [files] in compliance.toml",
    },
    "answers": {"nb": "{place} svarer", "nn": "{place} svarer", "en": "{place} answers"},
    "logged in": {
        "nb": "{place} svarer, logget inn som {user}",
        "nn": "{place} svarer, logga inn som {user}",
        "en": "{place} answers, logged in as {user}",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the doctor."""
    return TEXTS[key][language].format(**values)
