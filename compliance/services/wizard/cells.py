"""The text of a cell and what it means for a field; a text that it can't hold is wrong in a way that pages can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as of_field
from decimal import Decimal
from typing import Any

from compliance.services.intake.tables import Column, Holds
from compliance.services.intake.values import read_column
from compliance.services.wizard.dates import NoDayError, Reading, read_day
from compliance.services.wizard.sheets import WITHHELD

LONGEST_TEXT = 200
OLDEST_YEAR = 1900
_EXCEL_NUMBER = re.compile(r"[1-7]\d{4}(?:[.,]\d+)?")
_HOURS = re.compile(r"\s*(?:timer?|timar|hours?|hrs?|t|h)\.?$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*%$")
_CODE = re.compile(r"(\d{4})(?!\d).*", re.DOTALL)
_LINES = frozenset({"employee", "email", "unit"})


class WrongError(ValueError):
    """A text that a field can't hold; `what` names the sentence, `values` fill its blanks."""

    def __init__(self, what: str, **values: Any) -> None:
        self.what, self.values = what, values
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row: in which field, which sentence says it, and what stands in its blanks."""

    row: int
    field: str
    what: str
    values: Mapping[str, Any] = of_field(default_factory=dict)


def meanings(name: str, texts: Iterable[str], reading: Reading | None) -> dict[str, Any]:
    """Text → value, or the WrongError that says what is the matter; each different text is looked at once."""
    different = dict.fromkeys(texts)
    read = _reader(name, different, reading)
    found: dict[str, Any] = {}
    for text in different:
        try:
            if WITHHELD in text:
                raise WrongError("row identity number")  # noqa: TRY301 - told as the others are
            found[text] = read(text) if text else None
        except WrongError as error:
            found[text] = error
    return found


def _reader(name: str, texts: Iterable[str], reading: Reading | None) -> Callable[[str], Any]:
    if reading is not None:
        return lambda text: _day(text, reading)
    if name == "hours":
        return lambda text: _decimal(_HOURS.sub("", text), "row no hours")
    if name == "percent":
        shares = _are_shares(texts)
        return lambda text: _percent(text, shares=shares)
    if name in {"ks", "styrk08"}:
        return _code
    if name == "email":
        return _email
    return lambda text: _text(name, text)


def _day(text: str, reading: Reading) -> Any:
    try:
        day = read_day(text, reading)
    except NoDayError as error:
        kind = "row Excel number" if _EXCEL_NUMBER.fullmatch(text) else "row no day"
        raise WrongError(kind, text=_shown(text)) from error
    if day.year < OLDEST_YEAR:
        raise WrongError("row day long ago", text=_shown(text))
    return None if day.year >= 9999 else day


def _decimal(text: str, what: str) -> Decimal:
    found = read_column(Column("number", Holds.DECIMAL), [text])
    if text in found.wrong:
        raise WrongError(what, text=_shown(text))
    value: Decimal = found.values[text]
    return value


def _are_shares(texts: Iterable[str]) -> bool:
    """Whether 1 is a whole position: Excel keeps 80 % as 0.8."""
    numbers = [text.replace(",", ".") for text in texts if text and "%" not in text]
    values = [float(text) for text in numbers if re.fullmatch(r"\d{1,4}(?:\.\d+)?", text)]
    return bool(values) and max(values) <= 1


def _percent(text: str, *, shares: bool) -> Decimal:
    number = _decimal(_PERCENT.sub("", text), "row no percent") if not shares else None
    if number is not None:
        return number
    match = re.fullmatch(r"(\d{1,4})(?:[.,](\d{1,17}))?", text)
    if not match:
        raise WrongError("row no percent", text=_shown(text))
    return (Decimal(f"{match[1]}.{match[2] or 0}") * 100).quantize(Decimal("0.01")).normalize()


def _code(text: str) -> str:
    """Four digits, also where the name of the code stands behind them."""
    match = _CODE.fullmatch(text)
    if not match:
        raise WrongError("row no code", text=_shown(text))
    return match[1]


def _email(text: str) -> str | None:
    found = read_column(Column("email", Holds.EMAIL), [text])
    if text in found.wrong:
        raise WrongError("row no email", text=_shown(text))
    value: str | None = found.values[text]
    return value


def _text(name: str, text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise WrongError("row long text", count=len(text), most=LONGEST_TEXT)
    if name in _LINES and ("\n" in text or "\t" in text):
        raise WrongError("row line break", text=_shown(text))
    return " ".join(text.split())


def _shown(text: str) -> str:
    clean = " ".join(text.split())
    return clean if len(clean) <= 40 else f"{clean[:39]}…"
