"""How a value was written, how a sentence quotes it, and how a validator says what is wrong with it.

YAML tells numbers from words; the model decides what a value means. A number where a text belongs (a unit
called 0101, an attribute value 100) is the text as it was written.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Self

from pydantic_core import PydanticCustomError


class WrittenInt(int):
    """A whole number that remembers how it was written."""

    text: str

    def __new__(cls, value: int, text: str) -> Self:
        """The number `value`, written as `text`."""
        number = super().__new__(cls, value)
        number.text = text
        return number


class WrittenDecimal(Decimal):
    """A decimal number that remembers how it was written."""

    text: str

    def __new__(cls, value: Decimal, text: str) -> Self:
        """The number `value`, written as `text`."""
        number = super().__new__(cls, value)
        number.text = text
        return number


def wrong(sentence: str, *at: str | int) -> PydanticCustomError:
    """The error of a validator: a sentence, and the way from the validated value to what is wrong in it."""
    return PydanticCustomError("wrong", "{sentence}", {"sentence": sentence, "at": at})


def lacking(sentence: str, *at: str | int) -> PydanticCustomError:
    """As `wrong`, where something is not there: true of a whole part only."""
    return PydanticCustomError("lacking", "{sentence}", {"sentence": sentence, "at": at})


def as_written(value: object) -> object:
    """Numbers and truth values as the text that they were written as; anything else unchanged."""
    if isinstance(value, WrittenInt | WrittenDecimal):
        return value.text
    return str(value).lower() if isinstance(value, bool) else value


def shown(value: object) -> str:
    """A value as a sentence quotes it: as written, on one line, cut where it is long."""
    text = as_written(value)
    if isinstance(text, str):
        line = one_line(text)
        return f'"{line}"' if len(line) <= 60 else f'"{line[:57]}..."'
    if isinstance(text, list | tuple):
        return "a list"
    return "a group of keys" if isinstance(text, dict) else "nothing"


def one_line(text: str) -> str:
    """A text without line breaks and other characters that can't be seen."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
