"""Taking a picture: what a page shows in a browser, cut to what matters."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

WIDE, PHONE = 1100, 390
MARGIN = 16
COLOURS = 256


@dataclass(frozen=True)
class Picture:
    """One picture: `who` looks at `path` (None: nobody is logged in; `person:NAME`: somebody's page).

    `first` and `last` are the elements where it begins and ends (CSS; the whole page without), `most` its greatest
    height in CSS pixels; `before` does something on the page first.
    """

    name: str
    who: str | None
    path: str
    first: str = ""
    last: str = ""
    width: int = WIDE
    most: int = 900
    language: str = "nb"
    before: Callable[[Page], None] | None = None


def take(page: Page, picture: Picture) -> bytes:
    """What the page that is open shows, as the browser's own PNG."""
    page.evaluate("document.fonts.ready")
    top = _edge(page, picture.first, "top") - MARGIN if picture.first else 0
    bottom = _edge(page, picture.last, "bottom") + MARGIN if picture.last else _height(page)
    clip = {
        "x": 0,
        "y": max(top, 0),
        "width": picture.width,
        "height": min(bottom - max(top, 0), picture.most),
    }
    return page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")


def _edge(page: Page, selector: str, side: str) -> float:
    element = page.locator(selector).first
    return float(element.evaluate(f"one => one.getBoundingClientRect().{side} + scrollY"))


def _height(page: Page) -> float:
    return float(page.evaluate("document.documentElement.scrollHeight"))


def small(shot: bytes) -> bytes:
    """The same picture with a palette: a third of the size, and the same bytes for the same picture."""
    written = BytesIO()
    picture = Image.open(BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
