"""Noting who looked at whom."""

from __future__ import annotations

from compliance.store import access_log
from compliance.store.access_log import Entry
from compliance.store.db import Store


def note_view(
    store: Store,
    account: str,
    page: str,
    people: tuple[str, ...],
    *,
    unit: str | None,
    address: str,
    token: int | None = None,
) -> None:
    """Note that an account saw a page about these people (person keys), from an address; `token`: a program did."""
    with store.writing(aside=True) as session:
        access_log.note(session, [Entry("view", account, page, people, unit, address, token)])
