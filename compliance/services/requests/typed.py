"""What somebody typed to ask for an exemption, and what is wrong with it. Pure: pages say it in words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from compliance.services.intake.identity_numbers import holds_identity_number
from compliance.services.intake.tables import EXEMPTIONS
from compliance.services.intake.values import read_column
from compliance.services.registering.typed import Wrong, wrong_text
from compliance.services.sensitive import REASONS as SENSITIVE_REASONS
from compliance.services.sensitive import names_any

REASONS = ("waiting-place", "cancelled", "equivalent", "returning", "staffing", "authority")
REFUSALS = ("not-needed", "not-safe", "law-says-no", "too-long", "ask-me")
LONGEST = relativedelta(months=12)
_DAY = next(column for column in EXEMPTIONS.columns if column.name == "from")


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields as they came; days as people write them."""

    from_day: str = ""
    until_day: str = ""
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An exemption as it is asked for: days inclusive, a word of the list, and maybe a short text."""

    from_day: date
    until_day: date
    reason: str
    note: str | None = None


def reasons(*, sensitive: bool) -> tuple[str, ...]:
    """The words of the list."""
    return SENSITIVE_REASONS if sensitive else REASONS


def read_ask(
    typed: Typed, today: date, *, sensitive: bool, secret: Collection[str]
) -> tuple[Wanted | None, tuple[Wrong, ...]]:
    """What was meant, or everything that is wrong with it in the order of the form.

    `secret` is what sensitive competences are called: no text about somebody may name one.
    """
    wrong: list[Wrong] = []
    first = _day("from_day", typed.from_day, wrong)
    last = _day("until_day", typed.until_day, wrong)
    wrong += _wrong_days(first, last, today)
    if typed.reason not in reasons(sensitive=sensitive):
        wrong.append(Wrong("reason", "choose reason"))
    note = typed.note.strip() or None
    wrong += wrong_note(note, sensitive=sensitive, secret=secret)
    if wrong or first is None or last is None:
        return None, tuple(wrong)
    return Wanted(first, last, typed.reason, note), ()


def wrong_note(note: str | None, *, sensitive: bool, secret: Collection[str]) -> Iterator[Wrong]:
    """What is wrong with a short text: of something sensitive there is none, and none names such a thing."""
    if note is None:
        return
    if sensitive:
        yield Wrong("note", "no text here")
    elif names_any(note, frozenset(secret)):
        yield Wrong("note", "names sensitive")
    else:
        yield from wrong_text("note", note)


def _day(name: str, text: str, wrong: list[Wrong]) -> date | None:
    if not text.strip():
        wrong.append(Wrong(name, f"{name} missing"))
        return None
    read = read_column(_DAY, [text])
    if text in read.wrong:
        kind = "identity number" if holds_identity_number(text) else "wrong day"
        wrong.append(Wrong(name, kind, {"text": text.strip()[:40]}))
    found: date | None = read.values[text]
    return found


def _wrong_days(first: date | None, last: date | None, today: date) -> Iterator[Wrong]:
    if first is not None and first < today:
        yield Wrong("from_day", "from past", {"day": first, "today": today})
    if first is not None and first > today + LONGEST:
        yield Wrong("from_day", "from far", {"day": first})
    elif first is None or last is None:
        return
    elif last < first:
        yield Wrong("until_day", "until before from", {"day": last, "first": first})
    elif last >= first + LONGEST:
        longest = first + LONGEST - relativedelta(days=1)
        yield Wrong("until_day", "span too long", {"day": last, "longest": longest})
