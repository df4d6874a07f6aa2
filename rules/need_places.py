"""Where each part of a need stands in its rule file: the models keep no places, so the files are read once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rules.book import RuleBook
from rules.errors import Position
from rules.explain.parts import parts_of
from rules.model import AllOf, AnyOf, Need, Not
from rules.nodes import Node, Step, child, follow, members
from rules.parse import parse

Path = tuple[int, ...]
"""The way from the whole need to a part of it: at each step which one of the parts; () is the whole."""


class NeedPlaces:
    """The place of every part of every need of a rule book."""

    def __init__(self, book: RuleBook) -> None:
        self._book = book
        self._versions: Mapping[str, tuple[Node, ...]] = {
            code: tuple(members(child(one.node, "versions")))
            for name, text in book.files
            for code, one in parse(name, text).defined.requirements.items()
        }

    def of(self, requirement: str, version: int, path: Path) -> Position:
        """Where a part of the needs of a version (by its place in the order) stands."""
        need = self._book.requirements[requirement].versions[version].needs
        return follow(self._versions[requirement][version], ["needs", *_steps(need, path)])[1]


def every_part(need: Need, path: Path = ()) -> Iterator[tuple[Path, Need]]:
    """A need and all parts of it, each with the way to it."""
    yield path, need
    for place, part in enumerate(parts_of(need)):
        yield from every_part(part, (*path, place))


def _steps(need: Need, path: Sequence[int]) -> Iterator[Step]:
    """The keys and places that lead to a part in the file."""
    for place in path:
        if isinstance(need, Not):
            yield "not"
        else:
            yield "all_of" if isinstance(need, AllOf) else "any_of" if isinstance(need, AnyOf) else "of"
            yield place
        need = parts_of(need)[place]
