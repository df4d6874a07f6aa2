"""Whatever stands in a report stands in its PDF."""

import io
import re

import pypdf
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.model import Cell, Column, Report, Section
from reports.pdf_process import typeset
from reports.to_pdf import as_value

TEXTS = st.text(
    alphabet=st.characters(codec="latin-1", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40
)


def bare(text):
    return re.sub(r"[\s\u200b\u00ad\u2010-]", "", text)


@settings(max_examples=25)
@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5))
def test_every_cell_is_in_the_pdf(rows):
    columns = (Column("Navn"), Column("Krav"), Column("Status"))
    section = Section("Folk", columns, tuple(tuple(Cell(text) for text in row) for row in rows))
    made = typeset(as_value(Report("Tittel", "per i dag", "nb", (section,), section)))
    said = bare("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages))
    for text in (text for row in rows for text in row):
        assert bare(text) in said
