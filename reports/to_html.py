"""A report as one page that needs nothing else: no script, no picture, no address fetched.

The page carries a content security policy that allows its own style block alone, so that nothing which comes
in by a name or a rule file could run or load anything, wherever the file is opened from.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.labels import label
from reports.links import followed
from reports.model import Form, Line, Report

CONTENTS_FROM = 5
"""So many sections and the page begins with links to them."""

_TEMPLATES = Environment(
    loader=PackageLoader("reports"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def blocks(lines: Sequence[Line]) -> list[tuple[Form, list[Line]]]:
    """Neighbouring lines of one form together: items become one list, figures one small table."""
    return [(form, list(group)) for form, group in groupby(lines, key=lambda line: line.form)]


_TEMPLATES.filters.update(blocks=blocks, followed=followed)
_TEMPLATES.globals.update(label=label)


def draw(report: Report) -> bytes:
    """The page as UTF-8."""
    style = _TEMPLATES.get_template("report.css").render()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    page = _TEMPLATES.get_template("report.html").render(
        report=report,
        style=Markup(style),  # noqa: S704 - the project's own style sheet
        digest=digest,
        contents=len(report.sections) >= CONTENTS_FROM,
    )
    return page.encode()
