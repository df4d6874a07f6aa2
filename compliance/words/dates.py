"""Days, instants and periods as people write them: 12.02.2027 in Norwegian, 12 February 2027 in English."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from rules.dates import Period

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NO_END = {"nb": "uten sluttdato", "nn": "utan sluttdato", "en": "no end date"}
_UNITS = {
    "nb": (("år", "år"), ("måned", "måneder"), ("uke", "uker"), ("dag", "dager")),
    "nn": (("år", "år"), ("månad", "månader"), ("veke", "veker"), ("dag", "dagar")),
    "en": (("year", "years"), ("month", "months"), ("week", "weeks"), ("day", "days")),
}
_AND = {"nb": " og ", "nn": " og ", "en": " and "}
_YES_NO = {"nb": ("ja", "nei"), "nn": ("ja", "nei"), "en": ("yes", "no")}


def date_words(day: date | None, language: str) -> str:
    """A civil date; None is no end."""
    if day is None:
        return _NO_END[language]
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{day:%d.%m}.{day.year:04}"


def instant_words(instant: datetime, zone: str, language: str) -> str:
    """An aware instant as date and clock time in a zone: `12.02.2027 kl. 08.15`."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a zone; instants are aware and UTC")
    local = instant.astimezone(ZoneInfo(zone))
    day = date_words(local.date(), language)
    return f"{day} at {local:%H:%M}" if language == "en" else f"{day} kl. {local:%H.%M}"


def period_words(period: Period, language: str) -> str:
    """A period in whole years, months, weeks and days: `1 år og 6 måneder`, `90 dager`, `0 dager`."""
    counts = (period.years, period.months, period.weeks, period.days)
    named = [
        f"{count} {one if count == 1 else many}"
        for count, (one, many) in zip(counts, _UNITS[language], strict=True)
        if count
    ]
    if not named:
        return f"0 {_UNITS[language][3][1]}"
    return _AND[language].join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)


def yes_no(value: bool, language: str) -> str:  # noqa: FBT001 - the value is what is said
    """Yes or no."""
    return _YES_NO[language][0 if value else 1]
