"""The header line of a table: which column each is, what is missing, what was probably meant."""

from __future__ import annotations

from compliance.errors import near
from compliance.services.intake.identity_numbers import holds_identity_number
from compliance.services.intake.nearness import misspelt
from compliance.services.intake.problems import Problems, all_of, one_of, shown
from compliance.services.intake.raw import RawTable
from compliance.services.intake.tables import Column, Holds, TableSpec
from compliance.services.intake.values import IDENTITY_NUMBER


def columns_of(spec: TableSpec, raw: RawTable, problems: Problems) -> dict[int, Column]:
    """Place in the file → column, for every column that can be read; the others become problems."""
    found: dict[int, Column] = {}
    named: dict[str, int] = {}
    for place, name in enumerate(raw.header):
        column, wrong = _column(spec, raw, place, name, named)
        if wrong:
            problems.rows(spec.name, raw.file, (place, _place_name(place, name)), [(1, wrong)])
        elif column:
            found[place] = column
        named.setdefault(name, place)
    required = [column.name for column in spec.columns if column.required]
    for name in [name for name in required if name not in named]:
        text = f"the column is missing; {spec.name} needs {all_of(required)}"
        problems.rows(spec.name, raw.file, (len(raw.header), name), [(1, text)])
    return found


def _column(
    spec: TableSpec, raw: RawTable, place: int, name: str, named: dict[str, int]
) -> tuple[Column | None, str]:
    """What a header cell names, or what is wrong with it (both nothing: an empty column to pass over)."""
    if not name:
        filled = any(text.strip() for text in raw.columns[place].different)
        return None, "the column has no name; name it in the header line or empty it" if filled else ""
    if holds_identity_number(name):
        return None, IDENTITY_NUMBER
    if name in named:
        return None, f"the column stands twice, first as column {named[name] + 1}; keep one of them"
    if declared := spec.column(name):
        return declared, ""
    if not spec.attributes:
        wanted = near(name.lower(), spec.column_names) or f"; expected {one_of(spec.column_names)}"
        return None, f"{shown(name)} is not a column of {spec.name}{wanted}"
    if meant := _meant(name, spec):
        return None, (
            f'is too near to the column "{meant}" to be an attribute; did you mean "{meant}"? '
            "Otherwise give the attribute another name"
        )
    return Column(name, Holds.TEXT), ""


def _meant(name: str, spec: TableSpec) -> str | None:
    """The declared column that an attribute's name looks like; longer forms of the ones one may leave out too."""
    optional = [column.name for column in spec.columns if not column.required]
    longer = next((known for known in optional if name.lower().startswith(known)), None)
    return misspelt(name, spec.column_names) or longer


def _place_name(place: int, name: str) -> str:
    return str(place + 1) if not name or holds_identity_number(name) else shown(name).strip('"')
