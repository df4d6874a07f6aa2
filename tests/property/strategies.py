"""Whole cases: a rule file, a municipality and the day asked. Their text is what a failing test prints."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from hypothesis import strategies as st

from rules.facts import build_facts
from rules.load import load_texts
from tests.property.days import ASKED
from tests.property.municipalities import municipalities
from tests.property.rule_books import rule_files


@dataclass(frozen=True, repr=False)
class Case:
    """What one check is asked."""

    rule_text: str
    tables: dict
    on: date

    @cached_property
    def book(self):
        """The rule book, by the one loader."""
        return load_texts([("rules.yaml", self.rule_text)])

    @cached_property
    def facts(self):
        """The columns that evaluation reads."""
        return build_facts(self.tables)

    def _repr_pretty_(self, printer, cycle):
        """What Hypothesis prints of a failing case."""
        printer.text(str(self))

    def __str__(self):
        lines = [f"on {self.on}", self.rule_text]
        for name, table in self.tables.items():
            lines += [f"-- {name}: {', '.join(table)}"] * bool(table and next(iter(table.values())))
            lines += [
                ", ".join("" if cell is None else str(cell) for cell in row)
                for row in zip(*table.values(), strict=True)
            ]
        return "\n".join(lines)


@st.composite
def cases(draw):
    """A rule file with a municipality that fits it, and a day on which something happens, or a landmark."""
    text = draw(rule_files())
    tables = draw(municipalities(text))
    days = sorted(occurring(tables))
    after = timedelta(days=draw(st.integers(0, 1)))
    return Case(text, tables, draw(st.sampled_from([*ASKED, *days])) + after)


def occurring(tables):
    """The days on which something begins, or lasts for the last time."""
    cells = {cell for table in tables.values() for column in table.values() for cell in column}
    return {cell for cell in cells if isinstance(cell, date) and date(2023, 1, 1) < cell < date(2030, 1, 1)}
