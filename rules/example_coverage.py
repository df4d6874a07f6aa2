"""What the examples of a rule book try out: which part of which need would be missed if it were not there.

A part of a need is *decisive* in an example if, on its day, the whole need would turn over were this part alone the
other way. It has been *tried* when it was decisive both where it holds (it carries the whole) and where it does not
(it alone is to blame): leave it out of the rule then, or turn it into what it is not, and some example fails.

Only examples that get what they expect count, and only for the requirements that they expect something of, on the
version in force on their day. In a team those count for whom the expected count would be another, were they not
cleared, or were they. Nothing is tried on somebody who is away or exempt, for then the need is not asked; nor on
somebody in a team's grace, who is counted either way.

Examples of a pack that another one overrides hold in the book as it was written, and try that. Where the needs are
overridden, the need in effect is one more thing to try, and the examples of the overriding pack try it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.book import RuleBook
from rules.errors import Position
from rules.example_people import Stood, stood
from rules.examples import Outcome
from rules.explain import Part
from rules.explain.parts import parts_of
from rules.model import CLEARED, Need, Not, Requirement, Status
from rules.need_places import NeedPlaces, Path, every_part, needs_changed
from rules.override import written

_NOT_ASKED = frozenset({Status.AWAY, Status.EXEMPT})


@dataclass(frozen=True, slots=True)
class TriedPart:
    """A need of one version of a requirement (`path` is empty), or a part of it, and the examples that try it.

    `holding` are the places of the examples in which it was decisive and held, `lacking` of those in which it did
    not; `around` is the part that it stands in directly. Versions that inherit their needs share the parts; the need as
    a whole is each version's own.
    """

    requirement: str
    version: int
    path: Path
    need: Need
    around: Need | None
    place: Position
    holding: tuple[Position, ...]
    lacking: tuple[Position, ...]

    @property
    def tried(self) -> bool:
        """Whether it was decisive both ways."""
        return bool(self.holding and self.lacking)


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement as one pack says it: the defining pack, or, `changed`, the one that overrides its needs."""

    code: str
    pack: str
    place: Position
    requirement: Requirement
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """What the examples try of one requirement: its parts, and the places of examples of each kind.

    `cleared`: somebody may do the task; `not_cleared`: somebody bound may not; `edge`: see `rules.example_edges`.
    `filled` and `short`: staffing of which nobody was short, or somebody; None where there is no staffing.
    """

    of: Asked
    parts: tuple[TriedPart, ...]
    cleared: tuple[Position, ...]
    not_cleared: tuple[Position, ...]
    edge: tuple[Position, ...]
    filled: tuple[Position, ...] | None
    short: tuple[Position, ...] | None

    @property
    def asked(self) -> int:
        """How many things examples should show: each part, and an example of each kind."""
        return len(self.parts) + 3

    @property
    def shown(self) -> int:
        """How many of them they do show."""
        return sum(part.tried for part in self.parts) + sum(
            map(bool, (self.cleared, self.not_cleared, self.edge))
        )


def percent(tried: Sequence[Tried]) -> int:
    """How much of what examples should show they do show, rounded down: 100 is all of it."""
    asked = sum(one.asked for one in tried)
    return 100 * sum(one.shown for one in tried) // asked if asked else 100


def example_coverage(book: RuleBook, outcomes: Sequence[Outcome]) -> tuple[Tried, ...]:
    """What the outcomes of the book's examples try, requirement by requirement in the order of their codes."""
    seen = [one for outcome in outcomes if outcome.passed for one in stood(outcome)]
    places = NeedPlaces(book)
    return tuple(
        _tried(of, places, [one for one in seen if (one.requirement, one.changed) == (of.code, of.changed)])
        for of in _asked(book)
    )


def _asked(book: RuleBook) -> Iterator[Asked]:
    """Every requirement as it was written, and those again whose needs another pack changes."""
    for code, requirement in written(book).requirements.items():
        key = ("requirement", code)
        yield Asked(code, book.owners[key], book.origins[key], requirement)
        if change := needs_changed(book, code):
            yield Asked(code, change.pack, change.position, book.requirements[code], changed=True)


def _tried(of: Asked, places: NeedPlaces, seen: Sequence[Stood]) -> Tried:
    staffed = any(version.staffing for version in of.requirement.versions)
    return Tried(
        of=of,
        parts=tuple(_parts(of, places, seen)),
        cleared=_places(one for one in seen if one.status in CLEARED),
        not_cleared=_places(one for one in seen if one.status and one.status not in CLEARED),
        edge=_places(one for one in seen if one.edge),
        filled=_places(one for one in seen if one.short == 0) if staffed else None,
        short=_places(one for one in seen if one.short) if staffed else None,
    )


def _parts(of: Asked, places: NeedPlaces, seen: Sequence[Stood]) -> Iterator[TriedPart]:
    """The parts of every version, those of inherited needs once."""
    decided = [
        (one.place, one.version, path, part.holds)
        for one in seen
        if one.need and one.counts and one.status not in _NOT_ASKED
        for path, part in decisive(one.need)
    ]
    where = [
        places.of(of.code, place, (), changed=of.changed) for place in range(len(of.requirement.versions))
    ]
    for version, body in enumerate(of.requirement.versions):
        inherits = where.index(where[version]) < version
        for path, need in every_part(body.needs):
            if path and inherits:
                continue
            tries = [
                (example, holds)
                for example, at, way, holds in decided
                if at is not None
                and way == path
                and (at == version or (path and where[at] == where[version]))
            ]
            yield TriedPart(
                requirement=of.code,
                version=version,
                path=path,
                need=need,
                around=_around(body.needs, path),
                place=places.of(of.code, version, path, changed=of.changed),
                holding=_each_once(example for example, holds in tries if holds),
                lacking=_each_once(example for example, holds in tries if not holds),
            )


def _around(need: Need, path: Path) -> Need | None:
    """The part that the one at the end of the way stands in directly; None for the whole."""
    for place in path[:-1]:
        need = parts_of(need)[place]
    return need if path else None


def decisive(part: Part, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """The part, and all parts within it that would turn it over were they alone the other way."""
    yield path, part
    for place, inner in enumerate(part.parts):
        if _turns(part, inner):
            yield from decisive(inner, (*path, place))


def _turns(part: Part, inner: Part) -> bool:
    """Whether a part holds where it did not, or the reverse, when the part within it is the other way."""
    if isinstance(part.need, Not):
        return True
    have = part.have + (-1 if inner.holds else 1)
    return (have >= part.asked) != part.holds


def _places(seen: Iterator[Stood]) -> tuple[Position, ...]:
    return _each_once(one.place for one in seen)


def _each_once(places: Iterator[Position]) -> tuple[Position, ...]:
    return tuple(dict.fromkeys(places))
