"""The tree of a rule file as it was written: every value and every key with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rules.errors import Position

Step = str | int


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value; `value` is what YAML takes it for, `text` what was written."""

    position: Position
    text: str
    value: Any


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    position: Position
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys and their values; `places` holds where each key stands."""

    position: Position
    entries: dict[str, Node]
    places: dict[str, Position]

    def get(self, key: str) -> Node | None:
        """The value of a key, if it has one."""
        return self.entries.get(key)

    def only(self, keys: Sequence[str]) -> Keys:
        """The same with these keys alone."""
        return Keys(
            self.position, {key: self.entries[key] for key in keys if key in self.entries}, self.places
        )


Node = Scalar | Items | Keys


def value(node: Node) -> Any:
    """A tree as plain dicts, lists and values."""
    if isinstance(node, Keys):
        return {key: value(part) for key, part in node.entries.items()}
    if isinstance(node, Items):
        return [value(part) for part in node.items]
    return node.value


def size(node: Node) -> int:
    """How many nodes a tree has."""
    if isinstance(node, Keys):
        return 1 + sum(size(part) for part in node.entries.values())
    return 1 + sum(size(part) for part in node.items) if isinstance(node, Items) else 1


def follow(node: Node, path: Sequence[Step]) -> tuple[Node, Position]:
    """The node that a path leads to, and its place: the key's for a group of keys, else the value's.

    A path that leads out of the tree ends at the last node on it: a code written alone stands for its group
    of keys, and a single code for its list.
    """
    place = node.position
    for step in path:
        if isinstance(node, Keys) and isinstance(step, str) and step in node.entries:
            key_place = node.places[step]
            node = node.entries[step]
            place = key_place if isinstance(node, Keys) else node.position
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.position
        else:
            break
    return node, place


def entries(node: Node | None) -> Iterator[tuple[str, Position, Node]]:
    """Keys with their places and values; nothing for what is no group of keys."""
    if isinstance(node, Keys):
        for key, part in node.entries.items():
            yield key, node.places[key], part


def members(node: Node | None) -> Iterator[Node]:
    """The members of a list; nothing for what is no list."""
    if isinstance(node, Items):
        yield from node.items


def child(node: Node | None, *keys: str) -> Node | None:
    """What stands under keys within keys, if anything."""
    for key in keys:
        node = node.get(key) if isinstance(node, Keys) else None
    return node
