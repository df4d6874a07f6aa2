"""A file that somebody sent in, as sheets of texts: CSV in whatever encoding and separator, or an .xlsx."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from compliance.errors import ComplianceError
from compliance.services.intake.identity_numbers import holds_identity_number, may_hold_identity_number
from compliance.services.intake.raw import UnreadableError
from compliance.services.intake.workbook import Workbook

LARGEST = 20 * 2**20
"""Bytes of a file that the pages take; larger ones are for the command line."""
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 100_000, 200, 2_000_000
LONGEST_CELL = 2_000
WITHHELD = "\N{BLACK SQUARE}" * 11
"""Stands where a national identity number stood: it is never stored."""

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"


class Unusable(ComplianceError):
    """The file can't be read as a table; `what` names the sentence that says so, `values` fill its blanks."""

    def __init__(self, what: str, **values: object) -> None:
        self.what: str = what
        self.values: Mapping[str, object] = values
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it stands in the file; row 1 is the first."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """The sheets that hold anything; `withheld` counts the cells that held a national identity number."""

    sheets: tuple[Sheet, ...]
    withheld: int = 0


def read_file(content: bytes) -> Content:
    """The sheets of a file. Raises Unusable with what is the matter."""
    if len(content) > LARGEST:
        raise Unusable("file large", most=LARGEST // 2**20)
    if not content.strip():
        raise Unusable("file empty")
    if content.startswith((_ZIP, _OLE)):
        sheets = _workbook(content)
    elif content.startswith(_PDF) or _is_no_text(content):
        raise Unusable("file no table")
    else:
        sheets = (Sheet("", _csv(content)),)
    kept = tuple(sheet for sheet in map(_bounded, sheets) if sheet.rows)
    if not kept:
        raise Unusable("file no rows")
    return _without_identity_numbers(kept)


def pack(content: Content) -> bytes:
    """The content as it is stored with a draft."""
    sheets = [[sheet.name, sheet.rows] for sheet in content.sheets]
    return zlib.compress(json.dumps([sheets, content.withheld], ensure_ascii=False).encode(), 6)


def unpack(packed: bytes) -> Content:
    """What `pack` packed."""
    sheets, withheld = json.loads(zlib.decompress(packed))
    return Content(tuple(Sheet(name, tuple(map(tuple, rows))) for name, rows in sheets), withheld)


def _workbook(content: bytes) -> tuple[Sheet, ...]:
    """The reader of workbooks works on files, and looks into them before they are opened."""
    with tempfile.TemporaryDirectory(prefix="import-") as folder:
        path = Path(folder) / "file.xlsx"
        path.write_bytes(content)
        try:
            return tuple(_sheets(Workbook(path)))
        except UnreadableError as error:
            if error.row:
                raise Unusable("file error cell", row=error.row, column=error.column) from error
            raise Unusable(f"file {error.kind or 'no workbook'}") from error


def _sheets(book: Workbook) -> Iterator[Sheet]:
    """All that can be read; the first must be."""
    for place, name in enumerate(book.sheets):
        try:
            yield Sheet(name, tuple(map(tuple, book.texts(name))))
        except UnreadableError:
            if not place:
                raise


def _csv(content: bytes) -> tuple[tuple[str, ...], ...]:
    text = _decoded(content)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)))
    except csv.Error as error:
        raise Unusable("file broken quotes") from error
    if max(map(len, rows), default=0) < 2:
        raise Unusable("file no table")
    return tuple(map(tuple, rows))


def _decoded(content: bytes) -> str:
    """UTF-8 or UTF-16 where it says so or fits, else that of Windows in Western Europe."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def _is_no_text(content: bytes) -> bool:
    """Pictures, programs and the like: bytes that stand in no text file."""
    start = content[:4096]
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return not wide and (b"\0" in start or sum(byte < 9 for byte in start) > 0)


def _separator(text: str) -> str:
    """The one that the widest of the first lines has most of: titles above the header have none."""
    lines = text.splitlines()[:40]
    return max(";,\t|", key=lambda one: max((line.count(one) for line in lines), default=0))


def _bounded(sheet: Sheet) -> Sheet:
    """Without blank rows at the end; refused where it is larger than a person could look over."""
    rows = [tuple(_UNPRINTABLE.sub(" ", cell)[:LONGEST_CELL].strip() for cell in row) for row in sheet.rows]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((_width(row) for row in rows), default=0)
    if width > MOST_COLUMNS:
        raise Unusable("file columns", count=width, most=MOST_COLUMNS)
    if len(rows) > MOST_ROWS or len(rows) * width > MOST_CELLS:
        raise Unusable("file rows", most=MOST_ROWS)
    return Sheet(sheet.name, tuple((*row[:width], *[""] * (width - len(row))) for row in rows))


def _width(row: Iterable[str]) -> int:
    return max((place for place, cell in enumerate(row, 1) if cell), default=0)


def _without_identity_numbers(sheets: tuple[Sheet, ...]) -> Content:
    texts = {cell for sheet in sheets for row in sheet.rows for cell in row if len(cell) >= 11}
    wrong = {text for text in texts if may_hold_identity_number(text) and holds_identity_number(text)}
    if not wrong:
        return Content(sheets)
    count = 0
    kept: list[Sheet] = []
    for sheet in sheets:
        rows: list[Any] = []
        for row in sheet.rows:
            found = sum(cell in wrong for cell in row)
            count += found
            rows.append(tuple(WITHHELD if cell in wrong else cell for cell in row) if found else row)
        kept.append(Sheet(sheet.name, tuple(rows)))
    return Content(tuple(kept), count)
