"""A report as PDF: tagged for those who listen to it, the same each time, and nothing in it is ever run."""

import io
import re
import subprocess
from types import SimpleNamespace

import pikepdf
import pypdf
import pytest

from compliance.errors import EnvironmentProblem
from compliance.services.reports.drawing import drawn
from compliance.services.reports.matrix import matrix_report
from reports import to_pdf
from reports.labels import label
from reports.model import Cell, Column, Form, Line, Report, Section
from reports.pdf_process import typeset
from reports.to_pdf import DrawingError, as_value, draw
from rules.model import LANGUAGES
from tests.unit.reports import town

EVIL = [
    '#eval("1")',
    '#read("/etc/passwd")',
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "$ x $ *bold* _it_ `raw` @ref <label> \\ //",
    "å" * 10_000,
    "a b " * 2_500,
]


def report(*texts, language="nb"):
    lines = tuple((Cell(text), Cell(lines=(Line(text, "x", form=Form.ITEM),))) for text in texts)
    section = Section("Folk", (Column("Navn"), Column("Sagt")), lines, empty="Ingen.")
    return Report("Tittel", "per i dag", language, (section,), section, (("Enhet", "Vakt 2"),), ("Merk.",))


def bare(text):
    """Without what a line break may add or take."""
    return re.sub(r"[\s\u200b\u00ad\u2010-]", "", text)


def text_of(content):
    return bare("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def elements(node):
    """Every element of a tag tree."""
    if isinstance(node, pikepdf.Dictionary):
        yield node
        if "/K" in node:
            yield from elements(node.K)
    elif isinstance(node, pikepdf.Array):
        for one in node:
            yield from elements(one)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("build", [town.mapping_report, matrix_report])
def test_a_pdf_is_tagged_as_pdf_ua_with_language_title_and_table_headings(build, language):
    made = town.report(language=language, build=build)
    with pikepdf.open(io.BytesIO(draw(made))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith(language)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == made.title
        tags = [str(one.S) for one in elements(pdf.Root.StructTreeRoot.K) if "/S" in one]
    assert tags.count("/Table") == sum(bool(section.rows) for section in made.sections)
    headings = sum(len(section.columns) for section in made.sections if section.rows)
    assert tags.count("/TH") >= headings


@pytest.mark.parametrize("build", [town.mapping_report, matrix_report])
def test_every_text_of_a_report_is_in_its_pdf(build):
    made = town.report(build=build)
    said = text_of(draw(made))
    for section in made.sections:
        assert bare(section.heading) in said
        for cell in (cell for row in section.rows for cell in row):
            for line in cell.lines:
                assert bare(line.text) in said
                assert bare(line.detail) in said
            assert bare(cell.text) in said
    assert all(bare(note) in said for note in made.notes)


def test_the_same_report_gives_the_same_bytes():
    assert draw(town.report()) == draw(town.report())


@pytest.mark.parametrize("evil", EVIL, ids=range(len(EVIL)))
def test_a_text_stays_that_text_and_is_never_run(evil):
    said = text_of(typeset(as_value(report(evil))))
    assert said.count(bare(evil)[:50]) >= 2
    # A very long text goes on over pages, where the cell beside it stands between its parts.
    assert said.count("å") >= 2 * evil.count("å")


def test_an_address_is_a_link_only_if_it_leads_to_a_web_page():
    section = Section(
        "Kilder",
        (Column("Kilde"),),
        (
            (Cell(lines=(Line("lov", link="https://example.org/law"),)),),
            (Cell(lines=(Line("fil", link="javascript:alert(1)"),)),),
        ),
    )
    made = typeset(as_value(Report("T", "s", "nb", (section,), section)))
    assert b"https://example.org/law" in made
    assert b"javascript" not in made


def test_marks_that_turn_the_direction_of_writing_are_left_out():
    assert "abc" in text_of(typeset(as_value(report("a\u202eb\u2066c\x00"))))


def test_a_letter_that_no_font_here_has_becomes_a_box_and_the_report_says_so():
    made = draw(report("Kari 山田 😀"))
    said = text_of(made)
    assert "Kari" in said
    assert bare(label("letters", "nb")) in said


def test_a_report_about_nobody_says_so():
    empty = Section("Vakt 2", (), (), empty="Ingen krav gjelder her.")
    made = typeset(as_value(Report("T", "s", "nb", (empty,), empty)))
    assert bare("Ingen krav gjelder her.") in text_of(made)


def test_a_typesetting_that_fails_is_said_in_a_sentence(monkeypatch):
    failed = SimpleNamespace(returncode=1, stderr=b"no fonts\nmore", stdout=b"")
    monkeypatch.setattr(to_pdf.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(DrawingError) as error:
        draw(report("a"))
    assert str(error.value) == "the PDF could not be made: no fonts"


def test_a_typesetting_that_takes_too_long_is_given_up(monkeypatch):
    def never(command, **options):
        raise subprocess.TimeoutExpired(command, options["timeout"])

    monkeypatch.setattr(to_pdf.subprocess, "run", never)
    with pytest.raises(EnvironmentProblem) as error:
        drawn(report("a"), "pdf")
    assert str(error.value) == (
        "the PDF could not be made: it took more than 120 seconds; ask for a smaller unit or fewer requirements"
    )
