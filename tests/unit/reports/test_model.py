"""A report value can't be built crooked."""

import pytest

from reports.model import Cell, Column, Line, Section


def test_every_row_has_a_cell_for_every_column():
    with pytest.raises(ValueError, match="a row of 1 cells in 2 columns"):
        Section("Heading", (Column("a"), Column("b")), ((Cell("1"),),))


def test_so_has_the_total():
    with pytest.raises(ValueError, match="a row of 2 cells in 1 columns"):
        Section("Heading", (Column("a"),), ((Cell("1"),),), total=(Cell("1"), Cell("2")))


def test_columns_take_no_more_than_the_whole_width():
    with pytest.raises(ValueError, match="wider than 12 parts"):
        Section("Heading", (Column("a", width=8), Column("b", width=5)), (), empty="none")


def test_a_section_without_rows_says_why():
    with pytest.raises(ValueError, match="nothing to show and nothing said"):
        Section("Heading", (Column("a"),), ())


def test_a_cell_tells_all_that_it_says():
    cell = Cell("short", lines=(Line("name", "detail"), Line("alone")))
    assert cell.texts() == ("short", "name: detail", "alone")
