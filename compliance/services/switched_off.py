"""Requirements that somebody asks about though the municipality has switched them off."""

from __future__ import annotations

from collections.abc import Iterable

from compliance.errors import NotFoundError
from rules.book import RuleBook


def refuse_switched_off(book: RuleBook, codes: Iterable[str]) -> None:
    """Raise NotFoundError for a requirement that is switched off, naming the place and the reason."""
    for code in codes:
        if off := book.off.get(code):
            reason = " ".join(off.reason.say("en").split())
            raise NotFoundError(f'the requirement "{code}" is switched off at {off.position}: {reason}')
