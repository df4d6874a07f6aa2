"""What `compliance forget` asks and says."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "ask one": {
        "nb": "Slette hvem {who} er, i alle versjoner, og tekstene i e-poster til og om vedkommende? "
        "Det kan ikke angres",
        "nn": "Slette kven {who} er, i alle versjonar, og tekstane i e-postar til og om vedkomande? "
        "Det kan ikkje angrast",
        "en": "Erase who {who} is, in all versions, and the texts of mails to and about them? "
        "It can't be undone",
    },
    "ask due": {
        "nb": "Slette identiteten til {people}, {mails} og {views}? Det kan ikke angres",
        "nn": "Slette identiteten til {people}, {mails} og {views}? Det kan ikkje angrast",
        "en": "Erase the identity of {people}, {mails} and {views}? It can't be undone",
    },
    "nobody due": {
        "nb": "Tiden er ikke ute for noen; ingenting er slettet",
        "nn": "Tida er ikkje ute for nokon; ingenting er sletta",
        "en": "Nobody's time is over; nothing was erased",
    },
    "forgotten": {
        "nb": "Slettet: {people}, {mails}, {texts}, {views}, {files}",
        "nn": "Sletta: {people}, {mails}, {texts}, {views}, {files}",
        "en": "Forgotten: {people}, {mails}, {texts}, {views}, {files}",
    },
    "old pages": {
        "nb": "Et annet program leste samtidig: gamle sider kan fortsatt ligge i databasens filer. "
        "Stopp compliance schedule og kjør kommandoen igjen (med --due om det ikke er flere å slette)",
        "nn": "Eit anna program las samstundes: gamle sider kan framleis liggje i filene til databasen. "
        "Stopp compliance schedule og køyr kommandoen på nytt (med --due om det ikkje er fleire å slette)",
        "en": "Another program was reading: old pages may still be in the database's files. "
        "Stop the scheduler and run the command again (with --due where nobody is left to forget)",
    },
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the command."""
    return TEXTS[key][language].format(**values)
