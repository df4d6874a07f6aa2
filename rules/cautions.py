"""What a rule book may say but somebody should look at: warnings, which hinder nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rules.errors import Position, Problem
from rules.model import Authority, Competence, OnLapse, Requirement, Version, named
from rules.nodes import Node, child, follow, members
from rules.parse import Definition, Parsed


def cautions(files: Sequence[Parsed], written: Sequence[Parsed] = ()) -> Iterator[Problem]:
    """All warnings about files with no problems.

    `written` are the files before any override, where there is one: what an override alone leaves without use is
    nothing to look at.
    """
    shown = {code for file in files for one in file.defined.examples if one.model for code in _expected(one)}
    for file in files:
        for code, one in file.defined.requirements.items():
            yield from _requirement(code, one, shown)
    unused = {*_unneeded(files), *_unbound(files)}
    yield from unused & {*_unneeded(written), *_unbound(written)} if written else unused
    for file in files:
        for competence in file.defined.competences.values():
            yield from _confirm(competence.model, competence.node, competence.place)


def _expected(one: Definition[object]) -> set[str]:
    return {*_keys(one.node, "expect"), *_keys(one.node, "expect_staffing")}


def _keys(node: Node, key: str) -> list[str]:
    part = child(node, key)
    return list(getattr(part, "entries", ()))


def _requirement(code: str, one: Definition[Requirement], shown: set[str]) -> Iterator[Problem]:
    if code not in shown:
        message = f'the requirement "{code}" has no example; write one under `examples` that expects it'
        yield Problem(one.place, message)
    if one.model is None:
        return
    for version, node in zip(one.model.versions, members(child(one.node, "versions")), strict=True):
        yield from _version(version, node, one.place)


def _version(version: Version, node: Node, whole: Position) -> Iterator[Problem]:
    def at(key: str) -> Position:
        part, place = follow(node, [key])
        return whole if part is node else place

    if version.authority is Authority.LAW and not version.sources:
        yield Problem(at("authority"), "`authority: law` without `sources`; name the law and the section")
    stands_down = version.on_lapse is OnLapse.STAND_DOWN
    if stands_down and version.grace:
        message = (
            "`grace` together with `on_lapse: stand-down`: during the grace nobody stands down; "
            "leave `grace` out unless that is meant"
        )
        yield Problem(at("grace"), message)
    if stands_down and version.staffing and version.staffing.per == "unit" and not version.staffing.units:
        message = (
            "`staffing` per unit without `units`, of a task to stand down from: a unit whose last holder "
            "leaves drops out of sight; list the `units`"
        )
        yield Problem(at("staffing"), message)
    yield from _confirm(version, node, whole)


def _confirm(part: Competence | Version | None, node: Node, whole: Position) -> Iterator[Problem]:
    if part is not None and part.confirm is not None:
        named, place = follow(node, ["confirm"])
        yield Problem(
            whole if named is node else place, f"to be confirmed: {' '.join(part.confirm.say('en').split())}"
        )


def _unneeded(files: Sequence[Parsed]) -> Iterator[Problem]:
    defined = {code: one for file in files for code, one in file.defined.competences.items()}
    waiting = [
        code
        for file in files
        for one in file.defined.requirements.values()
        if one.model
        for version in one.model.versions
        for code in named(version.needs)
    ]
    needed: set[str] = set()
    while waiting:
        code = waiting.pop()
        model = defined[code].model if code in defined and code not in needed else None
        needed.add(code)
        if model:
            waiting += [
                *model.prerequisites,
                *model.renewed_by,
                *(one.competence for one in model.also_met_by),
            ]
    for code, one in defined.items():
        if code not in needed:
            message = f'nothing needs the competence "{code}"; name it in the needs of a requirement'
            yield Problem(one.place, message)


def _unbound(files: Sequence[Parsed]) -> Iterator[Problem]:
    roles = {code: one for file in files for code, one in file.defined.roles.items()}
    bound = {
        role
        for file in files
        for one in file.defined.requirements.values()
        if one.model
        for role in one.model.applies_to.roles
    }
    for code, one in roles.items():
        if not bound & _included(code, roles):
            message = f'nobody with the role "{code}" is bound by a requirement; name it under `applies_to`'
            yield Problem(one.place, message)


def _included(role: str, roles: Mapping[str, Definition[object]]) -> set[str]:
    seen: set[str] = set()
    waiting = [role]
    while waiting:
        code = waiting.pop()
        if code not in seen:
            seen.add(code)
            model = roles[code].model if code in roles else None
            waiting += getattr(model, "includes", ())
    return seen
