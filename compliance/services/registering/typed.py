"""What somebody typed in a form about a record, and what is wrong with it. Pure: pages say it in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as of_field
from datetime import date
from decimal import Decimal
from typing import Any

from compliance.services.intake.identity_numbers import holds_identity_number
from compliance.services.intake.nearness import misspelt
from compliance.services.intake.tables import RECORDS, Column
from compliance.services.intake.values import read_column
from rules.book import RuleBook
from rules.model import Competence

LONGEST_TEXT = 200
OLDEST_YEAR = 1940
"""An achievement before it is a slip of the keyboard."""


_COLUMNS: Mapping[str, Column] = {column.name: column for column in RECORDS.columns}


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields as they came; `people` are person keys."""

    competence: str = ""
    achieved_on: str = ""
    valid_until: str = ""
    level: str = ""
    hours: str = ""
    issuer: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A record as it is to be, of whomever."""

    competence: str
    achieved_on: date
    valid_until: date | None = None
    level: str | None = None
    hours: Decimal | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that must be put right: the field, which sentence says so, and what stands in its blanks."""

    field: str
    what: str
    values: Mapping[str, Any] = of_field(default_factory=dict)


def read_typed(typed: Typed, book: RuleBook, today: date) -> tuple[Wanted | None, tuple[Wrong, ...]]:
    """The record that was meant, or everything that is wrong with it, in the order of the form."""
    competence = book.competences.get(typed.competence.strip())
    wrong = list(_wrong_competence(typed, book))
    achieved = _read("achieved_on", typed.achieved_on, wrong)
    until = _read("valid_until", typed.valid_until, wrong)
    hours = _read("hours", typed.hours, wrong)
    wrong += _wrong_days(achieved, until, today)
    level, issuer = typed.level.strip() or None, typed.issuer.strip() or None
    if competence is not None:
        wrong += _wrong_level(competence, level)
        wrong += _not_for_sensitive(competence, level=level, hours=hours, issuer=issuer)
    wrong += wrong_text("issuer", issuer)
    if wrong or competence is None or achieved is None:
        return None, tuple(wrong)
    return Wanted(typed.competence.strip(), achieved, until, level, hours, issuer), ()


def _wrong_competence(typed: Typed, book: RuleBook) -> Iterator[Wrong]:
    code = typed.competence.strip()
    if not code:
        yield Wrong("competence", "choose competence")
    elif code not in book.competences:
        yield _unknown("competence", code, tuple(book.competences))


def _read(name: str, text: str, wrong: list[Wrong]) -> Any:
    """The value of a field as imports read it; Norwegian and ISO days, decimal comma and point."""
    column = _COLUMNS[name]
    if not text.strip():
        if column.required:
            wrong.append(Wrong(name, "day missing"))
        return None
    read = read_column(column, [text])
    if text in read.wrong:
        kind = "identity number" if holds_identity_number(text) else f"wrong {name}"
        wrong.append(Wrong(name, kind, {"text": text.strip()[:40]}))
    return read.values[text]


def _wrong_days(achieved: date | None, until: date | None, today: date) -> Iterator[Wrong]:
    if achieved is not None and achieved > today:
        yield Wrong("achieved_on", "day ahead", {"day": achieved, "today": today})
    if achieved is not None and achieved.year < OLDEST_YEAR:
        yield Wrong("achieved_on", "day long ago", {"day": achieved})
    if achieved is not None and until is not None and until < achieved:
        yield Wrong("valid_until", "until before", {"day": until, "achieved": achieved})


def _wrong_level(competence: Competence, level: str | None) -> Iterator[Wrong]:
    if level is not None and level not in competence.levels:
        if competence.levels:
            yield _unknown("level", level, competence.levels)
        else:
            yield Wrong("level", "no levels")


def _unknown(field: str, text: str, known: Sequence[str]) -> Wrong:
    near = misspelt(text, known)
    what = f"unknown {field}" if near is None else f"unknown {field} near"
    return Wrong(field, what, {"text": text[:40], "near": near or ""})


def _not_for_sensitive(competence: Competence, **given: object) -> Iterator[Wrong]:
    """Only the day and the last valid day of a sensitive competence are kept; who typed more is told, not overruled."""
    if competence.sensitive:
        yield from (Wrong(name, "not for sensitive") for name, value in given.items() if value is not None)


def wrong_text(name: str, text: str | None) -> Iterator[Wrong]:
    """What is wrong with a short text: a national identity number, line breaks, its length."""
    if text is None:
        return
    if holds_identity_number(text):
        yield Wrong(name, "identity number")
    elif not text.isprintable():
        yield Wrong(name, "unprintable")
    elif len(text) > LONGEST_TEXT:
        yield Wrong(name, "too long", {"count": len(text), "most": LONGEST_TEXT})
