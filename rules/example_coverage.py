"""What the examples of a rule book try out: which part of which need would be missed if it were not there.

A part of a need is *decisive* in an example if, on its day, the whole need would turn over were this part alone the
other way. It has been *tried* when it was decisive both where it holds (it carries the whole) and where it does not
(it alone is to blame): leave it out of the rule then, or turn it into what it is not, and some example fails.

Only examples that get what they expect count, and only for the requirements that they expect something of, on the
version in force on their day. In a team each person counts, where the count depends on them: `have` is expected, or
somebody is short. Nothing is tried on somebody who is away or exempt, for then the need is not asked; nor on somebody
in a team's grace, who is counted either way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rules.book import RuleBook
from rules.errors import Position
from rules.example_people import Stood, stood
from rules.examples import Outcome
from rules.explain import Part
from rules.model import CLEARED, Need, Not, Status
from rules.need_places import NeedPlaces, Path, every_part

_NOT_ASKED = frozenset({Status.AWAY, Status.EXEMPT})


@dataclass(frozen=True, slots=True)
class TriedPart:
    """A need of one version of a requirement (`path` is empty), or a part of it, and the examples that try it.

    `holding` are the places of the examples in which it was decisive and held, `lacking` of those in which it did
    not. Versions that inherit their needs share the parts; the need as a whole is each version's own.
    """

    requirement: str
    version: int
    path: Path
    need: Need
    place: Position
    holding: tuple[Position, ...]
    lacking: tuple[Position, ...]

    @property
    def tried(self) -> bool:
        """Whether it was decisive both ways."""
        return bool(self.holding and self.lacking)


@dataclass(frozen=True, slots=True)
class Tried:
    """What the examples try of one requirement: its parts, and the places of examples of each kind.

    `cleared`: somebody may do the task; `not_cleared`: somebody bound may not; `edge`: see `rules.example_edges`.
    `filled` and `short`: staffing of which nobody was short, or somebody; None where there is no staffing.
    """

    requirement: str
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
    seen = [one for outcome in outcomes if outcome.passed for one in stood(book, outcome)]
    places = NeedPlaces(book)
    return tuple(
        _tried(book, code, places, [one for one in seen if one.requirement == code])
        for code in book.requirements
    )


def _tried(book: RuleBook, code: str, places: NeedPlaces, seen: Sequence[Stood]) -> Tried:
    staffed = any(version.staffing for version in book.requirements[code].versions)
    return Tried(
        requirement=code,
        parts=tuple(_parts(book, code, places, seen)),
        cleared=_places(one for one in seen if one.status in CLEARED),
        not_cleared=_places(one for one in seen if one.status and one.status not in CLEARED),
        edge=_places(one for one in seen if one.edge),
        filled=_places(one for one in seen if one.short == 0) if staffed else None,
        short=_places(one for one in seen if one.short) if staffed else None,
    )


def _parts(book: RuleBook, code: str, places: NeedPlaces, seen: Sequence[Stood]) -> Iterator[TriedPart]:
    decided = [
        (one, version, path, part.holds)
        for one in seen
        if (version := one.version) is not None and one.need and one.counts and one.status not in _NOT_ASKED
        for path, part in decisive(one.need)
    ]
    versions = book.requirements[code].versions
    where = [places.of(code, place, ()) for place in range(len(versions))]
    for version, whole in enumerate(versions):
        first = where.index(where[version]) == version
        for path, need in every_part(whole.needs):
            if path and not first:
                continue
            tries = [
                (one, holds)
                for one, at, way, holds in decided
                if way == path and (at == version or (path and where[at] == where[version]))
            ]
            yield TriedPart(
                requirement=code,
                version=version,
                path=path,
                need=need,
                place=places.of(code, version, path),
                holding=_places(one for one, holds in tries if holds),
                lacking=_places(one for one, holds in tries if not holds),
            )


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
    """The places of the examples, each once."""
    return tuple(dict.fromkeys(one.place for one in seen))
