"""Which roles a kind of position has: by its code where one role alone has it, by answer, or not yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.book import RuleBook

SEVERAL_FUNCTIONS = frozenset({"6014"})
"""KS codes that cover several functions whatever the rule book says: 6014, worker, is a sweep's and a pool
attendant's (main collective agreement of the municipal sector, annex 1)."""


class Why(StrEnum):
    """How the roles were found, or why somebody must say them."""

    CODE = "code"
    ANSWER = "answer"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    NO_CODE = "no-code"


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """What positions are told apart by: codes and title; nothing is an empty text."""

    ks: str
    styrk08: str
    title: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the codes of a kind say: the role where they are enough, else the roles that it may be."""

    why: Why
    roles: tuple[str, ...]


class Codes:
    """The roles of a rule book by their codes."""

    def __init__(self, book: RuleBook) -> None:
        """Look every code up once."""
        self._ks = _by_code({role: model.ks for role, model in book.roles.items()})
        self._styrk = _by_code({role: model.styrk08 for role, model in book.roles.items()})

    def suggest(self, kind: Kind) -> Suggestion:
        """The KS code decides, because it is the employer's own; without one that a role has, STYRK-08 does.

        A code that covers several functions never gives a role by itself, even if one role alone has it here.
        """
        by_ks, by_styrk = self._ks.get(kind.ks, ()), self._styrk.get(kind.styrk08, ())
        roles = by_ks or by_styrk
        if kind.ks in SEVERAL_FUNCTIONS or len(roles) > 1:
            # Those that both codes name come first: probably one of them is meant.
            likely = [role for role in roles if role in by_styrk]
            return Suggestion(Why.SEVERAL, tuple(dict.fromkeys([*likely, *roles])))
        if roles:
            return Suggestion(Why.CODE, roles)
        return Suggestion(Why.UNKNOWN if kind.ks or kind.styrk08 else Why.NO_CODE, ())


def _by_code(codes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for role in sorted(codes):
        for code in codes[role]:
            found[code] = (*found.get(code, ()), role)
    return found
