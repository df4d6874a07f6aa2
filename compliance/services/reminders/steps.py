"""What to get or renew: the parts of a requirement's needs that do not hold, or that end first.

Each part is asked as a requirement of its own, by the evaluation that made the findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from compliance.services.reminders.rows import Row
from compliance.store.facts import StoredFacts
from compliance.store.standing import Pair
from compliance.words.needs import parts_of
from rules.book import RuleBook
from rules.dates import Period, number
from rules.evaluate import evaluate, upcoming
from rules.findings import Findings
from rules.model import InForce, Need, Not, Requirement


@dataclass(frozen=True, slots=True)
class _Part:
    of: str
    need: Need
    alone: Requirement


def steps(
    book: RuleBook, stored: StoredFacts, rows: Mapping[Pair, Row], on: date, farthest: date
) -> dict[Pair, tuple[Need, ...]]:
    """By person key and requirement: the parts to get or renew, in the order of the rule file.

    A requirement of one part needs no look: that part it is.
    """
    parts = {code: _parts(book, code, on) for code in {row.requirement for row in rows.values()}}
    found = {pair: [part.need for part in parts[pair[1]] if len(parts[pair[1]]) == 1] for pair in rows}
    asked = {
        f"{code} {place:04}": part
        for code, several in parts.items()
        if len(several) > 1
        for place, part in enumerate(several)
    }
    if asked:
        alone = replace(book, requirements={name: part.alone for name, part in asked.items()})
        for findings in (
            evaluate(alone, stored.facts, on).findings,
            upcoming(alone, stored.facts, on, farthest),
        ):
            for pair, need in _lacking(findings, stored, rows, asked):
                found[pair].append(need)
    return {pair: tuple(need for need in needs if not isinstance(need, Not)) for pair, needs in found.items()}


def _parts(book: RuleBook, code: str, on: date) -> list[_Part]:
    """Each part of the needs, and the requirement that asks for it alone."""
    whole = book.requirements[code]
    version = whole.on(on) or whole.versions[-1]
    plain = {"grace": Period(), "due_within": Period(), "staffing": None, "in_force": InForce()}
    versions = [version.model_copy(update={**plain, "needs": need}) for need in parts_of(version.needs)]
    return [_Part(code, one.needs, whole.model_copy(update={"versions": (one,)})) for one in versions]


def _lacking(
    findings: Findings, stored: StoredFacts, rows: Mapping[Pair, Row], asked: Mapping[str, _Part]
) -> Iterator[tuple[Pair, Need]]:
    """Parts that do not hold, and parts that hold no longer than the whole does."""
    told = np.array(sorted({row.employee for row in rows.values()}), dtype=np.int32)
    for place in np.flatnonzero(np.isin(findings.employee, told)).tolist():
        part = asked[findings.requirements[findings.requirement[place]]]
        pair = (stored.keys[findings.employee[place]], part.of)
        row = rows.get(pair)
        if row is not None and (not findings.cleared[place] or findings.cycle_end[place] <= number(row.end)):
            yield pair, part.need
