"""What a mapping report is asked for, and the units and requirements that this means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from compliance.errors import NotFoundError, near
from compliance.services.directory import Directory
from compliance.services.switched_off import refuse_switched_off
from compliance.words.order import sort_key
from rules.book import RuleBook
from rules.dates import Period
from rules.facts import Facts

TWELVE_MONTHS = Period(months=12)


@dataclass(frozen=True, slots=True)
class Asked:
    """A day, a unit with those below it (None: everywhere), requirements (none: all that apply)."""

    on: date
    unit: str | None = None
    requirements: tuple[str, ...] = ()
    horizon: Period = TWELVE_MONTHS
    language: str = "nb"


@dataclass(frozen=True, slots=True)
class Scope:
    """The units of a report, each before those below it, neighbours in the order of their names.

    `above` maps every unit of the installation to the units above it, the highest first.
    """

    units: tuple[str, ...]
    above: dict[str, tuple[str, ...]]


def scope_of(facts: Facts, directory: Directory, unit: str | None) -> Scope:
    """The unit asked for and all below it; raise NotFoundError where nothing has that id."""
    ids, parents = facts.units.ids, facts.units.parent.tolist()
    if unit is not None and unit not in ids:
        raise NotFoundError(f'no unit has the id "{unit}"{near(unit, ids)}')
    children: dict[str | None, list[str]] = {}
    for id_, parent in zip(ids, parents, strict=True):
        children.setdefault(ids[parent] if parent >= 0 else None, []).append(id_)
    for below in children.values():
        below.sort(key=lambda id_: (sort_key(directory.unit(id_)), id_))
    above: dict[str, tuple[str, ...]] = {}
    everywhere = list(_down(children, None, (), above))
    chosen = [id_ for id_ in everywhere if unit in (None, id_) or unit in above[id_]]
    return Scope(tuple(chosen), above)


def _down(
    children: dict[str | None, list[str]],
    top: str | None,
    path: tuple[str, ...],
    above: dict[str, tuple[str, ...]],
) -> Iterator[str]:
    """Units in reading order; notes the way down to each in `above`."""
    for id_ in children.get(top, ()):
        above[id_] = path
        yield id_
        yield from _down(children, id_, (*path, id_), above)


def known_requirements(book: RuleBook, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The codes without doubles; raise NotFoundError for one that the rule book lacks or has switched off."""
    refuse_switched_off(book, codes)
    for code in codes:
        if code not in book.requirements:
            raise NotFoundError(
                f'no requirement has the code "{code}"{near(code, sorted(book.requirements))}'
            )
    return tuple(dict.fromkeys(codes))
