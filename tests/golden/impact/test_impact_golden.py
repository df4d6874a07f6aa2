"""How the preview of a change reads: a shorter medication interval, one hot exercise more, a new duty and one less."""

from contextlib import redirect_stdout
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest

from compliance.cli.output import json_text
from compliance.cli.rules.diff_tables import show
from compliance.services.impact.as_json import as_values
from compliance.services.impact.as_report import impact_report
from compliance.services.impact.preview import preview
from compliance.services.impact.reading import from_files, read_books
from compliance.services.impact.rules import rule_changes
from compliance.services.impact.telling import Telling
from reports import render
from tests.golden.golden import same_as
from tests.golden.impact import hamlet

HERE = Path(__file__).parent
ON = date(2026, 5, 1)
AT = datetime(2026, 5, 1, 4, 15, tzinfo=UTC)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """A function: own pack and language → its telling."""
    folder = tmp_path_factory.mktemp("hamlet")
    hamlet.write(folder)

    def tell(own, language):
        library = folder / "rules"
        books = read_books([library], [library, folder / "own" / f"{own}.yaml"])
        found = preview(books, from_files(books, folder / "data"), ON)
        return Telling(found, rule_changes(books, language, ON), language)

    return tell


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("own", hamlet.OWN)
def test_on_a_terminal(told, own, language):
    with redirect_stdout(StringIO()) as written:
        show(told(own, language))
    same_as(HERE / f"{own}-{language}.txt", written.getvalue().encode())


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_as_a_page(told, language):
    report = impact_report(told("more", language), AT, "Europe/Oslo")
    same_as(HERE / f"more-{language}.html", render.render(report, "html"))


def test_as_json(told):
    telling = told("hotter", "en")
    same_as(HERE / "hotter.json", json_text(as_values(telling.preview, telling.changes)).encode())
