"""The JSON Schema (draft 2020-12) of a rule file, for editors: made from the model, so that the two can't part.

It knows the form of a file; whether codes exist, circles and days that overlap only the loader knows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic.json_schema import models_json_schema

from rules.meanings import MEANINGS
from rules.model import AllOf, AnyOf, AtLeast, Held, Hours, Not, Pack, Times, Version
from rules.model.scalars import CODE_PATTERN
from rules.model.texts import TEXT_FORMS
from rules.override_form import OFF, REQUIRED

Schema = dict[str, Any]

CODE: Schema = {"type": ["string", "integer"], "pattern": CODE_PATTERN}
FORMS = (Held, AllOf, AnyOf, AtLeast, Times, Hours, Not)
OWN_KEYS = ("name", "task", "applies_to")


def rule_file_schema() -> Schema:
    """The schema of one rule file."""
    _, whole = models_json_schema([(model, "validation") for model in (Pack, Version, *FORMS)])
    defs: dict[str, Schema] = {
        name: _explained(_tidy(part), MEANINGS.get(name, {})) for name, part in whole["$defs"].items()
    }
    pack = defs.pop("Pack")
    del defs["Period"]  # how Python holds a duration; a file writes it as text
    defs["Need"] = {"anyOf": [CODE, *({"$ref": f"#/$defs/{model.__name__}"} for model in FORMS)]}
    defs["Text"] = TEXT_FORMS
    defs["Requirement"], defs["Version"] = _requirement(defs["Requirement"], defs["Version"])
    defs |= _overriding(defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rule file",
        **pack,
        "$defs": {name: defs[name] for name in sorted(defs)},
    }


def _explained(part: Schema, meanings: Mapping[str, str]) -> Schema:
    """With what each key means."""
    for key, meaning in meanings.items():
        part["properties"][key] = {"description": meaning, **part["properties"][key]}
    return part


def _requirement(requirement: Schema, version: Schema) -> tuple[Schema, Schema]:
    """A requirement has one body, or inherits it to its versions; a version drops a key with null."""
    own = {key: requirement["properties"][key] for key in OWN_KEYS}
    body = {key: part for key, part in version["properties"].items() if key != "sets"}
    versions = {
        "description": "Versions, each with its own days; what a version does not set it inherits.",
        "type": "array",
        "items": {"$ref": "#/$defs/Version"},
        "minItems": 1,
    }
    return (
        {
            **requirement,
            "properties": {**own, **body, "versions": versions},
            "required": ["name", "applies_to"],
            "anyOf": [{"required": ["versions"]}, {"required": ["authority", "needs"]}],
        },
        {
            "description": "One version of a requirement. `null` drops what it would inherit.",
            "type": "object",
            "additionalProperties": False,
            "properties": {key: part if key == "needs" else _or_null(part) for key, part in body.items()},
        },
    )


def _overriding(defs: Mapping[str, Schema]) -> dict[str, Schema]:
    """What may change of others' definitions: every key, each on its own; null takes away what can be left out."""
    off = {"description": "Switches the requirement off: write why.", "$ref": "#/$defs/Text"}
    requirement = {
        "description": "What changes of another file's requirement.",
        "anyOf": [{"maxProperties": 1}, {"not": {"required": [OFF]}}],
        **_changing(defs["Requirement"]["properties"], REQUIRED["requirement"], {OFF: off}),
    }
    competence = {
        "description": "What changes of another file's competence.",
        **_changing(defs["Competence"]["properties"], REQUIRED["competence"], {}),
    }
    whole = defs["Overriding"]
    for section, name in (("requirements", "ChangedRequirement"), ("competences", "ChangedCompetence")):
        coded = whole["properties"][section]
        coded |= {"patternProperties": {CODE_PATTERN: {"$ref": f"#/$defs/{name}"}}, "minProperties": 1}
    return {
        "ChangedRequirement": requirement,
        "ChangedCompetence": competence,
        "Overriding": {**whole, "minProperties": 1},
    }


def _changing(keys: Mapping[str, Schema], required: Sequence[str], more: Mapping[str, Schema]) -> Schema:
    properties = {key: part if key in required else _or_null(part) for key, part in keys.items()}
    return {
        "type": "object",
        "additionalProperties": False,
        "minProperties": 1,
        "properties": {**properties, **more},
    }


def _or_null(part: Schema) -> Schema:
    return {"anyOf": [part, {"type": "null"}]}


def _tidy(part: Any) -> Any:
    """The model's own schema in the forms that people write, without what only Python needs."""
    if isinstance(part, list):
        return [_tidy(member) for member in part]
    if not isinstance(part, dict):
        return part
    if {"$ref": "#/$defs/Held"} in part.get("oneOf", ()):
        return {**_described(part), "$ref": "#/$defs/Need"}
    choices = [choice for choice in part.get("anyOf", ()) if choice != {"type": "null"}]
    if "anyOf" in part and len(choices) == 1:
        return _tidy({**choices[0], **{key: value for key, value in part.items() if key != "anyOf"}})
    if choices == TEXT_FORMS["anyOf"]:
        return {**_described(part), "$ref": "#/$defs/Text"}
    if part.get("items") == {"$ref": "#/$defs/Equivalent"}:
        return {**_kept(part), "items": {"anyOf": [CODE, part["items"]]}}
    return _kept(part)


def _described(part: Mapping[str, Any]) -> Schema:
    return {"description": part["description"]} if "description" in part else {}


def _kept(part: Mapping[str, Any]) -> Schema:
    """Without made-up titles and defaults that no file can say; keys named title or default are kept."""
    closed = {"additionalProperties": False} if "patternProperties" in part else {}
    return closed | {
        key: _tidy(value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str))
        and not (key == "default" and not isinstance(value, str | bool) and value != {})
    }
