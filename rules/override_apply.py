"""Definitions with what other packs change of them: put together as trees, so that they are read like any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rules.errors import Position, Problem
from rules.library import defined_in_library
from rules.near import Suggestions
from rules.nodes import Items, Keys, Node, members
from rules.override_form import KINDS, OFF, Change
from rules.parse import Definition, Parsed, competence, requirement

Target = tuple[str, str]
"""("requirement" or "competence", code), as in `RuleBook.origins`."""
SECTIONS: Mapping[str, str] = {kind: section for section, kind in KINDS.items()}
READ: Mapping[str, Any] = {"requirement": requirement, "competence": competence}


def allowed(files: Sequence[Parsed]) -> tuple[tuple[Change, ...], list[Problem]]:
    """The changes that can be made, by place, and what is wrong with the others: whose definition they change, and
    what else changes it."""
    found: list[Problem] = []
    near = Suggestions()
    first: dict[tuple[Target, str], Change] = {}
    all_changes = sorted((change for file in files for change in file.changes), key=lambda one: one.place)
    homes = {change.place: file for file in files for change in file.changes}
    off = {_target(change): change for change in reversed(all_changes) if change.key == OFF}
    kept = []
    for change in all_changes:
        other = first.setdefault((_target(change), change.key), change)
        switched = off.get(_target(change), change)
        if problem := _no_target(change, homes[change.place], files, near):
            found.append(problem)
        elif other is not change:
            message = f"`{change.key}` of the {change.named} is overridden already at {other.place}; keep one of them"
            found.append(Problem(change.place, message))
        elif change.key != OFF and switched is not change:
            message = f"the {change.named} is switched off at {switched.place}; keep one of the two"
            found.append(Problem(change.place, message))
        else:
            kept.append(change)
    return tuple(_fitting(kept, files, found)), found


def _target(change: Change) -> Target:
    return change.kind, change.code


def _no_target(change: Change, home: Parsed, files: Sequence[Parsed], near: Suggestions) -> Problem | None:
    """Why there is nothing that this pack can change."""
    section = SECTIONS[change.kind]
    if own := home.section(section).get(change.code):
        message = (
            f"the {change.named} is this pack's own; change it in line {own.place.line}, where it is defined"
        )
        return Problem(change.owner, message)
    known = {code for file in files for code in file.section(section)}
    if change.code not in known:
        pack = defined_in_library(section, change.code)
        meant = (
            _other_section(change, files)
            or (f"load {pack}, which defines it, together with this one" if pack else None)
            or near.did_you_mean(change.code, known)
            or "load the file that defines it together with this one"
        )
        return Problem(change.owner, f"unknown {change.named}; {meant}")
    return None


def _other_section(change: Change, files: Sequence[Parsed]) -> str | None:
    """Where the code belongs, if it stands for something of the other kind."""
    for kind, section in SECTIONS.items():
        if kind != change.kind and any(change.code in file.section(section) for file in files):
            return f"it is a {kind}: write it under `{section}`"
    return None


def _fitting(kept: Sequence[Change], files: Sequence[Parsed], found: list[Problem]) -> Iterator[Change]:
    """Without days in force beside versions, which have their own."""
    versions = {change.code: change.node for change in kept if change.key == "versions"}
    for change in kept:
        if change.key == "in_force":
            written = (file.defined.requirements.get(change.code) for file in files)
            bodies = [one.body for one in written if one and isinstance(one.body, Keys)]
            listed = versions.get(change.code) or next((body.get("versions") for body in bodies), None)
            if next(members(listed), None):
                message = (
                    f"the {change.named} has versions, each with its own days; override `versions` instead"
                )
                found.append(Problem(change.place, message))
                continue
        yield change


def applied(files: Sequence[Parsed], changes: Iterable[Change]) -> tuple[list[Parsed], list[Problem]]:
    """The files with their definitions as they are in effect, and what is wrong with those.

    A requirement that is switched off keeps its code and place, and says nothing.
    """
    by_target: dict[Target, list[Change]] = defaultdict(list)
    for change in changes:
        by_target[_target(change)].append(change)
    found: list[Problem] = []
    return [_file(file, by_target, found) for file in files], found


def _file(file: Parsed, by_target: Mapping[Target, Sequence[Change]], found: list[Problem]) -> Parsed:
    def section(kind: str) -> dict[str, Any]:
        definitions = dict(file.section(SECTIONS[kind]))
        for code, one in definitions.items():
            if (kind, code) in by_target:
                definitions[code], wrong = in_effect(kind, one, by_target[kind, code])
                found.extend(wrong)
        return definitions

    competences, requirements = section("competence"), section("requirement")
    return replace(file, defined=replace(file.defined, competences=competences, requirements=requirements))


def in_effect(
    kind: str, one: Definition[Any], changes: Sequence[Change]
) -> tuple[Definition[Any], list[Problem]]:
    """One definition with what is changed of it, and what is wrong with it then."""
    if any(change.key == OFF for change in changes):
        return Definition(one.place, Keys(one.place, {}, {}), None), []
    if not isinstance(one.body, Keys):
        return one, []
    definition, found = READ[kind](one.place, _body(one.body, changes))
    return definition, found


def _body(body: Keys, changes: Sequence[Change]) -> Keys:
    """The tree with each changed key replaced whole. A version no longer sets what is changed: it inherits it."""
    changed = {change.key for change in changes}
    entries: dict[str, Node] = dict(body.entries)
    places: dict[str, Position] = dict(body.places)
    if isinstance(listed := entries.get("versions"), Items):
        entries["versions"] = Items(listed.position, tuple(_without(item, changed) for item in listed.items))
    for change in changes:
        entries.pop(change.key, None)
        if not change.takes_away:
            entries[change.key] = change.node
            places[change.key] = change.place
    return Keys(body.position, entries, places)


def _without(version: Node, keys: set[str]) -> Node:
    if not isinstance(version, Keys):
        return version
    kept = {key: node for key, node in version.entries.items() if key not in keys}
    return Keys(version.position, kept, version.places)


def vain(files: Sequence[Parsed], changes: Sequence[Change]) -> Iterator[Problem]:
    """A warning about each change without which the definition would be the same."""
    for change in changes:
        if change.key == OFF:
            continue
        together = [one for one in changes if _target(one) == _target(change)]
        for file in files:
            one = file.section(SECTIONS[change.kind]).get(change.code)
            if one is None:
                continue
            whole, _ = in_effect(change.kind, one, together)
            rest, _ = in_effect(change.kind, one, [other for other in together if other is not change])
            if whole.model == rest.model:
                yield Problem(change.place, f"{_why_vain(change, together)}; leave it out")


def _why_vain(change: Change, together: Sequence[Change]) -> str:
    listed = [version for other in together if other.key == "versions" for version in members(other.node)]
    if listed and all(isinstance(version, Keys) and change.key in version.entries for version in listed):
        return f"every version of the {change.named} sets `{change.key}` itself"
    return f"`{change.key}` of the {change.named} stands like this already"


def places(node: Node) -> Iterator[Position]:
    """Every place in a tree."""
    yield node.position
    if isinstance(node, Keys):
        yield from (node.places[key] for key in node.entries)
        for part in node.entries.values():
            yield from places(part)
    for part in members(node):
        yield from places(part)
