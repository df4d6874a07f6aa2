"""Figures as rows: what each is called and where it leads, for the page and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from compliance.services.overview.committee import Published
from compliance.services.overview.counting import Asked, Share, is_law
from compliance.services.overview.shares import Line, Shares
from compliance.web.visit import Visit
from reports import to_csv
from reports.model import Align, Cell, Column, Report, Section

Figures = tuple[str, Share | None, Share | None]
"""A code, its figures (None: hidden), and those of twelve months ago."""
HEADINGS = ("what", "name", "counted", "met", "gaps", "share")


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of a table: what it is called, where it leads ("" for nowhere), its figures (None: hidden)."""

    name: str
    address: str
    now: Share | None
    before: Share | None = None
    law: bool = False


@dataclass(frozen=True)
class Rows:
    """Makes rows; `linked` False: they lead nowhere."""

    visit: Visit
    asked: Asked
    linked: bool = True

    def unit(self, code: str) -> str:
        """The name of a unit."""
        return self.visit.answers.names.unit(code)

    def requirement(self, code: str) -> str:
        """The name of a requirement."""
        return self.visit.answers.book.requirements[code].name.say(self.visit.language, code)

    def role(self, code: str) -> str:
        """The name of a role."""
        return self.visit.answers.book.roles[code].name.say(self.visit.language, code)

    def of_units(self, rows: Iterable[Figures]) -> list[Shown]:
        """Units, in the order of the organisation."""
        return [
            Shown(self.unit(code), self._to(replace(self.asked, unit=code)), now, before)
            for code, now, before in rows
        ]

    def of_own(self, line: Line | None) -> Shown | None:
        """The people of the unit itself."""
        if line is None:
            return None
        return Shown(self.visit.voice("figures own", unit=self.unit(line.code)), "", line.now, line.before)

    def of_requirements(self, rows: Iterable[Figures]) -> list[Shown]:
        """Requirements, the lowest share first; hidden ones last."""
        book, on = self.visit.answers.book, self.visit.answers.on
        found = [
            Shown(
                self.requirement(code),
                self._to(replace(self.asked, requirement=code)),
                now,
                before,
                is_law(book, code, on),
            )
            for code, now, before in rows
        ]
        return sorted(found, key=_worst_first)

    def of_roles(self, rows: Iterable[Figures]) -> list[Shown]:
        """Roles, the lowest share first."""
        found = [
            Shown(self.role(code), self._to(replace(self.asked, role=code)), now, before)
            for code, now, before in rows
        ]
        return sorted(found, key=_worst_first)

    def _to(self, asked: Asked) -> str:
        return address(asked) if self.linked else ""


def _worst_first(row: Shown) -> tuple[object, ...]:
    if row.now is None:
        return True, 0.0, row.name
    return False, row.now.met / row.now.all, row.name


def address(asked: Asked, path: str = "/figures", reader: str = "") -> str:
    """Where the figures asked for stand."""
    given = {
        "unit": asked.unit,
        "requirement": asked.requirement,
        "role": asked.role,
        "law": asked.law,
        "for": reader,
    }
    query = urlencode({key: value for key, value in given.items() if value})
    return f"{path}?{query}" if query else path


def as_csv(rows: Rows, found: Shares | Published) -> bytes:
    """All figures of a page as a sheet that Excel opens: one row for each figure, what it is of in the first column."""
    t = rows.visit.voice
    columns = tuple(
        Column(t(f"figures {heading}"), Align.LEFT if place < 2 else Align.RIGHT)
        for place, heading in enumerate(HEADINGS)
    )
    content = tuple(_cells(rows, *row) for row in _all(rows, found))
    section = Section(t("figures"), columns, content, empty=t("figures nothing"))
    return to_csv.draw(Report(t("figures"), "", rows.visit.language, (), section))


def _all(rows: Rows, found: Shares | Published) -> Iterator[tuple[str, str | date, Share | None]]:
    for day, share in found.over_time:
        yield "day", day, share
    for kind, lines, name in (
        ("unit", found.units, rows.unit),
        ("requirement", found.requirements, rows.requirement),
        ("role", found.roles if isinstance(found, Shares) else (), rows.role),
    ):
        for line in lines:
            code, share = (line.code, line.now) if isinstance(line, Line) else line
            yield kind, name(code), share


def _cells(rows: Rows, kind: str, name: str | date, share: Share | None) -> tuple[Cell, ...]:
    t = rows.visit.voice
    about = (Cell(t(f"figures of {kind}")), Cell(t.day(name)) if isinstance(name, date) else Cell(name))
    if share is None:
        return (*about, *(Cell(t("figures hidden")) for _ in HEADINGS[2:]))
    tenths = (Decimal(share.met) * 100 / share.all).quantize(Decimal("0.1")) if share.all else None
    return (*about, *(Cell(value=value) for value in (share.all, share.met, share.gaps, tenths)))
