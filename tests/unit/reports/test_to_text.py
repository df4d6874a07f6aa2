"""A report in a terminal: aligned, never wider than asked, stacked where there is no room."""

import pytest

from reports import to_text
from reports.model import Cell, Column, Form, Line, Section
from tests.unit.reports.drawn import everything, numbers, report


def lines(value, width=110):
    return to_text.draw(value, width).decode().splitlines()


def test_every_form_of_line_is_drawn_and_links_are_listed_at_the_end():
    assert lines(report(everything()), 60)[3:] == [
        "",
        "Watch 2",
        "Fire",
        "-" * 59,
        "Task                 Who",
        "-" * 59,
        "Smoke diving         The answer",
        "",
        "                     Group",
        "                     + Åse, valid",
        "                     ! Kari, soon",
        "                     - Per, lapsed",
        "                     Needed                               4",
        "                     Have                                12",
        "                     [law]",
        "                     FOR-1 § 2 [1]",
        "                     plain: said",
        "-" * 59,
        "",
        "Links",
        "[1] https://example.org/law?a=1&b=2",
    ]


def test_figures_stand_to_the_right_under_one_another():
    section = numbers(("Åse", 7), ("Kari", 1250), total=(Cell("Sum"), Cell("1257", 1257)))
    assert lines(report(section))[5:] == [
        "-----------",
        "Name  Count",
        "-----------",
        "Åse       7",
        "Kari   1250",
        "-----------",
        "Sum    1257",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 110, 200])
def test_no_line_is_wider_than_asked_but_for_addresses(width):
    value = report(everything(), about=(("Unit", "A very long name " * 8),), notes=("A long note " * 20,))
    assert max(len(line) for line in lines(value, width) if "https:" not in line) <= width


def test_where_there_is_no_room_each_cell_stands_under_its_heading():
    columns = tuple(Column(name, width=4) for name in ("Task", "Who", "More"))
    section = Section(
        "Watch 2", columns, ((Cell("Driving"), Cell(lines=(Line("Åse"), Line("Per"))), Cell()),)
    )
    assert lines(report(section), 40)[5:] == ["-" * 40, "Task: Driving", "Who:", "  Åse", "  Per"]


def test_a_column_with_room_to_spare_gives_it_to_one_with_a_long_word():
    columns = (Column("A", width=2), Column("B", width=10))
    section = Section("S", columns, ((Cell("Legemiddelhåndtering"), Cell("b")),))
    assert "Legemiddelhåndtering" in "\n".join(lines(report(section), 80))


def test_a_section_without_rows_says_why():
    assert lines(report(Section("Pool", (), (), empty="Nobody is bound.")))[4:] == [
        "Pool",
        "Nobody is bound.",
    ]


def test_an_address_that_is_no_web_page_is_not_listed():
    section = Section(
        "S", (Column("A"),), ((Cell(lines=(Line("x", link="javascript:alert(1)", form=Form.ITEM),)),),)
    )
    assert "javascript" not in to_text.draw(report(section)).decode()
