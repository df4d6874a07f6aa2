"""What the model's validation says → a sentence of ours, at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from rules.errors import Position, Problem
from rules.model.competence import AgeRow, Equivalent, Renewal
from rules.model.example import (
    AbsenceRow,
    ExampleEmployee,
    ExamplePerson,
    ExemptionRow,
    ExpectedStaffing,
    RecordRow,
    SuspensionRow,
)
from rules.model.needs import NEED_FORMS, AllOf, AnyOf, AtLeast, Held, Hours, Not, Times
from rules.model.requirement import AppliesTo, InForce, Staffing, Version
from rules.model.scalars import FORM, Part
from rules.model.texts import Source, Text
from rules.model.written import shown
from rules.near import did_you_mean, or_list
from rules.nodes import Keys, Node, Step, follow

HOW: Mapping[str, str] = {
    "format": "write `format: 1`",
    "pack": "write this file's own code, as in `pack: fire`",
    "title": "write a text, as in `title: Fire and rescue`",
    "name": "write a text, as in `name: {nb: Røykdykking, en: Smoke diving}`",
    "authority": "write who demands it: law, guideline, industry or local",
    "applies_to": "write whom it binds, as in `applies_to: {roles: [smoke-diver]}`",
    "roles": "write a list of roles, as in `roles: [smoke-diver]`",
    "needs": "write what must be held, as in `needs: smoke-diver-basic`",
    "competence": "write the code of a competence",
    "requirement": "write the code of a requirement",
    "id": "write what it is known by, as in `id: FOR-2011-12-06-1357`",
    "for": "write how long, as in `for: P2Y`",
    "of": "write which, as in `of: [a, b]`",
    "within": "write a period, as in `within: P1Y`",
    "to": "write who is told, as in `to: [employee, leader]`",
    "on": "write a day, as in `on: 2026-05-01`",
    "from": "write a day, as in `from: 2026-05-01`",
    "achieved_on": "write a day, as in `achieved_on: 2026-05-01`",
    "employee": "write who it is, as in `employee: {roles: [smoke-diver], from: 2020-01-01}`",
    "all_of": "write a list of needs",
    "any_of": "write a list of needs",
    "at_least": "write how many",
    "times": "write how many times",
    "hours": "write how many hours",
    "not": "write the need that must not hold",
}
"""What to write where a required key is missing."""

PARTS: Mapping[str, type[Part]] = {
    **dict.fromkeys(("name", "task", "title", "description", "confirm", "not_checked", "provider"), Text),
    "sources": Source,
    "valid_for": AgeRow,
    "renewal": Renewal,
    "also_met_by": Equivalent,
    "applies_to": AppliesTo,
    "in_force": InForce,
    "staffing": Staffing,
    "versions": Version,
    "employee": ExampleEmployee,
    "people": ExamplePerson,
    "records": RecordRow,
    "absences": AbsenceRow,
    "exemptions": ExemptionRow,
    "suspensions": SuspensionRow,
    "expect_staffing": ExpectedStaffing,
    f"{FORM}competence": Held,
    f"{FORM}all_of": AllOf,
    f"{FORM}any_of": AnyOf,
    f"{FORM}at_least": AtLeast,
    f"{FORM}times": Times,
    f"{FORM}hours": Hours,
    f"{FORM}not": Not,
}
"""What stands under a key (or is a form of need): whose keys can stand there."""

FORMS = frozenset({Held, AllOf, AnyOf, AtLeast, Times, Hours, Not})


SENTENCES: Mapping[str, str] = {
    "too_short": "an empty list; write its members, or leave the key out",
    "tuple_type": "{given} where a list belongs; write it in [..]",
    "model_type": "{given} where keys belong; write `key: value` below it",
    "dict_type": "{given} where keys belong; write `key: value` below it",
    "string_type": "{given} where a text belongs; write one text",
    "bool_type": "{given} is neither true nor false; write true or false",
    "int_type": "{given} is not a whole number; write one in figures",
    "greater_than_equal": "{given} is too little; write {ge} or more",
    "less_than_equal": "{given} is too much; write {le} or less",
}
"""What validation calls an error, and how we say it."""


def problems(
    error: ValidationError, root: Node, model: type[Part], place: Position, only: Sequence[str] = ()
) -> list[Problem]:
    """Every problem that the validation of `root` as `model` found (`only`: of these kinds).

    `place` is where the whole is named.
    """
    details = error.errors(include_url=False)
    strange = {detail["loc"][:-1] for detail in details if detail["type"] == "extra_forbidden"}
    found = []
    for detail in details:
        kind, owner = detail["type"], detail["loc"][:-1]
        if (only and kind not in only) or _only_seems_short(detail):
            continue
        if kind == "missing" and detail["loc"][-1] == "competence" and owner in strange:
            continue  # the form of the need is misspelt, and the unknown key says so
        found.append(_problem(detail, root, model, place))
    return found


def paths(error: ValidationError) -> list[list[Step]]:
    """Where each problem is: the way to the value, or to the part in which something is missing."""
    found = []
    for detail in error.errors(include_url=False):
        if _only_seems_short(detail):
            continue
        path = _path(detail)
        found.append(path[:-1] if detail["type"] == "missing" else path)
    return found


def _only_seems_short(detail: ErrorDetails) -> bool:
    """Whether a list is called empty because its members are wrong, which is said of them."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _path(detail: ErrorDetails) -> list[Step]:
    """The way through keys and lists; forms of a union are no step of the file."""
    path = [step for step in detail["loc"] if not (isinstance(step, str) and step.startswith(FORM))]
    return [*path, *detail["ctx"]["at"]] if detail["type"] in {"wrong", "lacking"} else path


def _problem(detail: ErrorDetails, root: Node, model: type[Part], whole: Position) -> Problem:
    kind, path = detail["type"], _path(detail)
    place = _place(root, path, whole)
    part = _part(detail["loc"][:-1], model)
    if kind == "extra_forbidden":
        owner, _ = follow(root, path[:-1])
        place = owner.places[str(path[-1])] if isinstance(owner, Keys) else place
        return Problem(place, _strange(str(path[-1]), part, detail["input"]))
    if kind == "missing":
        key = str(path[-1])
        how = f"`{key}` is missing; {HOW[key]}"
        if part is Held and key == "competence":
            how = f"a need without a form; write a code, or one of {or_list(NEED_FORMS)}"
        return Problem(_place(root, path[:-1], whole), how)
    if kind in {"wrong", "lacking"}:
        return Problem(place, str(detail["ctx"]["sentence"]))
    what = f"`{named}`: " if (named := _name(path)) else ""
    return Problem(place, f"{what}{_sentence(kind, detail.get('ctx', {}), detail['input'])}")


def _strange(key: str, part: type[Part], given: object) -> str:
    """The sentence about a key that has no place in this part of the file."""
    if part is Text and given is None:
        return f"{shown(key)} is no language; put a text with a comma in quotes"
    if part in FORMS and key in NEED_FORMS:
        return f"`{key}` in a need of another form; write each as a need of its own, as parts of `all_of`"
    return unknown_key(key, [*keys_of(part), *(NEED_FORMS[1:] if part is Held else ())])


def _place(root: Node, path: Sequence[Step], whole: Position) -> Position:
    node, place = follow(root, path)
    return whole if node is root else place


def unknown_key(key: str, known: Sequence[str]) -> str:
    """The sentence about a key that nothing has."""
    meant = did_you_mean(key, known) or f"known here: {', '.join(known)}"
    return f"unknown key {shown(key)}; {meant}"


def _part(path: Sequence[Step], model: type[Part]) -> type[Part]:
    """Which part of the file a path of the validation leads to."""
    return next((PARTS[step] for step in reversed(path) if isinstance(step, str) and step in PARTS), model)


def keys_of(model: type[Part]) -> list[str]:
    """The keys of a part of the file, as they are written."""
    return [field.alias or name for name, field in model.model_fields.items() if name != "sets"]


def _name(path: Sequence[Step]) -> str:
    """The key that a path ends in, of a list too."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _sentence(kind: str, context: Mapping[str, Any], given: object) -> str:
    if kind in {"enum", "literal_error"}:
        return choice(given, re.findall("'([^']+)'", str(context["expected"])) or [str(context["expected"])])
    if kind == "too_short" and isinstance(given, str):
        return "an empty text; write it, or leave the key out"
    pattern = SENTENCES.get(kind, "{given} can't stand here; see the description of the rule language")
    return pattern.format(given=shown(given), **context)


def choice(given: object, words: Sequence[str]) -> str:
    """The sentence about a word that is none of those that can stand here."""
    word = shown(given).strip('"')
    meant = "without quotation marks" if word in words else did_you_mean(word, words)
    return f"{shown(given)} can't stand here; write {or_list(words)}" + (f" ({meant})" if meant else "")
