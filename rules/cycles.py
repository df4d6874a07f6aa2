"""Circles in what includes, requires or stands in for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rules.errors import Position, Problem
from rules.model.scalars import CODE
from rules.model.written import as_written, shown
from rules.nodes import Keys, Node, Scalar, child, members
from rules.parse import Definition, Parsed

Edges = Mapping[str, Sequence[tuple[str, Position]]]
"""Code → the codes that it points to, each with the place where it does."""


def circles(files: Sequence[Parsed]) -> Iterator[Problem]:
    """Roles that include each other, and competences that ask for or stand in for each other."""
    roles = {code: _pointed(one, "includes") for file in files for code, one in file.defined.roles.items()}
    for codes, place in _closed(roles):
        yield Problem(place, f"roles that include each other: {_shown(codes)}; leave one of them out")
    competences = {
        code: [*_pointed(one, "prerequisites"), *_pointed(one, "also_met_by")]
        for file in files
        for code, one in file.defined.competences.items()
    }
    for codes, place in _closed(competences):
        message = (
            "competences that wait for each other by `prerequisites` and `also_met_by`: "
            f"{_shown(codes)}; leave one of them out"
        )
        yield Problem(place, message)
    for file in files:
        for code, one in file.defined.competences.items():
            for other, place in _pointed(one, "renewed_by"):
                if other == code:
                    yield Problem(
                        place, f"{shown(code)} renews itself anyway; name a shorter course, or leave it out"
                    )


def _shown(codes: Sequence[str]) -> str:
    return " → ".join(codes if len(codes) <= 12 else [*codes[:6], "…", *codes[-5:]])


def _pointed(one: Definition[object], key: str) -> list[tuple[str, Position]]:
    found = []
    for part in members(child(one.node, key)):
        named: Node | None = part.get("competence") if isinstance(part, Keys) else part
        code = as_written(named.value) if isinstance(named, Scalar) else None
        if named is not None and isinstance(code, str) and CODE.fullmatch(code):
            found.append((code, named.position))
    return found


def _closed(edges: Edges) -> Iterator[tuple[list[str], Position]]:
    """Each circle once: its codes, the first repeated at the end, and the place that closes it."""
    done: set[str] = set()
    for start in edges:
        if start in done:
            continue
        path: dict[str, None] = {start: None}
        waiting = [iter(edges[start])]
        while waiting:
            step = next(waiting[-1], None)
            if step is None:
                waiting.pop()
                done.add(path.popitem()[0])
            elif step[0] in path:
                codes = list(path)
                yield [*codes[codes.index(step[0]) :], step[0]], step[1]
            elif step[0] in edges and step[0] not in done:
                path[step[0]] = None
                waiting.append(iter(edges[step[0]]))
