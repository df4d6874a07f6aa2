"""A small report with one of each form of line, for the tests of the renderers."""

from reports.model import Align, Cell, Column, Form, Line, Report, Section, Tone

LINES = (
    Line("The answer", tone=Tone.BAD, form=Form.STRONG),
    Line("Group", form=Form.GROUP),
    Line("Åse", "valid", Tone.GOOD, Form.ITEM),
    Line("Kari", "soon", Tone.SOON, Form.ITEM),
    Line("Per", "lapsed", Tone.BAD, Form.ITEM),
    Line("Needed", "4", form=Form.FIGURE),
    Line("Have", "12", form=Form.FIGURE),
    Line("law", form=Form.MARK, rank=1),
    Line("FOR-1 § 2", link="https://example.org/law?a=1&b=2"),
    Line("plain", "said", Tone.QUIET),
)


def report(*sections, sheet=None, language="en", **more):
    """A report of these sections, else of one that has everything."""
    return Report("Title", "as of today", language, sections or (everything(),), sheet or numbers(), **more)


def everything():
    """A section with every form of line."""
    columns = (Column("Task", width=4), Column("Who", width=8))
    return Section("Watch 2", columns, ((Cell("Smoke diving"), Cell(lines=LINES)),), note="Fire")


def numbers(*rows, total=()):
    """A section of figures."""
    columns = (Column("Name"), Column("Count", Align.RIGHT))
    made = tuple((Cell(name), Cell(str(value), value)) for name, value in rows or [("a", 1)])
    return Section("Figures", columns, made, total=total)
