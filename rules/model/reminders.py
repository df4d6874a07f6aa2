"""Reminder plans: how long before or after the end of a cycle who is told."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from rules.model.scalars import Count, Duration, Members, Part, Span
from rules.model.written import as_written, lacking, shown, wrong

ADDRESS = re.compile(r"[^\s@:<>,;]+@[^\s@:<>,;]+\.[^\s@:<>,;]+")


def _recipient(value: object) -> object:
    text = as_written(value)
    if isinstance(text, str):
        if "@" in text and ADDRESS.fullmatch(text):
            return text.lower()
        if text in {"employee", "leader"} or re.fullmatch(r"role:[a-z0-9-]+", text):
            return text
    raise wrong(f"{shown(value)} is nobody to tell; write employee, leader, role:<code> or an e-mail address")


Recipient = Annotated[
    str,
    BeforeValidator(_recipient),
    WithJsonSchema(
        {"anyOf": [{"enum": ["employee", "leader"]}, {"type": "string", "pattern": "^role:[a-z0-9-]+$|@"}]}
    ),
]
"""`employee`, `leader`, `role:<code>` or an e-mail address, lower-cased."""


class Stage(Part):
    """One stage of a reminder plan: so long before or after the end of the cycle, to whom."""

    before: Duration | None = None
    after: Duration | None = None
    to: Members[Recipient]
    repeat: Span | None = None
    up_to: Count | None = None

    @model_validator(mode="after")
    def _is_one_stage(self) -> Stage:
        if self.before is None and self.after is None:
            raise lacking("a stage without a time; write `before` or `after`, as in before: P30D")
        if self.before is not None and self.after is not None:
            raise wrong("a stage both `before` and `after`; write two stages", "after")
        if self.repeat is not None and self.after is None:
            raise lacking("`repeat` goes with `after` only; leave it out, or write more stages", "repeat")
        if self.up_to is not None and self.repeat is None:
            raise lacking("`up_to` counts repetitions; write `repeat` too, or leave it out", "up_to")
        return self


def _different(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    """A stage is named by its own words: two of one name could not be told apart in the ledger."""
    seen: dict[tuple[str, str], int] = {}
    for place, stage in enumerate(stages):
        word, period = ("before", stage.before) if stage.before is not None else ("after", stage.after)
        if seen.setdefault((word, str(period)), place) != place:
            raise wrong(
                f"the stage `{word}: {period}` stands twice in this plan; write one with all of `to`", place
            )
    return stages


Plan = Annotated[tuple[Stage, ...], Field(min_length=1), AfterValidator(_different)]
