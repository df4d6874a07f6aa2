"""One person's rows, and how they were given them: hired on a day into a post, in order so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from compliance.services.demo.names import address, choose, name

Row = Mapping[str, str | date]
"""One row of a table; what is not given is left out."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All rows about one person. `key` names the post and never changes with the day."""

    key: str
    employee: Row
    assignments: tuple[Row, ...]
    records: tuple[Row, ...] = ()
    exemptions: tuple[Row, ...] = ()
    suspensions: tuple[Row, ...] = ()
    absences: tuple[Row, ...] = ()

    @property
    def hired_on(self) -> date:
        """The day of hiring."""
        return day_of(self.employee, "hired_on")

    @property
    def born_on(self) -> date:
        """The day of birth."""
        return day_of(self.employee, "birth_date")


Change = Callable[[Dossier, date], Dossier]
"""Something that happened to a person, seen from the day."""


def day_of(row: Row, column: str) -> date:
    """A cell that holds a day."""
    value = row[column]
    if not isinstance(value, date):
        raise TypeError(f"{column} holds no day")
    return value


def ago(day: date, days: int) -> date:
    """So many days before the day; after it where negative."""
    return day - timedelta(days=days)


def record(competence: str, achieved_on: date, **more: str | date) -> Row:
    """A row of records, without the employee."""
    return {"competence": competence, "achieved_on": achieved_on, **more}


def hire(number: int, key: str, roles: tuple[str, ...], day: date) -> Dossier:
    """Person `number` in the post `key` (unit/place), hired two to twenty years ago on the first of a month."""
    unit = key.split("/", maxsplit=1)[0]
    language = _language(key, roles)
    full_name = name(number, language)
    hired_on = ago(day, 800 + choose(f"{key} hired", 6500)).replace(day=1)
    age = relativedelta(years=20 + choose(f"{key} age", 22), days=choose(f"{key} birthday", 365))
    employee: dict[str, str | date] = {
        "id": str(10_000 + number),
        "name": full_name,
        "email": address(full_name),
        "language": language,
        "birth_date": hired_on - age,
        "hired_on": hired_on,
    }
    percent = _percent(key, roles)
    return Dossier(
        key, employee, tuple({"role": role, "unit": unit, "from": hired_on, **percent} for role in roles)
    )


def _language(key: str, roles: tuple[str, ...]) -> str:
    place = choose(f"{key} language", 100)
    if place < 12:
        return "nn"
    return "en" if place < 18 and "leader" not in roles else "nb"


def _percent(key: str, roles: tuple[str, ...]) -> Row:
    if key.startswith("part-time-"):
        return {"percent": "2.5"}
    if "leader" in roles:
        return {"percent": "100"}
    return {"percent": ("100", "100", "80", "75", "50")[choose(f"{key} percent", 5)]}
