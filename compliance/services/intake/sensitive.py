"""Of sensitive competences only fit or not fit and the dates are kept: free text about them goes no further."""

from __future__ import annotations

from dataclasses import replace

from compliance.services.intake.data import Data, Table
from compliance.services.sensitive import REASONS, rests_on_sensitive
from rules.book import RuleBook

WITHHELD = "withheld"
"""Stands for the reason of a suspension or an exemption about something sensitive; they must have one."""
_SAYS_NOTHING = frozenset({None, WITHHELD})
_KEPT = {"exemptions": _SAYS_NOTHING | frozenset(REASONS)}
"""What may stand as it is: the words of a list, as the pages write them."""

_FREE_TEXT = {
    "records": (("issuer", None), ("evidence", None)),
    "suspensions": (("reason", WITHHELD),),
    "exemptions": (("reason", WITHHELD),),
}


def withhold(data: Data, book: RuleBook) -> tuple[Data, tuple[str, ...]]:
    """The data without free text about what is sensitive, and a warning for each column that had some."""
    competences = {code for code, competence in book.competences.items() if competence.sensitive}
    kept = dict(data)
    warnings: list[str] = []
    for name in _FREE_TEXT.keys() & data.keys() if competences else ():
        about, codes, told = "competence", competences, "competences"
        if name == "exemptions":
            # An exemption names a requirement, which may rest on something sensitive some steps away.
            requirements = {code for code in book.requirements if rests_on_sensitive(book, code)}
            about, codes, told = "requirement", requirements, "requirements"
        for column, instead in _FREE_TEXT[name]:
            kept[name], count = _without(kept[name], column, instead, about, codes)
            if count:
                warnings.append(
                    f"{data[name].file}: {column} of {count:,} row{'s' if count > 1 else ''} about sensitive "
                    f"{told} is left out; only fit or not fit and the dates are kept"
                )
    return kept, tuple(sorted(warnings))


def _without(
    table: Table, column: str, instead: str | None, about: str, codes: set[str]
) -> tuple[Table, int]:
    values = table.columns.get(column)
    if values is None or codes.isdisjoint(table.columns[about]):
        return table, 0
    fine = _KEPT.get(table.name, _SAYS_NOTHING)
    pairs = list(zip(table.columns[about], values, strict=True))
    count = sum(value not in fine for code, value in pairs if code in codes)
    cleaned = [instead if code in codes and value not in fine else value for code, value in pairs]
    return replace(table, columns={**table.columns, column: cleaned}), count
