"""What a requirement asks for: the forms of a need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, WithJsonSchema, model_validator

from rules.model.competence import Limits, code_alone
from rules.model.scalars import CODE_PATTERN, FORM, Code, Count, HourCount, Members, Part, Span
from rules.model.written import wrong


class Held(Limits):
    """Need: some counting record of the competence, or of what also meets it, covers the day."""

    competence: Code
    level: Code | None = None


class AllOf(Part):
    """Need: every part holds."""

    all_of: Members[Need]


class AnyOf(Part):
    """Need: at least one part holds."""

    any_of: Members[Need]


class AtLeast(Part):
    """Need: at least so many of the parts hold."""

    at_least: Count
    of: Members[Need]

    @model_validator(mode="after")
    def _can_hold(self) -> AtLeast:
        if self.at_least > len(self.of):
            raise wrong(
                f"at least {self.at_least} of {len(self.of)} can never hold; write {len(self.of)} or less",
                "at_least",
            )
        return self


def _need(value: object) -> object:
    if isinstance(value, list | tuple):
        raise wrong("a list is no need by itself; write `all_of: [..]` or `any_of: [..]`")
    return code_alone(value)


def _codes(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


_CODE = {"type": ["string", "integer"], "pattern": CODE_PATTERN}
Codes = Annotated[
    Members[Code],
    BeforeValidator(_codes),
    WithJsonSchema({"anyOf": [_CODE, {"type": "array", "items": _CODE, "minItems": 1, "uniqueItems": True}]}),
]
"""One code or a list of them."""


class Times(Part):
    """Need: so many records of those very competences, achieved within the period that ends on the day."""

    times: Count
    of: Codes
    within: Span


class Hours(Part):
    """Need: the hours of such records add up to at least so many (exact, at most two decimals)."""

    hours: HourCount = Field(json_schema_extra={"exclusiveMinimum": 0})
    of: Codes
    within: Span

    @model_validator(mode="after")
    def _asks_for_something(self) -> Hours:
        if not self.hours:
            raise wrong("0 hours is no need; write how many hours it takes", "hours")
        return self


class Not(Part):
    """Need: the need within does not hold."""

    not_: Need = Field(alias="not")


NEED_FORMS = ("competence", "all_of", "any_of", "at_least", "times", "hours", "not")
"""The key that tells which form a need has; a plain code is `competence`."""

_FORMS = (
    (AllOf, "all_of"),
    (AnyOf, "any_of"),
    (AtLeast, "at_least"),
    (Times, "times"),
    (Hours, "hours"),
    (Not, "not"),
)


def _need_form(value: Any) -> str:
    if isinstance(value, dict):
        return f"{FORM}{next((form for form in NEED_FORMS if form in value), 'competence')}"
    return f"{FORM}{next((form for model, form in _FORMS if isinstance(value, model)), 'competence')}"


Need = Annotated[
    Annotated[Held, Tag(f"{FORM}competence")]
    | Annotated[AllOf, Tag(f"{FORM}all_of")]
    | Annotated[AnyOf, Tag(f"{FORM}any_of")]
    | Annotated[AtLeast, Tag(f"{FORM}at_least")]
    | Annotated[Times, Tag(f"{FORM}times")]
    | Annotated[Hours, Tag(f"{FORM}hours")]
    | Annotated[Not, Tag(f"{FORM}not")],
    Discriminator(_need_form),
    BeforeValidator(_need),
]


def parts_of(need: Need) -> tuple[Need, ...]:
    """The needs that a need is put together of; none where it names competences itself."""
    match need:
        case AllOf():
            return need.all_of
        case AnyOf():
            return need.any_of
        case AtLeast():
            return need.of
        case Not():
            return (need.not_,)
        case _:
            return ()


def named(need: Need) -> Iterator[str]:
    """The competences that a need names, at any depth."""
    match need:
        case Held():
            yield need.competence
        case Times() | Hours():
            yield from need.of
        case _:
            for part in parts_of(need):
                yield from named(part)


def has_not(need: Need) -> bool:
    """Whether the need, or any part of it, is a `not`."""
    return isinstance(need, Not) or any(has_not(part) for part in parts_of(need))


for _model in (AllOf, AnyOf, AtLeast, Not):
    _model.model_rebuild()
