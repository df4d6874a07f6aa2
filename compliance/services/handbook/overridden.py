"""Where another pack changed an entry of the library: what holds here, what the library says, and who changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from compliance.services.handbook.teller import Teller
from reports.handbook.model import Field, Item, Look, Run
from rules.book import Changed
from rules.errors import Position

TOLD_WITH: Mapping[str, str] = {
    "due_from": "due_within",
    "until_end_of": "valid_for",
    "renewed_by": "renewal",
}
"""Keys of a rule file that are told in the field of another key."""

Fields = Mapping[str, Field]


def overridden(teller: Teller, kind: str, code: str, said: Callable[[Any], Fields]) -> Iterator[Field]:
    """For each changed key both texts and who changed it; `said` tells an entry field by field."""
    override = teller.book.overrides.get((kind, code))
    if override is None:
        return
    entries = teller.book.requirements if kind == "requirement" else teller.book.competences
    here, library = said(entries[code]), said(teller.book.library[kind, code])
    items = [_item(teller, key, changed, here, library) for key, changed in override.keys.items()]
    yield teller.field("overridden", items, Look.NOTICE)


def switched_off(teller: Teller, code: str) -> Iterator[Field]:
    """That another pack switches the requirement off, and why."""
    off = teller.book.off.get(code)
    if off is not None:
        said = teller.say("switched off", pack=off.pack, place=_place(off.position), reason="\0")
        before, _, after = said.partition("\0")
        runs = (Run(before), teller.text(off.reason), Run(after))
        yield teller.field("off", [Item(tuple(run for run in runs if run.text))], Look.NOTICE)


def _place(position: Position) -> str:
    """File and line: a handbook is read on other machines than the one with the folders."""
    return f"{PurePath(position.file).name}:{position.line}"


def _item(teller: Teller, key: str, changed: Changed, here: Fields, library: Fields) -> Item:
    field = TOLD_WITH.get(key, key)
    heading = teller.say(
        "changed", heading=teller.say(f"heading {field}"), pack=changed.pack, place=_place(changed.position)
    )
    both = [(side, fields.get(field)) for side, fields in (("effective", here), ("in library", library))]
    texts = (teller.say(side, text=one.line if one else teller.say("nothing")) for side, one in both)
    return Item((Run(heading),), tuple(Item((Run(text),)) for text in texts))
