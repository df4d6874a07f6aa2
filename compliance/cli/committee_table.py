"""Figures for a committee, on the terminal and as JSON: those of the page, small ones hidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from compliance.cli import output
from compliance.services.overview.committee import Published, of_everybody, published
from compliance.words import date_words
from compliance.words.pages import say

if TYPE_CHECKING:
    from compliance.services.answers import Answers
    from compliance.services.overview.counting import Share

HEADINGS = ("what", "name", "counted", "met", "share")


def show(answers: Answers, unit: str | None, form: str, language: str) -> None:
    """Print the figures of a unit with those below it (None: of all)."""
    found = published(answers, unit, of_everybody(answers))
    if form == "json":
        output.as_json(_values(answers, unit, found))
    elif found.total is None:
        click.echo(say("figures too few", language))
    else:
        where = answers.names.unit(unit) if unit else say("figures everywhere", language)
        title = f"{say('figures committee', language)}: {where}, {date_words(answers.on, language)}"
        columns = [say(f"figures {heading}", language) for heading in HEADINGS]
        output.table(title, columns, list(_rows(answers, found, language)))
        if hidden := [_name(answers, *row[:2], language) for row in _all(found) if row[2] is None]:
            click.echo(f"\n{say('figures hidden rows', language)} {', '.join(hidden)}")


def _rows(answers: Answers, found: Published, language: str) -> Iterator[tuple[object, ...]]:
    for kind, code, share in _all(found):
        if share is not None:
            figures = (share.all, share.met, f"{share.share} %")
            yield say(f"figures of {kind}", language), _name(answers, kind, code, language), *figures


def _name(answers: Answers, kind: str, code: str, language: str) -> str:
    if kind == "day":
        return date_words(date.fromisoformat(code), language)
    if kind == "unit":
        return answers.names.unit(code)
    return answers.book.requirements[code].name.say(language, code)


def _values(answers: Answers, unit: str | None, found: Published) -> dict[str, Any]:
    """As plain values; of a figure that is hidden nothing else is told."""
    figures = [
        {"of": kind, "code": code}
        | ({"hidden": True} if share is None else {"counted": share.all, "in_order": share.met})
        for kind, code, share in _all(found)
    ]
    return {"on": answers.on, "unit": unit, "figures": figures}


def _all(found: Published) -> Iterator[tuple[str, str, Share | None]]:
    """What each figure is of: a day, a unit or a requirement, and its code."""
    yield from (("day", str(on), share) for on, share in found.over_time)
    yield from (("unit", code, share) for code, share in found.units)
    yield from (("requirement", code, share) for code, share in found.requirements)
