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
PLAIN_SIGNS: Mapping[Mark, str] = {
    **SIGNS,
    Mark.HOLDS: "+ ",
    Mark.LACKS: "- ",
    Mark.USED: "* ",
    Mark.PASSED_OVER: "o ",
}
"""For terminals whose encoding lacks the others."""
_COLOURS: Mapping[Mark, str] = {Mark.HOLDS: "green", Mark.LACKS: "red"}


def show(lines: Iterable[Line]) -> None:
    """Print the lines."""
    terminal = sys.stdout.isatty()
    width = max(shutil.get_terminal_size().columns, NARROWEST) if terminal else None
    signs = SIGNS if _can_say("".join(SIGNS.values()) + "←", sys.stdout.encoding) else PLAIN_SIGNS
    for line in lines:
        for text in drawn(line, signs, width):
            click.echo(_styled(text, line) if terminal else text)


def drawn(line: Line, signs: Mapping[Mark, str] = SIGNS, width: int | None = None) -> Iterator[str]:
    """A line with its sign, in as many rows as its width takes; those that follow stand under its text."""
    sign = signs[line.mark]
    text = f"{line.text} {'←' if signs is SIGNS else '<-'} {line.decides}" if line.decides else line.text
    head = INDENT * line.depth + sign
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


def _styled(text: str, line: Line) -> str:
    bold = line.mark is Mark.HEADING or bool(line.decides)
    return click.style(text, fg=_COLOURS.get(line.mark), bold=bold, dim=line.mark is Mark.PASSED_OVER)


def _can_say(text: str, encoding: str | None) -> bool:
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
