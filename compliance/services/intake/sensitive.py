"""Of sensitive competences only fit or not fit and the dates are kept: free text about them goes no further."""

from __future__ import annotations

from dataclasses import replace

from compliance.services.intake.data import Data, Table
from rules.book import RuleBook

WITHHELD = "withheld"
"""Stands for the reason of a suspension from a sensitive competence; a suspension must have one."""

_FREE_TEXT = {"records": (("issuer", None), ("evidence", None)), "suspensions": (("reason", WITHHELD),)}


def withhold(data: Data, book: RuleBook) -> tuple[Data, tuple[str, ...]]:
    """The data without free text about sensitive competences, and a warning for each column that had some."""
    sensitive = {code for code, competence in book.competences.items() if competence.sensitive}
    kept = dict(data)
    warnings: list[str] = []
    for name in _FREE_TEXT.keys() & data.keys() if sensitive else ():
        for column, instead in _FREE_TEXT[name]:
            kept[name], count = _without(kept[name], column, instead, sensitive)
            if count:
                warnings.append(
                    f"{data[name].file}: {column} of {count:,} row{'s' if count > 1 else ''} about sensitive "
                    "competences is left out; only fit or not fit and the dates are kept"
                )
    return kept, tuple(sorted(warnings))


def _without(table: Table, column: str, instead: str | None, sensitive: set[str]) -> tuple[Table, int]:
    values = table.columns.get(column)
    if values is None or not sensitive.intersection(table.columns["competence"]):
        return table, 0
    pairs = list(zip(table.columns["competence"], values, strict=True))
    count = sum(value not in (None, instead) for code, value in pairs if code in sensitive)
    cleaned = [instead if code in sensitive else value for code, value in pairs]
    return replace(table, columns={**table.columns, column: cleaned}), count
