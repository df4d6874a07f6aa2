"""YAML 1.2 with core types only: what is a word, what a number, and where everything stands."""

from decimal import Decimal

import pytest

from rules.nodes import value
from rules.source import read


def single(text):
    root, problems = read("a.yaml", f"key: {text}\n")
    assert problems == []
    return value(root)["key"]


@pytest.mark.parametrize(
    "word", ["no", "No", "yes", "on", "off", "y", "n", "2026-05-01", "12:30", "1_000", "0b1", "=", "<<"]
)
def test_what_yaml_1_1_would_change_is_a_word(word):
    assert single(word) == word


@pytest.mark.parametrize("key", ["no", "on", "1", "true", "~", "2026-05-01"])
def test_a_key_is_the_word_that_was_written(key):
    root, problems = read("a.yaml", f"{key}: x\n")
    assert (value(root), problems) == ({key: "x"}, [])


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("012", 12),
        ("-3", -3),
        ("0x1f", 31),
        ("0o17", 15),
        ("7.50", Decimal("7.50")),
        (".5", Decimal("0.5")),
        ("1e2", Decimal(100)),
        ("'12'", "12"),
        ('"true"', "true"),
        ("''", ""),
    ],
)
def test_core_types(text, meaning):
    assert single(text) == meaning
    assert type(single(text)) is type(meaning) or isinstance(single(text), type(meaning))


def test_a_number_remembers_how_it_was_written():
    assert (single("0101").text, single("7.50").text) == ("0101", "7.50")


def test_places_count_characters_from_one():
    root, _ = read("a.yaml", "a:\n  æøå: {b: [x, y]}\n")
    inner = root.entries["a"]
    assert str(inner.places["æøå"]) == "a.yaml:2:3"
    assert str(inner.entries["æøå"].entries["b"].items[1].position) == "a.yaml:2:16"


def test_texts_may_have_letters_of_any_language_and_windows_line_ends():
    root, problems = read("a.yaml", "a: Røyk 消防 😀\r\nb: |\r\n  two\r\n  lines\r\n")
    assert (value(root), problems) == ({"a": "Røyk 消防 😀", "b": "two\nlines\n"}, [])
