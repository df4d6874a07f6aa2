"""A requirement, a role and a competence in every language, and a page of the handbook, as they were read."""

import pytest

from compliance.cli import output
from compliance.cli.explain_lines import drawn
from compliance.services.handbook.as_json import as_json
from compliance.services.handbook.finding import find
from compliance.services.handbook.lines import all_lines
from reports.handbook import to_html
from rules.model import LANGUAGES
from tests.golden.golden import same_as
from tests.golden.handbook.harbour import CHANGED, HERE, teller, whole


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["boat-driving", "lamp", "master"])
def test_what_a_person_reads_is_as_it_was(code, language):
    told = teller(language, CHANGED)
    rows = (row for line in all_lines(told, find(told, code)) for row in drawn(line, 100))
    same_as(HERE / f"{code}-{language}.txt", "".join(f"{row}\n" for row in rows).encode())


def test_what_a_machine_reads_is_as_it_was(capsys):
    told = teller("en", CHANGED)
    output.as_json(as_json(told, find(told, "boat-driving")))
    same_as(HERE / "boat-driving.json", capsys.readouterr().out.encode())


def test_the_page_of_a_field_is_as_it_was():
    """Its body: the style is looked at in a browser."""
    body = to_html.draw(whole("nb"))["pack-harbour.html"].partition(b"<body>")[2]
    same_as(HERE / "pack-harbour-nb.html", body)
