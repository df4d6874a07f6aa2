"""A report as PDF/UA-1, typeset by Typst in a process of its own: its memory is given back and its time bounded.

The report goes there as data, so that nothing in it is ever run. The same report gives the same bytes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from reports.labels import label
from reports.links import followed
from reports.model import Align, Cell, Column, Line, Report, Section

LONGEST = 120
"""Seconds after which a drawing is given up."""
UNBROKEN = 24
"""Letters in a row after which a word may go on in the next line, so that none leaves its column."""
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Signs without a picture, and those that turn the direction of what follows: a name must not rearrange a page."""
_LONG_WORD = re.compile(rf"(\S{{{UNBROKEN}}})(?=\S)")
_FOREIGN = re.compile("[^\n\t\x20-\u052f\u2010-\u2027\u2030-\u205e\u200b\u20a0-\u20bf\u2190-\u2195]")
STAND_IN = "\u25a1"


class DrawingError(Exception):
    """A report that could not be drawn; the message is a sentence."""


def draw(report: Report) -> bytes:
    """The PDF. DrawingError where the typesetting fails or takes too long."""
    value = as_value(report)
    made, said = _typeset(value)
    if made is None and "could not be displayed" in said:
        # A script that no font here has: what is left of the text is legible, and a note says what the boxes are.
        made, said = _typeset(as_value(report, known_letters_only=True))
    if made is None:
        raise DrawingError(f"the PDF could not be made: {said}")
    return made


def _typeset(value: str) -> tuple[bytes | None, str]:
    """The PDF, or nothing and the reason."""
    command = [sys.executable, "-I", "-m", "reports.pdf_process"]
    try:
        done = subprocess.run(  # noqa: S603 - this interpreter and a module of this program
            command, input=value.encode(), capture_output=True, timeout=LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        return None, f"it took more than {LONGEST} seconds; ask for a smaller unit or fewer requirements"
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().splitlines()
        if not reason:
            return None, f"its process ended with {done.returncode}"
        return None, reason[-1 if reason[0].startswith("Traceback") else 0]
    return done.stdout, ""


def as_value(report: Report, *, known_letters_only: bool = False) -> str:
    """What the template draws, as JSON; with `known_letters_only` other letters become boxes."""
    strange = False

    def plain(text: str) -> str:
        nonlocal strange
        text = _UNSEEN.sub("", text.replace("\r\n", "\n"))
        if known_letters_only:
            text, replaced = _FOREIGN.subn(STAND_IN, text)
            strange = strange or replaced > 0
        return text

    drawing = _Values(plain)
    notes = [drawing.text(note) for note in report.notes]
    value = {
        "title": plain(report.title),
        "subtitle": plain(report.subtitle),
        "lang": report.language,
        "about": [[drawing.text(name), drawing.text(said)] for name, said in report.about],
        "sections": [drawing.section(section) for section in report.sections],
        "notes_heading": label("notes", report.language),
        "notes": notes,
    }
    if strange:
        notes.append(label("letters", report.language))
    return json.dumps(value, ensure_ascii=False)


class _Values:
    """The parts of a report as plain values, each text made fit for paper."""

    def __init__(self, plain: Callable[[str], str]) -> None:
        self.plain = plain

    def text(self, text: str) -> str:
        """Without unseen signs; a very long word may break."""
        return _LONG_WORD.sub("\\1\u200b", self.plain(text))

    def section(self, section: Section) -> dict[str, Any]:
        """Heading, note, columns and rows."""
        widths = any(column.width for column in section.columns)
        return {
            "heading": self.plain(section.heading),
            "note": self.text(section.note),
            "columns": [self.column(column, widths=widths) for column in section.columns],
            "rows": [[self.cell(cell) for cell in row] for row in section.rows],
            "total": [self.cell(cell) for cell in section.total],
            "empty": self.text(section.empty),
        }

    def column(self, column: Column, *, widths: bool) -> dict[str, Any]:
        """Where no column has a width, all are equally wide."""
        width = column.width if widths else 1
        return {
            "heading": self.text(column.heading),
            "right": column.align is Align.RIGHT,
            "width": width,
        }

    def cell(self, cell: Cell) -> dict[str, Any]:
        """A short text, or lines."""
        lines = [self.line(line) for line in cell.lines]
        return {"text": self.text(cell.text), "tone": cell.tone.value, "lines": lines}

    def line(self, line: Line) -> dict[str, Any]:
        """An address is followed only if it leads to a web page."""
        return {
            "text": self.text(line.text),
            "detail": self.text(line.detail),
            "tone": line.tone.value,
            "form": line.form.value,
            "link": followed(line.link) or "",
            "rank": line.rank,
        }
