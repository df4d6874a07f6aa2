"""Overrides in a rule book: who changes which key, what the definitions said, and the book without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rules.book import Changed, Override, RuleBook, SwitchedOff
from rules.layers import Layers
from rules.model import Competence, Requirement
from rules.override_apply import SECTIONS, Target
from rules.override_form import OFF


def overrides(layers: Layers) -> dict[Target, Override]:
    """What is changed of each definition, key by key in order, and by whom."""
    packs = _packs(layers)
    keys: dict[Target, dict[str, Changed]] = defaultdict(dict)
    for change in sorted(layers.changes, key=lambda one: (one.kind, one.code, one.key)):
        if change.key != OFF:
            keys[change.kind, change.code][change.key] = Changed(packs[change.place.file], change.place)
    return {target: Override(changed) for target, changed in keys.items()}


def library(layers: Layers) -> dict[Target, Requirement | Competence]:
    """The definitions that are changed, as their own pack has them."""
    return {target: _written(layers, target) for target in overrides(layers)}


def switched_off(layers: Layers) -> dict[str, SwitchedOff]:
    """The requirements that are switched off, by code."""
    packs = _packs(layers)
    return {
        change.code: SwitchedOff(
            change.reason,
            packs[change.place.file],
            change.place,
            _written(layers, ("requirement", change.code)),
        )
        for change in sorted(layers.changes, key=lambda one: one.code)
        if change.reason is not None
    }


def _packs(layers: Layers) -> dict[str, str]:
    """Name of the file → code of the pack."""
    return {file.name: file.code or "" for file in layers.written}


def _written(layers: Layers, target: Target) -> Any:
    kind, code = target
    sections = (file.section(SECTIONS[kind]) for file in layers.written)
    return next(section[code].model for section in sections if code in section)


def overridden(book: RuleBook) -> frozenset[str]:
    """The packs of which another changes or switches off something."""
    targets = [*book.overrides, *(("requirement", code) for code in book.off)]
    return frozenset(book.owners[target] for target in targets)


def written(book: RuleBook, pack: str = "") -> RuleBook:
    """The book without what packs change of each other; what `pack` itself changes of others stays changed.

    The examples of a pack that is overridden hold in this book: they show what the pack says.
    """
    kept = {
        target
        for target, override in book.overrides.items()
        if any(changed.pack == pack for changed in override.keys.values())
    }
    off = {code: one for code, one in book.off.items() if one.pack == pack}
    back = {code: one.requirement for code, one in book.off.items() if code not in off}
    return replace(
        book,
        competences=_restored(book, "competence", book.competences, kept),
        requirements=_restored(book, "requirement", {**book.requirements, **back}, kept),
        overrides={target: book.overrides[target] for target in book.overrides if target in kept},
        library={target: book.library[target] for target in book.library if target in kept},
        off=off,
    )


def _restored(book: RuleBook, kind: str, now: Mapping[str, Any], kept: set[Target]) -> dict[str, Any]:
    """The definitions of one kind, by code in order, those that are changed as their own pack has them."""
    return {
        code: now[code] if (kind, code) in kept else book.library.get((kind, code), now[code])
        for code in sorted(now)
    }
