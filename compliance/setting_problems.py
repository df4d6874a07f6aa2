"""What can be wrong with a setting, as a sentence: which one, why, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeGuard, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from compliance.errors import near

_EXPECTED = {
    "string_type": "expected a text in quotes",
    "path_type": "expected a path in quotes",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "finite_number": "expected a number",
    "greater_than": "expected a number above {gt:g}",
    "greater_than_equal": "expected at least {ge:g}",
    "less_than_equal": "expected at most {le:g}",
    "tuple_type": 'expected a list, such as ["{example}"]',
    "string_pattern_mismatch": "expected a time of day such as 06:00, in quotes",
    "model_type": "is a section; write [{section}], and its settings below it",
    "value_error": "{error}",
}
_EXAMPLES = {"web.trusted_proxies": "10.0.0.5"}
"""What stands in a list, where it is not rule files."""
_TOML = re.compile(
    r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)


def dotted(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Every setting as it is documented: `smtp.port`; sections too."""
    for name, field in model.model_fields.items():
        yield prefix + name
        if section_of(field.annotation):
            yield from dotted(field.annotation, f"{prefix}{name}.")


def section_of(annotation: Any) -> TypeGuard[type[BaseModel]]:
    """Whether a setting is a section with settings of its own."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def lists_of(section: type[BaseModel]) -> Iterator[str]:
    """The settings of a section that are lists."""
    for name, field in section.model_fields.items():
        if get_origin(field.annotation) is tuple:
            yield name


def sentence(problem: ErrorDetails, model: type[BaseModel]) -> str:
    """`smtp.port: expected a whole number`. A value is never repeated: it may be a password."""
    setting = ".".join(part for part in problem["loc"] if isinstance(part, str))
    if problem["type"] == "extra_forbidden":
        return f"{setting}: {unknown(setting, tuple(dotted(model)))}"
    if problem["type"] == "literal_error":
        return f"{setting}: expected {problem['ctx']['expected'].replace(chr(39), chr(34))}"
    text = _EXPECTED.get(problem["type"], "can't be used: {said}")
    named = {"section": setting, "said": problem["msg"], "example": _EXAMPLES.get(setting, "rules")}
    return f"{setting}: {text.format(**named, **problem.get('ctx', {}))}"


def unknown(setting: str, known: tuple[str, ...]) -> str:
    """That there is no such setting, and which was probably meant."""
    section, _, name = setting.rpartition(".")
    beside = [one.rpartition(".")[2] for one in known if one.rpartition(".")[0] == section]
    elsewhere = [one for one in known if one.rpartition(".")[2] == name]
    said = "there is no such setting"
    if meant := near(name, beside):
        return said + meant
    if elsewhere:
        above, _, _ = elsewhere[0].rpartition(".")
        return f"{said} here; {name} stands {f'below [{above}]' if above else 'above the first [section]'}"
    return f"{said}; write {one_of(beside)}"


def one_of(names: list[str]) -> str:
    """`a, b or c`."""
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def not_toml(message: str) -> str:
    """`:1:5: can't be read as TOML (invalid value); ...`, to stand after the name of the file."""
    match = _TOML.fullmatch(message)
    place = f":{match['line']}:{match['column']}" if match and match["line"] else ""
    what = match["what"] if match else message
    path = "in a path write / instead of \\"
    line = 'write each setting on a line of its own, such as language = "nb"'
    advice = path if "\\" in what else line
    return f"{place}: can't be read as TOML ({what[:1].lower()}{what[1:]}); {advice}"


def not_json(name: str, annotation: Any) -> str:
    """A variable of the environment for something that is more than one text."""
    if section_of(annotation):
        first = next(iter(annotation.model_fields)).upper()
        return f"{name}: is a section; set its settings one by one, such as {name}__{first}"
    return not_a_list(name)


def not_a_list(name: str) -> str:
    """A variable of the environment that must hold a list."""
    setting = name.partition("_")[2].replace("__", ".").lower()
    return f'{name}: expected a list in JSON, such as ["{_EXAMPLES.get(setting, "rules")}"]'


def unknown_variable(name: str, prefix: str, known: Iterable[str]) -> str:
    """A variable of the environment that no setting has."""
    meant = near(name.upper().removeprefix(prefix), [one.upper() for one in known])
    return f"{name}: there is no such setting{meant}"
