"""A look at a workbook before it is opened: how much it unpacks to, how far its sheets reach, cells in error.

A workbook is a zip of XML files. A few kilobytes may unpack to terabytes, and one cell far away makes a sheet
as large as its last row times its last column. What the zip says of itself is checked first; then everything is
really unpacked, bounded and thrown away, because the zip may lie.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from compliance.services.intake.raw import UnreadableError

LARGEST_FILE = 512 * 2**20
"""Bytes of a workbook as it is stored."""
LARGEST_CONTENT = 2**30
"""Bytes of everything in it."""
SMALL_CONTENT = 64 * 2**20
"""Up to so much, however well packed, is unpacked without a question."""
HIGHEST_RATIO = 100
"""Unpacked bytes for each stored one, of a workbook that is not small."""
MOST_MEMBERS = 2_000
MOST_CELLS = 25_000_000
"""Last row times last column of a sheet."""

_BLOCK = 2**20
_LONGEST_TAG = 2**16
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PLACE = re.compile(rb"<[^<>]*?\sr\s*=\s*[\"']\s*([A-Za-z]*)([0-9]*)")
_USUAL_PLACE = re.compile(rb"<c r=\"([A-Za-z]+)([0-9]+)")
_UNPLACED = re.compile(rb"<(?:[\w.-]+:)?c(?=[\s/>])(?![^<>]*\sr\s*=)")
_IN_ERROR = re.compile(
    rb"<(?:[\w.-]+:)?c(?=\s[^<>]*?\bt\s*=\s*[\"']e[\"'])[^<>]*?\sr\s*=\s*[\"']([A-Za-z]+[0-9]+)"
)


def look_into(path: Path) -> dict[str, tuple[str, ...]]:
    """Refuse (UnreadableError) what can't be a workbook or is too large; else the cells in error of each XML file."""
    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableError(
            f"is larger than {LARGEST_FILE // 2**20} MiB; a folder of CSV files takes more rows than a workbook"
        )
    with path.open("rb") as file:
        _refuse_old_format(file)
        try:
            members = ZipFile(file).infolist()
        except (BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
            raise UnreadableError("is not an Excel workbook; save it as .xlsx (Excel workbook)") from error
        _refuse_by_directory(members, path.stat().st_size)
        return _unpack(file, members, path.stat().st_size)


def _refuse_old_format(file: BinaryIO) -> None:
    start = file.read(8)
    if start == _OLE:
        protected = "EncryptedPackage".encode("utf-16-le") in file.read(_BLOCK * 64)
        raise UnreadableError(
            "is protected with a password; open it in Excel, take the password away and save it"
            if protected
            else "is an Excel file of the old kind (.xls); open it in Excel and save it as .xlsx",
            kind="protected" if protected else "old",
        )
    file.seek(0)


def _refuse_by_directory(members: list[ZipInfo], stored: int) -> None:
    if len(members) > MOST_MEMBERS:
        raise UnreadableError(
            f"holds {len(members):,} files, as no workbook does; expected an .xlsx from Excel"
        )
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableError(
            "is protected with a password; take the password away and save it again", kind="protected"
        )
    if any(member.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for member in members):
        raise UnreadableError(
            "is packed in a way that Excel does not use; open it in Excel and save it again"
        )
    if "xl/workbook.xml" not in {member.filename for member in members}:
        raise UnreadableError("is not an Excel workbook; save it as .xlsx (Excel workbook)")
    _refuse_size(sum(member.file_size for member in members), stored)


def _refuse_size(content: int, stored: int) -> None:
    if content > LARGEST_CONTENT:
        raise UnreadableError(
            f"unpacks to more than {LARGEST_CONTENT // 2**20} MiB; "
            "a folder of CSV files takes more rows than a workbook",
            kind="bomb",
        )
    if content > SMALL_CONTENT and content > stored * HIGHEST_RATIO:
        raise UnreadableError(
            f"unpacks to more than {HIGHEST_RATIO} times its size, as a workbook of such data never does; "
            "it was not opened",
            kind="bomb",
        )


def _unpack(file: BinaryIO, members: list[ZipInfo], stored: int) -> dict[str, tuple[str, ...]]:
    content = 0
    in_error: dict[str, tuple[str, ...]] = {}
    for member in members:
        sheet = _Sheet()
        for block in _blocks(file, member):
            content += len(block)
            _refuse_size(content, stored)
            sheet.feed(block)
        if sheet.in_error:
            in_error[member.filename] = tuple(sheet.in_error)
    return in_error


def _blocks(file: BinaryIO, member: ZipInfo) -> Iterator[bytes]:
    """What a member really holds, a piece at a time, whatever size the directory tells."""
    file.seek(member.header_offset)
    header = file.read(30)
    file.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
    left = member.compress_size
    unpacker = zlib.decompressobj(-15) if member.compress_type == ZIP_DEFLATED else None
    while left > 0 and (packed := file.read(min(left, _BLOCK))):
        left -= len(packed)
        if unpacker is None:
            yield packed
            continue
        while packed:
            try:
                yield unpacker.decompress(packed, _BLOCK)
            except zlib.error as error:
                raise UnreadableError(
                    "is damaged; open it in Excel and save it again", kind="damaged"
                ) from error
            packed = unpacker.unconsumed_tail


class _Sheet:
    """Reads the XML of a sheet in pieces, as far as is needed to know its extent and its cells in error."""

    def __init__(self) -> None:
        self.in_error: list[str] = []
        self._is_sheet = False
        self._rest = b""
        self._columns: set[bytes] = set()
        self._last_row = 0

    def feed(self, block: bytes) -> None:
        """Look at the next piece, up to its last complete tag."""
        text = self._rest + block
        cut = text.rfind(b"<")
        text, self._rest = (text[:cut], text[cut:]) if cut >= 0 else (b"", text)
        self._is_sheet = self._is_sheet or b"sheetData" in text
        if not self._is_sheet:
            self._rest = self._rest[-_LONGEST_TAG:]
            return
        if len(self._rest) > _LONGEST_TAG:
            raise UnreadableError("is damaged; open it in Excel and save it again", kind="damaged")
        self._measure(_places(text))
        if len(self.in_error) < 100 and (b'"e"' in text or b"'e'" in text):
            self.in_error += [cell.decode() for cell in _IN_ERROR.findall(text)]

    def _measure(self, places: list[tuple[bytes, bytes]]) -> None:
        self._columns.update({letters.upper() for letters, _ in places})
        if any(len(letters) > 3 for letters in self._columns) or any(len(row) > 7 for _, row in places):
            raise UnreadableError("has cells beyond the end of a sheet; open it in Excel and save it again")
        self._last_row = max(self._last_row, *(int(row) for _, row in places if row), 0)
        width = max(map(_column_number, self._columns), default=0)
        if width * self._last_row > MOST_CELLS:
            raise UnreadableError(
                f"has a sheet that reaches to row {self._last_row} and column {_longest(self._columns)}; "
                f"at most {MOST_CELLS:,} cells are read; delete the rows below and the columns beside the data",
                kind="far cells",
            )


def _places(text: bytes) -> list[tuple[bytes, bytes]]:
    """(letters, row) of every cell; where a sheet is written as Excel writes it, found in a quarter of the time."""
    cells = text.count(b"<c") - text.count(b"<co")
    if cells == text.count(b'<c r="') and b":c" not in text:
        return _USUAL_PLACE.findall(text)
    if _UNPLACED.search(text):
        raise UnreadableError(
            "has cells that do not say where they stand; open it in Excel and save it again"
        )
    return _PLACE.findall(text)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _longest(columns: set[bytes]) -> str:
    return max(columns, key=_column_number).decode()
