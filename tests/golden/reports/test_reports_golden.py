"""The reports in every form and language, as they were read and found good."""

from pathlib import Path

import pytest

from compliance.services.reports.matrix import matrix_report
from reports.render import FORMATS, render
from rules.model import LANGUAGES
from tests.golden.golden import same_as
from tests.unit.reports.town import report

HERE = Path(__file__).parent
TEXTS = sorted(
    FORMATS.keys() - {"xlsx", "pdf"}
)  # packed ones are looked into: test_to_xlsx.py, test_to_pdf.py


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mapping_report_is_as_it_was(form, language):
    same_as(HERE / f"mapping-{language}{FORMATS[form].suffix}", render(report("town", language), form))


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_is_as_it_was(form, language):
    drawn = render(report("town", language, build=matrix_report), form)
    same_as(HERE / f"matrix-{language}{FORMATS[form].suffix}", drawn)


@pytest.mark.parametrize("form", ["html", "text"])
def test_the_report_of_a_unit_where_nobody_is_bound_is_as_it_was(form):
    drawn = render(report("pool", requirements=("bathing", "coming")), form)
    same_as(HERE / f"empty-nb{FORMATS[form].suffix}", drawn)
