"""One night: claimed, done once, given back if it failed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from compliance.errors import exit_status, sentence
from compliance.services.running import Refused, run
from compliance.settings import Settings
from compliance.store.db import Store
from compliance.store.nights import claim_night, finish_night, release_night
from compliance.words import date_words
from compliance.words.jobs import night_line, say

LEASE = timedelta(hours=1)
"""How long a claim holds: a scheduler that died with a night in its hands has lost it after this."""


@dataclass(frozen=True, slots=True)
class Night:
    """What became of a night: `line` says it in a sentence (empty where there was nothing to do).

    `status` is the exit status of what made it fail, 0 where nothing did.
    """

    line: str = ""
    done: bool = False
    status: int = 0


def night(settings: Settings, store: Store, today: date, owner: str) -> Night:
    """Claim the day's job and do it. Known errors are said and the claim is given back; the next try is free."""
    with store.writing() as session:
        if not claim_night(session, today, owner, LEASE):
            session.rollback()
            return Night()
    try:
        report = run(settings, store, today)
    except Refused as refusal:
        _finish(store, today, owner)
        return Night(str(refusal))
    except Exception as error:  # a night that failed is given back, whatever the reason
        with store.writing() as session:
            release_night(session, today, owner)
        status = exit_status(error)
        if status is None:
            raise
        day = date_words(today, settings.language)
        return Night(say("failed", settings.language, day=day, why=sentence(error)), status=status)
    _finish(store, today, owner)
    return Night(night_line(report.on, report.counts, settings.language), done=True)


def _finish(store: Store, today: date, owner: str) -> None:
    with store.writing() as session:
        finish_night(session, today, owner)
