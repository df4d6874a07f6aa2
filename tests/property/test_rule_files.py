"""Whatever text a rule file holds: it is a rule book, or every problem is told. Nothing else happens."""

import json
import string

from hypothesis import given
from hypothesis import strategies as st

from rules.errors import RuleFileError
from rules.load import load_texts
from rules.nodes import value
from rules.override_form import KEYS
from rules.source import read
from tests.unit.rules_language.full_pack import FULL

LINES = FULL.splitlines(keepends=True)
WORDS = sorted({word.strip("{}[],:\"'") for word in FULL.split()} - {""})

yamlish = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "\n",
                "\n  ",
                "\n    ",
                "\n- ",
                ": ",
                ", ",
                "{",
                "}",
                "[",
                "]",
                "- ",
                "? ",
                "'",
                '"',
                "#",
                "|\n",
                ">\n",
            ]
        ),
        st.sampled_from(
            ["&a ", "*a", "!x ", "!!str ", "---\n", "...\n", "%YAML 1.2\n", "<<", "\t", "~", "@", "`", "\\"]
        ),
        st.sampled_from(WORDS),
        st.text(alphabet=string.printable + "æøåÆØÅé§–\u2028\x85\ufeff\x00\x01😀", max_size=5),
        st.integers().map(str),
        st.floats().map(str),
    ),
    max_size=60,
).map("".join)

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(WORDS)
    | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS) | st.text(), inner, max_size=5)
    ),
    max_leaves=30,
)


def problems_of(text):
    try:
        load_texts([("a.yaml", text)])
    except RuleFileError as error:
        return error.problems
    return None


def loaded(text):
    """It is a rule book; or every problem has a place, and a sentence on one line."""
    found = problems_of(text)
    if found is None:
        return
    assert found
    assert list(found) == sorted(found)
    for problem in found:
        assert problem.position.file == "a.yaml"
        assert problem.message.strip()
        assert len(str(problem).splitlines()) == 1, problem


@given(st.text() | yamlish)
def test_any_text_is_a_rule_book_or_its_problems(text):
    loaded(text)


@given(values)
def test_any_value_under_the_keys_of_a_rule_file_is_a_rule_book_or_its_problems(anything):
    head = {"format": 1, "pack": "p", "title": "T"}
    for section in ("competences", "roles", "requirements", "reminders", "examples"):
        loaded(json.dumps({**head, section: anything}))
        loaded(json.dumps({**head, section: {"a": anything} if section != "examples" else [anything]}))


keys = {kind: st.dictionaries(st.sampled_from(known), values, max_size=4) for kind, known in KEYS.items()}


@given(values | keys["requirement"], values | keys["competence"])
def test_any_override_is_a_rule_book_or_its_problems(requirement, competence):
    """What is overridden has every key; no problem is told of its own file, in which nothing is wrong."""
    codes = ("everything", "versioned")
    whole = {"requirements": requirement, "competences": competence}
    parts = [
        {"requirements": {code: requirement}, "competences": {"cost-recovery": competence}} for code in codes
    ]
    for override in (requirement, whole, *parts):
        head = {"format": 1, "pack": "p", "title": "T", "override": override}
        try:
            load_texts([("full.yaml", FULL), ("own.yaml", json.dumps(head))])
        except RuleFileError as error:
            found = error.problems
        else:
            continue
        assert {problem.position.file for problem in found} == {"own.yaml"}
        assert all(len(str(problem).splitlines()) == 1 for problem in found)


@given(st.data())
def test_a_file_with_lines_lost_doubled_or_changed_is_a_rule_book_or_its_problems(data):
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["lose", "double", "indent", "word"]))
        if change == "lose":
            del lines[place]
        elif change == "double":
            lines.insert(place, lines[place])
        elif change == "indent":
            lines[place] = " " * data.draw(st.integers(0, 8)) + lines[place].lstrip()
        else:
            words = lines[place].split(" ")
            words[data.draw(st.integers(0, len(words) - 1))] = data.draw(
                st.sampled_from(WORDS) | st.text(max_size=5)
            )
            lines[place] = " ".join(words)
    loaded("".join(lines))


@given(values.filter(lambda one: isinstance(one, dict)))
def test_what_json_says_is_read_as_json_means_it(data):
    """JSON is YAML 1.2: but for keys that stand empty and characters that YAML refuses, the tree is the same."""
    text = json.dumps(data)
    root, problems = read("a.yaml", text)
    if not problems and root is not None:
        assert json.loads(json.dumps(value(root), default=float)) == data
