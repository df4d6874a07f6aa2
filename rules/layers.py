"""All files of an installation: as they are written, and with what they change of each other in effect.

What an override breaks elsewhere is told at the override: that is the file whose author can mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rules.check import to_look_at, wrong_together
from rules.cycles import circles
from rules.errors import Position, Problem
from rules.override_apply import SECTIONS, allowed, applied, places, vain
from rules.override_form import OFF, Change
from rules.parse import Parsed

Finds = Callable[[Sequence[Change]], Iterable[Problem]]
MOST = 100
"""For so many problems the override at fault is looked for: files with more are wrong as a whole."""


@dataclass(frozen=True)
class Layers:
    """The files as `written` and in `effect` (without what is switched off), the changes between the two, and what
    is wrong with either."""

    written: tuple[Parsed, ...]
    effect: tuple[Parsed, ...]
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]

    def warnings(self) -> tuple[Problem, ...]:
        """What somebody should look at, where nothing is wrong."""
        if not self.changes:
            return tuple(to_look_at(self.written))

        def finds(changes: Sequence[Change]) -> list[Problem]:
            return to_look_at(_without_off(applied(self.written, changes)[0], changes), self.written)

        before = to_look_at(self.written)
        told = _blamed(finds, self.changes, before)
        return tuple(sorted({*told, *vain(self.written, self.changes)}))


def layered(files: Sequence[Parsed]) -> Layers:
    """The files with the changes made, and everything that shows only when they are taken together."""
    before = wrong_together(files)
    if not any(file.changes for file in files):
        return Layers(tuple(files), tuple(files), (), tuple(before))
    changes, found = allowed(files)

    def finds(some: Sequence[Change]) -> list[Problem]:
        effect, wrong = applied(files, some)
        return [*wrong, *wrong_together(_without_examples(effect, _overridden(files, changes)))]

    known = [*before, *(problem for file in files for problem in file.problems)]
    found += _blamed(finds, changes, known)
    found += _wrong_as_written(files, before, _overridden(files, changes))
    effect = _without_off(applied(files, changes)[0], changes)
    return Layers(tuple(files), tuple(effect), changes, tuple(found))


def _overridden(files: Sequence[Parsed], changes: Sequence[Change]) -> frozenset[str]:
    """The names of the files of which another changes something. Their examples are about what they say themselves."""
    return frozenset(
        file.name
        for file in files
        for change in changes
        if change.code in file.section(SECTIONS[change.kind])
    )


def _wrong_as_written(
    files: Sequence[Parsed], before: Sequence[Problem], names: frozenset[str]
) -> list[Problem]:
    """What is wrong without the changes: of other files it does not matter, they may build on the changes."""
    return [*circles(files), *(problem for problem in before if problem.position.file in names)]


def _without_examples(files: Iterable[Parsed], names: frozenset[str]) -> list[Parsed]:
    return [
        replace(file, defined=replace(file.defined, examples=[])) if file.name in names else file
        for file in files
    ]


def _without_off(files: Iterable[Parsed], changes: Sequence[Change]) -> list[Parsed]:
    off = {change.code for change in changes if change.key == OFF}
    return [
        replace(
            file,
            defined=replace(
                file.defined,
                requirements={
                    code: one for code, one in file.defined.requirements.items() if code not in off
                },
            ),
        )
        for file in files
    ]


def _blamed(finds: Finds, changes: Sequence[Change], before: Iterable[Problem]) -> list[Problem]:
    """What is found with all changes; what only they bring about is told at the change that does."""
    known = frozenset(before)
    inside = {place for change in changes for place in (change.place, *places(change.node))}
    found = list(dict.fromkeys(finds(changes)))
    caused = [problem for problem in found if problem not in known and problem.position not in inside]

    @cache
    def with_first(number: int) -> frozenset[Problem]:
        return frozenset(finds(changes[:number]))

    blamed = {problem: _told_at(_culprit(problem, with_first, changes), problem) for problem in caused[:MOST]}
    return [blamed.get(problem, problem) for problem in found]


def _culprit(
    problem: Problem, with_first: Callable[[int], frozenset[Problem]], changes: Sequence[Change]
) -> Position:
    """A change that brings the problem about: without it and those after it the problem is not there."""
    without, having = 0, len(changes)
    while having - without > 1:
        middle = (without + having) // 2
        if problem in with_first(middle):
            having = middle
        else:
            without = middle
    return changes[without].place


def _told_at(place: Position, problem: Problem) -> Problem:
    return Problem(place, f"this does not go with {problem.position}: {problem.message}")
