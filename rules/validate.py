"""A tree as the model of what it should be, with every problem of its form, not only the first of each part.

Validation compares the keys of a part with each other only where each of them is right by itself. So what is
wrong is taken out, and the rest validated again: contradictions in the rest are problems all the same. What
seems to be lacking then is not; it was taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from pydantic import ValidationError

from rules.errors import Position, Problem
from rules.model.scalars import Part
from rules.nodes import Items, Keys, Node, Step, follow, value
from rules.sentences import paths, problems

T = TypeVar("T")

Drop = dict[Step, "Drop"]
"""What to take out, by the way to it; `GONE` at the end of each way."""
GONE: Drop = {}
ROUNDS = 10
AS_WRITTEN = {"by_alias": True, "by_name": False}
"""A key is `for`, never `for_`."""


def validated(
    form: Callable[..., T], node: Node, part: type[Part], place: Position
) -> tuple[T | None, list[Problem]]:
    """The model of a tree, or None and what is wrong.

    `form` validates plain values; `part` is the model whose keys stand in the tree (of a list: in its members);
    `place` is where the whole is named.
    """
    try:
        return form(value(node), **AS_WRITTEN), []
    except ValidationError as error:
        found = problems(error, node, part, place)
        rest = _without(node, paths(error))
    for _ in range(ROUNDS):
        if rest is None:
            break
        try:
            form(value(rest), **AS_WRITTEN)
            break
        except ValidationError as error:
            found += problems(error, rest, part, place, only=("wrong",))
            rest = _without(rest, paths(error))
    return None, list(dict.fromkeys(found))


def _without(node: Node, wrong: Iterable[Sequence[Step]]) -> Node | None:
    """The tree without the innermost key around each wrong place; None where that is the whole tree."""
    dropped: Drop = {}
    for path in wrong:
        steps = list(path)
        while steps and not (isinstance(steps[-1], str) and isinstance(follow(node, steps[:-1])[0], Keys)):
            steps.pop()
        if not steps:
            return None
        _mark(dropped, steps)
    return _pruned(node, dropped)


def _mark(dropped: Drop, steps: Sequence[Step]) -> None:
    *way, last = steps
    for step in way:
        if (inner := dropped.setdefault(step, {})) is GONE:
            return  # taken out already, with all that is in it
        dropped = inner
    dropped[last] = GONE


def _pruned(node: Node, dropped: Drop) -> Node:
    if isinstance(node, Keys):
        kept = {key: part for key, part in node.entries.items() if dropped.get(key) is not GONE}
        entries = {key: _pruned(part, dropped[key]) if key in dropped else part for key, part in kept.items()}
        return Keys(node.position, entries, node.places)
    if isinstance(node, Items):
        items = (
            _pruned(part, dropped[place]) if place in dropped else part
            for place, part in enumerate(node.items)
        )
        return Items(node.position, tuple(items))
    return node
