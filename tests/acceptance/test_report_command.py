"""`compliance report mapping` as people call it: from files and from the database, to a file and to a pipe."""

from types import SimpleNamespace

import click
import pytest

from compliance.cli.report_command import _hand_over
from tests.acceptance.program import Site
from tests.unit.reports import town


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("town")
    town.write(made)
    return made


def run(folder, *arguments):
    """The command in the folder: exit status, standard output, standard error."""
    answer = Site(folder).run(*arguments)
    return answer.status, answer.out.removeprefix("\ufeff"), answer.err


def mapping(folder, *arguments):
    files = ("--rules", "town.yaml", "--data", "data", "--on", "2026-05-01")
    return run(folder, "report", "mapping", *files, *arguments)


def test_to_a_pipe_it_is_text_no_wider_than_a_page(folder):
    status, said, _ = mapping(folder, "--unit", "home", "--language", "nn")
    assert status == 0
    assert said.startswith("KARTLEGGING: SYKEHJEMMET\nper 01.05.2026\n")
    assert "Treng vi fleire?" in said
    assert max(map(len, said.splitlines())) <= 110


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", "<!DOCTYPE html>"), ("a.csv", "Dato;"), ("a.json", "{"), ("a.txt", "KARTLEGGING")],
)
def test_to_a_file_its_name_says_the_form(folder, name, begins):
    status, said, told = mapping(folder, "--unit", "fire", "--output", name)
    assert (status, said, told.splitlines()[-1]) == (0, "", f"Written: {name}")
    assert (folder / name).read_text(encoding="utf-8-sig").startswith(begins)
    assert not list(folder.glob(".*.part"))


def test_the_form_may_be_said(folder):
    assert mapping(folder, "--format", "csv", "-r", "bathing", "-r", "first-aid")[1].startswith("Dato;")


def test_the_database_gives_the_same_report(folder):
    database = ("--database", "sqlite:///town.db")
    status, _, told = run(folder, "import", "data", "--rules", "town.yaml", *database)
    assert status == 0, told
    asked = ("report", "mapping", "--rules", "town.yaml", *database, "--on", "2026-05-01", "--format", "csv")
    assert run(folder, *asked)[1] == mapping(folder, "--format", "csv")[1]
    # Before anything was known nobody was bound.
    assert run(folder, *asked, "--known", "2020-01-01")[1].count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("--unit", "hom"), 1, 'no unit has the id "hom"; did you mean "home"?'),
        (("-r", "first-ade"), 1, 'no requirement has the code "first-ade"; did you mean "first-aid"?'),
        (
            ("--output", "nowhere/a.html"),
            4,
            "nowhere/a.html: can't be written (No such file or directory); see to the folder and its permissions",
        ),
        (("--known", "2026-01-01"), 2, "--known and --database ask the database; leave them out with --data"),
        (
            ("--horizon", "1 year"),
            2,
            "not a period; write years, months, weeks and days as in P2Y, P18M, P2W or P90D",
        ),
    ],
)
def test_what_can_not_be_done_is_said_in_a_sentence(folder, arguments, status, sentence):
    answered, said, told = mapping(folder, *arguments)
    assert (answered, said) == (status, "")
    assert sentence in told.replace("\n", " ")
    assert "Traceback" not in told


def test_without_a_database_it_says_what_to_do(folder):
    status, said, told = run(
        folder, "report", "mapping", "--rules", "town.yaml", "--database", "sqlite:///none.db"
    )
    assert (status, said) == (4, "")
    assert "none.db" in told


def test_a_pdf_goes_to_a_file_and_not_to_a_terminal(folder, monkeypatch):
    status, _, told = mapping(folder, "--unit", "fire", "--output", "a.pdf")
    assert (status, told.splitlines()[-1]) == (0, "Written: a.pdf")
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(
        "compliance.cli.report_command.sys", SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    )
    with pytest.raises(click.UsageError) as caught:
        _hand_over(town.report(), "pdf", None)
    assert caught.value.message == "a PDF can't be read on a terminal; name a file, as --output report.pdf"


def test_a_workbook_goes_to_a_file_and_not_to_a_terminal(folder, monkeypatch):
    status, _, told = mapping(folder, "--unit", "fire", "--output", "a.xlsx")
    assert (status, told.splitlines()[-1]) == (0, "Written: a.xlsx")
    assert (folder / "a.xlsx").read_bytes().startswith(b"PK")
    monkeypatch.setattr(
        "compliance.cli.report_command.sys", SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True))
    )
    with pytest.raises(click.UsageError) as caught:
        _hand_over(town.report(), "xlsx", None)
    assert caught.value.message == (
        "an Excel workbook can't be read on a terminal; name a file, as --output report.xlsx"
    )
