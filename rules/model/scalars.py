"""The single values of a rule file: codes, words, days, periods, counts; and what every part of a file is."""

from __future__ import annotations

import re
from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    WithJsonSchema,
    model_validator,
)

from rules.dates import NO_END, Period
from rules.model.written import as_written, lacking, shown, wrong

T = TypeVar("T", bound=Hashable)

CODE = re.compile(r"[a-z0-9-]+")
CODE_PATTERN = r"^[a-z0-9-]+$"
DAY_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
PERIOD_PATTERN = r"^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$"
MOST = 1_000_000
"""The largest count that a rule file may ask for; more is a slip of the finger."""


def _code(value: object) -> object:
    text = as_written(value)
    if not isinstance(text, str):
        raise wrong(f"{shown(value)} where a code belongs; write one code")
    if not CODE.fullmatch(text):
        raise wrong(f"{shown(text)} is not a code{code_hint(text)}")
    return text


def code_hint(text: str) -> str:
    """How to write a code instead of `text`."""
    folded = text.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    better = re.sub(r"[^a-z0-9-]+", "-", folded).strip("-")
    form = "; a code has only lower-case a-z, 0-9 and -"
    return f'{form}: write "{better[:60]}"' if better else form


def _period(value: object) -> object:
    if isinstance(value, Period):
        return value
    try:
        return Period.parse(value if isinstance(value, str) and value.isascii() else "")
    except ValueError as error:
        raise wrong(f"{shown(value)} is {error}") from None


def _some(value: Period) -> Period:
    if not value:
        raise wrong(f'"{value}" is no time at all; write a period of at least a day, such as P1D or P1Y')
    return value


def _day(value: object) -> object:
    """A civil date written YYYY-MM-DD, and nothing else that could pass for one (numbers, times)."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise wrong(f"{shown(value)} is not a date; write year, month and day as in 2026-05-01")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise wrong(f"{shown(value)} is not a day of the calendar; write a day that exists") from None


def _last_day(value: object) -> object:
    """A day of `until`: 9999-12-31, as HR systems write it, is no end."""
    day = _day(value)
    return None if day == NO_END else day


def _decimal(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise wrong(f"{shown(value)} is not a number; write hours as in 7 or 7.5")
    number = Decimal(value)
    if not number.is_finite() or number < 0 or number > MOST:
        raise wrong(f"{shown(value)} is no number of hours; write hours from 0 to {MOST}")
    if number != round(number, 2):
        raise wrong(f"{shown(value)} has more than two decimals; write hours as in 7 or 7.5")
    return Decimal(int(number)) if number == int(number) else Decimal(number).normalize()


def once(values: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse a list that has a member twice (members may be alike only where something was taken out of one)."""
    seen: set[T] = set()
    for place, value in enumerate(values):
        if value in seen:
            what = shown(value) if isinstance(value, str) else "the same member"
            raise lacking(f"{what} stands twice in this list; write it once", place)
        seen.add(value)
    return values


Code = Annotated[
    str, BeforeValidator(_code), WithJsonSchema({"type": ["string", "integer"], "pattern": CODE_PATTERN})
]
Word = Annotated[
    str,
    BeforeValidator(as_written),
    Field(min_length=1),
    WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1}),
]
Duration = Annotated[
    Period,
    BeforeValidator(_period),
    WithJsonSchema({"type": "string", "pattern": PERIOD_PATTERN, "examples": ["P2Y", "P18M", "P2W", "P90D"]}),
]
"""A period; P0D is one."""
Span = Annotated[Duration, AfterValidator(_some)]
"""A period of at least a day."""
Day = Annotated[
    date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date", "pattern": DAY_PATTERN})
]
LastDay = Annotated[
    date | None,
    BeforeValidator(_last_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY_PATTERN}),
]
HourCount = Annotated[Decimal, BeforeValidator(_decimal), WithJsonSchema({"type": "number", "minimum": 0})]
Count = Annotated[int, Field(strict=True, ge=1, le=MOST)]
"""A whole number of things that must be there: 1 or more."""
Flag = Annotated[bool, Field(strict=True)]
Members = Annotated[
    tuple[T, ...], Field(min_length=1, json_schema_extra={"uniqueItems": True}), AfterValidator(once)
]
"""A list with at least one member and none twice."""


FORM = "\0"
"""Begins the tag of a form in a union, so that it is no key of any file."""


class Part(BaseModel):
    """Anything in a rule file: frozen, closed against unknown keys. A key without value is as not written."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        known = {key for name, field in cls.model_fields.items() for key in (name, field.alias)}
        return {key: part for key, part in value.items() if part is not None or key not in known}
