"""The `override` of a rule file: which keys of whose definitions it changes, and what is wrong with its form.

The values are looked at where they are put in: what is in effect is held to the same rules as what is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from rules.errors import Position, Problem
from rules.model.competence import Competence
from rules.model.scalars import CODE, code_hint
from rules.model.texts import Text, Words
from rules.model.written import shown
from rules.nodes import Keys, Node, Scalar, entries
from rules.sentences import HOW, keys_of, unknown_key
from rules.validate import validated
from rules.versions import OWN, VERSION_KEYS

OFF = "off"
KINDS: Mapping[str, str] = {"requirements": "requirement", "competences": "competence"}
"""Section of an override → what one of its codes stands for."""
KEYS: Mapping[str, tuple[str, ...]] = {
    "requirement": (OFF, *OWN, *VERSION_KEYS, "versions"),
    "competence": tuple(keys_of(Competence)),
}
"""The keys that an override may change."""
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "requirement": ("name", "applies_to", "authority", "needs"),
    "competence": ("name",),
}
"""The keys that no override may take away."""

AS_IN: Mapping[str, str] = {
    "`override`": "`requirements: {medication: {grace: P30D}}`",
    "`requirements`": "`medication: {grace: P30D}`",
    "`competences`": "`medication-course: {valid_for: P2Y}`",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One key of a definition that another pack changes.

    `kind` is "requirement" or "competence"; `owner` is where the override names the code, `place` where the key
    stands, `node` its new value; `reason` is why the requirement is switched off, of the key `off` alone.
    """

    kind: str
    code: str
    owner: Position
    key: str
    place: Position
    node: Node
    reason: Text | None = None

    @property
    def takes_away(self) -> bool:
        """Whether the key is to be as if it had not been written."""
        return isinstance(self.node, Scalar) and self.node.value is None

    @property
    def named(self) -> str:
        """What is changed, as a sentence names it."""
        return f"{self.kind} {shown(self.code)}"


def changes(root: Keys) -> tuple[tuple[Change, ...], list[Problem]]:
    """What a file changes of others' definitions, and every problem of its form."""
    node = root.get("override")
    if node is None:
        return (), []
    found: list[Problem] = []
    return tuple(_sections(node, root.places["override"], found)), found


def _sections(node: Node, place: Position, found: list[Problem]) -> Iterator[Change]:
    if not _filled(node, place, "`override`", found):
        return
    for section, key_place, part in entries(node):
        if section not in KINDS:
            found.append(Problem(key_place, unknown_key(section, list(KINDS))))
        elif _filled(part, key_place, f"`{section}`", found):
            for code, owner, body in entries(part):
                yield from _of_code(KINDS[section], code, owner, body, found)


def _of_code(kind: str, code: str, owner: Position, body: Node, found: list[Problem]) -> Iterator[Change]:
    if not CODE.fullmatch(code):
        found.append(Problem(owner, f"{shown(code)} is not a code{code_hint(code)}"))
    elif _filled(body, owner, "this override", found):
        for key, place, node in entries(body):
            change = Change(kind, code, owner, key, place, node)
            if sentence := _wrong(change, body):
                found.append(Problem(place, sentence))
            elif key == OFF:
                yield from _off(change, found)
            else:
                yield change


def _filled(node: Node, place: Position, what: str, found: list[Problem]) -> bool:
    """Whether there are keys to read; says what is wrong where there are none."""
    if isinstance(node, Keys) and node.entries:
        return True
    empty = isinstance(node, Keys) or (isinstance(node, Scalar) and node.value is None)
    if empty:
        message = f"{what} changes nothing; write what to change below it, or leave it out"
    elif what == "this override":
        given = node.value if isinstance(node, Scalar) else []
        message = (
            f"{shown(given)} where keys belong; write the keys to change below it, or `off:` and the reason"
        )
    else:
        message = f"{what} holds keys; write them below it, as in {AS_IN[what]}"
    found.append(Problem(place if empty else node.position, message))
    return False


def _wrong(change: Change, body: Node) -> str | None:
    """What is wrong with a key itself, whatever it stands for."""
    kind, key = change.kind, change.key
    if key == OFF and kind == "competence":
        return "a competence can't be switched off; switch off the requirements that need it, or change their `needs`"
    if key not in KEYS[kind]:
        return unknown_key(key, KEYS[kind])
    if key == OFF and isinstance(body, Keys) and len(body.entries) > 1:
        return "`off` beside other keys: what is switched off has nothing to change; keep one of the two"
    if change.takes_away and key in REQUIRED[kind]:
        return f"`{key}` can't be taken away; {HOW[key]}, or leave the key out"
    return None


def _off(change: Change, found: list[Problem]) -> Iterator[Change]:
    """A requirement switched off, with the reason."""
    node = change.node
    if isinstance(node, Scalar) and (node.value is None or isinstance(node.value, bool)):
        message = "`off` without a reason; write why, as in `off: We have no smoke divers`"
        found.append(Problem(change.place, message))
        return
    reason, problems = validated(_reason, node, Text, node.position)
    found += problems
    if reason:
        yield Change(change.kind, change.code, change.owner, OFF, change.place, node, reason)


def _reason(value: object, **how: Any) -> Text:
    return _WORDS.validate_python(value, **how)


_WORDS: TypeAdapter[Text] = TypeAdapter(Words)
