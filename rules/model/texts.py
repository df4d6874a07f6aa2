"""Texts in several languages, and the sources that rules cite."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema, model_validator

from rules.model.scalars import Part, Word
from rules.model.written import as_written, lacking, shown, wrong

LANGUAGES = ("nb", "nn", "en")
"""The languages of the product, in the order in which a missing text falls back."""


class Text(Part):
    """A text in one or more languages; a plain string is the text in all of them."""

    nb: Word | None = None
    nn: Word | None = None
    en: Word | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Text:
        if not (self.nb or self.nn or self.en):
            raise lacking("a text in no language; write it as a string, or in nb, nn or en")
        return self

    def say(self, language: str, code: str = "") -> str:
        """The text in `language`, or else in nb, nn, en, or else `code`."""
        wanted = (language, *LANGUAGES)
        return next((text for name in wanted if (text := getattr(self, name))), code)


def _text(value: object) -> object:
    text = as_written(value)
    if isinstance(text, str):
        if not text.strip():
            raise wrong("an empty text; write it as a string, or in nb, nn or en")
        return dict.fromkeys(LANGUAGES, text)
    if isinstance(value, dict | Text) or value is None:
        return value
    raise wrong(f"{shown(value)} where a text belongs; write it as a string, or in nb, nn or en")


_STRING = {"type": ["string", "number", "boolean"], "minLength": 1}
TEXT_FORMS = {
    "anyOf": [
        _STRING,
        {
            "type": "object",
            "properties": dict.fromkeys(LANGUAGES, _STRING),
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
"""The JSON Schema of a text: a string, or a map from language to string."""
Words = Annotated[Text, BeforeValidator(_text), WithJsonSchema(TEXT_FORMS)]


class Source(Part):
    """Where a duty comes from: a law, a regulation, a guide, a local decision."""

    id: Word
    section: Word | None = None
    title: Words | None = None
    url: Word | None = None
