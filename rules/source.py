"""A rule file's text → its tree: YAML 1.2 with core types only, and without what makes YAML surprising.

Refused: anchors, aliases, tags, keys that stand twice, several documents, nesting over 50 deep. Events are
read one at a time, so that a hostile file stops the reading instead of filling the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml

from rules.errors import Position, Problem
from rules.model.written import WrittenDecimal, WrittenInt, one_line, shown
from rules.nodes import Items, Keys, Node, Scalar, size
from rules.syntax import advice

MOST_BYTES = 1024 * 1024
DEEPEST = 50
MOST_ALIASED = 10_000
"""How many nodes aliases may stand for, before they stand for nothing."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_LONGEST_NUMBER = 30


class Unreadable(Exception):
    """The rest of the file can't be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def decode(name: str, content: bytes) -> str:
    """A file's bytes as text; raise Unreadable where it is too large or not UTF-8, naming the place."""
    if len(content) > MOST_BYTES:
        raise Unreadable(Problem(Position(name, 0, 0), TOO_LARGE))
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = Position(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        message = "not UTF-8 from here on; save the file as UTF-8"
        raise Unreadable(Problem(place, message)) from None


TOO_LARGE = "larger than 1 MiB; split it into several files"


def read(name: str, text: str) -> tuple[Keys | None, list[Problem]]:
    """The tree of one file's text (None: nothing to go on), and all that is wrong with it as YAML."""
    reader = _Reader(name)
    try:
        _refuse_characters(name, text)
        root = reader.document(text)
    except Unreadable as unreadable:
        return None, [*reader.problems, unreadable.problem]
    if isinstance(root, Keys):
        return root, reader.problems
    if not reader.problems:
        place = Position(name, 1, 1) if root is None else root.position
        empty = root is None or (isinstance(root, Scalar) and root.value is None)
        what = "an empty file" if empty else "no rule file"
        reader.problems.append(Problem(place, f"{what}; begin with `format: 1`, `pack` and `title`"))
    return None, reader.problems


def _refuse_characters(name: str, text: str) -> None:
    if match := _FORBIDDEN.search(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        message = f"the character U+{ord(match[0]):04X} can't stand in a rule file; take it out"
        raise Unreadable(Problem(Position(name, line, column), message))


def _plain(text: str) -> tuple[Any, str | None]:
    """What an unquoted scalar is by the core schema, and what is wrong with it."""
    if text in _WORDS:
        return _WORDS[text], None
    if not (_INT.fullmatch(text) or _FLOAT.fullmatch(text)):
        return text, None
    if len(text) > _LONGEST_NUMBER:
        return text, f"a number of {len(text)} characters; write a shorter one, or the text in quotes"
    if _INT.fullmatch(text):
        base = {"0o": 8, "0x": 16}.get(text[:2], 10)
        return WrittenInt(int(text[2:] if base != 10 else text, base), text), None
    return WrittenDecimal(Decimal(text), text), None


class _Reader:
    """Puts a tree together from the events of the YAML parser."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.anchored: dict[str, tuple[Node, int]] = {}
        self.spare = MOST_ALIASED
        self.events: Iterator[Any] = iter(())

    def document(self, text: str) -> Node | None:
        """The tree of the only document."""
        root: Node | None = None
        self.events = self._parsed(text)
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise Unreadable(
                        Problem(self._place(event), "a second document; write one file for each")
                    )
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        return root

    def _parsed(self, text: str) -> Iterator[Any]:
        try:
            yield from yaml.parse(text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Position(self.name, mark.line + 1, mark.column + 1) if mark else Position(self.name, 1, 1)
            raise Unreadable(Problem(place, advice(error))) from None

    def _place(self, event: Any) -> Position:
        return Position(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _problem(self, place: Position, message: str) -> None:
        self.problems.append(Problem(place, message))

    def _node(self, event: Any, depth: int) -> Node:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._problem(place, f"the alias *{event.anchor}; write the value itself here")
            return self._meant(str(event.anchor)) or Scalar(place, "", None)
        if depth > DEEPEST:
            raise Unreadable(Problem(place, f"nested over {DEEPEST} deep; write it flatter"))
        if event.anchor is not None:
            self._problem(
                place, f"the anchor &{event.anchor}; leave it out, and write the value where it is used"
            )
        if event.tag is not None:
            self._problem(place, f"the tag {one_line(_tag(event.tag))}; leave it out")
        if isinstance(event, yaml.SequenceStartEvent):
            node: Node = Items(place, tuple(self._items(depth)))
        elif isinstance(event, yaml.MappingStartEvent):
            node = self._keys(place, depth)
        else:
            node = self._leaf(event, place)
        if event.anchor is not None:
            self.anchored[event.anchor] = (node, size(node))
        return node

    def _meant(self, anchor: str) -> Node | None:
        """What an alias stands for, so that the rest of the file can be checked; within bounds, against bombs."""
        node, nodes = self.anchored.get(anchor, (None, 0))
        self.spare -= nodes
        return node if self.spare >= 0 else None

    def _leaf(self, event: Any, place: Position) -> Scalar:
        meaning, wrong = _plain(event.value) if event.implicit[0] else (event.value, None)
        if wrong:
            self._problem(place, wrong)
        return Scalar(place, event.value, meaning)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, depth + 1)

    def _keys(self, place: Position, depth: int) -> Keys:
        entries: dict[str, Node] = {}
        places: dict[str, Position] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            node = self._node(next(self.events), depth + 1)
            if not isinstance(key, Scalar) or not key.text:
                self._problem(key.position, "a key must be a word; write `key: value`")
            elif key.text in entries:
                first = places[key.text]
                message = (
                    f"the key {shown(key.text)} stands twice, first in line {first.line}; keep one of them"
                )
                self._problem(key.position, message)
            else:
                entries[key.text], places[key.text] = node, key.position
        return Keys(place, entries, places)


def _tag(tag: str) -> str:
    return "!!" + tag.removeprefix("tag:yaml.org,2002:") if tag.startswith("tag:yaml.org,2002:") else tag
