"""A handbook as a folder of pages that work from a file: no server, nothing fetched, readable without script.

Each page carries its own style; the one script, `handbook.js`, holds the search index and the search. The content
security policy allows these two and nothing else.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reports.handbook.model import Handbook, Page
from reports.links import followed

SCRIPT = "handbook.js"
_TEMPLATES = Environment(
    loader=PackageLoader("reports", "templates/handbook"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def draw(handbook: Handbook) -> dict[str, bytes]:
    """File name → content, UTF-8. The same handbook gives the same bytes."""
    places = anchors(handbook)
    style = _TEMPLATES.get_template("handbook.css").render()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    files = {SCRIPT: _script(handbook, places)}
    for page in handbook.pages:
        text = _TEMPLATES.get_template("page.html").render(
            handbook=handbook,
            page=page,
            labels=handbook.labels,
            style=Markup(style),  # noqa: S704 - the project's own style sheet
            digest=digest,
            script=SCRIPT,
            lead=_leads(places, page),
        )
        files[f"{page.name}.html"] = text.encode()
    return files


def anchors(handbook: Handbook) -> dict[str, str]:
    """Where each entry and each page stands: `requirement:x` → `pack-a.html#requirement-x`, `page:x` → `x.html`."""
    places = {f"page:{page.name}": f"{page.name}.html" for page in handbook.pages}
    for page in handbook.pages:
        for section in page.sections:
            for sheet in section.sheets:
                places[sheet.name_of] = f"{page.name}.html#{sheet.kind}-{sheet.code}"
    return places


def _leads(places: Mapping[str, str], page: Page) -> Callable[[str], str]:
    """From what a run leads to, to the address on this page; nothing where the handbook does not have it."""
    here = f"{page.name}.html"

    def lead(to: str) -> str:
        place = places.get(to) or followed(to) or ""
        return place.removeprefix(here) if place.startswith(f"{here}#") else place

    return lead


def _script(handbook: Handbook, places: Mapping[str, str]) -> bytes:
    """The search: what there is to find, as JSON, and the code that finds it."""
    entries = [
        [
            sheet.name.text,
            sheet.code,
            section.kind or section.heading,
            page.title,
            places[sheet.name_of],
            sheet.words,
        ]
        for page in handbook.pages
        for section in page.sections
        for sheet in section.sheets
    ]
    labels = {key: handbook.labels[key] for key in ("no hits", "one hit", "hits", "first hits")}
    code = _TEMPLATES.get_template("search.js").render()
    head = f"const LABELS = {_json(labels)};\nconst ENTRIES = {_json(entries)};\n"
    return f'"use strict";\n{head}{code}'.encode()


def _json(value: object) -> str:
    """JSON that is JavaScript too, one entry a line."""
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)
