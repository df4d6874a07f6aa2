"""Taking a picture: what a page shows in a browser, cut to what matters."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tests.pictures.palette import Pixels

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

WIDE, PHONE = 1100, 390
MARGIN = 16
# The browser reads its own PNG: its pixels come as bytes, without a library for pictures.
_PIXELS = """async url => {
    const picture = new Image(); picture.src = url; await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height), pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0);
    const bytes = pen.getImageData(0, 0, picture.width, picture.height).data;
    let text = ""; for (let at = 0; at < bytes.length; at += 32768)
        text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return [picture.width, picture.height, btoa(text)]; }"""


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


def pixels_of(blank: Page, shot: bytes) -> Pixels:
    """The pixels of a PNG. `blank` is an empty page: those of others forbid pictures from anywhere."""
    url = f"data:image/png;base64,{base64.b64encode(shot).decode()}"
    width, height, text = blank.evaluate(_PIXELS, url)
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(height, width, 4)[:, :, :3]
