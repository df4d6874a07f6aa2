"""Payloads become mails: a one-line subject, plain text and HTML, by Jinja templates.

Templates lie in `templates/<kind>/<language>/`; the sentences that kinds share in `templates/words/`. A value
that a template needs and does not get is an error, HTML is escaped, templates run in a sandbox, and styles are
written into the elements, as mail programs want them. Nothing is fetched from anywhere.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import css_inline
from jinja2 import PackageLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from notifications.errors import MessageError
from notifications.messages import Payload

WIDTH = 76
"""Columns of the plain text."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NO_BREAK = "\N{NO-BREAK SPACE}"
_BREAKS = re.compile(rf"[^\S{_NO_BREAK}]+|[\x00-\x1f\x7f]+")
_KEPT_STYLE = re.compile(r"<head>(<style>.*?</style>)(.*?)</head>", re.DOTALL)
_INLINER = css_inline.CSSInliner(keep_style_tags=False, keep_at_rules=True, load_remote_stylesheets=False)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A mail without its envelope."""

    subject: str
    text: str
    html: str


def render(payload: Payload) -> Rendered:
    """Write a payload in its language; raise MessageError where a template can't be filled."""
    folder = f"{payload.kind}/{payload.language}"
    try:
        subject = _line(_fill(f"{folder}/subject.txt", payload, subject=""))
        text = _fill(f"{folder}/body.txt", payload, subject=subject)
        html = _fill(f"{folder}/body.html", payload, subject=subject)
    except TemplateError as error:
        raise MessageError(f"the templates in {folder} can't be filled: {error}") from error
    return Rendered(subject, text.strip() + "\n", _charset_first(_INLINER.inline(html)))


def _charset_first(html: str) -> str:
    """Browsers look for the character set at the very beginning; the styles kept by the inliner stand there."""
    return _KEPT_STYLE.sub(r"<head>\2\1</head>", html, count=1)


def _fill(name: str, payload: Payload, *, subject: str) -> str:
    environment = _environment(html=name.endswith(".html"))
    words = environment.get_template(f"words/{payload.language}.jinja").module
    return environment.get_template(name).render(payload=payload, subject=subject, w=words)


@cache
def _environment(*, html: bool) -> ImmutableSandboxedEnvironment:
    """One environment for HTML and one for text: the shared sentences are escaped in the first alone."""
    environment = ImmutableSandboxedEnvironment(
        loader=PackageLoader("notifications"),
        undefined=StrictUndefined,
        autoescape=html,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {
        "line": _line,
        "fold": _fold,
        "capital": _capital,
        "day_before": _day_before,
        "norwegian_date": _norwegian_date,
        "english_date": _english_date_kept_together if html else _english_date,
    }
    return environment


def _line(text: str) -> str:
    """White space but no-break spaces becomes single spaces, so that a text is one line; Markup stays Markup."""
    joined = _BREAKS.sub(" ", text).strip().replace("§ ", f"§{_NO_BREAK}")
    return Markup(joined) if isinstance(text, Markup) else joined  # noqa: S704 - it was Markup before


def _fold(text: str, indent: int = 0) -> str:
    """A paragraph of plain text in lines, all but long words within the width."""
    margin = " " * indent
    return textwrap.fill(
        _line(text),
        WIDTH,
        initial_indent=margin,
        subsequent_indent=margin + ("  " if text.startswith("- ") else ""),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _capital(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def _day_before(day: date) -> date:
    return day - timedelta(days=1)


def _norwegian_date(day: date) -> str:
    return f"{day:%d.%m}.{day.year:04}"


def _english_date(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _english_date_kept_together(day: date) -> str:
    """With no-break spaces: a narrow screen then keeps the date on one line."""
    return _english_date(day).replace(" ", _NO_BREAK)
