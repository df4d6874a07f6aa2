"""Workbooks as Excel writes them, from tables of Python values."""

from datetime import date, datetime, time

import xlsxwriter


def write(path, sheets, hidden=()):
    """A workbook of sheets (name → rows of cells); days get the format of Norwegian Excel."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    clock = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    hours = book.add_format({"num_format": "[h]:mm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        if name in hidden:
            sheet.hide()
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, cell, clock)
                elif isinstance(cell, date):
                    sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001 - Excel knows no zone
                elif isinstance(cell, time):
                    sheet.write_datetime(row, column, cell, hours)
                elif isinstance(cell, tuple):
                    sheet.write_formula(row, column, *cell)
                elif cell is not None:
                    sheet.write(row, column, cell)
    book.close()
    return path


SOUND = {
    "units": [["id", "name"], ["fire", "Brann og redning"], [17, "Vaktlag 1"]],
    "employees": [
        ["id", "name", "birth_date", "left_on"],
        ["e1", "Kari", date(1975, 3, 1)],
        [1002, "Åse", None, date(9999, 12, 31)],
    ],
    "assignments": [
        ["employee", "role", "unit", "from", "percent", "fixed"],
        ["e1", "smoke-diver", "fire", date(2020, 1, 1), 100, True],
        [1002, "smoke-diver", 17, date(2021, 5, 1), 62.5, False],
    ],
    "records": [
        ["employee", "competence", "achieved_on", "valid_until", "hours"],
        ["e1", "exercise", date(2025, 10, 1), None, 7.35],
        [1002, "first-aid", date(2025, 3, 1), date(2027, 2, 28), ("=0.1+0.2", None, 0.30000000000000004)],
    ],
}
