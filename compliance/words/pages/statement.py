"""How accessible the pages are, and what is kept about people: in plain words, for everybody.

What is said of tests is what the tests do; a sentence here that stops being true is to be changed with them.
"""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.pages import accessibility, privacy

TEXTS: Mapping[str, Mapping[str, str]] = {
    "foot accessibility": {"nb": "Tilgjengelighet", "nn": "Tilgjenge", "en": "Accessibility"},
    "foot privacy": {"nb": "Personvern", "nn": "Personvern", "en": "Privacy"},
    "statement no contact": {
        "nb": "lederen din (ingen kontakt er satt opp for sidene)",
        "nn": "leiaren din (ingen kontakt er sett opp for sidene)",
        "en": "your leader (no contact is set up for the pages)",
    },
    "statement not set": {
        "nb": "til noen sletter det, fordi ingen frist er satt",
        "nn": "til nokon slettar det, fordi ingen frist er sett",
        "en": "until somebody erases it, because no time limit is set",
    },
    "statement days": {"nb": "i {days} dager", "nn": "i {days} dagar", "en": "for {days} days"},
    **accessibility.TEXTS,
    **privacy.TEXTS,
}
