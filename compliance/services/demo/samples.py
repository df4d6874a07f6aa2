"""Two files to try an import with, as other systems write them: an HR export and a learning platform's course list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from compliance.services.demo.dossier import Row
from compliance.services.demo.folder import rule_book
from compliance.services.demo.municipality import EVERYBODY, municipality

HR_EXPORT, COURSE_LIST = "hr-eksport.csv", "kursliste-hjertestarter.csv"
_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_WARD, _SOME = "solbakken-1", 12


def sample_files(day: date) -> Mapping[str, bytes]:
    """File name → its bytes: semicolons and Windows-1252, as Excel in Norwegian saves them."""
    rows = municipality(day, rule_book())
    people = {str(row["id"]): str(row["name"]) for row in rows["employees"]}
    ward = [row for row in rows["assignments"] if row["unit"] == _WARD and row["role"] != EVERYBODY]
    texts = {HR_EXPORT: _hr_export(ward, people, day), COURSE_LIST: _course_list(ward, people, day)}
    return {name: "\r\n".join(lines).encode("windows-1252") for name, lines in texts.items()}


def _hr_export(ward: Sequence[Row], people: Mapping[str, str], day: date) -> list[str]:
    """A ward's nurses, who are known, and two who begin: one with a code that no role has."""
    lines = ["Ansattnr;Navn;Enhet;Stillingskode;Stilling;Stillingsprosent;Fra dato;Til dato"]
    for row in [row for row in ward if row["role"] == "nurse"][:_SOME]:
        number, begun = str(row["employee"]), row["from"]
        written = f"{begun:%d.%m.%Y}" if isinstance(begun, date) else str(begun)
        lines.append(f"{number};{people[number]};{_WARD};7174;Sykepleier;{row['percent']};{written};")
    first = f"{day + timedelta(days=7):%d.%m.%Y}"
    lines.append(f"19001;Sæther, Nora;{_WARD};7174;Sykepleier;100;{first};")
    lines.append(f"19002;Bruun, Aksel;{_WARD};6559;Konsulent;60;{first};")
    return lines


def _course_list(ward: Sequence[Row], people: Mapping[str, str], day: date) -> list[str]:
    """One course, no column that says which, names turned round, days in several spellings, a stranger and a total."""
    held = day - timedelta(days=10)
    month = _MONTHS[held.month - 1]
    spellings = (
        f"{held.day}. {month} {held.year}",
        f"{held:%d.%m.%y}",
        f"{held.isoformat()}T09:11:00+01:00",
    )
    numbers = list(dict.fromkeys(str(row["employee"]) for row in ward))[:_SOME]
    lines = ["KS Læring;;;", "Deltakerliste;;;", ";;;", "Deltaker;Status;Fullført"]
    for place, number in enumerate(numbers):
        *first, last = people[number].split()
        status = "Ikke bestått" if place == 2 else "Fullført"
        lines.append(f"{last}, {' '.join(first)};{status};{spellings[place % 3]}")
    return [*lines, f"Vikar, Ukjent;Fullført;{spellings[1]}", f"Totalt;{len(numbers) + 1};"]
