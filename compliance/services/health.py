"""Whether the program can do its work, for whoever watches over it: no name, no path, no figure about people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from compliance.errors import EnvironmentProblem
from compliance.services.answers import Kept
from compliance.store.db import Store
from compliance.store.nights import heartbeats, last_finished_night
from rules.errors import RuleFileError

SILENT = timedelta(minutes=5)
"""A scheduler says every minute that it lives."""


@dataclass(frozen=True, slots=True)
class Health:
    """`schedule` None: this program does no nights. `night` is the last day whose job is done, ISO 8601."""

    database: bool
    rules: bool
    schedule: bool | None = None
    night: str | None = None
    silent_seconds: int | None = None

    @property
    def ok(self) -> bool:
        """Whether all of it works."""
        return self.database and self.rules and self.schedule is not False


def health(store: Store, kept: Kept, *, scheduling: str | None) -> Health:
    """Look now. `scheduling`: the name under which this program's scheduler says that it lives; None: it has none."""
    rules = _rules(kept)
    try:
        with store.reading() as session:
            beats = {beat.name: beat.at for beat in heartbeats(session)}
            night = last_finished_night(session)
    except EnvironmentProblem:
        return Health(database=False, rules=rules, schedule=None if scheduling is None else False)
    if scheduling is None:
        return Health(database=True, rules=rules)
    silent = store.now() - beats[scheduling] if scheduling in beats else None
    return Health(
        database=True,
        rules=rules,
        schedule=silent is not None and silent < SILENT,
        night=night.isoformat() if night else None,
        silent_seconds=int(silent.total_seconds()) if silent else None,
    )


def _rules(kept: Kept) -> bool:
    try:
        kept.book()
    except (RuleFileError, EnvironmentProblem):
        return False
    return True
