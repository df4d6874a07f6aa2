"""What to get or renew: the parts of a requirement's needs that a person lacks, or that end first.

Each competence or count that the needs name is asked as a requirement of its own, by the evaluation that made
the findings. Of alternatives the one is told that the person has come closest to; whoever has begun none is
told of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

import numpy as np

from compliance.services.reminders.rows import Row
from compliance.store.facts import StoredFacts
from compliance.store.standing import Pair
from rules.book import RuleBook
from rules.dates import Period, number
from rules.evaluate import evaluate, upcoming
from rules.findings import STATUSES, Findings
from rules.model import AllOf, AnyOf, AtLeast, InForce, Need, Not, Requirement, Status


class Hold(IntEnum):
    """How a person stands with one part of the needs."""

    KEPT = 0
    ENDS = 1
    LAPSED = 2
    NEVER = 3


@dataclass(frozen=True, slots=True)
class _Part:
    of: str
    need: Need
    alone: Requirement


def steps(
    book: RuleBook, stored: StoredFacts, rows: Mapping[Pair, Row], on: date, farthest: date
) -> dict[Pair, tuple[Need, ...]]:
    """By person key and requirement: what to get or renew, in the order of the rule file."""
    codes = sorted({row.requirement for row in rows.values()})
    needs = {code: _version_needs(book, code, on) for code in codes}
    asked = {
        f"{code} {place:04}": part
        for code in codes
        for place, part in enumerate(_parts(book, code, needs[code], on))
    }
    holds: dict[Pair, dict[Need, Hold]] = {pair: {} for pair in rows}
    if asked:
        alone = replace(book, requirements={name: part.alone for name, part in asked.items()})
        today = evaluate(alone, stored.facts, on).findings
        later = upcoming(alone, stored.facts, on, farthest)
        for findings in (today, later):
            for pair, need, hold in _holds(findings, stored, rows, asked):
                holds[pair][need] = hold
    return {pair: tuple(lacking(needs[pair[1]], holds[pair])) for pair in rows}


def lacking(need: Need, holds: Mapping[Need, Hold]) -> list[Need]:
    """The parts of a need that are not kept; a part that nobody was asked of counts as never held."""
    match need:
        case AllOf():
            return [part for inner in need.all_of for part in lacking(inner, holds)]
        case AnyOf():
            return _nearest(need, holds)
        case AtLeast():
            kept = sum(not lacking(part, holds) for part in need.of)
            return [] if kept >= need.at_least else [need]
        case Not():
            return []
        case _:
            return [] if holds.get(need, Hold.NEVER) is Hold.KEPT else [need]


def _nearest(need: AnyOf, holds: Mapping[Need, Hold]) -> list[Need]:
    """What is lacking of the alternative that fewest parts were never held of; all of it where none is begun."""

    def distance(part: Need) -> tuple[int, int]:
        reached = [holds.get(leaf, Hold.NEVER) for leaf in _leaves(part)]
        return sum(hold is Hold.NEVER for hold in reached), sum(hold is not Hold.KEPT for hold in reached)

    begun = [
        part
        for part in need.any_of
        if any(holds.get(leaf, Hold.NEVER) is not Hold.NEVER for leaf in _leaves(part))
    ]
    return lacking(min(begun, key=distance), holds) if begun else [need]


def _leaves(need: Need) -> Iterator[Need]:
    """The competences and counts that a need names, but for those that must not be held."""
    match need:
        case AllOf():
            parts = need.all_of
        case AnyOf():
            parts = need.any_of
        case AtLeast():
            parts = need.of
        case Not():
            return
        case _:
            yield need
            return
    for part in parts:
        yield from _leaves(part)


def _version_needs(book: RuleBook, code: str, on: date) -> Need:
    whole = book.requirements[code]
    return (whole.on(on) or whole.versions[-1]).needs


def _parts(book: RuleBook, code: str, needs: Need, on: date) -> Iterator[_Part]:
    """Each leaf of the needs, and the requirement that asks for it alone."""
    whole = book.requirements[code]
    version = whole.on(on) or whole.versions[-1]
    plain = {"grace": Period(), "due_within": Period(), "staffing": None, "in_force": InForce()}
    for need in dict.fromkeys(_leaves(needs)):
        one = version.model_copy(update={**plain, "needs": need})
        yield _Part(code, need, whole.model_copy(update={"versions": (one,)}))


def _holds(
    findings: Findings, stored: StoredFacts, rows: Mapping[Pair, Row], asked: Mapping[str, _Part]
) -> Iterator[tuple[Pair, Need, Hold]]:
    told = np.array(sorted({row.employee for row in rows.values()}), dtype=np.int32)
    cleared = findings.cleared
    for place in np.flatnonzero(np.isin(findings.employee, told)).tolist():
        part = asked[findings.requirements[findings.requirement[place]]]
        pair = (stored.keys[findings.employee[place]], part.of)
        row = rows.get(pair)
        if row is None:
            continue
        if cleared[place]:
            ends = findings.cycle_end[place] <= number(row.end)
            yield pair, part.need, Hold.ENDS if ends else Hold.KEPT
        else:
            lapsed = STATUSES[findings.status[place]] is Status.EXPIRED
            yield pair, part.need, Hold.LAPSED if lapsed else Hold.NEVER
