"""The lines of an explanation on a terminal: signs, colours, and as wide as it is; plain text when piped."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping

import click

from compliance.services.explaining.lines import Line, Mark

INDENT = "  "
NARROWEST = 40
SIGNS: Mapping[Mark, str] = {
    Mark.NONE: "",
    Mark.HEADING: "",
    Mark.HOLDS: "✓ ",
    Mark.LACKS: "✗ ",
    Mark.USED: "• ",
    Mark.PASSED_OVER: "◦ ",
}
_PLAINER = str.maketrans(
    {"✓": "+", "✗": "-", "•": "*", "◦": "o", "–": "-", "←": "<-", "→": "->", "§": "par."}
)
"""For terminals and pipes whose encoding lacks a sign."""
_COLOURS: Mapping[Mark, str] = {Mark.HOLDS: "green", Mark.LACKS: "red"}


def show(lines: Iterable[Line]) -> None:
    """Print the lines."""
    terminal = sys.stdout.isatty()
    width = max(shutil.get_terminal_size().columns, NARROWEST) if terminal else None
    for line in lines:
        for text in drawn(line, width):
            said = sayable(text, sys.stdout.encoding)
            click.echo(_styled(said, line) if terminal else said)


def drawn(line: Line, width: int | None = None) -> Iterator[str]:
    """A line with its sign, in as many rows as its width takes; those that follow stand under its text."""
    text = f"{line.text} ← {line.decides}" if line.decides else line.text
    head = INDENT * line.depth + SIGNS[line.mark]
    if width is None or not text:
        yield (head + text).rstrip()
        return
    yield from textwrap.wrap(
        text,
        width,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_on_hyphens=False,
        break_long_words=False,
    )


def sayable(text: str, encoding: str | None) -> str:
    """The text as an encoding can say it: plainer signs where it lacks one, `?` for what has no plainer form."""
    code = encoding or "ascii"
    if text == text.encode(code, "replace").decode(code):
        return text
    return text.translate(_PLAINER).encode(code, "replace").decode(code)


def _styled(text: str, line: Line) -> str:
    bold = line.mark is Mark.HEADING or bool(line.decides)
    dim = line.mark is Mark.PASSED_OVER
    return click.style(text, fg=_COLOURS.get(line.mark), bold=bold or None, dim=dim or None)
