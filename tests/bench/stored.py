"""The input of a measurement as a file, so that making it leaves no trace in the memory that is measured."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np

from rules.book import RuleBook
from rules.facts import Facts, Spans
from tests.bench import municipality


def write(folder: Path, employees: int) -> dict[str, int]:
    """Make the people and keep them in a file; how many records they have."""
    made = municipality.facts(employees)
    _path(folder, employees).write_bytes(pickle.dumps(made, protocol=5))
    return {"records": len(made.records.employee)}


def read(folder: Path, employees: int, *, hoarder: bool = False) -> Facts:
    """The people of that file, one of them with very many records where that is asked."""
    with _path(folder, employees).open("rb") as file:
        made = pickle.load(file)
    return municipality.with_hoarder(made) if hoarder else made


def _path(folder: Path, employees: int) -> Path:
    return folder / f"{employees}.facts"


def plain(facts: Facts) -> Facts:
    """The same people with nothing that the rivals know nothing of: no leave, exemption or suspension."""
    none = np.empty(0, dtype=np.int32)
    nobody = Spans(none, none, none, none)
    return replace(facts, absences=nobody, exemptions=nobody, suspensions=nobody)


def simple_book() -> RuleBook:
    """The simple requirements alone, of competences without renewal windows: what the rivals can say."""
    book = municipality.rule_book()
    simple = {code: one for code, one in book.requirements.items() if int(code[-1]) in municipality.SIMPLE}
    plain_ones = {code: one.model_copy(update={"renewal": None}) for code, one in book.competences.items()}
    return replace(book, competences=plain_ones, requirements=simple)
