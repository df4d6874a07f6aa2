"""A page from its template: the words of the reader's language, and what every page carries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined

from compliance.web.assets import assets
from compliance.words import date_words, instant_words, number_words
from compliance.words.pages import say

TEMPLATES = Environment(
    loader=ChoiceLoader(
        [
            PackageLoader("compliance.web", "templates"),
            PrefixLoader({"handbook": PackageLoader("reports", "templates/handbook")}),
        ]
    ),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.globals["asset"] = assets().address


@dataclass(frozen=True)
class Voice:
    """How one reader is spoken to."""

    language: str
    zone: str

    def __call__(self, key: str, **values: object) -> str:
        """A text of the pages, its blanks filled in."""
        return say(key, self.language, **values)

    def day(self, day: date | None) -> str:
        """A date as it is written; nothing for none."""
        return date_words(day, self.language) if day else ""

    def at(self, instant: datetime | None) -> str:
        """An instant as date and clock time; nothing for none."""
        return instant_words(instant, self.zone, self.language) if instant else ""

    def count(self, value: int) -> str:
        """A number as it is written."""
        return number_words(value, self.language)

    def many(self, key: str, count: int, **values: object) -> str:
        """A text with a number in it: that of `key one` for one, of `key` otherwise."""
        return self(f"{key} one" if count == 1 else key, count=self.count(count), **values)


def draw(request: Request, template: str, voice: Voice, *, status: int = 200, **values: Any) -> HTMLResponse:
    """The page; `frame` in the state of the request holds what the layout shows of the reader."""
    frame: Callable[[], dict[str, Any]] = getattr(request.state, "frame", dict)
    shown = {"viewer": None, "menu": (), "csrf": "", "here": request.url.path, **frame()}
    page = TEMPLATES.get_template(template).render(
        t=voice, organisation=request.app.state.settings.organisation, **shown, **values
    )
    return HTMLResponse(page, status)
