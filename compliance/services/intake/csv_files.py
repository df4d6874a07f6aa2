"""CSV as people's programs write it: UTF-8 with or without a mark, comma, semicolon or tab, quotes, any line ends."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TextIO

from compliance.services.intake.raw import Progress, RawTable, Row, UnreadableError, gather

LARGEST_FILE = 8 * 2**30
"""Bytes of one CSV file: far above ten million records."""
LONGEST_LINE = 2**20
"""Bytes; a line may be twice as long at most."""
MOST_COLUMNS = 500

_SEPARATORS = ",;\t"
_NO_LETTER = re.compile("[\udc80-\udcff\ufffd]")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_csv(path: Path, encoding: str | None, progress: Progress | None) -> RawTable:
    """Read one file. `encoding` is for files that are not UTF-8; raise UnreadableError for what can't be read."""
    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableError(
            f"is {path.stat().st_size / 2**30:.1f} GiB, at most {LARGEST_FILE / 2**30:.0f} are read; split it"
        )
    _refuse_endless_line(path)
    for name in _encodings(path, encoding):
        try:
            return _read(path, name, progress)
        except UnicodeDecodeError:
            continue
        except csv.Error as error:
            raise _unreadable_row(path, name) or UnreadableError(f"can't be read: {error}") from error
    raise _undecodable(path, encoding)


def _encodings(path: Path, encoding: str | None) -> list[str]:
    """What to try, in order: UTF-8, then what the user says."""
    with path.open("rb") as file:
        start = file.read(200)
    asked = [encoding] if encoding else []
    # Two bytes a letter may pass for UTF-8 (every other byte is zero) and for any encoding of one byte a letter.
    if b"\0" in start or start.startswith(_UTF16_MARKS):
        return [name for name in asked if _is_wide(name)]
    return ["utf-8-sig", *asked]


def _is_wide(encoding: str) -> bool:
    return codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))


def _read(path: Path, encoding: str, progress: Progress | None) -> RawTable:
    with path.open(encoding=encoding, newline="") as file:
        return gather(str(path), _rows(file), progress)


def _rows(file: TextIO) -> Iterator[Row]:
    header = file.readline(LONGEST_LINE)
    separator = max(_SEPARATORS, key=_outside_quotes(header).count)
    file.seek(0)
    rows = csv.reader(file, delimiter=separator, strict=True)
    first = next(rows, None)
    if first is not None and len(first) > MOST_COLUMNS:
        raise UnreadableError(f"names {len(first)} columns, at most {MOST_COLUMNS} are read", 1)
    return chain([first], rows) if first is not None else rows


def _refuse_endless_line(path: Path) -> None:
    """A line without end would be read into memory as a whole."""
    with path.open("rb") as file:
        while len(piece := file.read(LONGEST_LINE)) == LONGEST_LINE:
            if b"\n" not in piece and b"\r" not in piece:
                raise UnreadableError(
                    "has a line of more than a million characters; expected one row on each line"
                )


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _unreadable_row(path: Path, encoding: str) -> UnreadableError | None:
    """Go through the file again, row by row, to the one that the fast way failed on."""
    row = 0
    with path.open(encoding=encoding, newline="") as file:
        try:
            for _ in _rows(file):
                row += 1
        except csv.Error as error:
            return UnreadableError(_said(str(error)), row + 1)
    return None


def _said(error: str) -> str:
    if "unexpected end of data" in error or "expected after" in error or "field larger" in error:
        return (
            "has a quotation mark that is not closed where its cell ends; "
            'expected a text in quotes with each " in it written twice, or no quotes'
        )
    return f"can't be read: {error}"


def _undecodable(path: Path, encoding: str | None) -> UnreadableError:
    """Name the first row and column that the encoding has no letters for; what to try instead."""
    row, column = _first_undecodable(path, encoding or "utf-8-sig")
    if encoding:
        return UnreadableError(
            f"is neither UTF-8 nor {encoding}; expected the encoding that it was saved in", row, column
        )
    with path.open("rb") as file:
        wide = b"\0" in file.read(200)
    likely = "utf-16" if wide else "windows-1252"
    other = "windows-1252" if wide else "utf-16"
    return UnreadableError(
        f"is not UTF-8; save the file as UTF-8, or try --encoding {likely} (or {other})", row, column
    )


def _first_undecodable(path: Path, encoding: str) -> tuple[int, str]:
    header: Row = ()
    # What can't be decoded becomes a letter that no decoded text holds (or, for other encodings, the sign for it).
    errors = "replace" if _is_wide(encoding) else "surrogateescape"
    with path.open(encoding=encoding, errors=errors, newline="") as file:
        try:
            for number, row in enumerate(_rows(file), 1):
                header = header or row
                for place, cell in enumerate(row):
                    if _NO_LETTER.search(cell):
                        known = number > 1 and place < len(header)
                        return number, header[place].strip() if known else str(place + 1)
        except csv.Error:
            pass
    return 1, "1"
