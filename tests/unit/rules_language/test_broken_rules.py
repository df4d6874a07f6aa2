"""Every broken file in tests/broken_rules gets exactly the text beside it: place, what is wrong, what to write.

A case is a file (or a folder of files) and a .txt of the same name, with one problem a line.
"""

from pathlib import Path

import pytest

from rules.errors import RuleFileError
from rules.load import load_rules, load_texts
from rules.source import MOST_BYTES
from tests.architecture.tree import PROJECT

BROKEN = PROJECT / "tests" / "broken_rules"
CASES = sorted(path.name for path in BROKEN.iterdir() if path.suffix != ".txt")
HEAD = "format: 1\npack: p\ntitle: T\n"


def problems(*paths):
    with pytest.raises(RuleFileError) as caught:
        load_rules([Path(path) for path in paths])
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("case", CASES)
def test_broken_file_gets_exactly_its_sentences(case, monkeypatch):
    monkeypatch.chdir(BROKEN)
    expected = Path(case).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert problems(case) == expected


def test_every_expected_text_belongs_to_a_file():
    texts = {path.stem for path in BROKEN.glob("*.txt")}
    assert texts == {Path(case).stem for case in CASES}


def test_problems_of_all_files_come_in_one_go_ordered_by_place(monkeypatch):
    monkeypatch.chdir(BROKEN)
    found = problems("only-words.yaml", "nowhere", "two-documents.yaml", "a-list.yaml")
    assert [line.split(":")[0] for line in found] == [
        "a-list.yaml",
        "nowhere",
        "only-words.yaml",
        "two-documents.yaml",
    ]


def test_a_missing_path_and_a_folder_without_rule_files_are_sentences(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("empty/notes.txt").write_text("no rules", encoding="utf-8")
    assert problems("empty", "nowhere") == [
        "empty: no rule files here; name a folder with *.yaml files",
        "nowhere: there is no such file or folder; name an existing one",
    ]


def test_a_file_over_one_mebibyte_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Path("huge.yaml").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _path: pytest.fail("was read"))
    assert problems("huge.yaml") == ["huge.yaml: larger than 1 MiB; split it into several files"]


def test_one_mebibyte_is_enough_and_a_byte_more_is_too_much():
    text = HEAD + "#" * (MOST_BYTES - len(HEAD))
    assert load_texts([("a.yaml", text)]).files == (("a.yaml", text),)
    with pytest.raises(RuleFileError, match=r"^a\.yaml: larger than 1 MiB; split it into several files$"):
        load_texts([("a.yaml", text + "#")])


@pytest.mark.parametrize(("depth", "fine"), [(50, True), (51, False)])
def test_nesting_over_fifty_deep_is_refused(depth, fine):
    """The file is the first level, `description` of a requirement's need the next; a list of lists goes deepest."""
    text = HEAD + "examples: " + "[" * (depth - 2) + "x" + "]" * (depth - 2)
    with pytest.raises(RuleFileError) as caught:
        load_texts([("a.yaml", text)])
    deep = [str(one) for one in caught.value.problems if "deep" in one.message]
    column = len("examples: ") + depth - 1
    assert deep == ([] if fine else [f"a.yaml:4:{column}: nested over 50 deep; write it flatter"])


def test_a_bomb_of_aliases_is_refused_at_once():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    with pytest.raises(RuleFileError) as caught:
        load_texts([("a.yaml", HEAD + "\n".join(lines))])
    assert "a.yaml:5:10: the alias *a0; write the value itself here" in str(caught.value)


def test_versions_that_would_inherit_a_gigabyte_are_refused():
    needs = ", ".join(f"c{n}" for n in range(20_000))
    versions = "      - {}\n" * 1_000
    text = (
        f"{HEAD}requirements:\n  q:\n    name: Q\n    needs: {{all_of: [{needs}]}}\n    versions:\n{versions}"
    )
    with pytest.raises(RuleFileError, match="too many versions of too long a body"):
        load_texts([("a.yaml", text)])


def test_near_matches_are_looked_for_only_so_often():
    codes = "".join(f"  role-{n}: {{name: R}}\n" for n in range(50))
    unknown = ", ".join(f"rolle-{n}" for n in range(150))
    text = f"{HEAD}roles:\n{codes}  all: {{name: A, includes: [{unknown}]}}\n"
    with pytest.raises(RuleFileError) as caught:
        load_texts([("a.yaml", text)])
    sentences = [problem.message for problem in caught.value.problems]
    assert len(sentences) == 150
    assert sum("did you mean" in sentence for sentence in sentences) == 100
