"""How long a file on its way in is kept: its owner's visits erase what is older, and so does every night."""

from __future__ import annotations

from datetime import timedelta

from compliance.store import drafts
from compliance.store.db import Store, instant

KEPT = timedelta(days=7)
"""So long a draft is kept, whatever is done with it."""


def sweep(store: Store) -> int:
    """Erase the drafts that are too old; how many. Where there are none, nothing is written."""
    with store.reading() as session:
        if not drafts.has_old(session, store.now() - KEPT):
            return 0
    with store.writing(aside=True) as session:
        return drafts.sweep(session, instant(session) - KEPT)
