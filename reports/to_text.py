"""A report as plain text for a terminal: tables where there is room, else one column after the other.

Signs stand for tone: + good, ! soon, - bad, ~ quiet. Addresses are numbered and listed at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from reports.labels import label
from reports.links import followed
from reports.model import Align, Cell, Column, Form, Line, Report, Section, Tone

NARROWEST = 13
"""Characters that a column of words needs; below it the table is stacked."""
HEADING_LINES = 3
"""Over so many lines a heading is spread above figures."""
GAP = "  "
SIGNS = {Tone.GOOD: "+", Tone.SOON: "!", Tone.BAD: "-", Tone.QUIET: "~", Tone.PLAIN: "*"}


def draw(report: Report, width: int = 110) -> bytes:
    """The report as UTF-8 text, no line longer than `width` (at least 40)."""
    return "\n".join(_Drawing(max(width, 40)).report(report)).encode() + b"\n"


class _Drawing:
    def __init__(self, width: int) -> None:
        self.width = width
        self.links: list[str] = []

    def report(self, report: Report) -> Iterator[str]:
        """All lines of the report, from title to list of links."""
        yield from _wrapped(report.title.upper(), self.width)
        yield from _wrapped(report.subtitle, self.width)
        yield "=" * self.width
        yield from self.about(report.about)
        for section in report.sections:
            yield from ("", *_wrapped(section.heading, self.width), *_wrapped(section.note, self.width))
            yield from self.section(section)
        if report.notes:
            yield from ("", label("notes", report.language))
            for note in report.notes:
                yield from wrap(note, self.width, initial_indent="* ", subsequent_indent="  ")
        if self.links:
            yield from ("", label("links", report.language))
            yield from (f"[{place}] {link}" for place, link in enumerate(self.links, 1))

    def about(self, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
        """Names and values side by side."""
        names = max((len(name) for name, _ in pairs), default=0) + len(GAP)
        for name, value in pairs:
            yield from wrap(f"{name:<{names}}{value}", self.width, subsequent_indent=" " * names)

    def section(self, section: Section) -> Iterator[str]:
        """One table, or what is said instead of it."""
        if not section.rows:
            yield from _wrapped(section.empty, self.width)
            return
        widths = _widths(section, self.width)
        if widths:
            yield from self.table(section, widths)
        else:
            yield from self.stack(section)

    def table(self, section: Section, widths: Sequence[int]) -> Iterator[str]:
        """Columns side by side, a rule under the headings and between rows of several lines."""
        rule = "-" * (sum(widths) + len(GAP) * (len(widths) - 1))
        yield rule
        heads = [_wrapped(column.heading, size) for column, size in zip(section.columns, widths, strict=True)]
        yield from _beside(heads, section.columns, widths)
        yield rule
        simple = all(len(cell.texts()) <= 1 for row in section.rows for cell in row)
        for row in section.rows:
            cells = [self.cell(cell, size) for cell, size in zip(row, widths, strict=True)]
            yield from _beside(cells, section.columns, widths)
            if not simple:
                yield rule
        if section.total:
            if simple:
                yield rule
            cells = [self.cell(cell, size) for cell, size in zip(section.total, widths, strict=True)]
            yield from _beside(cells, section.columns, widths)

    def stack(self, section: Section) -> Iterator[str]:
        """One cell under the other, each under its heading."""
        for row in (*section.rows, *((section.total,) if section.total else ())):
            yield "-" * self.width
            for column, cell in zip(section.columns, row, strict=True):
                lines = self.cell(cell, self.width - 2)
                short = f"{column.heading}: {lines[0]}" if len(lines) == 1 else ""
                if short and len(short) <= self.width:
                    yield short
                elif lines:
                    yield from _wrapped(f"{column.heading}:", self.width)
                    yield from (f"  {line}".rstrip() for line in lines)

    def cell(self, cell: Cell, width: int) -> list[str]:
        """A cell's lines, each at most `width` long."""
        lines = _wrapped(cell.text, width)
        for line in cell.lines:
            if line.form is Form.GROUP and lines:
                lines.append("")
            lines += self.line(line, width)
        return lines

    def line(self, line: Line, width: int) -> list[str]:
        """One line of a cell, wrapped as its form asks."""
        text = line.text + self.reference(line.link)
        match line.form:
            case Form.MARK:
                return _wrapped(f"[{text}]", width)
            case Form.ITEM:
                said = f"{text}, {line.detail}" if line.detail else text
                sign = f"{SIGNS[line.tone]} "
                return wrap(said, width, initial_indent=sign, subsequent_indent="  ")
            case Form.FIGURE:
                room = width - len(line.detail) - 1
                return [*(names := _wrapped(text, room))[:-1], f"{names[-1]:<{room}} {line.detail}"]
            case _:
                return _wrapped(f"{text}: {line.detail}" if line.detail else text, width)

    def reference(self, link: str | None) -> str:
        """The number of an address in the list at the end."""
        if not (address := followed(link)):
            return ""
        if address not in self.links:
            self.links.append(address)
        return f" [{self.links.index(address) + 1}]"


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(text, width, break_on_hyphens=False) if text else []


def _beside(cells: Sequence[list[str]], columns: Sequence[Column], widths: Sequence[int]) -> Iterator[str]:
    for parts in zip_longest(*cells, fillvalue=""):
        aligned = (
            part.rjust(size) if column.align is Align.RIGHT else part.ljust(size)
            for part, column, size in zip(parts, columns, widths, strict=True)
        )
        yield GAP.join(aligned).rstrip()


def _widths(section: Section, width: int) -> list[int] | None:
    """How wide each column is; None where the table must be stacked."""
    needed = [0 if column.width else _natural(section, place) for place, column in enumerate(section.columns)]
    parts = sum(column.width for column in section.columns)
    room = width - len(GAP) * (len(section.columns) - 1) - sum(needed)
    widths = [
        needs or room * column.width // parts for needs, column in zip(needed, section.columns, strict=True)
    ]
    if room < NARROWEST * sum(1 for column in section.columns if column.width):
        return None
    return _with_room_for_words(section, widths)


def _with_room_for_words(section: Section, widths: list[int]) -> list[int]:
    """Take from the columns with room to spare what the longest words of the others need."""
    words = [max(_longest_word(section, place), NARROWEST) for place in range(len(widths))]
    for place, column in enumerate(section.columns):
        while column.width and widths[place] < words[place]:
            spare = [size - word for size, word in zip(widths, words, strict=True)]
            giver = max(range(len(widths)), key=spare.__getitem__)
            if spare[giver] <= 0:
                break
            widths[giver] -= 1
            widths[place] += 1
    return widths


def _longest_word(section: Section, place: int) -> int:
    """How long the longest word in a column is, its mark or bracket counted in."""
    texts = [section.columns[place].heading, *_contents(section, place)]
    return max((len(word) + 2 for text in texts for word in text.split()), default=0)


def _contents(section: Section, place: int) -> list[str]:
    rows = (*section.rows, *((section.total,) if section.total else ()))
    return [text for row in rows for text in row[place].texts()]


def _natural(section: Section, place: int) -> int:
    """What a column without a width needs: its longest content, or its heading over a few lines."""
    heading = section.columns[place].heading
    words = max((len(word) for word in heading.split()), default=1)
    contents = (len(text) for text in _contents(section, place))
    return max(words, len(heading) // HEADING_LINES + 2, *contents)
