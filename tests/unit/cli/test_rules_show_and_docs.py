"""`compliance rules show` and `rules docs`: what they print and write, what they refuse, and how they end."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance import errors
from compliance.cli import group
from compliance.services.handbook.folder import MARK
from tests.golden.handbook.harbour import HERE, LIBRARY, OWN


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for file in (LIBRARY, OWN):
        Path(file.name).write_text(file.read_text("utf-8"), "utf-8")


def rules(*arguments):
    return CliRunner().invoke(group, ["rules", *arguments])


def refused(*arguments):
    """The sentence of a command that ends with 1."""
    error = rules(*arguments).exception
    assert errors.exit_status(error) == 1
    return str(error)


def docs(*arguments):
    return rules("docs", "library.yaml", "own.yaml", "--on", "2026-05-01", *arguments)


def test_show_prints_what_the_handbook_says():
    answer = rules(
        "show", "lamp", "library.yaml", "own.yaml", "--on", "2026-05-01", "--language", "nb", "--full"
    )
    assert answer.exit_code == 0
    assert answer.stdout == (HERE / "lamp-nb.txt").read_text("utf-8")


def headings(text):
    return [line for line in text.splitlines()[2:-1] if line and not line.startswith(" ")]


def test_show_tells_shortly_what_a_person_asks_and_how_to_get_the_rest():
    answer = rules(
        "show", "boat-driving", "library.yaml", "own.yaml", "--on", "2026-05-01", "--language", "en"
    )
    assert headings(answer.stdout) == [
        *("About it", "Who", "Task", "What it takes", "How often", "Deadline", "When it lapses"),
        *("Tolerated afterwards", "Staffing minimum", "Authority", "Sources", "To be confirmed"),
        *("Not checked here", "In force", "Changed locally"),
    ]
    assert answer.stdout.splitlines()[-1] == (
        "With --full: warning, reminders, versions, examples and everything about each competence too."
    )


def test_show_leaves_out_that_nothing_is_tolerated():
    answer = rules("show", "lamp", "library.yaml", "own.yaml", "--on", "2026-05-01", "--language", "en")
    assert headings(answer.stdout) == [
        *("Switched off", "Who", "What it takes", "Deadline", "When it lapses", "Authority")
    ]


def test_show_of_what_is_whole_anyway_says_nothing_of_more():
    short = rules("show", "master", "library.yaml", "--language", "en")
    assert short.stdout == rules("show", "master", "library.yaml", "--language", "en", "--full").stdout
    assert "--full" not in short.stdout


def test_show_for_a_machine_is_always_whole():
    asked = ("show", "boat-driving", "library.yaml", "--on", "2026-05-01", "--format", "json")
    assert rules(*asked).stdout == rules(*asked, "--full").stdout
    assert "examples" in json.loads(rules(*asked).stdout)["entries"][0]["fields"]


def test_show_reads_the_rule_files_of_the_settings():
    Path("rules").mkdir()
    Path("library.yaml").rename("rules/library.yaml")
    assert rules("show", "radio", "--language", "en").stdout.startswith("Use the radio (radio)\n")


def test_show_tells_by_the_rules_of_the_day():
    before = rules("show", "boat-driving", "library.yaml", "--on", "2025-12-31", "--language", "en").stdout
    assert before.splitlines()[1] == "Requirement · Local requirement · To be confirmed · Not checked here"


def test_show_for_a_machine():
    answer = rules(
        "show", "rescue", "library.yaml", "--on", "2026-05-01", "--language", "en", "--format", "json"
    )
    told = json.loads(answer.stdout)
    [entry] = told["entries"]
    assert (told["on"], entry["kind"], entry["fields"]["valid_for"]["lines"]) == (
        *("2026-05-01", "competence"),
        [{"text": "Valid for 1 year"}],
    )


def test_show_of_a_code_that_is_several_says_so():
    Path("both.yaml").write_text(Path("library.yaml").read_text("utf-8").replace("skipper-course", "skipper"))
    told = rules("show", "skipper", "both.yaml", "--on", "2026-05-01", "--language", "en").stdout
    assert told.startswith(
        "There is more than one skipper (competence and role); here are all.\n\nSkipper course"
    )


def test_show_of_a_requirement_tells_of_the_competence_of_the_same_code_only_in_full():
    Path("both.yaml").write_text(Path("library.yaml").read_text("utf-8").replace("skipper-course", "lamp"))
    asked = ("show", "lamp", "both.yaml", "--on", "2026-05-01", "--language", "en")
    assert rules(*asked).stdout.startswith("Light the lamp (lamp)\nRequirement")
    assert "Competence" not in rules(*asked).stdout
    assert rules(*asked, "--full").stdout.startswith(
        "There is more than one lamp (requirement and competence); here are all.\n"
    )


def test_show_of_an_unknown_code_is_a_sentence():
    assert refused("show", "radoi", "library.yaml") == (
        'there is no requirement, competence or role "radoi" in these rule files; did you mean "radio"?'
    )


def test_docs_writes_a_handbook_and_says_where_to_begin():
    answer = docs("--out", "book", "--language", "nb")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "Written: book/index.html\n")
    assert {file.name for file in Path("book").iterdir()} == {
        *(MARK, "handbook.js", "index.html", "pack-harbour.html", "roles.html", "sources.html"),
        *("confirm.html", "not-checked.html", "changed.html"),
    }


def test_docs_makes_its_folder_anew_and_leaves_no_page_of_before():
    docs("--out", "book")
    Path("book/pack-gone.html").write_text("old", "utf-8")
    Path("book/index.html").write_text("old", "utf-8")
    assert docs("--out", "book").exit_code == 0
    assert not Path("book/pack-gone.html").exists()
    assert len(Path("book/index.html").read_text("utf-8")) > 1000


def test_docs_leaves_what_it_did_not_make():
    Path("other").mkdir()
    Path("other/notes.txt").write_text("mine", "utf-8")
    assert refused("docs", "library.yaml", "--out", "other") == (
        "other: what is in there is no handbook of this program; name another folder with --out, or empty it"
    )
    assert [file.name for file in Path("other").iterdir()] == ["notes.txt"]


def test_docs_does_not_write_over_a_file():
    assert refused("docs", "library.yaml", "--out", "own.yaml") == (
        "own.yaml: is a file; name a folder for the handbook with --out"
    )


def test_docs_where_nothing_can_be_written_is_a_sentence():
    Path("file").write_text("", "utf-8")
    error = rules("docs", "library.yaml", "--out", "file/below").exception
    assert errors.exit_status(error) == errors.ENVIRONMENT
    assert str(error) == "file/below: can't be written (Not a directory); name another folder with --out"


def test_a_broken_rule_file_leaves_an_earlier_handbook_as_it_was():
    docs("--out", "book")
    before = Path("book/index.html").read_bytes()
    Path("library.yaml").write_text("format: 2\n", "utf-8")
    assert docs("--out", "book").exit_code == 1
    assert Path("book/index.html").read_bytes() == before
