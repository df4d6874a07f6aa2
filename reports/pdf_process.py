"""The process that typesets one report: JSON in, PDF out, and all of its memory given back at its end.

It reads nothing but its own template and fonts, and no address: Typst keeps to its root, and no package is used.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Final

import typst

HERE = Path(__file__).parent
TEMPLATE = HERE / "templates" / "report.typ"
STANDARD: Final = "ua-1"
"""PDF/UA-1, ISO 14289-1: tagged, with language, title and table headers, for those who listen to it."""


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])


def typeset(report: str) -> bytes:
    """The PDF of a report's data (JSON). RuntimeError (typst.TypstError) where it can't be set."""
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=_fonts(),
        sys_inputs={"report": report},
        pdf_standards=STANDARD,
    )


def main() -> None:
    """From standard input to standard output; a reason on standard error."""
    try:
        made = typeset(sys.stdin.buffer.read().decode())
    except RuntimeError as error:
        sys.exit(str(error))
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
