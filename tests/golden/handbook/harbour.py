"""A small library with everything that the handbook tells, and an organisation's own file that changes it."""

from datetime import date
from pathlib import Path

from compliance.services.handbook.library import handbook
from compliance.services.handbook.shelf import Shelf
from compliance.services.handbook.teller import Teller
from rules.load import load_rules

HERE = Path(__file__).parent
DAY = date(2026, 5, 1)
LIBRARY, OWN = HERE / "library.yaml", HERE / "own.yaml"
WRITTEN, CHANGED = load_rules([LIBRARY]), load_rules([LIBRARY, OWN])


def teller(language="en", book=WRITTEN, on=DAY):
    """How the library is told, without the organisation's own changes."""
    return Teller(book, language, on)


def whole(language="en", book=CHANGED):
    """The handbook, with the organisation's own changes."""
    return handbook(Shelf(teller(language, book)))
