"""A table as it stands in a file: texts in columns, before anything is known of their meaning."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

BLOCK = 2_000
"""Rows that are turned into columns at a time: few enough to stay in the processor's cache."""

Row = Sequence[str]
Progress = Callable[[int], None]


class UnreadableError(Exception):
    """A file that can't be read as a table; `row` and `column` are where.

    `kind` is a word for what is the matter, where pages say it in their own words.
    """

    def __init__(self, text: str, row: int = 0, column: str = "", kind: str = "") -> None:
        self.row, self.column, self.text, self.kind = row, column, text, kind
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class RawColumn:
    """The texts of a column, each different text once in memory, and the set of them."""

    texts: list[str]
    different: dict[str, str]


@dataclass(frozen=True, slots=True)
class RawTable:
    """`file` as the user knows it; `rows` numbers the rows as a spreadsheet does (the header is row 1);
    `too_long` are rows with more filled cells than the header; `dated` are days that came from date cells,
    which have no spelling of their own."""

    file: str
    header: tuple[str, ...]
    columns: tuple[RawColumn, ...]
    rows: Sequence[int]
    too_long: tuple[int, ...]
    dated: Container[str] = frozenset()


def gather(
    file: str, rows: Iterator[Row], progress: Progress | None, dated: Container[str] = frozenset()
) -> RawTable:
    """Turn rows, the header first, into columns; blank rows are left out, short ones filled up."""
    first = next(rows, None)
    if first is None or not any(cell.strip() for cell in first):
        raise UnreadableError("has no header line; the first row must name the columns")
    header = _header(first)
    columns = tuple(RawColumn([], {}) for _ in header)
    too_long: list[int] = []
    count = 0
    while block := list(islice(rows, BLOCK)):
        if set(map(len, block)) != {len(header)}:
            block = [_fitted(row, len(header), count + n, too_long) for n, row in enumerate(block, 2)]
        for column, cells in zip(columns, zip(*block, strict=True), strict=True):
            column.texts.extend(map(column.different.setdefault, cells, cells))
        count += len(block)
        if progress:
            progress(len(block))
    return RawTable(file, header, columns, _drop_blank(columns, count), tuple(too_long), dated)


def _header(first: Row) -> tuple[str, ...]:
    names = [cell.strip() for cell in first]
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def _fitted(row: Row, width: int, number: int, too_long: list[int]) -> Row:
    if any(cell.strip() for cell in row[width:]):
        too_long.append(number)
    return [*row[:width], *[""] * (width - len(row))]


def _drop_blank(columns: tuple[RawColumn, ...], count: int) -> Sequence[int]:
    """Take the rows without any text out of the columns; the numbers of the rows that are left."""
    blank: Sequence[int] = range(count)
    for column in columns:
        blanks = {text for text in column.different if not text.strip()}
        if not blanks:
            return range(2, count + 2)
        blank = [place for place in blank if column.texts[place] in blanks]
    if not blank:
        return range(2, count + 2)
    left_out = set(blank)
    for column in columns:
        column.texts[:] = [text for place, text in enumerate(column.texts) if place not in left_out]
    return array("q", (place + 2 for place in range(count) if place not in left_out))
