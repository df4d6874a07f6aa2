"""A rule file's tree → its definitions as models, each by itself, with every problem of their form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from rules.errors import Position, Problem
from rules.model import Competence, Example, Overriding, Pack, Part, Requirement, Role, Stage
from rules.model.reminders import Plan
from rules.model.scalars import CODE, code_hint
from rules.model.written import shown
from rules.nodes import Items, Keys, Node, Scalar, entries, follow, value
from rules.override_form import Change, changes
from rules.sentences import keys_of, unknown_key
from rules.source import read
from rules.validate import validated
from rules.versions import in_order, overlaps, spread

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
P = TypeVar("P", bound=Part)

HEAD = ("format", "pack", "title")


@dataclass(frozen=True, slots=True)
class Definition(Generic[T_co]):
    """One definition: where its code stands, the tree under it, and the model where it has that form.

    `body` is the tree as it is written, of a requirement: before its versions were spread.
    """

    place: Position
    node: Node
    model: T_co | None
    body: Node | None = None


@dataclass(frozen=True)
class Definitions:
    """What the files define, by code; examples have no code and are a list."""

    competences: dict[str, Definition[Competence]] = field(default_factory=dict)
    roles: dict[str, Definition[Role]] = field(default_factory=dict)
    requirements: dict[str, Definition[Requirement]] = field(default_factory=dict)
    reminders: dict[str, Definition[tuple[Stage, ...]]] = field(default_factory=dict)
    examples: list[Definition[Example]] = field(default_factory=list)


SECTIONS = tuple(section.name for section in fields(Definitions) if section.name != "examples")


@dataclass(frozen=True)
class Parsed:
    """One file, as far as it could be read: what it defines, and what it changes of others' definitions."""

    name: str
    head: Definition[Pack] | None
    defined: Definitions
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...] = ()
    override: Node | None = None

    @property
    def place(self) -> Position:
        """Where the file says the pack's code."""
        return follow(self.head.node, ["pack"])[1] if self.head else Position(self.name, 0, 0)

    @property
    def code(self) -> str | None:
        """The pack's own code, where the file says it well."""
        return self.head.model.pack if self.head and self.head.model else None

    def section(self, name: str) -> Mapping[str, Definition[Any]]:
        """The definitions of one kind."""
        found: Mapping[str, Definition[Any]] = getattr(self.defined, name)
        return found

    def pack(self) -> Pack:
        """The whole file as one model, of a file with nothing wrong in it."""
        if self.head is None or self.head.model is None:
            raise ValueError("a file with problems is no pack")
        models: dict[str, Any] = {
            name: {code: one.model for code, one in self.section(name).items()} for name in SECTIONS
        }
        models["examples"] = tuple(one.model for one in self.defined.examples)
        if self.override is not None:
            models["override"] = Overriding.model_validate(value(self.override))
        return self.head.model.model_copy(update=models)


def parse(name: str, text: str) -> Parsed:
    """Read one file: what could be read of it, and every problem of its form."""
    root, found = read(name, text)
    if root is None:
        return Parsed(name, None, Definitions(), tuple(found))
    said = {problem.position for problem in found}
    reader = _Parser()
    head = reader.head(root)
    changed, wrong = changes(root)
    reader.found += wrong
    defined = Definitions(
        competences=reader.competences(root),
        roles=reader.roles(root),
        requirements=reader.requirements(root),
        reminders=reader.plans(root),
        examples=reader.examples(root),
    )
    problems = (*found, *(one for one in reader.found if one.position not in said))
    return Parsed(name, head, defined, problems, changed, root.get("override"))


def competence(place: Position, body: Node) -> tuple[Definition[Competence], list[Problem]]:
    """A competence of its tree."""
    model, found = validated(Competence.model_validate, body, Competence, place)
    return Definition(place, body, model, body), found


def requirement(place: Position, body: Node) -> tuple[Definition[Requirement], list[Problem]]:
    """A requirement of its tree, with versions spread and ordered."""
    node, found = body, list[Problem]()
    if isinstance(body, Keys):
        node, found = spread(body, place)
        found += overlaps(node)
    model, wrong = validated(Requirement.model_validate, node, Requirement, place)
    if model and isinstance(node, Keys):
        model, node = in_order(model, node)
    return Definition(place, node, model, body), [*found, *wrong]


class _Parser:
    """Makes models of trees and collects what is wrong."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def head(self, root: Keys) -> Definition[Pack]:
        """`format`, `pack` and `title`."""
        known = keys_of(Pack)
        for key, place, _ in entries(root):
            if key not in known:
                self.found.append(Problem(place, unknown_key(key, known)))
        top = root.only(HEAD)
        start = Position(root.position.file, 1, 1)
        return Definition(start, top, self._model(Pack, Keys(start, top.entries, top.places)))

    def roles(self, root: Keys) -> dict[str, Definition[Role]]:
        """Roles."""
        return {
            code: Definition(place, node, self._model(Role, node, place))
            for code, place, node in self._coded(root, "roles")
        }

    def requirements(self, root: Keys) -> dict[str, Definition[Requirement]]:
        """Requirements, with versions spread and ordered."""
        return {
            code: self._told(requirement(place, body))
            for code, place, body in self._coded(root, "requirements")
        }

    def competences(self, root: Keys) -> dict[str, Definition[Competence]]:
        """Competences."""
        return {
            code: self._told(competence(place, body))
            for code, place, body in self._coded(root, "competences")
        }

    def plans(self, root: Keys) -> dict[str, Definition[tuple[Stage, ...]]]:
        """Reminder plans."""
        return {
            code: Definition(place, node, self._kept(validated(_PLAN.validate_python, node, Stage, place)))
            for code, place, node in self._coded(root, "reminders")
        }

    def examples(self, root: Keys) -> list[Definition[Example]]:
        """Examples, in the order of the file."""
        listed = root.get("examples")
        if isinstance(listed, Items):
            if not listed.items:
                self.found.append(
                    Problem(listed.position, "an empty list; write its members, or leave the key out")
                )
            return [Definition(node.position, node, self._model(Example, node)) for node in listed.items]
        if listed is not None and value(listed) is not None:
            self.found.append(
                Problem(listed.position, "`examples` is a list; write one item for each example")
            )
        return []

    def _coded(self, root: Keys, name: str) -> list[tuple[str, Position, Node]]:
        section = root.get(name)
        if section is None or (isinstance(section, Scalar) and section.value is None):
            return []
        if not isinstance(section, Keys):
            message = f"`{name}` holds codes with what they mean; write `code:` and its keys below it"
            self.found.append(Problem(section.position, message))
        found = list(entries(section))
        for code, place, _ in found:
            if not CODE.fullmatch(code):
                self.found.append(Problem(place, f"{shown(code)} is not a code{code_hint(code)}"))
        return found

    def _model(self, model: type[P], node: Node, place: Position | None = None) -> P | None:
        return self._kept(validated(model.model_validate, node, model, place or node.position))

    def _told(self, answer: tuple[Definition[T], list[Problem]]) -> Definition[T]:
        self.found += answer[1]
        return answer[0]

    def _kept(self, answer: tuple[T | None, list[Problem]]) -> T | None:
        self.found += answer[1]
        return answer[0]


_PLAN: TypeAdapter[tuple[Stage, ...]] = TypeAdapter(Plan)
