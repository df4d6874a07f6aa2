"""Which requirements ask for a competence, and so who may register and decide on its records."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.services.access import rights
from compliance.services.access.viewer import Asked, Viewer
from compliance.services.access.viewers import asked_of
from compliance.services.sensitive import stands_on
from rules.book import RuleBook

Asking = Mapping[str, tuple[Asked, ...]]
"""Competence → the requirements that ask for it, or for one that stands on it."""


_KEPT: dict[str, Asking] = {}
MOST_KEPT = 4
"""Rule books: it is asked for record by record."""


def asking(book: RuleBook) -> Asking:
    """For every competence of the rule book."""
    if book.hash not in _KEPT:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        _KEPT[book.hash] = _asking(book)
    return _KEPT.get(book.hash) or _asking(book)  # another thread may have cleared it


def _asking(book: RuleBook) -> Asking:
    found: dict[str, list[Asked]] = {code: [] for code in book.competences}
    for requirement in sorted(book.requirements):
        asked = asked_of(book, requirement)
        for code in stands_on(book, requirement):
            found[code].append(asked)
    return {code: tuple(requirements) for code, requirements in found.items()}


def may_register(viewer: Viewer, person: str, units: frozenset[str], book: RuleBook, competence: str) -> bool:
    """Whether a viewer may register this competence of a person (their own awaits approval)."""
    asked, sensitive = asking(book)[competence], book.competences[competence].sensitive
    return rights.may_register(viewer, person, units, asked, sensitive=sensitive)


def may_decide(viewer: Viewer, person: str, units: frozenset[str], book: RuleBook, competence: str) -> bool:
    """Whether a viewer may approve, reject, correct and revoke it: never their own."""
    return person != viewer.employee and may_register(viewer, person, units, book, competence)


def competences_in(viewer: Viewer, unit: str, book: RuleBook) -> tuple[str, ...]:
    """What a viewer may register of others in a unit, by code."""
    here, found = frozenset((unit,)), asking(book)
    return tuple(
        code
        for code in sorted(book.competences)
        if rights.may_register(viewer, "", here, found[code], sensitive=book.competences[code].sensitive)
    )
