"""Cells as HR systems and Excel write them, turned into what any table of this program holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from compliance.services.intake.raw import RawColumn, RawTable

_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})[ T]00:00(?::00(?:\.0+)?)?")
_PERCENT = re.compile(r"(\d{1,6})(?:[.,](\d{1,17}))?\s*%?")


def with_plain_cells(raw: RawTable) -> RawTable:
    """The table with its days and percentages plainly written; a cell that is neither stays as it is, to be refused."""
    columns = [
        _cleaned(column, _reading(name, column)) if name in ("from", "until", "percent") else column
        for name, column in zip(raw.header, raw.columns, strict=True)
    ]
    return replace(raw, columns=tuple(columns))


def _reading(name: str, column: RawColumn) -> Callable[[str], str]:
    if name != "percent":
        return _day
    percents = {text: _percent(text) for text in column.different}
    whole = Decimal(100 if _are_shares(percents) else 1)
    return lambda text: _written(text, percents[text], whole)


def _day(text: str) -> str:
    """Without the hour: databases say 2020-02-01 00:00:00 of a day."""
    match = _MIDNIGHT.fullmatch(text.strip())
    return match[1] if match else text


def _percent(text: str) -> Decimal | None:
    match = _PERCENT.fullmatch(text.strip())
    return Decimal(f"{match[1]}.{match[2] or 0}") if match else None


def _are_shares(percents: Mapping[str, Decimal | None]) -> bool:
    """Whether 1 is a whole position: Excel keeps 80 % as 0.8. No organisation has only positions of one percent."""
    known = [percent for percent in percents.values() if percent]
    return bool(known) and max(known) <= 1 and not any("%" in text for text in percents)


def _written(text: str, percent: Decimal | None, whole: Decimal) -> str:
    if percent is None:
        return text
    return f"{(percent * whole).quantize(Decimal('0.01'), ROUND_HALF_UP):f}"


def _cleaned(column: RawColumn, clean: Callable[[str], str]) -> RawColumn:
    """The same column with every text read; what the file's spelling was is not needed again."""
    read = {text: clean(text) for text in column.different}
    texts = [read[text] for text in column.texts]
    return RawColumn(texts, {text: text for text in texts})
