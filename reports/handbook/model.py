"""A handbook as a value: entries of named fields, tables and pages, all in one language already.

Whoever draws it knows nothing of what it is about. An entry is known by its `name_of`, `kind:code`; runs that lead to
one are drawn as links where the handbook has it, and as plain text where it has not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a field is meant. Never shown by colour alone: its heading says it too."""

    PLAIN = "plain"
    LEAD = "lead"  # begins the entry, without its heading
    NOTICE = "notice"  # somebody must act on it
    ASIDE = "aside"  # said so that nobody expects it to be there


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. `to` is a web address or the name of an entry; `language` is given where it is another one."""

    text: str
    to: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of text, and what belongs under it."""

    runs: tuple[Run, ...]
    under: tuple[Item, ...] = ()

    @property
    def text(self) -> str:
        """The line without what belongs under it."""
        return "".join(run.text for run in self.runs)

    @property
    def whole(self) -> str:
        """All of it in one line."""
        under = "; ".join(item.whole for item in self.under)
        return f"{self.text}: {under}" if under else self.text


@dataclass(frozen=True, slots=True)
class Mark:
    """A framed word. `rank` orders marks that must never be taken for one another: 1 strongest to 4, 0 for others."""

    text: str
    rank: int = 0
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class Field:
    """What is said under one heading. `short` is all of it in a line, where the items read worse on one."""

    key: str
    heading: str
    items: tuple[Item, ...]
    look: Look = Look.PLAIN
    short: str = ""

    @property
    def line(self) -> str:
        """All of it in one line."""
        return self.short or "; ".join(item.whole for item in self.items)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: lines, marks, or both. `short` is all of it in a line, where the lines read worse on one."""

    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()
    short: str = ""

    @property
    def line(self) -> str:
        """What the lines say, in one."""
        return self.short or "; ".join(item.whole for item in self.items)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, how many twelfths of the table it takes (0: what it needs), numbers to the right."""

    heading: str
    width: int = 0
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; the first cell of a row names it. The last row is a sum where `total` says so."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: bool = False

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.caption}: a row of {len(row)} cells in {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One entry: a requirement, a competence or a role, as a person reads it. `words` are found by the search too."""

    kind: str
    code: str
    name: Run
    fields: tuple[Field, ...]
    marks: tuple[Mark, ...] = ()
    table: Table | None = None
    words: str = ""

    @property
    def name_of(self) -> str:
        """What runs that lead here say."""
        return f"{self.kind}:{self.code}"

    def field(self, key: str) -> Field | None:
        """The field of a key, where the sheet has it."""
        return next((field for field in self.fields if field.key == key), None)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under a heading of its own. `kind` names what its sheets are, in a word, for the search."""

    anchor: str
    heading: str
    notes: tuple[Item, ...] = ()
    table: Table | None = None
    sheets: tuple[Sheet, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, `name`.html. `contents`: it begins with links to every sheet."""

    name: str
    title: str
    sections: tuple[Section, ...]
    lead: tuple[Item, ...] = ()
    about: tuple[tuple[str, str], ...] = ()
    contents: bool = False


@dataclass(frozen=True, slots=True)
class Handbook:
    """All pages, the first of which is the way in. `labels` are the words of search, navigation and footer."""

    language: str
    title: str
    footer: str
    pages: tuple[Page, ...]
    labels: Mapping[str, str]
