"""Every code that a rule file names is defined somewhere; looked up in the tree, so that each has its place.

The trees are read as far as they have the right form: a wrong form elsewhere hides no unknown code.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rules.errors import Problem
from rules.model.scalars import CODE
from rules.model.written import as_written, shown
from rules.near import Suggestions
from rules.nodes import Items, Keys, Node, Scalar, child, entries, members
from rules.parse import Parsed

WHERE = {
    "competence": "competences",
    "role": "roles",
    "requirement": "requirements",
    "reminder plan": "reminders",
}
"""What a code stands for, and the section that defines it."""


@dataclass(frozen=True)
class Known:
    """The codes of all files, and the levels of each competence."""

    codes: Mapping[str, frozenset[str]]
    levels: Mapping[str, tuple[str, ...]]
    near: Suggestions = field(default_factory=Suggestions)

    @classmethod
    def of(cls, files: Sequence[Parsed]) -> Known:
        """What these files define, whether its form is right or not."""
        codes = {
            kind: frozenset(
                filter(CODE.fullmatch, (code for file in files for code in file.section(section)))
            )
            for kind, section in WHERE.items()
        }
        codes["reminder plan"] |= {"standard"}
        levels = {
            code: tuple(
                filter(CODE.fullmatch, (_text(part) or "" for part in members(child(one.node, "levels"))))
            )
            for file in files
            for code, one in file.defined.competences.items()
            if CODE.fullmatch(code)
        }
        return cls(codes, levels)

    def unknown(self, kind: str, code: str, known: Collection[str], otherwise: str) -> str:
        """The sentence about a code that is not among the known ones."""
        return f"unknown {kind} {shown(code)}; {self.near.did_you_mean(code, known) or otherwise}"


def unknown_codes(file: Parsed, known: Known) -> Iterator[Problem]:
    """Every code of one file that nothing defines."""
    defined = file.defined
    for one in defined.competences.values():
        yield from _competence(one.node, known)
    for role in defined.roles.values():
        yield from _codes(child(role.node, "includes"), "role", known)
    for requirement in defined.requirements.values():
        yield from _codes(child(requirement.node, "applies_to", "roles"), "role", known)
        for version in members(child(requirement.node, "versions")):
            yield from _need(child(version, "needs"), known)
            yield from _code(child(version, "reminders"), "reminder plan", known)
    for plan in defined.reminders.values():
        for stage in members(plan.node):
            yield from _recipients(child(stage, "to"), known)
    for example in defined.examples:
        yield from _example(example.node, known)


def _competence(node: Node, known: Known) -> Iterator[Problem]:
    for key in ("renewed_by", "prerequisites"):
        yield from _codes(child(node, key), "competence", known)
    for part in members(child(node, "also_met_by")):
        yield from _held(part, known)


def _need(node: Node | None, known: Known) -> Iterator[Problem]:
    if isinstance(node, Keys):
        counted = "times" in node.entries or "hours" in node.entries
        for key in ("all_of", "any_of", "of"):
            part = node.get(key)
            if key == "of" and counted:
                yield from _codes(part if isinstance(part, Items) else None, "competence", known)
                yield from _code(part if isinstance(part, Scalar) else None, "competence", known)
            else:
                for inner in members(part):
                    yield from _need(inner, known)
        yield from _need(node.get("not"), known)
    yield from _held(node, known)


def _held(node: Node | None, known: Known) -> Iterator[Problem]:
    """A code alone, or `competence` and `level`."""
    if not isinstance(node, Keys):
        yield from _code(node, "competence", known)
        return
    yield from _code(node.get("competence"), "competence", known)
    yield from _level(node, known)


def _level(node: Keys, known: Known) -> Iterator[Problem]:
    level, competence = node.get("level"), _text(node.get("competence"))
    text = _text(level)
    if level is None or text is None or not CODE.fullmatch(text) or competence not in known.levels:
        return
    levels = known.levels[str(competence)]
    if not levels:
        yield Problem(level.position, f'the competence "{competence}" has no levels; leave `level` out')
    elif text not in levels:
        yield Problem(
            level.position, known.unknown("level", text, levels, f'"{competence}" has {", ".join(levels)}')
        )


def _recipients(node: Node | None, known: Known) -> Iterator[Problem]:
    for part in members(node):
        text = _text(part) or ""
        code = text.removeprefix("role:")
        if code != text and CODE.fullmatch(code) and code not in known.codes["role"]:
            yield Problem(
                part.position, known.unknown("role", code, known.codes["role"], "define it under `roles`")
            )


def _example(node: Node, known: Known) -> Iterator[Problem]:
    for section, kind in (("expect", "requirement"), ("expect_staffing", "requirement")):
        for code, place, _ in entries(child(node, section)):
            yield from _code(Scalar(place, code, code), kind, known)
    for person in (node, *members(child(node, "people"))):
        yield from _codes(child(person, "employee", "roles"), "role", known)
        for row in members(child(person, "records")):
            yield from _held(row if isinstance(row, Keys) else None, known)
        for row in members(child(person, "suspensions")):
            yield from _code(child(row, "competence"), "competence", known)
        for row in members(child(person, "exemptions")):
            yield from _code(child(row, "requirement"), "requirement", known)


def _codes(node: Node | None, kind: str, known: Known) -> Iterator[Problem]:
    for part in members(node):
        yield from _code(part, kind, known)


def _code(node: Node | None, kind: str, known: Known) -> Iterator[Problem]:
    code = _text(node)
    if node is None or code is None or not CODE.fullmatch(code):
        return  # what is no code at all is said where the form is read
    if code not in known.codes[kind]:
        yield Problem(
            node.position, known.unknown(kind, code, known.codes[kind], f"define it under `{WHERE[kind]}`")
        )


def _text(node: Node | None) -> str | None:
    """A single value as the text that it was written as."""
    text = as_written(node.value) if isinstance(node, Scalar) else None
    return text if isinstance(text, str) else None
