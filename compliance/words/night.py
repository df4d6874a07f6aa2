"""What the tables of a night say: how many of each status, what is most urgent, where there are too few."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, Mapping[str, str]] = {
    "status": {"nb": "Status", "nn": "Status", "en": "Status"},
    "count": {"nb": "Antall", "nn": "Tal", "en": "Count"},
    "urgent": {
        "nb": "Haster mest ({shown} av {all} som ikke kan utføre oppgaven)",
        "nn": "Hastar mest ({shown} av {all} som ikkje kan utføre oppgåva)",
        "en": "Most urgent ({shown} of {all} who are not cleared)",
    },
    "employee": {"nb": "Ansatt", "nn": "Tilsett", "en": "Employee"},
    "unit": {"nb": "Enhet", "nn": "Eining", "en": "Unit"},
    "requirement": {"nb": "Krav", "nn": "Krav", "en": "Requirement"},
    "staffing": {
        "nb": "For få nå eller i løpet av {months} måneder",
        "nn": "For få no eller i løpet av {months} månader",
        "en": "Too few now or within {months} months",
    },
    "need": {"nb": "Trenger", "nn": "Treng", "en": "Need"},
    "have": {"nb": "Har", "nn": "Har", "en": "Have"},
    "first short": {"nb": "For få fra", "nn": "For få frå", "en": "Too few from"},
    "because of": {"nb": "Faller bort da", "nn": "Fell bort då", "en": "No longer counts then"},
    "organisation": {
        "nb": "hele organisasjonen",
        "nn": "heile organisasjonen",
        "en": "the whole organisation",
    },
    "title": {"nb": "Nattjobben {day}", "nn": "Nattjobben {day}", "en": "The nightly job of {day}"},
    "nobody": {
        "nb": "Ingen er omfattet av noe krav denne dagen. Les inn ansatte med compliance import.",
        "nn": "Ingen er omfatta av noko krav denne dagen. Les inn tilsette med compliance import.",
        "en": "Nobody is bound by any requirement on this day. Read employees in with compliance import.",
    },
    "all cleared": {
        "nb": "Alle som er omfattet av et krav, kan utføre oppgaven.",
        "nn": "Alle som er omfatta av eit krav, kan utføre oppgåva.",
        "en": "Everybody who is bound by a requirement is cleared.",
    },
    "enough": {
        "nb": "Det er nok folk overalt, i dag og de neste {months} månedene.",
        "nn": "Det er nok folk overalt, i dag og dei neste {months} månadene.",
        "en": "There are enough people everywhere, today and for the next {months} months.",
    },
    "mails": {"nb": "E-poster", "nn": "E-postar", "en": "Mails"},
    "reader": {"nb": "Til", "nn": "Til", "en": "To"},
    "subject": {"nb": "Emne", "nn": "Emne", "en": "Subject"},
    "changed": {
        "nb": "Endret siden forrige kjøring",
        "nn": "Endra sidan førre køyring",
        "en": "Changed since the last run",
    },
    "from": {"nb": "Fra", "nn": "Frå", "en": "From"},
    "to": {"nb": "Til", "nn": "Til", "en": "To"},
    "none": {"nb": "ikke omfattet", "nn": "ikkje omfatta", "en": "not bound"},
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the tables."""
    return TEXTS[key][language].format(**values)
