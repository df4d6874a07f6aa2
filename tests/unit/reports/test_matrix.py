"""The matrix: everybody against every requirement of their unit, how they stand and until when."""

import pytest

from compliance.errors import NotFoundError
from compliance.services.reports.matrix import COLUMNS, matrix_report
from tests.unit.reports import town
from tests.unit.reports.town import tables


def report(unit="town", language="nb", **more):
    return town.report(unit, language, build=matrix_report, **more)


def section(value, heading):
    [found] = [one for one in value.sections if one.heading == heading]
    return found


def rows(value, heading):
    """Name → what each cell says."""
    return {row[0].text: [list(cell.texts()) for cell in row[1:]] for row in section(value, heading).rows}


def test_each_unit_has_a_table_of_its_people_and_what_binds_them():
    value = report()
    assert [one.heading for one in value.sections] == [
        "Vaktlag 2",
        "Vaktlag 10",
        "Sykehjemmet",
        "Vann og avløp",
    ]
    assert [column.heading for column in section(value, "Vaktlag 2").columns] == [
        "Ansatt",
        "Førstehjelp",
        "Røykdykkerkompetanse",
    ]
    assert section(value, "Vaktlag 2").note == "Kommunen / Brann og redning"


def test_a_cell_says_the_status_and_the_day_that_matters():
    watch = rows(report(), "Vaktlag 2")
    assert watch["Åse Berg"] == [["Gyldig: 01.09.2027"], ["Gyldig: 01.03.2027"]]
    assert watch["Per Ås"][1] == ["Fraværende: 31.08.2026"]
    assert watch["Øystein Dahl"][0] == ["Dispensasjon: 31.12.2026"]


def test_it_never_says_which_part_somebody_lacks():
    text = str(report())
    assert "Helseattest" not in text
    assert "Grunnkurs" not in text


def test_proof_that_waits_is_said():
    home = rows(report(), "Sykehjemmet")
    assert home["=cmd()"][0] == ["Mangler: 01.04.2020", "Bevis venter"]


def test_the_last_line_counts_those_in_order():
    watch = section(report(), "Vaktlag 2")
    assert [cell.text for cell in watch.total] == ["I orden", "4 av 4", "3 av 4"]


def test_more_requirements_than_fit_beside_each_other_make_several_tables():
    more = "".join(
        f"  extra-{number}:\n"
        f"    name: {{nb: Ekstra {number}, nn: Ekstra {number}, en: Extra {number}}}\n"
        "    authority: local\n    applies_to: {roles: [economist]}\n    needs: first-aid\n"
        for number in range(COLUMNS)
    )
    value = report("water", rules=town.RULES + more)
    assert [one.heading for one in value.sections] == ["Vann og avløp (1 av 2)", "Vann og avløp (2 av 2)"]
    assert [len(one.columns) - 1 for one in value.sections] == [COLUMNS, 1]


def test_the_sheet_has_a_line_for_each_person_and_requirement_with_its_day_as_a_date():
    value = report("home")
    assert len(value.sheet.rows) == sum(
        len(cell.lines) > 0 for one in value.sections for row in one.rows for cell in row[1:]
    )
    [line] = [row for row in value.sheet.rows if row[4].text == "c2" and row[5].text == "Førstehjelp"]
    assert [cell.text for cell in line] == [
        "01.05.2026", "home", "Sykehjemmet", "Bjørn Moe", "c2", "Førstehjelp", "Gyldig", "01.09.2027", "nei",
    ]  # fmt: skip
    assert line[7].value.isoformat() == "2027-09-01"


def test_a_unit_where_nobody_is_bound_says_so():
    [only] = report("pool").sections
    assert only.empty == (
        "Ingen i Badet er omfattet av noe kompetansekrav per 01.05.2026. "
        "Er noen ført i enheten, og er rollene deres nevnt i regelfilene?"
    )
    assert not report("pool").notes


def test_an_unknown_unit_is_said():
    with pytest.raises(NotFoundError, match='no unit has the id "fir"; did you mean'):
        report("fir", data=tables())
