"""Which examples of the rule files try a requirement, and what each expects."""

from __future__ import annotations

from collections.abc import Iterator

from compliance.services.handbook.teller import Teller
from compliance.words import status_word
from reports.handbook.model import Field, Item, Run
from rules.model import Example, ExpectedStaffing, Status


def tried(teller: Teller, code: str) -> Iterator[Field]:
    """The examples of a requirement as a field; none where there is none."""
    items = [
        _item(teller, example, got)
        for _, example in teller.book.examples
        for got in _expected(teller, example, code)
    ]
    if items:
        heading = f"{teller.say('heading examples')} ({teller.count(len(items))})"
        yield Field("examples", heading, tuple(items))


def _item(teller: Teller, example: Example, got: str) -> Item:
    title = teller.text(example.title)
    said = teller.say("example", title="\0", day=teller.day(example.on), got=got)
    before, _, after = said.partition("\0")
    return Item(tuple(run for run in (Run(before), title, Run(after)) if run.text))


def _expected(teller: Teller, example: Example, code: str) -> Iterator[str]:
    if code in example.expect:
        status = example.expect[code]
        none = status == "none"
        yield teller.say("example none") if none else status_word(Status(status), teller.language)
    if code in example.expect_staffing:
        yield _staffing(teller, example.expect_staffing[code])


def _staffing(teller: Teller, expected: ExpectedStaffing) -> str:
    said = [
        teller.say(f"example {word}", count=teller.count(number))
        for word, number in (("have", expected.have), ("short", expected.short))
        if number is not None
    ]
    return ", ".join(said)
