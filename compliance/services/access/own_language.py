"""The language that somebody has chosen for their pages."""

from __future__ import annotations

from compliance.store import accounts
from compliance.store.db import Store


def set_language(store: Store, account: str, language: str) -> None:
    """Keep the choice with the account."""
    with store.writing(aside=True) as session:
        accounts.set_language(session, account, language)
