"""The text of a cell and what it means, a column at a time: each different text is looked at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from compliance.services.intake.identity_numbers import holds_identity_number, may_hold_identity_number
from compliance.services.intake.nearness import Near
from compliance.services.intake.problems import one_of, shown
from compliance.services.intake.tables import DAYS, LINES, Column, Holds
from rules.dates import NO_END
from rules.model import LANGUAGES

RECORD_STATUSES = ("verified", "pending", "rejected")

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NORWEGIAN = re.compile(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})")
_EXCEL_NUMBER = re.compile(r"[1-7][0-9]{4}")
_DECIMAL = re.compile(r"(-?[0-9]{1,12})(?:[.,]([0-9]+))?")
_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]")
_LINE_BREAK = re.compile(r"[\t\n\r\u2028\u2029]")

IDENTITY_NUMBER = (
    "holds a national identity number, which is never stored; expected the employee number of the HR system"
)


@dataclass(frozen=True, slots=True)
class Meanings:
    """What each text of a column means: its value, or what is wrong with it (its value is then None)."""

    values: dict[str, Any]
    wrong: dict[str, str]


class WrongCellError(ValueError):
    """A text that the column can't hold; the message is the sentence for the user."""


def read_column(column: Column, texts: Collection[str], dated: Container[str] = frozenset()) -> Meanings:
    """The meaning of every different text of a column; `dated` are texts of date cells, which fit any spelling."""
    read = _reader(column, [text for text in texts if text not in dated])
    if read is str and _is_plain(column, texts):
        # Most ids and texts: nothing to look for in any of them, so not in each.
        return Meanings({text: text.strip() or None for text in texts}, {})
    meanings = Meanings({}, {})
    for text in texts:
        try:
            meanings.values[text] = _cell(column, text.strip(), read)
        except WrongCellError as error:
            meanings.values[text] = None
            meanings.wrong[text] = str(error)
    return meanings


def _is_plain(column: Column, texts: Collection[str]) -> bool:
    """Whether no text of a column can be wrong, seen from all of them at once."""
    together = "\n".join(texts)
    if may_hold_identity_number(together) or _CONTROL.search(together):
        return False
    if column.required and any(not text or text.isspace() for text in texts):
        return False
    broken = together.count("\n") >= len(texts) or _LINE_BREAK.search(together.replace("\n", ""))
    return not (column.holds in LINES and broken)


def _cell(column: Column, text: str, read: Callable[[str], Any]) -> Any:
    if not text:
        if column.required:
            raise WrongCellError(f"is empty; expected {_EXPECTED[column.holds]}")
        return None
    if holds_identity_number(text):
        raise WrongCellError(IDENTITY_NUMBER)
    if _CONTROL.search(text):
        raise WrongCellError(f"{shown(text)} holds a control character; expected {_EXPECTED[column.holds]}")
    if column.holds in LINES and _LINE_BREAK.search(text):
        raise WrongCellError(f"{shown(text)} holds a line break or tab; expected {_EXPECTED[column.holds]}")
    return read(text)


_EXPECTED = {
    Holds.ID: "an id",
    Holds.CODE: "a code of the rule book",
    Holds.TEXT: "a text",
    Holds.EMAIL: "one e-mail address such as kari@kommune.no, or nothing",
    Holds.DAY: "a day written YYYY-MM-DD",
    Holds.LAST_DAY: "a day written YYYY-MM-DD",
    Holds.PRINTED_DAY: "a day written YYYY-MM-DD",
    Holds.DECIMAL: "a number of at least 0 with at most two decimals, such as 7.5",
    Holds.LANGUAGE: f"{one_of(LANGUAGES)}, or nothing",
    Holds.STATUS: f"{one_of(RECORD_STATUSES)}, or nothing",
}


def _reader(column: Column, texts: Iterable[str]) -> Callable[[str], Any]:
    """The function from stripped text to value for what the column holds."""
    if column.holds in DAYS:
        no_end_is_none = column.holds is Holds.LAST_DAY
        if all(_NORWEGIAN.fullmatch(text) for cell in texts if (text := cell.strip())):
            return lambda text: _day(_turned(text), text, no_end_is_none=no_end_is_none)
        return lambda text: _day(text, text, no_end_is_none=no_end_is_none)
    return {
        Holds.EMAIL: _email,
        Holds.DECIMAL: _decimal,
        Holds.LANGUAGE: _word_of(Holds.LANGUAGE, LANGUAGES),
        Holds.STATUS: _word_of(Holds.STATUS, RECORD_STATUSES),
    }.get(column.holds, str)


def _turned(text: str) -> str:
    """01.02.2026 as 2026-02-01; anything else unchanged."""
    match = _NORWEGIAN.fullmatch(text)
    return f"{match[3]}-{match[2]}-{match[1]}" if match else text


def _day(iso: str, text: str, *, no_end_is_none: bool) -> date | None:
    if not _ISO.fullmatch(iso):
        if _NORWEGIAN.fullmatch(text):
            _calendar(_turned(text), text)
            raise WrongCellError(
                f"{shown(text)} is not written as the other days of this column; "
                f"expected {_turned(text)} (dd.mm.yyyy is read where every day of the column is written so)"
            )
        if _EXCEL_NUMBER.fullmatch(text):
            raise WrongCellError(f"{shown(text)} is Excel's number for a day; {_FORMATTED}")
        raise WrongCellError(f"{shown(text)} is not a day; expected {_EXPECTED[Holds.DAY]}")
    day = _calendar(iso, text)
    return None if no_end_is_none and day == NO_END else day


def _calendar(iso: str, text: str) -> date:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        raise WrongCellError(f"{shown(text)} is not a day of the calendar; {_NO_SUCH_DAY}") from None


_FORMATTED = "expected the column formatted as dates in Excel, or a day written YYYY-MM-DD"
_NO_SUCH_DAY = "expected a day that exists, written YYYY-MM-DD"


def _decimal(text: str) -> Decimal:
    """A number with decimal point or comma, exact; zeros at the end of its decimals mean nothing."""
    match = _DECIMAL.fullmatch(text)
    if match is None:
        raise WrongCellError(f"{shown(text)} is not a number; expected {_EXPECTED[Holds.DECIMAL]}")
    decimals = (match[2] or "").rstrip("0")
    if match[1].startswith("-") and (decimals or int(match[1])):
        raise WrongCellError(f"{shown(text)} is negative; expected {_EXPECTED[Holds.DECIMAL]}")
    if len(decimals) > 2:
        raise WrongCellError(f"{shown(text)} has more than two decimals; expected {_EXPECTED[Holds.DECIMAL]}")
    return Decimal(f"{abs(int(match[1]))}.{decimals}" if decimals else abs(int(match[1])))


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise WrongCellError(f"{shown(text)} is not an e-mail address; expected {_EXPECTED[Holds.EMAIL]}")
    return text


def _word_of(holds: Holds, words: tuple[str, ...]) -> Callable[[str], str]:
    near = Near(words)

    def read(text: str) -> str:
        if text not in words:
            raise WrongCellError(f"{shown(text)} is unknown; expected {_EXPECTED[holds]}{near.say(text)}")
        return text

    return read
