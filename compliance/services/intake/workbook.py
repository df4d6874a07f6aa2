"""An Excel workbook: sheets named as the tables, cells as the texts that a CSV file would hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from compliance.services.intake.identity_numbers import holds_identity_number
from compliance.services.intake.raw import Progress, RawTable, Row, UnreadableError, gather
from compliance.services.intake.zip_guard import look_into

_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*[\"']([^\"']*)[\"']")


class Workbook:
    """An .xlsx that was found harmless; sheets are read one at a time."""

    def __init__(self, path: Path) -> None:
        """Look into the file and open it; raise UnreadableError with a sentence for what can't be read."""
        self.path = path
        in_error = look_into(path)
        try:
            self._book = CalamineWorkbook.from_path(str(path))
        except (CalamineError, OSError, ValueError) as error:
            raise UnreadableError(f"can't be read as an Excel workbook: {error}") from error
        self.sheets: tuple[str, ...] = tuple(self._book.sheet_names)
        self._in_error = _by_sheet(path, in_error) if in_error else {}

    def file(self, sheet: str) -> str:
        """How problems name a sheet."""
        return f"{self.path}/{sheet}"

    def read(self, name: str, progress: Progress | None) -> RawTable:
        """Read one sheet; raise UnreadableError where it has no header or a cell shows an error of Excel."""
        sheet = self._sheet(name)
        dated: set[str] = set()
        return gather(self.file(name), _rows(sheet, dated), progress, dated)

    def texts(self, name: str) -> Iterator[Row]:
        """The rows of a sheet as they stand, with whatever is above its header; raise UnreadableError as `read`."""
        return _rows(self._sheet(name), set())

    def _sheet(self, name: str) -> CalamineSheet:
        if name in self._in_error:
            cell = self._in_error[name][0]
            column, row = re.split(r"(?<=[A-Za-z])(?=\d)", cell)
            raise UnreadableError(
                "shows an error of Excel such as #N/A; correct the formula or empty the cell",
                int(row),
                column,
            )
        try:
            return self._book.get_sheet_by_name(name)
        except (CalamineError, ValueError) as error:
            raise UnreadableError(f"can't be read: {error}") from error


def _rows(sheet: CalamineSheet, dated: set[str]) -> Iterator[Row]:
    if not sheet.height:
        return
    for row in sheet.iter_rows():
        yield [cell if type(cell) is str else _text(cell, dated) for cell in row]


def _text(cell: Any, dated: set[str]) -> str:
    """A cell as the text that stands for it in CSV."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    if isinstance(cell, date):
        dated.add(text := cell.isoformat())
        return text
    if isinstance(cell, timedelta | time):
        return str(cell)
    return str(cell)


def _number(cell: float) -> str:
    """Excel keeps every number as a float and shows 15 digits of it."""
    if cell.is_integer() and abs(cell) < 1e15:
        digits = str(int(cell))
        # A number cell loses the zero that an identity number of the first nine days of a month begins with.
        return f"0{digits}" if len(digits) == 10 and holds_identity_number(f"0{digits}") else digits
    return f"{cell:.15g}"


def _by_sheet(path: Path, members: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same by the names of the sheets instead of the files in the zip."""
    with ZipFile(path) as package:
        book = package.read("xl/workbook.xml").decode("utf-8", "replace")
        links = package.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    targets = {}
    for relation in _RELATION.findall(links):
        said = dict(_ATTRIBUTE.findall(relation))
        targets[said.get("Id")] = f"xl/{said.get('Target', '').removeprefix('/xl/').removeprefix('./')}"
    found = {}
    for sheet in _SHEET.findall(book):
        said = dict(_ATTRIBUTE.findall(sheet))
        member = targets.get(said.get("r:id"), "")
        if member in members:
            found[said.get("name", "")] = members[member]
    return found
