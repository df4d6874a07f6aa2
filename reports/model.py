"""A report as a value: built once, drawn many ways, so that its figures can't differ from form to form.

Every text in it is already in the report's language. Renderers know how to draw these values and nothing of
what they are about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

WIDTH = 12
"""The parts that a table is wide; `Column.width` is counted in them."""


class Align(StrEnum):
    """How a column stands."""

    LEFT = "left"
    RIGHT = "right"


class Tone(StrEnum):
    """How a line is meant. Renderers never show it by colour alone."""

    PLAIN = "plain"
    GOOD = "good"
    SOON = "soon"
    BAD = "bad"
    QUIET = "quiet"


class Form(StrEnum):
    """What a line is."""

    PLAIN = "plain"
    STRONG = "strong"  # the answer in short, or the name of the thing
    GROUP = "group"  # a small heading over the items that follow
    ITEM = "item"  # one of a list: `text`, and what is said of it in `detail`
    FIGURE = "figure"  # `text` names it, `detail` is the number
    MARK = "mark"  # a framed word; its `rank` decides the frame


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell.

    `rank` orders marks that must never be taken for one another: 1 is drawn strongest, 4 weakest, and 0 for a
    mark outside that order is drawn in a shape of its own. `link` is an address; only http and https are followed.
    """

    text: str
    detail: str = ""
    tone: Tone = Tone.PLAIN
    form: Form = Form.PLAIN
    link: str | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a short `text` or `lines`; `value` is what a spreadsheet calculates with, if any."""

    text: str = ""
    value: int | Decimal | date | None = None
    lines: tuple[Line, ...] = ()
    tone: Tone = Tone.PLAIN

    def texts(self) -> tuple[str, ...]:
        """Everything that the cell says, line by line, without its form."""
        said = (f"{line.text}: {line.detail}" if line.detail else line.text for line in self.lines)
        return ((self.text,) if self.text else ()) + tuple(said)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how it stands, how many twelfths of the table it takes (0: what it needs)."""

    heading: str
    align: Align = Align.LEFT
    width: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with a table. `empty` is said instead of a table without rows; `total` is its last line."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    total: tuple[Cell, ...] = ()
    empty: str = ""

    def __post_init__(self) -> None:
        for row in (*self.rows, *((self.total,) if self.total else ())):
            if len(row) != len(self.columns):
                raise ValueError(f"{self.heading}: a row of {len(row)} cells in {len(self.columns)} columns")
        if sum(column.width for column in self.columns) > WIDTH:
            raise ValueError(f"{self.heading}: columns wider than {WIDTH} parts together")
        if not self.rows and not self.empty:
            raise ValueError(f"{self.heading}: nothing to show and nothing said about it")


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be read. `about` are pairs of name and value under the title; `notes` say what it all means.

    `sheet` holds the same content with one figure in each column, for those who go on working with it in a
    spreadsheet; the forms that people read leave it out.
    """

    title: str
    subtitle: str
    language: str
    sections: tuple[Section, ...]
    sheet: Section
    about: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
