"""Whatever is wrong is said in our own sentences: the validation library's words reach nobody."""

import json
import re
from decimal import Decimal
from functools import reduce
from itertools import zip_longest

import pytest

from rules.errors import RuleFileError
from rules.load import load_texts
from rules.model.scalars import Part
from rules.nodes import value
from rules.sentences import HOW
from rules.source import read
from tests.unit.rules_language.full_pack import FULL

LIBRARY = re.compile(
    r"Input should|Value error|Extra inputs|Field required|pydantic|\{given\}|description of the rule language"
)
BAD = {
    "nothing": None,
    "list": ["x"],
    "empty list": [],
    "list of lists": [["x"]],
    "group": {"x": 1},
    "empty group": {},
    "text": "no such thing!",
    "empty text": "",
    "number": -1,
    "decimal": 7.555,
    "huge": 10**20,
    "true": True,
}
ROOT, _ = read("full.yaml", FULL)


def plain(part):
    """The tree as JSON, which is YAML too."""
    if isinstance(part, dict):
        return {key: plain(inner) for key, inner in part.items()}
    if isinstance(part, list):
        return [plain(inner) for inner in part]
    if isinstance(part, bool) or part is None:
        return part
    return float(part) if isinstance(part, Decimal) else int(part) if isinstance(part, int) else str(part)


WHOLE = plain(value(ROOT))


def ways(data, path=()):
    """The way to every value of the file."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, part in inside:
        yield (*path, step)
        yield from ways(part, (*path, step))


def replaced(data, path, bad):
    if not path:
        return bad
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = replaced(data[path[0]], path[1:], bad)
    return copy


def without(data, path):
    owner = data
    for step in path[:-1]:
        owner = owner[step]
    if not isinstance(owner, dict):
        return data
    return replaced(data, path[:-1], {key: part for key, part in owner.items() if key != path[-1]})


def side_by_side():
    """Ways to change at the same time: one in each definition, so that none hides another."""
    definitions = {}
    for path in ways(WHOLE):
        if len(path) > 1:
            definitions.setdefault(path[:2], []).append(path)
    rounds = [[path for path in together if path] for together in zip_longest(*definitions.values())]
    return [*([(section,)] for section in WHOLE), *rounds]


def sentences(data):
    try:
        load_texts([("a.yaml", json.dumps(data))])
    except RuleFileError as error:
        return [problem.message for problem in error.problems]
    return []


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_wrong_value_anywhere_is_a_sentence_of_ours(bad):
    """Every value of a file that says everything is replaced by what is (nearly always) wrong there."""
    told = 0
    for paths in side_by_side():
        said = sentences(reduce(lambda data, path: replaced(data, path, bad), paths, WHOLE))
        told += len(said)
        assert [sentence for sentence in said if LIBRARY.search(sentence)] == []
        assert [sentence for sentence in said if not re.search(r"; |: ", sentence)] == [], "no advice"
    assert told > 100


def test_a_missing_key_anywhere_is_a_sentence_of_ours_or_nothing():
    for paths in side_by_side():
        said = sentences(reduce(without, paths, WHOLE))
        assert [sentence for sentence in said if LIBRARY.search(sentence)] == []


def every_part(model=Part):
    for part in model.__subclasses__():
        yield part
        yield from every_part(part)


def test_for_every_required_key_it_is_known_what_to_write():
    keys = {
        field.alias or name
        for part in every_part()
        if part.__module__.startswith("rules.model")
        for name, field in part.model_fields.items()
        if field.is_required()
    }
    assert keys - {"versions"} <= HOW.keys()


CONTRADICTION = """\
format: '1'
pack: contradiction
title: A contradiction beside a wrong value
competences: {a: {name: A}}
roles: {worker: {name: Worker}}
requirements:
  careful:
    name: Careful
    authority: local
    applies_to: {roles: [worker]}
    needs: {not: a}
    grace: P1D
    due_from: hire
"""


def test_keys_that_contradict_each_other_are_said_beside_a_key_that_is_wrong_by_itself():
    with pytest.raises(RuleFileError) as refused:
        load_texts([("careful.yaml", CONTRADICTION)])
    assert [str(problem) for problem in refused.value.problems] == [
        """careful.yaml:1:9: `format`: "1" can't stand here; write 1 (without quotation marks)""",
        "careful.yaml:12:12: `grace` together with a `not` in the needs; leave one of them out",
        """careful.yaml:13:15: `due_from`: "hire" can't stand here; write duty or hired (did you mean "hired"?)""",
    ]
