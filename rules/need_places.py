"""Where each part of a need stands in its rule file: the models keep no places, so the files are read once more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rules.book import Changed, RuleBook
from rules.errors import Position
from rules.explain.parts import parts_of
from rules.layers import layered
from rules.model import AllOf, AnyOf, Need, Not
from rules.nodes import Node, Step, child, follow, members
from rules.parse import Parsed, parse

Path = tuple[int, ...]
"""The way from the whole need to a part of it: at each step which one of the parts; () is the whole."""


class NeedPlaces:
    """The place of every part of every need of a rule book, as its pack wrote it and as another pack changed it."""

    def __init__(self, book: RuleBook) -> None:
        layers = layered([parse(name, text) for name, text in book.files])
        self._nodes = {False: _versions(layers.written), True: _versions(layers.effect)}

    def of(self, requirement: str, version: int, path: Path, *, changed: bool = False) -> Position:
        """Where a part of the needs of a version (by its place in the order) stands."""
        need, node = self._nodes[changed][requirement][version]
        return follow(node, ["needs", *_steps(need, path)])[1]


def needs_changed(book: RuleBook, requirement: str) -> Changed | None:
    """Who overrides what the requirement asks for, if anybody does."""
    override = book.overrides.get(("requirement", requirement))
    keys = override.keys if override else {}
    return keys.get("needs") or keys.get("versions")


def _versions(files: Sequence[Parsed]) -> dict[str, tuple[tuple[Need, Node], ...]]:
    """Requirement → the needs and the tree of each version, in order."""
    return {
        code: tuple(
            (version.needs, node)
            for version, node in zip(one.model.versions, members(child(one.node, "versions")), strict=True)
        )
        for file in files
        for code, one in file.defined.requirements.items()
        if one.model
    }


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
