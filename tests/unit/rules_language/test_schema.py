"""The JSON Schema takes what the loader takes, and refuses keys that nothing has."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

import rules.model
from rules.load import load_texts
from rules.meanings import MEANINGS
from rules.nodes import value
from rules.schema import rule_file_schema
from rules.sentences import keys_of
from rules.source import read
from tests.architecture.tree import PROJECT
from tests.unit.rules_language.full_pack import FULL

PACKS = PROJECT / "rules" / "packs"
SCHEMA = rule_file_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
TABLES = {"records", "absences", "exemptions", "suspensions"}
CODED = {"competences", "roles", "requirements", "reminders", "attributes", "expect", "expect_staffing"}


def as_json(text):
    root, problems = read("a.yaml", text)
    assert not problems
    return json.loads(json.dumps(value(root), default=float))


def places_of_fixed_keys(data, path=()):
    """The ways to all groups of keys that only known keys may stand in."""
    if isinstance(data, dict):
        if not path or path[-1] not in CODED:
            yield path
        for key, part in data.items():
            yield from places_of_fixed_keys(part, (*path, key))
    elif isinstance(data, list):
        for place, part in enumerate(data):
            yield from places_of_fixed_keys(part, (*path, place))


WHOLE = as_json(FULL)
PLACES = list(places_of_fixed_keys(WHOLE))


def test_it_is_a_schema_of_the_draft_it_names():
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_beside_the_packs_is_current():
    """Made anew by: compliance rules schema > rules/packs/rules.schema.json."""
    assert json.loads((PACKS / "rules.schema.json").read_text(encoding="utf-8")) == SCHEMA


@pytest.mark.parametrize("pack", sorted(PACKS.glob("*.yaml")), ids=lambda path: path.name)
def test_it_takes_the_packs_and_they_name_it(pack):
    text = pack.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=rules.schema.json\n")
    assert list(VALIDATOR.iter_errors(as_json(text))) == []


def test_it_takes_a_file_with_every_key():
    assert list(VALIDATOR.iter_errors(WHOLE)) == []
    assert load_texts([("full.yaml", FULL)]).requirements


@pytest.mark.parametrize("place", PLACES, ids=lambda path: ".".join(map(str, path)) or "file")
def test_an_unknown_key_is_refused_everywhere(place):
    data = copy.deepcopy(WHOLE)
    part = data
    for step in place:
        part = part[step]
    part["unheard_of"] = 1
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"pack": "Not a code"},
        {"competences": {"Not a code": {"name": "A"}}},
        {"competences": {"a": {"name": "A", "kind": "diploma"}}},
        {"competences": {"a": {"name": "A", "valid_for": "1 year"}}},
        {"competences": {"a": {"name": "A", "levels": []}}},
        {"requirements": {"a": {"name": "A", "applies_to": {"roles": ["r"]}, "authority": "law"}}},
        {"requirements": {"a": {"name": "A", "authority": "law", "needs": "c"}}},
        {"examples": [{"title": "A", "on": "1 May 2026"}]},
    ],
    ids=str,
)
def test_a_wrong_value_is_refused(change):
    assert not VALIDATOR.is_valid({**WHOLE, **change})


def overriding(text):
    return as_json(f"format: 1\npack: own\ntitle: Own\noverride: {text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "{requirements: {q: {grace: P10D, needs: {any_of: [a, b]}, versions: [{in_force: {from: 2026-01-01}}]}}}",
        "{requirements: {q: {confirm: null, staffing: null, versions: null}}}",
        "{requirements: {q: {off: {nb: Nei, en: No}}, r: {off: No}}, competences: {c: {valid_for: P1Y, cost: null}}}",
    ],
)
def test_it_takes_overrides(text):
    assert list(VALIDATOR.iter_errors(overriding(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "{requirements: {}}",
        "{roles: {r: {name: R}}}",
        "{requirements: {q: {}}}",
        "{requirements: {Not a code: {grace: P1D}}}",
        "{requirements: {q: {needs: null}}}",
        "{requirements: {q: {graze: P1D}}}",
        "{requirements: {q: {off: null}}}",
        "{requirements: {q: {off: No, grace: P1D}}}",
        "{competences: {c: {off: No}}}",
        "{competences: {c: {name: null}}}",
        "{competences: {c: {valid_for: two years}}}",
    ],
)
def test_it_refuses_overrides_that_the_loader_refuses(text):
    assert not VALIDATOR.is_valid(overriding(text))


@pytest.mark.parametrize("name", MEANINGS)
def test_every_key_that_editors_offer_is_explained(name):
    """The rows of examples are those of the data tables, explained there."""
    model = getattr(rules.model, name)
    assert set(MEANINGS[name]) >= set(keys_of(model)) - {"versions", *TABLES}
