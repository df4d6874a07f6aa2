"""Which part of a requirement decides: what those not cleared lack, and what lapses first for those about to.

Each part of the needs is asked as a requirement of its own, by the same evaluation that made the findings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from compliance.services.sensitive import rests_on_sensitive
from compliance.words.needs import parts_of
from rules.book import RuleBook
from rules.dates import Period
from rules.evaluate import evaluate
from rules.facts import Facts
from rules.model import InForce, Need, Requirement

Pair = tuple[str, str]
"""An employee and a requirement."""


@dataclass(frozen=True, slots=True)
class Reasons:
    """By employee and requirement: the parts that do not hold, and those that hold with the day they end."""

    failing: Mapping[Pair, tuple[Need, ...]]
    ending: Mapping[tuple[str, str, int], tuple[Need, ...]]


def reasons(book: RuleBook, facts: Facts, on: date) -> Reasons:
    """Reasons on a day for every requirement of several parts that rests on nothing sensitive."""
    asked = dict(_parts(book, on))
    if not asked:
        return Reasons({}, {})
    part_book = replace(book, requirements={name: part.requirement for name, part in asked.items()})
    findings = evaluate(part_book, facts, on).findings
    failing: dict[Pair, tuple[Need, ...]] = {}
    ending: dict[tuple[str, str, int], tuple[Need, ...]] = {}
    columns = (findings.employee, findings.requirement, findings.cleared, findings.cycle_end)
    for employee, place, cleared, end in zip(*(column.tolist() for column in columns), strict=True):
        part = asked[findings.requirements[place]]
        pair = (facts.employees.ids[employee], part.of)
        if cleared:
            ending[*pair, end] = (*ending.get((*pair, end), ()), part.need)
        else:
            failing[pair] = (*failing.get(pair, ()), part.need)
    return Reasons(failing, ending)


@dataclass(frozen=True, slots=True)
class _Part:
    of: str
    need: Need
    requirement: Requirement


def _parts(book: RuleBook, on: date) -> Iterator[tuple[str, _Part]]:
    """Requirements of one part each, named so that their order is that of the needs."""
    for code, requirement in book.requirements.items():
        version = requirement.on(on)
        parts = parts_of(version.needs) if version else ()
        if version is None or len(parts) < 2 or rests_on_sensitive(book, code):
            continue
        for number, need in enumerate(parts):
            plain = {"needs": need, "grace": Period(), "due_within": Period(), "staffing": None}
            alone = version.model_copy(update={**plain, "in_force": InForce()})
            name = f"{code} {number:04}"
            yield name, _Part(code, need, requirement.model_copy(update={"versions": (alone,)}))
