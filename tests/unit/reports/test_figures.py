"""The figures add up, in total and in the sheet, and everybody counts once."""

from datetime import date

import pytest

from tests.unit.reports.town import report, tables


def figures(value):
    """The table of totals: heading of a requirement → its numbers."""
    section = value.sections[0]
    rows = (*section.rows, section.total)
    return {" / ".join(row[0].texts()): [cell.value for cell in row[1:]] for row in rows}


def test_totals_count_everybody_once_and_every_minimum_once():
    """Bound, cleared, about to lapse, not cleared, away, short now, to train or renew."""
    assert figures(report("town")) == {
        "Selvkost vann og avløp": [2, 1, 0, 1, 0, 1, 1],
        "Legemiddelhåndtering": [6, 4, 2, 2, 0, 2, 5],
        "Førstehjelp / må bekreftes": [12, 10, 0, 1, 1, 2, 2],
        "Røykdykkerkompetanse / må bekreftes, ikke kontrollert her": [6, 4, 1, 1, 1, 2, 6],
        "Sum": [26, 19, 3, 5, 2, 7, 14],
    }


def test_who_has_a_task_in_two_units_stands_in_both_and_counts_once():
    data = tables()
    for column, value in {
        "employee": "c1",
        "role": "care-worker",
        "unit": "pool",
        "from": date(2020, 1, 1),
    }.items():
        data["assignments"][column].append(value)
    value = report("town", data=data)
    assert [section.heading for section in value.sections].count("Badet") == 1
    assert figures(value)["Legemiddelhåndtering"] == [6, 4, 2, 2, 0, 2, 5]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_sheet_has_a_line_for_every_row_with_the_same_figures(language):
    value = report("town", language)
    sheet = [
        {column.heading: cell for column, cell in zip(value.sheet.columns, row, strict=True)}
        for row in value.sheet.rows
    ]
    names = [column.heading for column in value.sheet.columns]
    assert len(set(names)) == len(names)
    need, short = value.sheet.columns[17].heading, value.sheet.columns[19].heading
    rows = [(section.heading, row) for section in value.sections[1:-1] for row in section.rows]
    assert len(sheet) == len(rows)
    for line, (unit, row) in zip(sheet, rows, strict=True):
        shown = {said.text: said.detail for said in row[3].lines}
        assert list(line.values())[2].text == unit
        assert [line[need].text, line[short].text] == [shown[need], shown[short]]
