"""What can be wrong with a rule file, and where.

RulesError
 └─ RuleFileError   one or more files can't be read as a rule book; carries every problem
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Position:
    """A place in a file: line and column count from 1; line 0 is the file as a whole."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong at one place: what, and what to write instead, in a sentence."""

    position: Position
    message: str

    def __str__(self) -> str:
        return f"{self.position}: {self.message}"


class RulesError(Exception):
    """Anything this library raises."""


class RuleFileError(RulesError):
    """Rule files that can't be used; `problems` holds all of them, ordered by place."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
