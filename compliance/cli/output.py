"""How every command prints: tables and colours on a terminal, aligned text when piped, JSON for machines.

Results go to standard output; notes, warnings and progress to standard error: a pipe gets results only.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import Any, TextIO

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console, JustifyMethod
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

GAP = "  "
ROOM = 8
"""How many letters wide every column of a drawn table may be at least, before others get more."""

STYLES = {
    "valid": "green",
    "expiring": "yellow",
    "grace": "yellow",
    "due": "cyan",
    "expired": "bold red",
    "missing": "bold red",
    "away": "dim",
    "exempt": "dim",
    "ok": "green",
    "FAILED": "bold red",
}
"""Colour of a cell that is the word of a status or of a test's result."""


def table(
    title: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    styles: Mapping[str, str] = STYLES,
) -> None:
    """Print a table: drawn on a terminal, aligned text when piped. Columns of numbers stand to the right.

    `styles` are the colours of cells by their text.
    """
    cells = [list(row) for row in rows]
    texts = [[_text(value) for value in row] for row in cells]
    right = [
        any(_is_number(row[place]) for row in cells)
        and all(_is_number(row[place]) or row[place] is None for row in cells)
        for place in range(len(columns))
    ]
    if sys.stdout.isatty():
        _draw(title, columns, texts, right, styles)
    else:
        click.echo(aligned(title, columns, texts, right), nl=False)


def aligned(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]) -> str:
    """A table as text: the title, the names of the columns, one line for each row, nothing cut."""
    lines = [list(columns), *(list(row) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(columns))]
    text = [title, ""] if title else []
    for line in lines:
        padded = [
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(line, widths, right, strict=True)
        ]
        text.append(GAP.join(padded).rstrip())
    return "\n".join(text) + "\n"


def as_json(value: Any) -> None:
    """Print one JSON value and nothing else; dates as YYYY-MM-DD, decimals as numbers."""
    click.echo(json_text(value), nl=False)


def json_text(value: Any) -> str:
    """The same as a text, for a file."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain) + "\n"


def note(text: str) -> None:
    """Tell something beside the result, on standard error."""
    click.echo(text, err=True)


def warn(text: str) -> None:
    """Tell of something to look at, on standard error; yellow on a terminal."""
    click.secho(text, err=True, fg="yellow" if sys.stderr.isatty() else None)


@contextmanager
def progress(total: int | None, label: str) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal and nothing when piped. The function given moves it on by so many steps."""
    if not sys.stderr.isatty():
        yield _nothing
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda steps: bar.advance(task, steps)


def _nothing(_steps: int) -> None:
    """Without a terminal nobody watches a bar."""


def _draw(
    title: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: Sequence[bool],
    styles: Mapping[str, str],
) -> None:
    # As close together as when piped: on 80 columns every column of them is needed.
    drawn = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, len(GAP) - 1, 0, 0))
    console = _console(sys.stdout)
    whole = _unbroken([columns, *rows], console.width)
    widths: Sequence[int | None] = _widths([columns, *rows], console.width) or [None] * len(columns)
    for place, (name, to_right) in enumerate(zip(columns, right, strict=True)):
        justify: JustifyMethod = "right" if to_right else "left"
        drawn.add_column(
            Text(name), justify=justify, overflow="fold", no_wrap=place in whole, width=widths[place]
        )
    for row in rows:
        drawn.add_row(*(Text(cell, style=styles.get(cell, "")) for cell in row))
    if title:
        # Not as the table's own title, which is broken to the table's width.
        console.print(Text(title, style="bold"), end="\n\n")
    console.print(drawn)


def _widths(lines: Sequence[Sequence[str]], left: int) -> list[int] | None:
    """Widths of the columns with every word whole, the narrowest given more first; None where words must break."""
    columns = list(zip(*lines, strict=True))
    longest = [max(map(len, column)) for column in columns]
    widths = [max(len(word) for cell in column for word in cell.split() or [""]) for column in columns]
    left -= sum(widths) + len(GAP) * (len(widths) - 1)
    if left < 0:
        return None
    for _ in range(left):
        wanting = [place for place, width in enumerate(widths) if width < longest[place]]
        if not wanting:
            break
        widths[min(wanting, key=widths.__getitem__)] += 1
    return widths


def _unbroken(lines: Sequence[Sequence[str]], width: int) -> set[int]:
    """The columns of codes, days and statuses that need not be broken over lines, the narrowest first."""
    longest = {place: max(len(line[place]) for line in lines) for place in range(len(lines[0]))}
    left = width - (ROOM + len(GAP)) * len(longest)
    whole = set()
    for place in sorted(longest, key=longest.__getitem__):
        more = max(longest[place] - ROOM, 0)
        if more <= left and not any(" " in line[place] for line in lines[1:]):
            left -= more
            whole.add(place)
    return whole


def _console(file: TextIO) -> Console:
    return Console(file=file, highlight=False)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(_text(part) for part in value)
    return str(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
