"""Days as people and systems write them: with month names, two digits for the year, a clock time behind.

Only the order of day and month between slashes or hyphens can't be read off one day: `3/12/2026`. A column is
asked about where none of its days settles it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

DAY_FIRST, MONTH_FIRST = "day", "month"
ORDERS = (DAY_FIRST, MONTH_FIRST)

_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?"
)
_CLOCK = r"(?:,?\s*(?:kl\.?\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[AP]M)?)?"
_DOTTED = re.compile(rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}|\d{{2}}){_CLOCK}", re.IGNORECASE)
_SLASHED = re.compile(rf"(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}}|\d{{2}}){_CLOCK}", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"(\d{{4}})[./](\d{{1,2}})[./](\d{{1,2}}){_CLOCK}", re.IGNORECASE)
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_MONTH = re.compile(rf"(\d{{1,2}})\.?\s*([^\W\d]+)\.?,?\s+(\d{{4}}){_CLOCK}", re.IGNORECASE)
_MONTH_DAY = re.compile(rf"([^\W\d]+)\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_CLOCK}", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?:man|tir|ons|tor|fre|lør|søn|mån|tys|laur|sun|mon|tue|wed|thu|fri|sat)"
    r"(?:[a-zøå]*d(?:ag|ay))?\.?,?\s+",
    re.IGNORECASE,
)
_MONTHS = (
    ("jan",), ("feb",), ("mar",), ("apr",), ("mai", "may"), ("jun",), ("jul",), ("aug",), ("sep",), ("okt", "oct"),
    ("nov",), ("des", "dec"),
)  # fmt: skip


class NoDayError(ValueError):
    """The text is no day."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the days of a column are read. `order`: of day and month between slashes; `zone`: where a clock time
    with an offset is; `latest`: the last year that two digits may mean."""

    order: str
    zone: str
    latest: int


def read_day(text: str, reading: Reading) -> date:
    """The day that a text means; raise NoDayError."""
    text = _WEEKDAY.sub("", text.strip(), count=1)
    if match := _ISO.fullmatch(text):
        return _iso(match, reading.zone)
    if match := _DOTTED.fullmatch(text):
        return _civil(_year(match[3], reading.latest), int(match[2]), int(match[1]))
    if match := _SLASHED.fullmatch(text):
        day, month = (1, 2) if reading.order == DAY_FIRST else (2, 1)
        return _civil(_year(match[3], reading.latest), int(match[month]), int(match[day]))
    if match := _YEAR_FIRST.fullmatch(text) or _TOGETHER.fullmatch(text):
        return _civil(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.fullmatch(text):
        return _civil(int(match[3]), _month(match[2]), int(match[1]))
    if match := _MONTH_DAY.fullmatch(text):
        return _civil(int(match[3]), _month(match[1]), int(match[2]))
    raise NoDayError(text)


def order_of(texts: Iterable[str]) -> str | None:
    """The order of day and month in a column: what its days settle, `day` where there is nothing to settle.

    None: it has days that may be read both ways and none that can only be read one way, or some of each.
    """
    pairs = [(int(match[1]), int(match[2])) for text in texts if (match := _SLASHED.fullmatch(text.strip()))]
    day_first = any(first > 12 for first, _ in pairs)
    month_first = any(second > 12 for _, second in pairs)
    if day_first != month_first:
        return DAY_FIRST if day_first else MONTH_FIRST
    return None if any(first != second for first, second in pairs) else DAY_FIRST


def example_of(texts: Iterable[str]) -> str:
    """A day of the column that may be read both ways, to ask with."""
    for text in texts:
        match = _SLASHED.fullmatch(text.strip())
        if match and int(match[1]) <= 12 and int(match[2]) <= 12 and match[1] != match[2]:
            return text.strip()
    return ""


def _iso(match: re.Match[str], zone: str) -> date:
    day = _civil(int(match[1]), int(match[2]), int(match[3]))
    if not match[7]:
        return day
    offset = match[7].replace("Z", "+00:00")
    try:
        instant = datetime.fromisoformat(f"{day}T{match[4]}:{match[5]}:{match[6] or '00'}{offset}")
    except ValueError:
        return day
    return instant.astimezone(ZoneInfo(zone)).date()


def _year(text: str, latest: int) -> int:
    if len(text) == 4:
        return int(text)
    year = 2000 + int(text)
    return year if year <= latest else year - 100


def _month(word: str) -> int:
    start = word.casefold()[:3]
    for number, names in enumerate(_MONTHS, 1):
        if start in names:
            return number
    raise NoDayError(word)


def _civil(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoDayError(f"{year}-{month}-{day}") from error
